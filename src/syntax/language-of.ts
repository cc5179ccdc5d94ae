import type { LanguageTag } from "../model/index.ts";

/** So much of a text tells its language. */
const most = 4000;

/** The letters of the languages that have their own, and how many letters of another writing one of them stands for. */
const writings: readonly { readonly language: LanguageTag; readonly letters: RegExp; readonly worth: number }[] = [
  { language: "ru", letters: /\p{Script=Cyrillic}/gu, worth: 1 },
  { language: "ar", letters: /\p{Script=Arabic}/gu, worth: 1 },
  { language: "zh", letters: /\p{Script=Han}/gu, worth: 3 },
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
  const start = text.slice(from, from + most);
  // Acronyms and the signs of proposals are in Latin capitals in every language.
  let best: { language: LanguageTag | "latin"; count: number } = {
    language: "latin",
    count: countOf(start, /[a-zß-ÿ]/g),
  };
  for (const { language, letters, worth } of writings) {
    const count = worth * countOf(start, letters);
    if (count > best.count) best = { language, count };
  }
  if (best.language !== "latin") return best.language;
  return headings.find(({ line }) => line.test(start))?.language ?? "en";
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
