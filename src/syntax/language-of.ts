import type { LanguageTag } from "../model/index.ts";

/** So much of a text tells its language. */
const reach = 4000;

/** The letters of the languages that have their own, and how many letters of another writing one of them stands for. */
const writings: readonly {
  readonly language: LanguageTag;
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}[] = [
  { language: "ru", from: 0x0400, to: 0x052f, worth: 1 },
  { language: "ar", from: 0x0620, to: 0x06ff, worth: 1 },
  { language: "zh", from: 0x3400, to: 0x9fff, worth: 3 },
];

/** Lines that only texts of a language have. */
const headings: readonly { readonly language: LanguageTag; readonly line: RegExp }[] = [
  { language: "fr", line: /^(?:#* ?(?:PROJET DE (?:NOUVELLE )?)?RÉSOLUTION\b|\*?considérant\*?$)/m },
  { language: "es", line: /^(?:#* ?(?:PROYECTO DE (?:NUEVA )?)?RESOLUCIÓN\b|\*?considerando\*?$)/m },
  { language: "ru", line: /^#* ?(?:ПРОЕКТ НОВОЙ )?РЕЗОЛЮЦИ[ЯИ] /m },
  { language: "zh", line: /^#* ?第[^\n]{1,20}号/m },
  { language: "ar", line: /^#* ?القرار \d/m },
];

/**
 * The language of a text, read from a place on: by what most of its letters are, then by the lines that only texts of
 * one language have; English when nothing speaks for another.
 */
export function languageOf(text: string, from: number): LanguageTag {
  const end = Math.min(text.length, from + reach);
  const counts = writings.map(() => 0);
  let latin = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    // Acronyms and the signs of proposals are in Latin capitals in every language.
    if (code < 0x100) {
      if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code !== 0xf7)) latin++;
      continue;
    }
    for (const [place, writing] of writings.entries()) {
      if (code >= writing.from && code <= writing.to) counts[place] = (counts[place] ?? 0) + writing.worth;
    }
  }
  const most = Math.max(...counts);
  const own = most > latin ? writings[counts.indexOf(most)] : undefined;
  if (own !== undefined) return own.language;
  const start = text.slice(from, end);
  return headings.find(({ line }) => line.test(start))?.language ?? "en";
}
