import { type Document, sourceOffset, sourceSpan } from "../model/index.ts";
import { inOrder, type TextEdit } from "../text/index.ts";

/**
 * Widens edits of the reading so that marks can be written around them: plain signs of the text beside a mark must not
 * change how it is read, and a mark must not change how they are. Such signs become words that are replaced by
 * themselves. Edits that overlap an earlier one are left out.
 */
export function withoutTraps(document: Document, edits: readonly TextEdit[]): readonly TextEdit[] {
  const ahead: TextEdit[] = [];
  for (const edit of inOrder(edits)) {
    const least = ahead.at(-1)?.span.end ?? 0;
    const says = edit.span.start < edit.span.end || edit.text !== "";
    if (says && edit.span.start >= least) ahead.push(aheadOfBackslash(document, edit, least));
  }
  const all = withOpenings(document, ahead).map((edit) => behindKey(document, edit));
  return all.map((edit, index) => shortened(edit, all[index + 1]));
}

/** A backslash before a mark would make its bracket a plain sign. */
function aheadOfBackslash(document: Document, edit: TextEdit, least: number): TextEdit {
  const { start, end } = edit.span;
  if (!isEscaped(document, start, least)) return edit;
  return { span: { start: start - 1, end }, text: `\\${edit.text}` };
}

/** True when a backslash before a place is one, and not the second of a pair; those before `least` do not count. */
function isEscaped({ source, reading }: Document, offset: number, least: number): boolean {
  const place = sourceOffset(reading, offset);
  let count = 0;
  while (count < offset - least && source[place - 1 - count] === "\\") count++;
  return count % 2 === 1;
}

/** Words that look like the key of a mark would become one behind a mark. */
function behindKey({ source, reading }: Document, edit: TextEdit): TextEdit {
  const { start, end } = edit.span;
  const behind = end > start ? sourceSpan(reading, edit.span).end : sourceOffset(reading, start);
  if (!/^\{@[\w-]{1,40}\}/.test(source.slice(behind, behind + 44))) return edit;
  return { span: { start, end: end + 1 }, text: `${edit.text}{` };
}

/** What was added behind an edit goes again where the next edit starts with it. */
function shortened(edit: TextEdit, next: TextEdit | undefined): TextEdit {
  const over = next === undefined ? 0 : edit.span.end - next.span.start;
  if (over <= 0) return edit;
  return { span: { ...edit.span, end: edit.span.end - over }, text: edit.text.slice(0, -over) };
}

/** An opening bracket that nothing closes is plain words; the end of a mark behind it in its paragraph would close it. */
function withOpenings(document: Document, edits: readonly TextEdit[]): readonly TextEdit[] {
  const { text, source, reading } = document;
  const all: TextEdit[] = [];
  let index = edits.length - 1;
  const openings = [...text.matchAll(/\{(?:\+\+|--|~~|>>|==)|<!--/g)].reverse();
  for (const { 0: signs, index: start } of openings) {
    const span = { start, end: start + signs.length };
    for (let edit = edits[index]; edit !== undefined && edit.span.start >= span.end; edit = edits[--index])
      all.push(edit);
    const before = edits[index];
    if (before !== undefined && before.span.end > start) continue;
    const place = sourceOffset(reading, start);
    if (!source.startsWith(signs, place)) continue;
    const least = before?.span.end ?? 0;
    const isPlain = isEscaped(document, start, least);
    // The backslash that made it a plain sign has gone into a mark.
    const isBare = !isPlain && isEscaped(document, start, 0);
    const next = all.at(-1)?.span.start;
    if (!isBare && (isPlain || next === undefined)) continue;
    const gap = text.slice(span.end, next ?? span.end);
    if (!isBare && signs !== "<!--" && /\n[ \t]*\n/.test(gap)) continue;
    all.push(aheadOfBackslash(document, { span, text: signs }, least));
  }
  for (; index >= 0; index--) {
    const edit = edits[index];
    if (edit !== undefined) all.push(edit);
  }
  return all.reverse();
}
