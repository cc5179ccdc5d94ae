import { fold, type Span } from "../index.ts";

/** Where a text writes an abbreviation out: `artificial intelligence (AI)`. */
export interface Expansion {
  /** The words before the bracket: `artificial intelligence`. */
  readonly words: string;
  /** The words with the bracket, in the text that was searched. */
  readonly span: Span;
}

const abbreviationLike = /[\p{L}\d][\p{L}\d/&-]*/gu;

/** The word at a place when it may be an abbreviation: two capitals or more, `AI`, `ITU-T`, `SDGs`. */
export function abbreviationAt(
  text: string,
  offset: number,
): { readonly word: string; readonly span: Span } | undefined {
  const from = Math.max(0, offset - 40);
  for (const match of text.slice(from, offset + 40).matchAll(abbreviationLike)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start > offset || end < offset) continue;
    const capitals = match[0].replace(/[^\p{Lu}]/gu, "").length;
    if (capitals >= 2 && capitals * 2 >= match[0].length && match[0].length <= 12) {
      return { word: match[0], span: { start, end } };
    }
  }
  return undefined;
}

/** Where a text writes an abbreviation out first; `SDGs` is found at `(SDG)` too. */
export function expansionOf(text: string, abbreviation: string): Expansion | undefined {
  const singular = abbreviation.replace(/(?<=\p{Lu})s$/u, "");
  for (const word of new Set([abbreviation, singular, `${singular}s`])) {
    const bracket = `(${word})`;
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      const words = wordsBefore(text, at, singular);
      if (words !== undefined) return { words: words.text, span: { start: words.start, end: at + bracket.length } };
    }
  }
  return undefined;
}

/** The fewest words before a bracket whose initials make up the abbreviation, small words left aside. */
function wordsBefore(text: string, at: number, abbreviation: string): { text: string; start: number } | undefined {
  const from = Math.max(0, at - 160);
  const before = text.slice(from, at).replace(/[\s\u00a0]+$/u, "");
  const sentence = before.slice(
    Math.max(before.lastIndexOf("\n"), before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1,
  );
  const letters = fold(abbreviation).replace(/[^\p{L}]/gu, "");
  const words = [...sentence.matchAll(/[\p{L}\d]+/gu)];
  for (let count = Math.min(2, letters.length); count <= Math.min(words.length, letters.length + 6); count++) {
    const chosen = words.slice(-count);
    const first = chosen[0];
    if (first === undefined || fold(first[0])[0] !== letters[0]) continue;
    if (
      !isMadeOf(
        letters,
        chosen.map((match) => fold(match[0])),
      )
    )
      continue;
    const start = from + (before.length - sentence.length) + first.index;
    return { text: sentence.slice(first.index).replace(/\s+/g, " "), start };
  }
  return undefined;
}

/** True when the letters are initials of the words in their order; the last word may give several (`telecommunication`). */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (at < letters.length && word[0] === letters[at]) at++;
  return at === letters.length;
}
