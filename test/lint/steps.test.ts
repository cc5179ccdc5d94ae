import { expect, it } from "vitest";
import {
  finished,
  lint,
  linterFor,
  lintSteps,
  parse,
  parseSteps,
  referenceSteps,
  type Steps,
} from "../../src/index.ts";

const clause = "resolves\n\n1\tto recall  Resolution 71 (Rev. Dubai, 2018) of the Plenipotentiary Conference;\n\n";
const textOf = (clauses: number) =>
  `The World Telecommunication Standardization Assembly (New Delhi, 2024),\n\n${clause.repeat(clauses)}`;

function piecesOf(steps: Steps<unknown>): number {
  let pieces = 1;
  while (steps.next().done !== true) pieces++;
  return pieces;
}

it("a text that is five times as long is read and checked in about five times as many pieces, none of them longer", () => {
  const linter = linterFor();
  const [short, long] = [textOf(600), textOf(3000)];
  for (const steps of [
    parseSteps,
    (text: string) => referenceSteps(parse(text)),
    (text: string) => lintSteps(parse(text), linter),
  ]) {
    const pieces = piecesOf(steps(short));
    expect(pieces).toBeGreaterThan(1);
    expect(piecesOf(steps(long))).toBeGreaterThan(3 * pieces);
  }
});

it("what is read and checked in pieces comes to the same as what is done at once", () => {
  const text = textOf(20);
  const document = finished(parseSteps(text));
  finished(referenceSteps(document));
  const atOnce = parse(text);
  expect(document.references).toEqual(atOnce.references);
  expect(document.resolutions).toEqual(atOnce.resolutions);
  expect(finished(lintSteps(document))).toEqual(lint(atOnce));
});
