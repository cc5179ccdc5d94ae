import { runInThisContext } from "node:vm";
import { expect } from "vitest";

/** How much more processor time the longest text may take than as many characters in shorter texts. */
const slack = 3.5;
const rounds = 6;
/** After so many milliseconds the work is ended and counts as endless; nothing else is judged by the clock. */
const patience = 60_000;

/**
 * Asserts that the time of `work` grows at most linearly with the length of its text. `textOf` makes a text of about so
 * many characters. The work on one text of 100,000 characters is compared with ten of 10,000, and that with a hundred of
 * 1,000: the same number of characters, in turn, in one process, by its processor time. So neither a slow machine nor a
 * busy one changes the answer. Quadratic work takes ten times as long, and work without end is ended. Use it in place of
 * a limit of time.
 */
export function growsLinearly(work: (text: string) => unknown, textOf: (length: number) => string): void {
  const steps = [1_000, 10_000, 100_000].map((length) => ({ text: textOf(length), times: 100_000 / length }));
  for (const [at, long] of steps.entries()) {
    const short = steps[at - 1];
    // The first text is short enough to end, unless the work is exponential.
    if (short === undefined) ending(() => work(long.text));
    else
      expect(leastRatio(work, short, long), `${long.text.length} characters: ${sample(long.text)}`).toBeLessThan(slack);
  }
}

interface Step {
  readonly text: string;
  readonly times: number;
}

/** Of several rounds the one that was disturbed least; no more of them than it takes. */
function leastRatio(work: (text: string) => unknown, short: Step, long: Step): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && least >= slack; round++) {
    const before = used(work, short);
    least = Math.min(least, used(work, long) / before);
  }
  return least;
}

function used(work: (text: string) => unknown, { text, times }: Step): number {
  return ending(() => {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time++) work(text);
    const { user, system } = process.cpuUsage(before);
    return user + system + 1;
  });
}

/** What the work gives; one without end throws. The engine can be stopped within a regular expression too. */
export function ending<T>(work: () => T): T {
  const name = "workThatEnds";
  Reflect.set(globalThis, name, work);
  try {
    return runInThisContext(`${name}()`, { timeout: patience });
  } finally {
    Reflect.deleteProperty(globalThis, name);
  }
}

function sample(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
