/** What a sign of a text is to its words: nothing, a part of one, one of its own, or a word without blanks around it. */
export type Sort = typeof blank | typeof letter | typeof single | typeof unspaced;
// Numbers, as every sign of both texts is asked for.
export const blank = 1;
export const letter = 2;
export const single = 3;
export const unspaced = 4;

/** The sort of each sign that was asked for; 0 for the others, and for the halves of pairs. */
const known = new Uint8Array(0x10000);

/** The sort of the sign at a place. */
export function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // The star of `ADD*` and `SUP*` tells what to do; every other star is emphasis.
  if (code === 0x2a) return /(?:^|[^\w*])(?:ADD|SUP)$/.test(text.slice(Math.max(0, at - 4), at)) ? single : blank;
  return known[code] || learn(text, at, code);
}

/** How many units the sign at a place takes. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function learn(text: string, at: number, code: number): Sort {
  const sort = sortOf(text.codePointAt(at) ?? code);
  // The first half of a pair does not tell what the pair is.
  if (code < 0xd800 || code > 0xdfff) known[code] = sort;
  return sort;
}

/** Emphasis, the signs of headings, and the backslash that goes with the sign it protects. */
const dress = /[*_#\\\x00-\x20\x7f]/;
/** Blanks of all widths, and the signs that nobody sees: soft hyphen, joiners, direction marks. */
const unseen = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const inWords = /[\p{L}\p{N}\p{M}]/u;
/** Writing without blanks between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function sortOf(code: number): Sort {
  const sign = String.fromCodePoint(code);
  if (dress.test(sign) || unseen.test(sign)) return blank;
  if (withoutBlanks.test(sign)) return unspaced;
  return inWords.test(sign) ? letter : single;
}
