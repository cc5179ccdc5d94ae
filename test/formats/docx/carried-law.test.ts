import fc from "fast-check";
import { expect, it } from "vitest";
import { parse, print } from "../../../src/syntax/index.ts";
import { law } from "../../law.ts";
import { faultsOf } from "./check-file.ts";
import { textOf, wordOf } from "./parts.ts";
import { tidyTexts } from "./tidy-texts.ts";

/** A text, and the same one of which a few words or a paragraph were changed. */
const changedTexts = fc
  .tuple(
    tidyTexts,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("word", "new", "gone", "marked")), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, changes]) => {
    let now = text;
    for (const [at, change] of changes) {
      const paragraphs = now.split("\n\n");
      const place = 1 + (at % (paragraphs.length - 1));
      const paragraph = paragraphs[place] ?? "";
      // Whole marks and notes come and go with others.
      if (/¶|^\[\^|\[\^\d/.test(paragraph)) continue;
      if (change === "marked" && /\{\S\S/.test(paragraph)) continue;
      if (change === "gone" && place < paragraphs.length - 1) paragraphs.splice(place, 1);
      else if (change === "new") paragraphs.splice(place, 0, "A new paragraph.");
      else paragraphs[place] = paragraph.replace(/\bon\b/, change === "word" ? "off" : "{~~on~>off~~}");
      now = paragraphs.join("\n\n");
    }
    return { text, now: print(parse(now)) };
  });

it("a text whose Word file is its template says what it says, whatever was changed", () => {
  law(
    fc.property(changedTexts, ({ text, now }) => {
      const template = wordOf(text).bytes;
      const { bytes, messages } = wordOf(now, { template });
      expect(messages).toEqual([]);
      expect(faultsOf(bytes)).toEqual([]);
      expect(textOf(bytes)).toBe(textOf(wordOf(now).bytes));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 15) },
  );
});
