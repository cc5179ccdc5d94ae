import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { features } from "../../src/server/features.ts";
import { law } from "../law.ts";
import { type Answer, talk } from "./in-process.ts";

const uri = "file:///open.contribution.md";
let session: Awaited<ReturnType<typeof talk>>;
let lastId = 10_000;

beforeAll(async () => {
  session = await talk();
  await session.open(uri, "## Introduction\n\nSee Resolution 2 (Rev. New Delhi, 2024) of WTSA.\n");
});

afterAll(() => session.close());

/** What the server answers to parameters that no client of ours would send. */
async function answerTo(method: string, params?: unknown): Promise<Answer> {
  const id = ++lastId;
  session.send({ id, method, ...(params !== undefined && { params }) });
  const answer = () => session.answers.find((one) => one.id === id);
  await expect.poll(answer, { interval: 1 }).toBeDefined();
  return answer() ?? {};
}

const own = ["adopted", "changes", "cited", "exportWord", "importWord", "insertWord", "lintFile", "markChanges"]
  .concat(["markedPlaces", "matrix", "newContribution", "newContributionChoices", "pastedHtml", "printablePage"])
  .concat(["rebased", "recordPage", "redline", "resolveMarks", "rulePage", "rules", "servePage", "side", "summary"])
  .concat(["updateCitations", "wordPage"])
  .map((name) => `preamble/${name}`);
const methods = [...features.map(({ method }) => method), "workspace/symbol", ...own];

it.each([
  ["textDocument/hover", undefined, "what is asked is left out; it has to be an object"],
  ["textDocument/hover", 5, "what is asked is 5; it has to be an object"],
  ["textDocument/hover", {}, "“textDocument” is left out; it has to be an object"],
  ["textDocument/hover", { textDocument: { uri: 7 } }, "“textDocument.uri” is 7; it has to be a string"],
  [
    "textDocument/hover",
    { textDocument: { uri }, position: { line: -1, character: 0 } },
    "“position.line” is -1; it has to be a whole number from 0",
  ],
  ["textDocument/rename", { textDocument: { uri }, position: { line: 0, character: 0 } }, "“newName” is left out"],
  ["textDocument/references", { textDocument: { uri }, position: { line: 0, character: 0 } }, "“context” is left out"],
  ["preamble/lintFile", { uri }, "“text” is left out; it has to be a string"],
  [
    "preamble/matrix",
    { proposals: [{ uri, text: "", name: "a" }, { uri }] },
    "“proposals[1].text” is left out; it has to be a string",
  ],
  [
    "preamble/resolveMarks",
    { uri, verdict: "burn" },
    '“verdict” is "burn"; it has to be “accept”, “reject” or “clean”',
  ],
  ["preamble/rebased", { uri, from: {} }, "“from” is {}; it has to be an object with a “library” or a “uri”"],
])("%s of %j is refused with a sentence", async (method, params, sentence) => {
  const { error } = await answerTo(method, params);
  expect(error).toMatchObject({ code: -32_602, message: expect.stringContaining(`${method}: ${sentence}`) });
});

it("a request about a document that is not open has no answer, and none about a place behind the end goes wrong", async () => {
  for (const { method } of features) {
    const range = { start: { line: 9999, character: 9999 }, end: { line: 99_999, character: 0 } };
    const rest = {
      position: range.start,
      range,
      newName: "b)",
      context: { diagnostics: [], includeDeclaration: true },
    };
    const other = await answerTo(method, { textDocument: { uri: "untitled:other" }, ...rest });
    expect([method, other.error, other.result]).toEqual([method, undefined, null]);
    const behind = await answerTo(method, { textDocument: { uri }, ...rest });
    expect([method, behind.error]).toEqual([method, undefined]);
  }
});

it("whatever the parameters are, each request has an answer, and none shows the inside of the program", async () => {
  const words = fc.constantFrom(uri, "", "untitled:x", "PP", "resolution", "\u0000", "file:///%ZZ");
  const value = fc.letrec((tie) => ({
    any: fc.oneof(words, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), tie("list"), tie("object")),
    list: fc.array(tie("any"), { maxLength: 2 }),
    object: fc.dictionary(
      fc.constantFrom("uri", "textDocument", "position", "range", "context", "text", "bytes", "side", "rule", "query"),
      tie("any"),
      { maxKeys: 4 },
    ),
  })).any;
  const count = fc.oneof(fc.nat(5), fc.nat(2 ** 31));
  const place = fc.record({ line: count, character: count });
  const range = fc.record({ start: place, end: place });
  // Of the right shape, and still nothing that anybody would ask.
  const shaped = fc.record({
    ...{ uri: words, textDocument: fc.record({ uri: words }), position: place, range, newName: words, query: words },
    context: fc.record({ diagnostics: fc.array(fc.constant({}), { maxLength: 1 }), includeDeclaration: fc.boolean() }),
    ...{ text: fc.oneof(words, count), bytes: words, html: words, rule: words, organ: words, form: words },
    ...{ number: words, conference: words, source: words, instruction: words, document: count, against: words },
    verdict: fc.constantFrom("accept", "reject", "clean"),
    side: fc.constantFrom("base", "accepted-base", "accepted"),
    places: fc.array(range, { maxLength: 2 }),
    from: fc.oneof(fc.record({ uri: words }), fc.record({ library: words })),
    proposals: fc.array(fc.record({ uri: words, text: words, name: words }), { maxLength: 2 }),
  });
  await law(
    fc.asyncProperty(fc.constantFrom(...methods), fc.oneof(value, shaped), async (method, params) => {
      const { error } = await answerTo(method, params);
      expect(error?.code ?? -32_602).toBe(-32_602);
      expect(error?.message ?? "").not.toMatch(/\n|\bat .*:\d+|undefined|mistake of its own/);
    }),
    { numRuns: 300 },
  );
});

it("messages that ask for nothing and make no sense end nothing", async () => {
  for (const method of ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"])
    session.send({ method, params: {} }, { method, params: { textDocument: { uri: "untitled:never", version: 3 } } });
  session.send({ method: "workspace/didChangeWatchedFiles", params: { changes: [{}] } });
  session.send({ method: "workspace/didChangeConfiguration", params: null });
  session.send({ method: "$/cancelRequest", params: { id: "never asked" } });
  expect(await answerTo("preamble/rules", {})).toMatchObject({ result: expect.any(Array) });
});
