import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalLines, isSameByParagraph } from "../../../src/formats/docx/canonical.ts";
import { parse } from "../../../src/syntax/index.ts";
import { law } from "../../law.ts";
import { markedTexts } from "./marked-texts.ts";

const isSame = (a: string, b: string) => isSameByParagraph(parse(a), parse(b));

describe("two texts are the same paragraph by paragraph", () => {
  it.each([
    ["where a letter is escaped that need not be", "a [b](c) d\n", "a \\[b](c) d\n"],
    ["where emphasis is written in two ways", "a *b* <i>c</i>\n", "a <i>b</i> *c*\n"],
    ["where a paragraph is in two lines", "a\nb\n\nc\n", "a b\n\nc\n"],
    ["with the same notes", "a[^1] *b*\n\n[^1]: c\n", "a[^1] <i>b</i>\n\n[^1]: c\n"],
  ])("%s", (_, a, b) => expect(isSame(a, b)).toBe(true));

  it.each([
    ["of other words", "a b\n\nc\n", "a b\n\nd\n"],
    ["of other emphasis", "a *b*\n", "a b\n"],
    ["of another kind", "## a\n", "a\n"],
    ["with a paragraph more", "a\n", "a\n\nb\n"],
    ["with other notes", "a[^1]\n\n[^1]: c\n", "a[^1]\n\n[^1]: d\n"],
    ["parted elsewhere", "a b\n\nc\n", "a\n\nb c\n"],
  ])("but not %s", (_, a, b) => expect(isSame(a, b)).toBe(false));

  it("only when they have the same lines", () => {
    const other = (text: string) =>
      fc.constantFrom(
        text,
        text.replace(/\*(?=\w)/, "\\*"),
        text.replace(/\b(\w+)\b/, "**$1**"),
        text.replace(/ /, "  "),
        text.replace(/\n\n/, "\n"),
        text.replace(/a\)\t/, "a\\)\t"),
        text.replace(/^## /m, "### "),
      );
    law(
      fc.property(
        markedTexts.chain((text) => fc.tuple(fc.constant(text), other(text))),
        ([a, b]) => {
          if (isSame(a, b)) expect(canonicalLines(parse(a).text)).toEqual(canonicalLines(parse(b).text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
