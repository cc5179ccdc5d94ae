import fc from "fast-check";
import { expect, it } from "vitest";
import { keptSpans } from "../../src/syntax/kept-spans.ts";
import { slice } from "../../src/text/index.ts";
import { growsLinearly } from "../growth.ts";

const keptIn = (text: string) => keptSpans(text).map((kept) => slice(text, kept));

it("comments are kept, and deletions over several lines without an empty one", () => {
  expect(keptIn("<!-- a --> b <!-- never closed")).toEqual(["<!-- a -->"]);
  expect(keptIn("{--one line--} {--two\nlines--}{@c1} {--three\n\tlines\n \nand more--}")).toEqual([
    "{--two\nlines--}",
  ]);
});

it("what is kept is what one expression finds, which takes too long on long texts", () => {
  const kept = /<!--[\s\S]*?-->|\{--(?:(?!--\}|\n)[\s\S])*\n(?:(?!--\}|\n[ \t]*\n)[\s\S])*--\}/g;
  const parts = fc.constantFrom("<!--", "-->", "{--", "--}", "\n", "\n\n", " ", "a", "-", ">");
  const texts = fc.array(parts, { maxLength: 25 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      expect(keptIn(text)).toEqual(text.match(kept) ?? []);
    }),
    { numRuns: 2_000 },
  );
});

it("the time grows with the length of the text, however many are never closed", () => {
  for (const part of ["<!-- a ", "{-- a", "{-- a\n", "{-- a\n\nb--}", "{--\n\n"]) {
    growsLinearly(keptSpans, (length) => part.repeat(length / part.length));
  }
});
