import { type Document, sourceSpan } from "../model/index.ts";
import { type Span, slice, type TextEdit } from "../text/index.ts";
import { blockEdits, indentOf } from "./format-block.ts";
import { gapWriter } from "./format-gap.ts";

/** The edits of one pass over a source with line feeds only: each block in its dress, an empty line between two. */
export function formatPass(document: Document): TextEdit[] {
  const { source, reading } = document;
  const edits: TextEdit[] = [];
  const change = (span: Span, text: string) => {
    if (slice(source, span) !== text) edits.push({ span, text });
  };
  const gaps = gapWriter(document);
  const isOpen = document.blocks[0]?.kind === "rule" && /^\uFEFF?---[ \t]*\n/.test(source.slice(0, 200));
  let end = source.startsWith("\uFEFF") ? 1 : 0;
  for (const [index, block] of document.blocks.entries()) {
    const span = sourceSpan(reading, block.span);
    const gap = { start: end, end: span.start };
    change(
      gap,
      index === 0
        ? gaps.start(gap, block)
        : gaps.between(gap, isOpen && wouldClose(source, span) ? " " : indentOf(block)),
    );
    for (const edit of blockEdits(document, block)) change(edit.span, edit.text);
    end = span.end;
  }
  const tail = { start: end, end: source.length };
  if (document.blocks.length > 0 || slice(source, tail).trim() !== "") change(tail, gaps.end(tail));
  return edits;
}

/** True for an indented line that would end front matter, were it not indented. */
function wouldClose(source: string, { start, end }: Span): boolean {
  return (
    /^(?:---|\.\.\.)$/.test(source.slice(start, Math.min(end, start + 4))) && /[ \t]/.test(source[start - 1] ?? "")
  );
}
