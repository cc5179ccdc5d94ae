import type { Lexicon } from "../lexicon/index.ts";
import type { Span } from "../text/index.ts";
import { readAdoption } from "./adoption.ts";
import { headingWords, numberPattern, type ReadHeading } from "./heading-words.ts";

/**
 * Reads a whole line as a heading that has its number before the word of the form: `第71号决议（2022年，日内瓦，修订版）`,
 * `第[APT-1]号新决议草案（2024年，新德里）`. Undefined for any other line, and in languages that put the number behind.
 */
export function readNumberFirst(text: string, span: Span, lexicon: Lexicon): ReadHeading | undefined {
  const { numeral } = lexicon;
  if (numeral === undefined || !text.startsWith(numeral.before, span.start)) return undefined;
  const { forms, draft, announcedNew } = headingWords(lexicon);
  let at = span.start + numeral.before.length;
  const skip = () => {
    while (at < span.end && /[ \u00a0]/.test(text[at] ?? "")) at++;
  };
  const take = (words: Iterable<string>) => {
    skip();
    for (const word of words) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return word;
    }
    return undefined;
  };
  skip();
  const number = numberPattern.exec(text.slice(at, span.end));
  if (number === null) return undefined;
  const numberSpan = { start: at, end: at + number[0].length };
  at = numberSpan.end;
  if (take([numeral.behind]) === undefined) return undefined;
  const isNew = take(announcedNew) !== undefined;
  const form = forms.get(take(forms.keys()) ?? "");
  if (form === undefined) return undefined;
  const isDraft = take(draft) !== undefined;
  skip();
  const rest = /^(?:[（(]([^（）()\n]{2,90})[)）])? ?(?:\[\^?\w+\]|\d)?$/u.exec(text.slice(at, span.end));
  if (rest === null) return undefined;
  const adoption = rest[1] === undefined ? undefined : readAdoption(text, at + 1, at + 1 + rest[1].length);
  return {
    form,
    heading: {
      kind: "heading",
      span,
      text: text.slice(span.start, span.end),
      draft: isDraft,
      announcedNew: isNew,
      numberSpan,
      ...(number[1] !== undefined && { number: number[1] }),
      ...(number[2] !== undefined && { placeholder: number[2] }),
      ...(adoption && { adoption }),
    },
  };
}
