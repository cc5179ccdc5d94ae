import { describe, expect, it } from "vitest";
import { resolveMarks } from "../../../src/revision/index.ts";
import { parse } from "../../../src/syntax/index.ts";
import { applyEdits } from "../../../src/text/index.ts";
import { hasWordFiles, trackedNames, wordFile } from "./corpus.ts";
import { mainOf, textOf, wordOf } from "./parts.ts";

const names = [...trackedNames.map((name) => `tracked/${name}`), "WTSA-Res-1-2016"];

/** The text with a letter more in a word of each third paragraph. */
function edited(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph, at) =>
      at % 3 === 2 && !/^(?:---|\{..)?`{3}|^---/.test(paragraph)
        ? paragraph.replace(/[a-z\u0600-\u06ff]{4,}(?=[ ,.;])/, "$&s")
        : paragraph,
    )
    .join("\n\n");
}

/** How often each of some elements stands in a part, by its name where it has one. */
function counted(main: string, pattern: RegExp): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [element] of main.matchAll(pattern)) counts[element] = (counts[element] ?? 0) + 1;
  return counts;
}

const bookmarks = /<w:bookmarkStart [^>]*w:name="[^"]*"|<w:bookmarkEnd\b/g;
const settings = /<w:(?:sectPr|tblGrid|gridCol|tblBorders|drawing|pict|sym|fldChar|ind|jc|numPr|vMerge|gridSpan)\b/g;

describe.skipIf(!hasWordFiles)("a real Word file of which some words were changed", () => {
  it.each(names)("keeps bookmarks, fields, pictures, tables and settings: %s", (name) => {
    const template = wordFile(name);
    const { bytes, messages } = wordOf(edited(textOf(template)), { template });
    expect(messages).toEqual([]);
    const [before, after] = [mainOf(template), mainOf(bytes)];
    expect(counted(after, bookmarks)).toEqual(counted(before, bookmarks));
    expect(counted(after, settings)).toEqual(counted(before, settings));
  });

  it.each(names)("is written when the first half of its changes was accepted, or rejected: %s", (name) => {
    const template = wordFile(name);
    const text = textOf(template);
    const half = { start: 0, end: Math.round(text.length / 2) };
    for (const verdict of ["accept", "reject"] as const) {
      const decided = applyEdits(text, resolveMarks(parse(text), verdict, half));
      expect(wordOf(decided, { template }).messages).toEqual([]);
    }
  });
});
