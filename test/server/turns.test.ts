import { expect, it } from "vitest";
import { type CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { slice, turnsOf } from "../../src/server/turns.ts";
import type { Steps } from "../../src/text/index.ts";

/** A loop whose clock goes on by a millisecond with each look at it; `looks` counts how often messages could be read. */
function loop(onPause: (pauses: number) => void = () => {}) {
  let time = 0;
  let pauses = 0;
  return turnsOf({
    pause: async () => {
      await new Promise<void>((done) => void setImmediate(done));
      onPause(++pauses);
    },
    now: () => time++,
  });
}

const never: CancellationToken = new CancellationTokenSource().token;

function* counting(count: number, onStep: () => void): Steps<number> {
  for (let step = 0; step < count; step++) {
    onStep();
    yield;
  }
  return count;
}

it("a request that comes while long work is done waits for one slice of it and no more", async () => {
  let steps = 0;
  let asked: number | undefined;
  let waited: Promise<number> | undefined;
  const turns = loop((pauses) => {
    if (pauses !== 5) return;
    asked = steps;
    waited = turns.next(never).then(() => steps);
  });
  expect(await turns.work(counting(10_000, () => steps++))).toBe(10_000);
  expect(asked).toBeGreaterThan(0);
  expect((await waited) ?? 0).toBeLessThanOrEqual((asked ?? 0) + slice);
});

it("requests are taken in their order, each after messages could be read, and all before the work goes on", async () => {
  const log: string[] = [];
  const turns = loop(() => log.push("look"));
  const work = turns.work(counting(3, () => log.push("step")));
  for (const name of ["first", "second"]) void turns.next(never).then(() => log.push(name));
  await work;
  expect(log.filter((one, at) => one !== "look" || log[at - 1] !== "look")).toEqual([
    "look",
    "first",
    "look",
    "second",
    "look",
    "step",
    "step",
    "step",
  ]);
});

it("a request that is cancelled while it waits has no turn, and is told so", async () => {
  const turns = loop();
  let computed = 0;
  const sources = Array.from({ length: 50 }, () => new CancellationTokenSource());
  const asked = sources.map(({ token }) => turns.next(token).then(() => computed++));
  for (const source of sources) source.cancel();
  const results = await Promise.allSettled(asked);
  expect(computed).toBe(0);
  expect(new Set(results.map((one) => (one.status === "rejected" ? one.reason.code : one.status)))).toEqual(
    new Set([-32_800]),
  );
});

it("work that is not wanted any more is put down, and the next one is taken up", async () => {
  let steps = 0;
  let isWanted = true;
  const turns = loop((pauses) => {
    if (pauses === 5) isWanted = false;
  });
  const dropped = turns.work(
    counting(10_000, () => steps++),
    () => isWanted,
  );
  const other = turns.work(counting(10, () => {}));
  expect(await dropped).toBeUndefined();
  expect(steps).toBeGreaterThan(0);
  expect(steps).toBeLessThan(10_000);
  expect(await other).toBe(10);
});

it("a mistake in some work is told to who asked for it, and to nobody else", async () => {
  const turns = loop();
  const broken = turns.work(
    // biome-ignore lint/correctness/useYield: it breaks off before its first step.
    (function* (): Steps<number> {
      throw new Error("broken");
    })(),
  );
  const sound = turns.work(counting(10, () => {}));
  await expect(broken).rejects.toThrow("broken");
  expect(await sound).toBe(10);
});

it("a request goes on in its turn, and waits for another one when it has waited for something else", async () => {
  let looks = 0;
  const turns = loop(() => looks++);
  const turn = await turns.next(never);
  const before = looks;
  await turn.goOn();
  expect(looks).toBe(before);
  await turns.work(counting(1, () => {}));
  const after = looks;
  await turn.goOn();
  expect(looks).toBeGreaterThan(after);
});

it("a request that is cancelled while it waits for something else does not go on", async () => {
  const turns = loop();
  const source = new CancellationTokenSource();
  const turn = await turns.next(source.token);
  source.cancel();
  await expect(turn.goOn()).rejects.toMatchObject({ code: -32_800 });
});
