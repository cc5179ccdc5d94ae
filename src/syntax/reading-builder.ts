import { type Reading, readingOffset, sourceOffset } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** Collects the pieces of the source that are read. */
export class ReadingBuilder {
  readonly source: string;
  /** How far the source has been dealt with. */
  done = 0;
  private text = "";
  private readonly textStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private seams = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** The length of the reading so far, with what is still to be taken over up to `done`. */
  get length(): number {
    return this.text.length;
  }

  /** Takes over a stretch of the source. */
  keep(start: number, end: number): void {
    if (end <= start) return;
    this.textStarts.push(this.text.length);
    this.sourceStarts.push(start);
    this.text += this.source.slice(start, end);
    this.done = end;
  }

  /** Takes over what comes before `start` and leaves out what follows up to `end`. */
  skip(start: number, end: number): void {
    if (start > this.done) this.keep(this.done, start);
    this.drop(end);
  }

  /** Leaves out everything up to `end`. */
  drop(end: number): void {
    if (end > this.done) this.done = end;
    this.seams++;
  }

  /** The reading; the source itself where nothing was left out. */
  finish(): Reading {
    if (this.seams === 0) return { text: this.source, textStarts: [], sourceStarts: [], pairs: [] };
    this.keep(this.done, this.source.length);
    return { text: this.text, textStarts: this.textStarts, sourceStarts: this.sourceStarts, pairs: [] };
  }
}

/** A text without some of its stretches, which are in order and may touch, but do not overlap. */
export function without(source: string, cuts: readonly Span[]): Reading {
  const builder = new ReadingBuilder(source);
  for (const { start, end } of cuts) builder.skip(start, end);
  return builder.finish();
}

/** True when a place of the source is in its reading. */
export function isKept(reading: Reading, place: number): boolean {
  return reading.text !== "" && sourceOffset(reading, readingOffset(reading, place)) === place;
}

/** What reads a reading, as a reading of the source below it. */
export function readThrough(outer: Reading, inner: Reading): Reading {
  if (outer.text === inner.text) return inner;
  if (inner.textStarts.length === 0 || outer.textStarts.length === 0) return outer;
  const textStarts: number[] = [];
  const sourceStarts: number[] = [];
  let piece = 0;
  for (const [index, start] of outer.textStarts.entries()) {
    const end = outer.textStarts[index + 1] ?? outer.text.length;
    const from = outer.sourceStarts[index] ?? 0;
    const to = from + end - start;
    while ((inner.textStarts[piece + 1] ?? Number.POSITIVE_INFINITY) <= from) piece++;
    for (let at = from; at < to; piece++) {
      const first = inner.textStarts[piece] ?? 0;
      textStarts.push(start + at - from);
      sourceStarts.push((inner.sourceStarts[piece] ?? 0) + at - first);
      at = Math.min(to, inner.textStarts[piece + 1] ?? Number.POSITIVE_INFINITY);
      if (at >= to) break;
    }
  }
  return { ...outer, textStarts, sourceStarts };
}
