import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markEdits } from "../../src/revision/mark-edits.ts";
import { findFurniture } from "../../src/syntax/furniture.ts";
import { parse } from "../../src/syntax/index.ts";
import { applyEdits, plainText, type TextEdit } from "../../src/text/index.ts";
import { law } from "../law.ts";

describe("marking edits", () => {
  it.each([
    ["words that came", "that networks stay", [[5, 14, ""]], "that {++networks ++}stay"],
    ["words that are gone", "that stay", [[5, 5, "networks "]], "that {--networks --}stay"],
    ["words replaced by others", "that all stay", [[5, 8, "some"]], "that {~~some~>all~~} stay"],
    ["a paragraph that came", "a\n\nb\n\nc\n", [[3, 6, ""]], "a\n\n{++b¶++}\n\nc\n"],
    ["a paragraph that is gone", "a\n\nc\n", [[3, 3, "b\n\n"]], "a\n\n{--b¶--}\n\nc\n"],
    ["paragraphs that came at the end", "a\n\nb\n\nc\n", [[1, 7, ""]], "a{++¶++}\n\n{++b¶++}\n\n{++c++}\n"],
    ["a paragraph cut in two", "a;\n\nb;\n", [[1, 4, ", and "]], "a{~~, and ~>;~~}{++¶++}\n\nb;\n"],
    ["two paragraphs made one", "a b;\n", [[1, 2, ";\n\n"]], "a{--;¶--}\n\n{++ ++}b;\n"],
    ["words about which there is a remark", "all{>>why?<<} stay", [[0, 8, ""]], "{++all++}{>>why?<<}{++ stay++}"],
  ] as const)("shows %s", (_, text, back, marked) => {
    const edits = back.map(([start, end, words]) => ({ span: { start, end }, text: words }));
    expect(applyEdits(text, markEdits(parse(text), edits))).toBe(marked);
  });

  const signs = [
    ..."{}+-~>=<¶\\@c1 ab",
    "{++",
    "++}",
    "{--",
    "--}",
    "{~~",
    "~~}",
    "~>",
    "{>>",
    "<<}",
    "{==",
    "\\{++",
    "{@c1}",
    "<!--",
    "-->",
    "\n",
    "\n\n",
    "\r\n\r\n",
    "\n \n\n",
    "words",
    "a)\t",
    "*",
  ];
  const words = fc.array(fc.constantFrom(...signs), { maxLength: 14 }).map((some) => some.join(""));
  const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(8), words), { maxLength: 4 });

  it("reads as before with the marks, and as without the changes when they are rejected, whatever signs there are", () => {
    law(
      fc.property(words, edits, (given, changes) => {
        // The text itself has no marks and no comments yet: what the reading leaves out is another test.
        const text = parse(given).text;
        fc.pre(parse(text).text === text && parse(text).marks.length === 0);
        const back = distinct(text, changes).map((edit) => ({ ...edit, text: plainText(edit.text).text }));
        const base = applyEdits(text, back);
        // A line such as “-1-” is a page number on whichever side it stands, and never one of a base that was read.
        fc.pre(findFurniture(base).length === 0);
        const marked = applyEdits(text, markEdits(parse(text), back));
        expect(parse(marked).text).toBe(text);
        expect(parse(marked, "original").text).toBe(base);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Edits that do not touch each other. */
function distinct(text: string, changes: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  let from = 0;
  return changes.flatMap(([skip, length, words]) => {
    const start = from + skip;
    const end = Math.min(start + length, text.length);
    if (end < start) return [];
    from = end + 1;
    return [{ span: { start, end }, text: words }];
  });
}
