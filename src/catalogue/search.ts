import type { OrganId } from "../model/index.ts";
import { fold } from "../text/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { readNumber } from "./text-number.ts";
import type { TextRecord } from "./text-record.ts";

/** The texts of an organ, or of all. */
export function recordsOf(catalogue: Catalogue, organ?: OrganId): readonly TextRecord[] {
  return organ === undefined ? catalogue.texts : catalogue.texts.filter((record) => record.organ === organ);
}

/**
 * Texts that all the words fit, best first: a number before an organ, a keyword before a word of the title, a whole word
 * before the start of one. Texts in force go before others, and what rests on no source comes last. Without words: all.
 */
export function searchTexts(catalogue: Catalogue, words: string): readonly TextRecord[] {
  const asked = fold(words)
    .split(/[\s,;()]+/)
    .filter((word) => word !== "" && !small.has(word));
  const found: { readonly record: TextRecord; readonly weight: number }[] = [];
  for (const record of catalogue.texts) {
    const entry = entryOf(record);
    let weight = weightOf(record);
    for (const word of asked) {
      const fit = fitOf(entry, word);
      weight = fit === 0 ? Number.NEGATIVE_INFINITY : weight + fit;
    }
    if (weight > Number.NEGATIVE_INFINITY) found.push({ record, weight });
  }
  return found.sort((a, b) => b.weight - a.weight).map(({ record }) => record);
}

/** Words that say nothing about a text. */
const small = new Set([
  "resolution",
  "resolutions",
  "decision",
  "of",
  "the",
  "on",
  "rev.",
  "rev",
  "and",
  "for",
  "to",
  "in",
]);

interface Entry {
  readonly number: string;
  readonly organ: string;
  readonly words: readonly string[];
  readonly keywords: readonly string[];
}

/** What is searched of a text, made once for each. */
const entries = new WeakMap<TextRecord, Entry>();

function entryOf(record: TextRecord): Entry {
  const known = entries.get(record);
  if (known !== undefined) return known;
  const title = record.title ?? record.candidate?.title ?? "";
  const entry = {
    number: fold(record.number),
    organ: fold(record.organ),
    words: wordsOf(title),
    keywords: record.keywords.flatMap((keyword) => [fold(keyword), ...wordsOf(keyword)]),
  };
  entries.set(record, entry);
  return entry;
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}.+-]+/u)
    .filter(Boolean);
}

function fitOf({ number, organ, words, keywords }: Entry, word: string): number {
  if (number === word || number === readNumber(word).number) return 100;
  if (organ === word) return 20;
  if (keywords.includes(word)) return 40;
  if (words.includes(word)) return 30;
  if (/^\d/.test(word)) return number.startsWith(word) ? 15 : 0;
  if (keywords.some((one) => one.startsWith(word))) return 12;
  if (words.some((one) => one.startsWith(word))) return 10;
  return organ.startsWith(word) ? 5 : 0;
}

function weightOf({ status, confidence, title }: TextRecord): number {
  const standing = { "in-force": 4, unknown: 0, suppressed: -6 }[status];
  return standing + (confidence === "unverified" ? -5 : 0) + (title === undefined ? -2 : 0);
}
