import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fix, lint, linterFor, parse, slice } from "../../src/index.ts";
import { law } from "../law.ts";
import { mutatedText, wholeTexts } from "../settling.ts";

const linter = linterFor({ profile: "strict", mode: "submission" });

function checkFixed(source: string): void {
  const once = fix(source, linter);
  expect(once.isSettled, once.unsettled.join()).toBe(true);
  const twice = fix(once.text, linter);
  expect([twice.text, twice.count]).toEqual([once.text, 0]);
}

/** Words that automatic fixes take away and neither put in again nor name as wrong. Marks are accepted as wholes. */
function lostWords(source: string): readonly string[] {
  return lint(parse(source), linter).flatMap(({ rule, span, fixes }) => {
    const edits = fixes.find(({ automatic }) => automatic)?.edits ?? [];
    const kept = new Set([...edits.flatMap(({ text }) => wordsOf(text)), ...wordsOf(slice(source, span))]);
    const gone = edits.flatMap((edit) => wordsOf(slice(source, edit.span)));
    // What is as short as a label is one, or a letter within a word.
    const isLost = (word: string) => !kept.has(word) && !/^(?:[a-z]{1,4}|\d+)$/i.test(word);
    return rule === "proposal-marks" ? [] : gone.filter(isLost).map((word) => `${rule}: ${word}`);
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

it("an automatic fix takes away no words but labels and what its finding names", () => {
  law(
    fc.property(fc.nat(), (number) => {
      expect(lostWords(mutatedText(number))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe("automatic fixes come to an end, and a second run makes none", () => {
  it("in samples, and the longer texts beside the project", () => {
    for (const text of wholeTexts) if (text.length > 1500 && text.length < 20_000) checkFixed(text);
  });

  it("in texts as damage and haste make them", () => {
    law(
      fc.property(fc.nat(), (number) => checkFixed(mutatedText(number))),
      { numRuns: 200 },
    );
  });
});
