import type { WordInline, WordParagraph } from "../word-model.ts";

/** A title is one line; where the page breaks it is the template's business. */
export function onOneLine(inlines: readonly WordInline[], style: WordParagraph["style"]): readonly WordInline[] {
  if (!titles.test(style) || !inlines.some(({ kind }) => kind === "break")) return inlines;
  const line: WordInline[] = [];
  for (const inline of inlines) {
    const last = line.at(-1);
    const { revisions } = inline;
    if (inline.kind === "break") line.push({ kind: "text", text: " ", format: {}, revisions });
    else if (inline.kind === "text" && last?.kind === "text" && last.text === " " && last.revisions === revisions) {
      line.push({ ...inline, text: inline.text.trimStart() });
    } else line.push(inline);
    const before = line.at(-2);
    const isBlankBefore = before?.kind === "text" && /\s$/.test(before.text);
    // A blank that is gone does not stand in for one that has come.
    const isOfSide = before?.revisions.length === 0 || before?.revisions === revisions;
    if (inline.kind === "break" && isBlankBefore && isOfSide) line.pop();
  }
  return line;
}

/** Their numbers, their titles, and what stands below these in brackets. */
const titles = /(?:^(?:proposal|heading\w)|no(?:title)?\d?|title\d?|ref|legend)$/;
