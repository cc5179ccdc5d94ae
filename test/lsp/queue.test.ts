import { afterEach, expect, it, vi } from "vitest";
import { features } from "../../src/server/features.ts";
import { talk } from "./in-process.ts";

const small = "file:///small.contribution.md";
const large = "file:///large.contribution.md";
const proposal =
  "## MOD APT/37A1/1\n\n### RESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables\n\nresolves\n\n1\tto act  now,\n\n";
const longText = proposal.repeat(500);
const citing = "## Introduction\n\nSee Resolution 2 (Rev. New Delhi, 2024) of WTSA, on the  work.\n";
const hoverAt = (uri: string) => ({ textDocument: { uri }, position: { line: 2, character: 8 } });

let session: Awaited<ReturnType<typeof talk>>;
afterEach(() => {
  session.close();
  vi.restoreAllMocks();
});

/** A clock that goes on by 10 ms with each look at it: a slice is a few pieces of work on every machine. */
function ticking(): () => number {
  let time = 0;
  return () => (time += 10);
}

/** How often a feature was computed. */
function spyOn(method: string) {
  const feature = features.find((one) => one.method === method);
  if (feature === undefined) throw new Error(`there is no ${method}`);
  return vi.spyOn(feature, "answer");
}

it("a hover is answered while a large text is still checked", async () => {
  session = await talk({ now: ticking() });
  await session.open(small, citing);
  await expect.poll(() => session.published.length).toBe(1);
  await session.open(large, longText);
  // The large text is being read when its own outline is asked for; the small one need not wait for it.
  const order: string[] = [];
  const outline = session.client
    .sendRequest("textDocument/documentSymbol", { textDocument: { uri: large } })
    .then(() => order.push("outline of the large text"));
  const hovers = [1, 2, 3].map(() =>
    session.client.sendRequest("textDocument/hover", hoverAt(small)).then((hover) => {
      expect(hover).not.toBeNull();
      order.push("hover");
    }),
  );
  await Promise.all([outline, ...hovers]);
  expect(order).toEqual(["hover", "hover", "hover", "outline of the large text"]);
  // By now the rules run over the large text.
  await session.client.sendRequest("textDocument/hover", hoverAt(small));
  expect(session.published.filter(({ uri }) => uri === large)).toEqual([]);
  await expect.poll(() => session.published.some(({ uri }) => uri === large)).toBe(true);
});

it("cancelled requests are not computed, and are told that they were cancelled", async () => {
  session = await talk();
  await session.open(small, citing);
  const completed = spyOn("textDocument/completion");
  const ids = Array.from({ length: 50 }, (_, index) => 1000 + index);
  const requests = ids.map((id) => ({ id, method: "textDocument/completion", params: hoverAt(small) }));
  const cancels = ids.map((id) => ({ method: "$/cancelRequest", params: { id } }));
  session.send(...requests, ...cancels);
  const answered = () => session.answers.filter(({ id }) => Number(id) >= 1000);
  await expect.poll(() => answered().length).toBe(50);
  expect(new Set(answered().map(({ error }) => error?.code))).toEqual(new Set([-32_800]));
  expect(completed).toHaveBeenCalledTimes(0);
  // The next one is answered as ever.
  expect(await session.client.sendRequest("textDocument/completion", hoverAt(small))).toMatchObject({
    items: expect.any(Array),
  });
  expect(completed).toHaveBeenCalledTimes(1);
});

it("what is cancelled while its text is read is not computed", async () => {
  session = await talk({ now: ticking() });
  await session.open(large, longText);
  const outlined = spyOn("textDocument/documentSymbol");
  const asked = session.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri: large } });
  session.send({ id: 7000, method: "textDocument/documentSymbol", params: { textDocument: { uri: large } } });
  session.send({ method: "$/cancelRequest", params: { id: 7000 } });
  await asked;
  await session.client.sendRequest("textDocument/hover", hoverAt(large));
  expect(outlined).toHaveBeenCalledTimes(1);
});

it("of a text that is changed while it is read and checked, the last version alone has problems shown", async () => {
  session = await talk({ now: ticking() });
  await session.open(large, longText);
  const outline = session.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri: large } });
  for (let version = 2; version < 6; version++) await session.change(large, version, `${longText}${version}\n`);
  await session.change(large, 6, proposal);
  expect(await outline).toHaveLength(1);
  await expect.poll(() => session.published.length).toBe(1);
  expect(session.published[0]?.version).toBe(6);
});
