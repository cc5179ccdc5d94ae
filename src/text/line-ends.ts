import { inOrder, type TextEdit } from "./edit.ts";

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
 * Edits of the plain text as edits of the author's, by place. Line ends that an edit puts in are, one after the other,
 * like those that it takes out; what it puts in beyond them is like most of the text. So a line end that stays is not
 * touched. Where a CR would come to stand before a LF, and two line ends be read as one, the LF becomes CR LF.
 */
export function editsWithLineEnds(
  source: string,
  pairs: readonly number[],
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const usual = lineEndOf(source);
  const placed = inOrder(edits).map(({ span, text }) => ({
    span: { start: placeWithPairs(pairs, span.start), end: placeWithPairs(pairs, span.end) },
    text,
  }));
  let last = { end: -1, unit: "" };
  return placed.map(({ span, text }, index) => {
    const before = last.end === span.start ? last.unit : source.charAt(span.start - 1);
    const behind = placed[index + 1]?.span.start === span.end ? "" : source.charAt(span.end);
    const written = withLineEnds(text, {
      before,
      behind,
      taken: lineEndsOf(source.slice(span.start, span.end)),
      usual,
    });
    last = { end: span.end, unit: written === "" ? before : written.slice(-1) };
    return { span, text: written };
  });
}

interface Surroundings {
  /** The characters before and behind, "" where another edit follows. */
  readonly before: string;
  readonly behind: string;
  readonly taken: readonly LineEnd[];
  readonly usual: LineEnd;
}

function withLineEnds(text: string, { before, behind, taken, usual }: Surroundings): string {
  const [first = "", ...lines] = text.split("\n");
  let written = first;
  for (const [index, line] of lines.entries()) {
    const lineEnd = taken[index] ?? usual;
    const isSplit = lineEnd === "\n" && (written === "" ? before : written).endsWith("\r");
    written += (isSplit ? "\r\n" : lineEnd) + line;
  }
  const isSplit = behind === "\n" && (written === "" ? before : written).endsWith("\r");
  return isSplit ? `${written}\r` : written;
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
