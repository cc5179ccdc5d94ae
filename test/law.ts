import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect } from "vitest";

/** Half of the runs of every law start from here, so that a change is held to the same cases as the one before. */
const fixedSeed = 20241015;

export interface LawOptions<Values> {
  /** How many cases are tried in all; 100 when left out. */
  readonly numRuns?: number;
  /** Cases that are tried first, as the property takes them. */
  readonly examples?: Values[];
  /** Seeds at which the law once failed; each is tried with as many cases as the fixed one. */
  readonly seeds?: readonly number[];
}

/**
 * Asserts that a property holds: half of the runs start from a fixed seed, half from a fresh one. What a fresh seed
 * breaks is printed with the command that tries the same case again. It sets `PREAMBLE_SEED`, with which every law
 * starts all its runs from that seed, and `PREAMBLE_PATH`, which leads to the case.
 */
export function law<Values>(property: fc.IAsyncProperty<Values>, options?: LawOptions<Values>): Promise<void>;
export function law<Values>(property: fc.IProperty<Values>, options?: LawOptions<Values>): void;
export function law<Values>(property: fc.IRawProperty<Values>, options: LawOptions<Values> = {}): void | Promise<void> {
  const runs = runsOf(options);
  if (!property.isAsync()) {
    for (const run of runs) report(fc.check(property as fc.IProperty<Values>, run) as fc.RunDetails<Values>);
    return;
  }
  return checkInTurn(property as fc.IAsyncProperty<Values>, runs);
}

async function checkInTurn<Values>(property: fc.IAsyncProperty<Values>, runs: readonly fc.Parameters<Values>[]) {
  for (const run of runs) report(await fc.check(property, run));
}

function runsOf<Values>({ numRuns = 100, examples = [], seeds = [] }: LawOptions<Values>): fc.Parameters<Values>[] {
  const { PREAMBLE_SEED: seed, PREAMBLE_PATH: path } = process.env;
  if (seed !== undefined) return [{ seed: Number(seed), numRuns, ...(path !== undefined && { path }) }];
  const half = Math.ceil(numRuns / 2);
  return [
    { seed: fixedSeed, numRuns: half + examples.length, examples },
    ...seeds.map((each) => ({ seed: each, numRuns: half })),
    { seed: Math.trunc(Math.random() * 0x7fffffff), numRuns: numRuns - half },
  ].filter((run) => run.numRuns > 0);
}

function report<Values>(details: fc.RunDetails<Values>): void {
  if (!details.failed) return;
  const { currentTestName = "", testPath = "" } = expect.getState();
  const file = relative(fileURLToPath(new URL("..", import.meta.url)), testPath);
  const path = details.counterexamplePath === null ? "" : ` PREAMBLE_PATH=${details.counterexamplePath}`;
  const name = currentTestName.replaceAll(" > ", " ").replace(/["$`\\]/g, ".");
  const again = `PREAMBLE_SEED=${details.seed}${path} npx vitest run ${file} -t "${name}"`;
  throw new Error(`${fc.defaultReportMessage(details)}\n\nTry this case again: ${again}`, {
    cause: details.errorInstance,
  });
}
