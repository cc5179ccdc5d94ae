import type { Span } from "../text/index.ts";

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

/** Gives equal numbers to equal words, over both sides of a comparison. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #isWord: boolean[] = [];
  /** Room for the tokens that are being read, so that none is made for each passage. */
  #row = new Int32Array(3 * 256);

  /** The number of a word as it stands in a text; words that differ in the shapes of their signs have one. */
  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const plain = folded(word);
    let id = this.#ids.get(plain);
    if (id === undefined) {
      id = this.#isWord.length;
      this.#isWord.push(/[\p{L}\p{N}]/u.test(plain));
      this.#ids.set(plain, id);
    }
    if (plain !== word) this.#ids.set(word, id);
    return id;
  }

  /** False for punctuation. */
  isWord(id: number): boolean {
    return this.#isWord[id] ?? false;
  }

  get size(): number {
    return this.#isWord.length;
  }

  /** Room for one more token behind `count` of them: number, start and end of each. */
  roomBehind(count: number): Int32Array {
    if (3 * count + 3 > this.#row.length) {
      const wider = new Int32Array(2 * this.#row.length);
      wider.set(this.#row);
      this.#row = wider;
    }
    return this.#row;
  }
}

/** Reads the tokens of a span. */
export function tokensOf(text: string, { start, end }: Span, vocabulary: Vocabulary): Tokens {
  let count = 0;
  const take = (from: number, to: number) => {
    const row = vocabulary.roomBehind(count);
    row[3 * count] = vocabulary.idOf(text.slice(from, to));
    row[3 * count + 1] = from;
    row[3 * count + 2] = to;
    count++;
  };
  for (let at = start; at < end; ) {
    const sort = sortAt(text, at);
    if (sort === "blank") at++;
    else if (sort === "sign") {
      const to = at + widthAt(text, at);
      take(at, to);
      at = to;
    } else if (sort === "letter") {
      const to = endOfWord(text, at, end);
      take(at, to);
      at = to;
    } else {
      const to = endOfRun(text, at, end);
      for (const piece of segmenter().segment(text.slice(at, to))) {
        if (piece.segment.trim() !== "") take(at + piece.index, at + piece.index + piece.segment.length);
      }
      at = to;
    }
  }
  const row = vocabulary.roomBehind(count);
  const column = (place: number) => {
    const values = new Int32Array(count);
    for (let at = 0; at < count; at++) values[at] = row[3 * at + place] ?? 0;
    return values;
  };
  return { ids: column(0), starts: column(1), ends: column(2) };
}

type Sort = "blank" | "letter" | "sign" | "unspaced";

/** What each ASCII sign is; `*`, `_` and `#` are dress, a backslash goes with the sign that it protects. */
const ascii: readonly Sort[] = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(sign)) return "letter";
  return code <= 32 || code === 127 || /[*_#\\]/.test(sign) ? "blank" : "sign";
});

/** Blanks of all widths, and the signs that nobody sees: soft hyphen, joiners, direction marks. */
const unseen = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Writing without blanks between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function sortAt(text: string, at: number): Sort {
  const code = text.charCodeAt(at);
  // The star of `ADD*` and `SUP*` tells what to do; every other star is emphasis.
  if (code === 0x2a) return /(?:^|[^\w*])(?:ADD|SUP)$/.test(text.slice(Math.max(0, at - 4), at)) ? "sign" : "blank";
  if (code < 128) return ascii[code] ?? "sign";
  const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (unseen.test(sign)) return "blank";
  if (unspaced.test(sign)) return "unspaced";
  return letter.test(sign) ? "letter" : "sign";
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * A word with the hyphens, apostrophes and dots inside it: `A.12`. A blank or line break behind a hyphen does not end
 * it, as copies of printed pages have them where a line was broken: `Secretary- General`.
 */
function endOfWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const sort = sortAt(text, at);
    if (sort === "letter") at += widthAt(text, at);
    else if (isJoint(text.charCodeAt(at)) && at + 1 < end && sortAt(text, at + 1) === "letter") at++;
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
  const gap = /^(?: |[ \t\r]*\n[ \t]*)/.exec(text.slice(from, Math.min(end, from + 40)));
  if (gap === null) return 0;
  const at = from + gap[0].length;
  return at < end && sortAt(text, at) === "letter" ? at : 0;
}

function endOfRun(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && sortAt(text, at) === "unspaced") at += widthAt(text, at);
  return Math.min(at, end);
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isJoint(code: number): boolean {
  // Hyphens, apostrophes, full stop, soft hyphen.
  return isHyphen(code) || code === 0x27 || code === 0x2019 || code === 0x2e || code === 0xad;
}

function folded(word: string): string {
  if (/^[\x21-\x7e]*$/.test(word)) return word;
  return word
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\s]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}

let shared: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter("zh", { granularity: "word" });
  return shared;
}
