import type { Part } from "../model/index.ts";
import { fold } from "../text/index.ts";
import type { CallWord, Lexicon } from "./lexicon.ts";

/** The confirmed calls of a language by their first word, the longest first. */
export type CallTable = ReadonlyMap<string, readonly { readonly folded: string; readonly word: CallWord }[]>;

/** What the start of a paragraph says when it is a call. */
export interface CallMatch {
  /** The call word of the lexicon: `recognizing` also for `Recognising`. */
  readonly verb: string;
  readonly part: Part;
  /** Where the verb starts and ends in the paragraph, from 0. */
  readonly verbStart: number;
  readonly verbEnd: number;
  /** `further`, `also`, lower case, before or right behind the verb. */
  readonly repeater?: string;
  /** Where verb, repeater included, ends. */
  readonly end: number;
}

const tables = new Map<Lexicon, CallTable>();

/** The table of a language, made once. */
export function callTable(lexicon: Lexicon): CallTable {
  const known = tables.get(lexicon);
  if (known !== undefined) return known;
  const table = new Map<string, { folded: string; word: CallWord }[]>();
  for (const word of lexicon.calls) {
    if (word.status !== "confirmed") continue;
    const folded = fold(word.word);
    const key = firstWord(folded, 0);
    const row = table.get(key) ?? [];
    row.push({ folded, word });
    row.sort((a, b) => b.folded.length - a.folded.length);
    table.set(key, row);
  }
  tables.set(lexicon, table);
  return table;
}

/**
 * The call that a paragraph starts with, if it starts with one. `start` is where its first letter stands.
 * Case, accents and -ise for -ize do not matter.
 */
export function matchCall(lexicon: Lexicon, text: string, start: number, limit: number): CallMatch | undefined {
  const table = callTable(lexicon);
  let at = start;
  let repeater: string | undefined;
  for (const word of lexicon.repeaters) {
    if (startsWithWord(text, at, limit, fold(word))) {
      repeater = word;
      at = skipBlanks(text, at + word.length, limit);
    }
  }
  const key = oxford(firstWord(fold(text.slice(at, Math.min(at + 24, limit))), 0));
  for (const { folded, word } of table.get(key) ?? firstSigns(table, text, at)) {
    if (!startsWithWord(text, at, limit, folded)) continue;
    const verbEnd = at + folded.length;
    let end = verbEnd;
    const next = skipBlanks(text, verbEnd, limit);
    for (const candidate of lexicon.repeaters) {
      if (repeater === undefined && next > verbEnd && startsWithWord(text, next, limit, fold(candidate))) {
        repeater = candidate;
        end = next + candidate.length;
      }
    }
    return { verb: word.word, part: word.part, verbStart: at, verbEnd, end, ...(repeater && { repeater }) };
  }
  return undefined;
}

/** Chinese writes no blanks: the call is found by its signs, not by a first word. */
function firstSigns(table: CallTable, text: string, at: number) {
  const unit = text.charCodeAt(at);
  if (unit < 0x2e80) return [];
  return [...table.values()].flat().filter(({ folded }) => text.startsWith(folded, at));
}

function startsWithWord(text: string, at: number, limit: number, folded: string): boolean {
  const end = at + folded.length;
  if (end > limit) return false;
  if (oxford(fold(text.slice(at, end))) !== folded) return false;
  const next = end < limit ? text.charCodeAt(end) : 32;
  return !isLetter(next) || folded.charCodeAt(0) >= 0x2e80;
}

function firstWord(folded: string, from: number): string {
  let end = from;
  while (end < folded.length && isLetter(folded.charCodeAt(end))) end++;
  return folded.slice(from, end);
}

/** `recognising` → `recognizing`; the style of the Union's texts is -ize. */
function oxford(folded: string): string {
  return folded.includes("is") ? folded.replace(/(?<=gn|phas|or)is(?=ing|es)/g, "iz") : folded;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit > 0xbf;
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 0xa0)) at++;
  return at;
}
