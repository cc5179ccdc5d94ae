import { applyEdits, inOrder, type TextEdit } from "./edit.ts";
import { editsBetween } from "./edits-between.ts";

/** A text whose line ends are all line feeds, and the way back to the text as its author has it. */
export interface PlainText {
  readonly text: string;
  /** The places in `text` of the line feeds that the author's text writes as CR LF, ascending. */
  readonly pairs: readonly number[];
}

/** What ends a line: a line feed, a carriage return, or both. Nothing else does: not U+2028, U+0085, VT or FF. */
export type LineEnd = "\n" | "\r\n" | "\r";

const anyLineEnd = /\r\n?|\n/g;

/** The text with every line end a line feed; a text that has no others is given back as it is. */
export function plainText(source: string): PlainText {
  if (!source.includes("\r")) return { text: source, pairs: [] };
  const pairs: number[] = [];
  const text = source.replace(/\r\n?/g, (lineEnd, at: number) => {
    if (lineEnd.length > 1) pairs.push(at - pairs.length);
    return "\n";
  });
  return { text, pairs };
}

/** The place in the author's text of a place in the plain one. */
export function placeWithPairs(pairs: readonly number[], offset: number): number {
  return pairs.length === 0 ? offset : offset + leading(pairs.length, (index) => (pairs[index] ?? 0) < offset);
}

/** The place in the plain text of a place in the author's; between CR and LF the line end is meant. */
export function placeWithoutPairs(pairs: readonly number[], offset: number): number {
  return pairs.length === 0 ? offset : offset - leading(pairs.length, (index) => (pairs[index] ?? 0) + index < offset);
}

/** The line end that a text has most often, the first of them where several are as frequent; LF where it has none. */
export function lineEndOf(source: string): LineEnd {
  if (!source.includes("\r")) return "\n";
  const counts = new Map<LineEnd, number>();
  for (const lineEnd of lineEndsOf(source)) counts.set(lineEnd, (counts.get(lineEnd) ?? 0) + 1);
  const [[most] = ["\n" as const]] = [...counts].sort(([, a], [, b]) => b - a);
  return most;
}

/** A plain text with its line ends written in another way. */
export function withLineEnd(text: string, lineEnd: LineEnd): string {
  return lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd);
}

/**
 * Edits of the plain text as edits of the author's, by place. Lines that an edit takes out and puts in again keep their
 * ends; line ends that it puts in beside are, one after the other, like those that it takes out, and beyond them like
 * most of the text. Where a CR would come to stand before a LF, and two line ends be read as one, there are two CR.
 */
export function editsWithLineEnds(
  source: string,
  pairs: readonly number[],
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const usual = lineEndOf(source);
  return placed(source, pairs, edits, (taken, text) => lineByLine(taken, text, usual));
}

/** What is written in the place of a part of the author's text, for the text of an edit. */
type Write = (taken: string, text: string) => string;

function placed(source: string, pairs: readonly number[], edits: readonly TextEdit[], write: Write): TextEdit[] {
  const spans = inOrder(edits).map(({ span: { start, end }, text }) => ({
    span: { start: placeWithPairs(pairs, start), end: placeWithPairs(pairs, end) },
    text,
  }));
  let last = { end: -1, unit: "" };
  return spans.map(({ span, text }, index) => {
    const before = last.end === span.start ? last.unit : source.charAt(span.start - 1);
    const behind = spans[index + 1]?.span.start === span.end ? "" : source.charAt(span.end);
    const written = apart(before, write(source.slice(span.start, span.end), text), behind);
    last = { end: span.end, unit: written === "" ? before : written.slice(-1) };
    return { span, text: written };
  });
}

function lineByLine(taken: string, text: string, usual: LineEnd): string {
  if (!text.includes("\n")) return text;
  const plain = plainText(taken);
  const edits = editsBetween(plain.text, text);
  return applyEdits(
    taken,
    placed(taken, plain.pairs, edits, (gone, come) => inTurn(gone, come, usual)),
  );
}

function inTurn(gone: string, come: string, usual: LineEnd): string {
  const taken = lineEndsOf(gone);
  const [first = "", ...lines] = come.split("\n");
  return lines.reduce((written, line, at) => written + apart(written, taken[at] ?? usual, "") + line, first);
}
/** The words between two others, with a CR more where a CR and a LF would be one line end. */
function apart(before: string, words: string, behind: string): string {
  const all = before.endsWith("\r") && words.startsWith("\n") ? `\r${words}` : words;
  return behind === "\n" && (all === "" ? before : all).endsWith("\r") ? `${all}\r` : all;
}

function lineEndsOf(text: string): readonly LineEnd[] {
  return (text.match(anyLineEnd) ?? []) as readonly string[] as readonly LineEnd[];
}

/** How many of the first indices a condition holds for that holds for none behind the first it does not hold for. */
function leading(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
