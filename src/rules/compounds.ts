import { placesOf } from "../syntax/index.ts";
import type { Span } from "../text/index.ts";
import { isApart, wordStart } from "./words.ts";

/** Words with a hyphen, if the text has some of them without it too; in order, both forms. */
export function compoundsIn(text: string): readonly Span[] {
  const hyphened = new Map<string, Span[]>();
  let last = 0;
  for (const place of placesOf(text, /[-\u2011][a-zà-ÿ]{2,20}(?:[-\u2011][a-zà-ÿ]{2,20})?/g)) {
    const span = { start: wordStart(text, place.start), end: place.end };
    if (
      span.start === place.start ||
      span.start < last ||
      !isApart(text, span) ||
      /[-\u2011/]/.test(text[span.end] ?? "")
    )
      continue;
    last = span.end;
    const key = solid(text.slice(span.start, span.end));
    const spans = hyphened.get(key) ?? [];
    hyphened.set(key, spans);
    spans.push(span);
  }
  const choices = [...hyphened.keys()].filter((key) => /^\p{L}+$/u.test(key)).slice(0, mostWords);
  if (choices.length === 0) return [];
  const solids = new RegExp(
    `(?:${choices.map((key) => `[${key[0]}${key[0]?.toUpperCase()}]${key.slice(1)}`).join("|")})(?![A-Za-zÀ-ÿ])`,
    "g",
  );
  const found: Span[] = [];
  for (const span of placesOf(text, solids)) {
    if (!isApart(text, span) || /[-\u2011]/.test((text[span.start - 1] ?? "") + (text[span.end] ?? ""))) continue;
    const key = text.slice(span.start, span.end).toLowerCase();
    found.push(span);
    for (const other of hyphened.get(key) ?? []) found.push(other);
    hyphened.delete(key);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A text has some dozens; a file with thousands is no text, and the pattern must not grow with it. */
const mostWords = 1000;

/** The word without its hyphens and capitals: what `E-mail` and `email` have in common. */
export function solid(word: string): string {
  return word.toLowerCase().replace(/[-\u2011]/g, "");
}
