import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "../../../src/formats/docx/canonical.ts";
import { parse } from "../../../src/syntax/index.ts";
import { revisionArbitrary } from "../../diff/texts.ts";
import { law } from "../../law.ts";
import { faultsOf } from "./check-file.ts";
import { markedTexts } from "./marked-texts.ts";
import { textOf, wordOf } from "./parts.ts";

const runs = { numRuns: 25 };

it("a text that has been in Word once stays as it is, every further time", () => {
  law(
    fc.property(markedTexts, (text) => {
      const once = textOf(wordOf(text).bytes);
      expect(textOf(wordOf(once).bytes)).toBe(once);
    }),
    runs,
  );
});

it("accepting and rejecting give the same before and after Word", () => {
  law(
    fc.property(markedTexts, (text) => {
      const { accepted, rejected } = canonical(textOf(wordOf(text).bytes));
      const sides = { revised: parse(text).text, original: parse(text, "original").text };
      expect(canonical(textOf(wordOf(sides.revised).bytes)).accepted).toEqual(accepted);
      expect(canonical(textOf(wordOf(sides.original).bytes)).accepted).toEqual(rejected);
    }),
    runs,
  );
});

it("a file has no deleted words that are none, and all that it names", () => {
  law(
    fc.property(markedTexts, (text) => {
      expect(faultsOf(wordOf(text).bytes)).toEqual([]);
    }),
    runs,
  );
});

it("two files of one text are the same byte for byte", () => {
  law(
    fc.property(markedTexts, (text) => {
      expect(Buffer.compare(wordOf(text).bytes, wordOf(text).bytes)).toBe(0);
    }),
    { numRuns: 10 },
  );
});

it("a file that is its own template stays as it is when its text does", () => {
  law(
    fc.property(markedTexts, (text) => {
      const { bytes } = wordOf(text);
      expect(Buffer.compare(wordOf(textOf(bytes), { template: bytes }).bytes, bytes)).toBe(0);
    }),
    { numRuns: 10 },
  );
});

it("any words at all give a file that says the same", () => {
  law(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(faultsOf(wordOf(text).bytes)).toEqual([]);
    }),
    { numRuns: 60, examples: [["constructor"], ["__proto__"], ["a {++b++}{@constructor}"]] },
  );
});

it("a clean text with its base: accepted it is the text, rejected the base", () => {
  law(
    fc.property(revisionArbitrary, ({ old, new: revised }) => {
      const source = textOf(wordOf(revised, { base: parse(old), author: "APT" }).bytes);
      expect(canonical(source)).toMatchObject({
        accepted: canonical(revised).accepted,
        rejected: canonical(old).accepted,
      });
    }),
    runs,
  );
});
