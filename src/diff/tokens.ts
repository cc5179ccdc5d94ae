import type { Span } from "../text/index.ts";
import { blank, letter, single, sortAt, unspaced, widthAt } from "./signs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The words and punctuation signs of a stretch of text. Blanks, line breaks and emphasis signs stand between them and
 * count for nothing; hyphens, apostrophes and quotation marks count alike in all their shapes.
 */
export interface Tokens {
  /** What each token says: equal numbers are equal words. */
  readonly ids: Int32Array;
  /** Where each starts in its text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Reads the tokens of a span. */
export function tokensOf(text: string, span: Span, vocabulary: Vocabulary): Tokens {
  return tokensIn(text, [span], vocabulary).all;
}

/** The tokens of several spans of a text in one row, and where those of each span begin in it; last where the row ends. */
export interface TokenRow {
  readonly all: Tokens;
  readonly from: Int32Array;
}

/** Reads the tokens of several spans. */
export function tokensIn(text: string, spans: readonly Span[], vocabulary: Vocabulary): TokenRow {
  const row = new Row();
  const from = new Int32Array(spans.length + 1);
  for (const [index, span] of spans.entries()) {
    readSpan(text, span, vocabulary, row);
    from[index + 1] = row.count;
  }
  return { all: row.tokens(), from };
}

/** Tokens as they are read: they are so many that each of them being an object would be felt. */
class Row {
  count = 0;
  #ids: Int32Array = new Int32Array(1024);
  #starts: Int32Array = new Int32Array(1024);
  #ends: Int32Array = new Int32Array(1024);

  add(id: number, start: number, end: number): void {
    if (this.count === this.#ids.length) {
      this.#ids = widened(this.#ids);
      this.#starts = widened(this.#starts);
      this.#ends = widened(this.#ends);
    }
    this.#ids[this.count] = id;
    this.#starts[this.count] = start;
    this.#ends[this.count++] = end;
  }

  tokens(): Tokens {
    const { count } = this;
    return { ids: this.#ids.slice(0, count), starts: this.#starts.slice(0, count), ends: this.#ends.slice(0, count) };
  }
}

function widened(values: Int32Array): Int32Array {
  const wider = new Int32Array(2 * values.length);
  wider.set(values);
  return wider;
}

function readSpan(text: string, { start, end }: Span, vocabulary: Vocabulary, row: Row): void {
  const take = (from: number, to: number) => row.add(vocabulary.idAt(text, from, to), from, to);
  for (let at = start; at < end; ) {
    const sort = sortAt(text, at);
    let to = at + 1;
    if (sort === single) {
      to = at + widthAt(text, at);
      take(at, to);
    } else if (sort === letter) {
      to = endOfWord(text, at, end);
      take(at, to);
    } else if (sort === unspaced) {
      to = endOfRun(text, at, end);
      for (const { segment, index } of segmenter().segment(text.slice(at, to))) {
        if (segment.trim() !== "") take(at + index, at + index + segment.length);
      }
    }
    at = to;
  }
}

/**
 * A word with the hyphens, apostrophes and dots inside it: `A.12`. A blank or line break behind a hyphen does not end
 * it, as copies of printed pages have them where a line was broken: `Secretary- General`.
 */
function endOfWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const sort = sortAt(text, at);
    if (sort === letter) at += widthAt(text, at);
    else if (sort === blank && text.charCodeAt(at) !== 0xad) break;
    else if (isJoint(text.charCodeAt(at)) && at + 1 < end && sortAt(text, at + 1) === letter) at++;
    else {
      const behind = isHyphen(text.charCodeAt(at)) ? behindBreak(text, at + 1, end) : 0;
      if (behind === 0) break;
      at = behind;
    }
  }
  return Math.min(at, end);
}

/** Where a word goes on that is cut behind its hyphen; 0 when it does not. */
function behindBreak(text: string, from: number, end: number): number {
  const gap = /^(?: |[ \t]*\n[ \t]*)/.exec(text.slice(from, Math.min(end, from + 40)));
  if (gap === null) return 0;
  const at = from + gap[0].length;
  return at < end && sortAt(text, at) === letter ? at : 0;
}

function endOfRun(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && sortAt(text, at) === unspaced) at += widthAt(text, at);
  return Math.min(at, end);
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isJoint(code: number): boolean {
  // Hyphens, apostrophes, full stop, soft hyphen.
  return isHyphen(code) || code === 0x27 || code === 0x2019 || code === 0x2e || code === 0xad;
}

let shared: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter("zh", { granularity: "word" });
  return shared;
}
