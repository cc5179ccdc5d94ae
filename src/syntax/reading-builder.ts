import type { Reading } from "../model/index.ts";

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
