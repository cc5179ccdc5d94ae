import type { Block } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";

/** Where the word starts that a place is in: after the last sign that is no letter. */
export function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

/** True when neither letter nor digit touches the words. */
export function isApart(text: string, { start, end }: Span): boolean {
  return !isWordSign(text.charCodeAt(start - 1)) && !isWordSign(text.charCodeAt(end));
}

function isWordSign(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || isLetter(unit);
}

/** True for the letters of English, and for what is not ASCII and a letter. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return unit >= 0xaa && /\p{L}/u.test(String.fromCharCode(unit));
}

/** The words to write in place of others, in the case of those: `Chairman` becomes `Chair`, `CHAIRMAN` `CHAIR`. */
export function likeCase(model: string, words: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return words.toUpperCase();
  const models = model.split("-");
  const parts = words.split("-");
  if (models.length !== parts.length) return capitalLike(model, words);
  return parts.map((part, index) => capitalLike(models[index] ?? "", part)).join("-");
}

function capitalLike(model: string, word: string): string {
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** True when a capital letter at a place is one because a sentence, an item or a title starts there. */
export function startsSentence(text: string, start: number, block: Block): boolean {
  if (start === block.body.start) return true;
  return /(?:^|[.:;?!]["”’)]*|[“"(‘–—])[\s*_]*$/u.test(text.slice(Math.max(block.body.start, start - 12), start));
}

/** True when the words at a place belong to one of the names, which are given folded. */
export function isInName(names: readonly string[], text: string, { start, end }: Span): boolean {
  const words = fold(text.slice(start, end));
  return names.some((name) => {
    const before = name.indexOf(words);
    if (before < 0 || before > start) return false;
    return fold(text.slice(start - before, start - before + name.length)).replace(/\s/g, " ") === name;
  });
}
