import { describe, it } from "vitest";
import { akomaNtoso } from "../../src/formats/akoma-ntoso/akoma-ntoso.ts";
import { dressOf, isHidden } from "../../src/formats/clipboard/html-looks.ts";
import { canonicalLines } from "../../src/formats/docx/canonical.ts";
import { unmarked } from "../../src/formats/docx/cover/cover-edits.ts";
import { settledXml } from "../../src/formats/docx/keep/settled-segments.ts";
import { bodySpan } from "../../src/formats/docx/package/body-span.ts";
import { withObjectNames } from "../../src/formats/docx/package/object-names.ts";
import { structureFaults } from "../../src/formats/docx/structure-faults.ts";
import type { WordBlock } from "../../src/formats/docx/word-model.ts";
import { withPairedRanges } from "../../src/formats/docx/write/paired-ranges.ts";
import { renameAuthors } from "../../src/formats/docx/write/rename-authors.ts";
import { parse } from "../../src/syntax/index.ts";
import { growsLinearly } from "../growth.ts";

/** A text of about so many characters: a beginning, a part again and again, an end. */
const repeated =
  (before: string, part: string, after = "") =>
  (length: number) =>
    before + part.repeat(Math.ceil(length / part.length)) + after;

describe("a text on its way into another form", () => {
  it.each([
    ["additions between fences that are not closed", "```\n", "{++", ""],
    ["replacements between fences that are not closed", "```\n", "{~~a~>\n", ""],
    ["a row of a table that came and does not end", "| a |\n| --- |\n{++|", "+", ""],
    ["spaces in a row", "Words", " ", "and words"],
    ["notes that are not closed", "Words", "[^", ""],
    ["a long word beside emphasis", "**Words** ‹", "a", ""],
    ["lines of spaces", "Words", " \n\t", ""],
  ])("%s: the time grows with the length of the text", (_, before, part, after) => {
    growsLinearly(canonicalLines, repeated(before, part, after));
    growsLinearly((text) => akomaNtoso(parse(text)), repeated(before, part, after));
  });

  it("looks of a pasted page that are not ended: the time grows with their length", () => {
    for (const part of ["text-decoration:", "font-family:\t", "display: ", "vertical-align:  "]) {
      growsLinearly((style) => [dressOf("span", { style }, {}), isHidden("span", { style })], repeated("", part));
    }
  });
});

describe("the XML of a Word file", () => {
  const span = { start: 0, end: Number.MAX_SAFE_INTEGER };
  const piece = { text: "", isSign: false, xml: span, inner: span, look: span };
  const rename = renameAuthors(
    { changes: { c1: { author: "APT" } }, unkeyed: undefined },
    { changes: { c1: { author: "EUR" } }, unkeyed: undefined },
  );
  const added: WordBlock = {
    ...{ kind: "paragraph", style: "normal", inlines: [], rightToLeft: false, endsSection: false, child: 0, xml: span },
    mark: [{ kind: "insertion", author: "APT" }],
  };

  it.each<readonly [string, (xml: string) => unknown, readonly string[]]>([
    ["where the body begins", bodySpan, ["<w:body ", "<w:body\t"]],
    [
      "what waits for words in a cover",
      (xml) => unmarked(xml, [{ ...piece, controls: [{ names: [], properties: span, showsHint: true }] }]),
      ["<w:highlight ", "<w:showingPlcHdr "],
    ],
    [
      "who changed the end of a paragraph",
      (xml) => settledXml({ xml, texts: [], blocks: [added] }),
      ["<w:pPr>", "<w:pPr><w:rPr><w:ins ", '<w:pPr><w:rPr><w:ins w:id="1"/>'],
    ],
    ["where moves begin and end", withPairedRanges, ["<w:moveToRangeEnd ", '<w:moveToRangeEnd w:id="1" w:id="']],
    ["who made the changes", (xml) => rename?.(xml), ["<w:ins ", '<w:ins w:author="']],
    [
      "what is wrong with its build",
      (xml) =>
        structureFaults({
          main: `<w:footnoteReference w:id="1"/><w:commentReference w:id="2"/>${xml}`,
          partOf: () => xml,
        }),
      ["<w:t/", "<w:footnote ", "<w:comment ", '<w:footnote w:id="'],
    ],
    [
      "the names of its objects",
      (text) => withObjectNames(`${text}](word:o1)`, text, { before: "<a/>", after: "<b/>" }),
      ["![", "![](word:o1)"],
    ],
  ])("%s: the time grows with the length of the XML", (_, work, parts) => {
    for (const part of parts) growsLinearly(work, repeated("", part));
  });
});
