import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, tidy } from "../../src/syntax/index.ts";
import { applyEdits } from "../../src/text/index.ts";
import { law } from "../law.ts";
import { isEven, keptCharacters, mutatedText, wholeTexts } from "../settling.ts";

/** Formats a text, and holds the outcome to what is promised of it. */
function checkTidy(source: string): void {
  const document = parse(source);
  const { text, edits, isSettled } = tidy(document);
  expect(isSettled).toBe(true);
  expect(applyEdits(source, edits)).toBe(text);
  expect(tidy(parse(text)).edits).toEqual([]);
  expect(keptCharacters(text)).toBe(keptCharacters(source));
  for (const sign of ["*", "_"] as const) expect(isEven(text, sign), sign).toBe(isEven(source, sign));
  expect(parse(text).metadata).toEqual(document.metadata);
}

describe("a formatted text is tidy, and has all characters of the text before", () => {
  it("in samples, cases, and the texts beside the project", () => {
    for (const text of wholeTexts) checkTidy(text);
  });

  it("in texts as damage and haste make them", () => {
    law(
      fc.property(fc.nat(), (number) => checkTidy(mutatedText(number))),
      { numRuns: 600 },
    );
  });
});
