import { placeWithoutPairs, placeWithPairs, type Span } from "../text/index.ts";

/**
 * How the author's source is read. Marked changes are accepted and comments left out, and every line end is a line
 * feed, so that the rest of the tool sees clean words. It leads back in two steps: `starts` to the source with line
 * feeds only, `pairs` from there to the source as it is.
 */
export interface Reading {
  /** The clean words. Every span of the model speaks of this text. */
  readonly text: string;
  /** Places in `text` at which a piece taken over from the source starts, ascending; empty when nothing is left out. */
  readonly textStarts: readonly number[];
  /** For each of them the place in the source with line feeds only. */
  readonly sourceStarts: readonly number[];
  /** The places in the source with line feeds only of those that the source writes as CR LF, ascending. */
  readonly pairs: readonly number[];
}

/** The place in the source of a place in the reading. At a seam the place after it is meant. */
export function sourceOffset(reading: Reading, offset: number): number {
  return placeWithPairs(reading.pairs, plainOffset(reading, offset));
}

function plainOffset(reading: Reading, offset: number): number {
  const { textStarts, sourceStarts } = reading;
  const piece = lastAtMost(textStarts, offset);
  return piece < 0 ? offset : (sourceStarts[piece] ?? 0) + offset - (textStarts[piece] ?? 0);
}

/** The span in the source that shows the words of a span of the reading, seams inside it included. */
export function sourceSpan(reading: Reading, span: Span): Span {
  const { start, end } = plainSpan(reading, span);
  return { start: placeWithPairs(reading.pairs, start), end: placeWithPairs(reading.pairs, end) };
}

function plainSpan(reading: Reading, { start, end }: Span): Span {
  if (reading.textStarts.length === 0) return { start, end };
  const from = plainOffset(reading, start);
  // The last unit, not the end: words that were left out behind the span do not belong to it.
  return { start: from, end: end > start ? plainOffset(reading, end - 1) + 1 : from };
}

/** The place in the reading of a place in the source; a place inside words left out is drawn to their end. */
export function readingOffset(reading: Reading, place: number): number {
  const { text, textStarts, sourceStarts } = reading;
  const offset = placeWithoutPairs(reading.pairs, place);
  const piece = lastAtMost(sourceStarts, offset);
  if (textStarts.length === 0) return offset;
  if (piece < 0) return 0;
  const next = textStarts[piece + 1] ?? text.length;
  return Math.min((textStarts[piece] ?? 0) + offset - (sourceStarts[piece] ?? 0), next);
}

/** True when the source shows exactly the words of the span, with no mark or comment in between. */
export function isUnbroken(reading: Reading, span: Span): boolean {
  const { start, end } = plainSpan(reading, span);
  return end - start === span.end - span.start;
}

/**
 * True when the source breaks its lines inside and right beside the span as the reading does: nothing that stands on
 * lines of its own, such as a comment, is left out there. Line breaks may then be taken away.
 */
export function hasOwnLines(source: string, reading: Reading, { start, end }: Span): boolean {
  if (reading.textStarts.length === 0) return true;
  const from = start === 0 ? 0 : sourceOffset(reading, start - 1) + 1;
  const said = source.slice(from, sourceOffset(reading, end));
  return said.split("\n").length === reading.text.slice(start, end).split("\n").length;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** One marked change or note in the source, in the restricted CriticMarkup of docs/format.md. */
export interface Mark {
  readonly kind: "insertion" | "deletion" | "substitution" | "note" | "highlight";
  /** The whole mark with its brackets, in the source. */
  readonly span: Span;
  /** What the mark takes away, "" where nothing. */
  readonly removed: string;
  /** What the mark brings, "" where nothing. */
  readonly added: string;
  /** The key of who and when in the front matter's `changes`. */
  readonly key?: string;
}

/** One `<!-- comment -->` of the source. */
export interface Comment {
  readonly kind: "comment";
  /** The comment with its brackets, in the source. */
  readonly span: Span;
  /** The words inside, trimmed. */
  readonly text: string;
  /** Where the comment stood, in the reading. */
  readonly at: number;
}

/** A line that belongs to a printed page, not to the text: `266 Resolution 25`, `Page 4`, `Error! Unknown …`. */
export interface Furniture {
  readonly kind: "furniture";
  /** The line without its line break, in the source. */
  readonly span: Span;
  readonly text: string;
}
