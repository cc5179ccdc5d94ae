import type { Piece } from "../diff/index.ts";
import { type Span, slice, type TextEdit } from "../text/index.ts";
import type { Paragraph } from "./paragraphs.ts";
import { tableEdits } from "./table-edits.ts";

/** The texts that spans of the two sides speak of. */
export interface Texts {
  readonly old: string;
  readonly new: string;
}

/** The edits that give paragraphs of the base again where their words were changed. */
export function linkEdits(
  texts: Texts,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  pieces: readonly Piece[],
): readonly TextEdit[] {
  const [firstOld] = old;
  const [firstNew] = now;
  const lastOld = old.at(-1);
  const lastNew = now.at(-1);
  if (!firstOld || !firstNew || !lastOld || !lastNew) return [];
  if (firstOld === lastOld && firstNew === lastNew && firstOld.kind === "table" && firstNew.kind === "table") {
    return tableEdits(texts, firstOld.span, firstNew.span);
  }
  const isExact =
    isLineByLine(firstNew) || lastOld !== firstOld || lastNew !== firstNew || !isSameDress(texts, firstOld, firstNew);
  const edits = [
    ...headEdits(texts, firstOld, firstNew),
    ...wordEdits(
      texts,
      { start: firstOld.body.start, end: lastOld.body.end },
      { start: firstNew.body.start, end: lastNew.body.end },
      pieces,
      isExact,
    ),
    ...tailEdits(texts, lastOld, lastNew),
  ];
  return withoutIdle(texts.new, edits);
}

/** Signs that are dress on one side and words on the other go and come at one place: they stay. */
function withoutIdle(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    const before = kept.at(-1);
    const isBeside = before !== undefined && before.span.end === edit.span.start;
    const whole = isBeside ? text.slice(before.span.start, edit.span.end) : undefined;
    if (isBeside && before.text + edit.text === whole) kept.pop();
    else kept.push(edit);
  }
  return kept;
}

/** Line breaks and signs of tables and program code are no dress. */
function isLineByLine({ kind }: Paragraph): boolean {
  return kind === "table" || kind === "fence" || kind === "rule";
}

function wordEdits(texts: Texts, old: Span, now: Span, pieces: readonly Piece[], exact: boolean): TextEdit[] {
  const edits: TextEdit[] = [];
  const hasSigns = changesEmphasis(texts, pieces);
  let at = { old: old.start, new: now.start };
  let words = "";
  let from = now.start;
  const add = (edit: TextEdit) => {
    const last = edits.at(-1);
    if (last?.span.end !== edit.span.start) edits.push(edit);
    else edits[edits.length - 1] = { span: { ...edit.span, start: last.span.start }, text: last.text + edit.text };
  };
  const flush = () => {
    if (words !== "" || at.new > from) add({ span: { start: from, end: at.new }, text: words });
    words = "";
  };
  for (const piece of pieces) {
    // What stands between two paragraphs that were split or merged comes and goes with them.
    if (piece.kind !== "inserted" && piece.old.start > at.old) words += texts.old.slice(at.old, piece.old.start);
    const reached = piece.kind === "deleted" ? at.new : Math.max(at.new, piece.new.start);
    at = { old: piece.kind === "inserted" ? at.old : piece.old.end, new: reached };
    if (piece.kind === "deleted") words += slice(texts.old, piece.old);
    else if (piece.kind === "inserted") at = { ...at, new: piece.new.end };
    else {
      flush();
      const kept = { old: slice(texts.old, piece.old), new: slice(texts.new, piece.new) };
      const isWorth =
        exact ||
        shapeless(kept.old) !== shapeless(kept.new) ||
        (hasSigns && emphasisOf(kept.old) !== emphasisOf(kept.new));
      if (isWorth) for (const edit of exactEdits(kept.old, kept.new, piece.new.start)) add(edit);
      at = { ...at, new: piece.new.end };
      from = at.new;
    }
  }
  words += texts.old.slice(at.old, old.end);
  at = { old: old.end, new: now.end };
  flush();
  return edits;
}

/**
 * True when words come or go with an emphasis sign. Its other half may stand beside words that stay, whose signs then
 * have to come and go, too, or half an emphasis would be left.
 */
function changesEmphasis(texts: Texts, pieces: readonly Piece[]): boolean {
  const changed = pieces.filter(({ kind }) => kind !== "kept");
  return changed.some(({ old, new: now }) => emphasisOf(slice(texts.old, old) + slice(texts.new, now)) !== "");
}

function emphasisOf(words: string): string {
  return words.replace(/[^*_\\]/g, "");
}

/** Words without what a reader does not see: line breaks, widths of blanks, shapes of signs, emphasis. Tabs are seen. */
function shapeless(words: string): string {
  if (/^[ -)+-[\]-^`-~]*$/.test(words) && !words.includes("  ")) return words;
  return words
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff*_\\]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/([-/]) *\n\s*/g, "$1")
    .replace(/(?<!\s)\s*\n\s*|[^\S\t\n]+/g, " ");
}

/** Where signs differ to which a comparison gives no weight, the stretch from the first to the last of them. */
function exactEdits(old: string, now: string, place: number): readonly TextEdit[] {
  if (old === now) return [];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let tail = 0;
  while (tail < most - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [
    { span: { start: place + start, end: place + now.length - tail }, text: old.slice(start, old.length - tail) },
  ];
}

/** A label is replaced as a whole; where only one side has one, or the depth differs, all before the words is. */
function headEdits(texts: Texts, old: Paragraph, now: Paragraph): readonly TextEdit[] {
  if (isSameDress(texts, old, now)) return [];
  const { label: oldLabel } = old;
  const { label } = now;
  if (oldLabel === undefined || label === undefined) {
    return replacing(
      texts,
      { start: old.span.start, end: old.body.start },
      { start: now.span.start, end: now.body.start },
    );
  }
  if (isSameLevel(old, now)) return replacing(texts, oldLabel, label);
  return replacing(texts, { ...oldLabel, start: old.span.start }, { ...label, start: now.span.start });
}

/** The signs behind the words, such as the second star of a call. */
function tailEdits(texts: Texts, old: Paragraph, now: Paragraph): readonly TextEdit[] {
  if (isSameDress(texts, old, now)) return [];
  return replacing(texts, { start: old.body.end, end: old.span.end }, { start: now.body.end, end: now.span.end });
}

function isSameDress(texts: Texts, old: Paragraph, now: Paragraph): boolean {
  const said = (text: string, { label }: Paragraph) => label && slice(text, label).replace(/[\s*]/g, "");
  if (isHalfDressed(texts.old, old) || isHalfDressed(texts.new, now)) return false;
  return old.kind === now.kind && isSameLevel(old, now) && said(texts.old, old) === said(texts.new, now);
}

/** A call whose second star stands behind the words of an item on its line. */
function isHalfDressed(text: string, { span, body }: Paragraph): boolean {
  const hasStar = (start: number, end: number) => text.slice(start, end).includes("*");
  return hasStar(span.start, body.start) !== hasStar(body.end, span.end);
}

/** Headings of pasted texts have no signs that tell their level. */
function isSameLevel(old: Paragraph, now: Paragraph): boolean {
  return old.level === now.level || (old.kind !== "item" && (old.level === 0 || now.level === 0));
}

function replacing(texts: Texts, old: Span, now: Span): readonly TextEdit[] {
  const words = slice(texts.old, old);
  return words === slice(texts.new, now) ? [] : [{ span: now, text: words }];
}
