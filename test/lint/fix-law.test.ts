import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fix, linterFor } from "../../src/index.ts";
import { law } from "../law.ts";
import { mutatedText, wholeTexts } from "../settling.ts";

const linter = linterFor({ profile: "strict", mode: "submission" });

function checkFixed(source: string): void {
  const once = fix(source, linter);
  expect(once.isSettled, once.unsettled.join()).toBe(true);
  const twice = fix(once.text, linter);
  expect([twice.text, twice.count]).toEqual([once.text, 0]);
}

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
