import type { LanguageTag, Metadata } from "../../../model/index.ts";
import { dayPatterns, findDay } from "./cover-days.ts";
import { organsByAcronym } from "./cover-header.ts";
import { coverWords } from "./cover-words.ts";

/** A paragraph of the table at the head of a document: the canonical name of its style, its words with line breaks. */
export interface HeaderParagraph {
  readonly style: string;
  readonly words: string;
}

/** What such a table says, and whether that is all it says. */
export interface HeaderReading {
  readonly metadata: Metadata;
  readonly isWhole: boolean;
}

type Draft = { -readonly [Key in keyof Metadata]: Metadata[Key] };

/** Reads number, conference, date and language of a document from the table at its head, in the six languages. */
export function readHeader(paragraphs: readonly HeaderParagraph[]): HeaderReading {
  const metadata: Draft = {};
  let rest = paragraphs
    .flatMap(({ style, words }) => {
      // The style of the place and the days, which the catalogue knows.
      if (style === "logo1") return [];
      const plain = plainLine(words);
      if (style !== "logo" || plain === "" || metadata.conference !== undefined) return [plain];
      const [named] = conferenceLine.exec(plain) ?? [];
      metadata.conference = named === plain ? (conferenceIn(plain) ?? plain) : plain;
      return [];
    })
    .join("\n");
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => boolean) => {
    const match = pattern.exec(rest);
    if (match !== null && read(match))
      rest = `${rest.slice(0, match.index)}\n${rest.slice(match.index + match[0].length)}`;
  };
  take(conferenceLine, ([words]) => {
    name(metadata, conferenceIn(words));
    return true;
  });
  take(periodLine, () => true);
  take(documentForm, (match) => readNumber(match, metadata));
  take(dayForm, ([words]) => {
    const date = findDay(words)?.date;
    if (date !== undefined) metadata.date = date;
    return true;
  });
  take(originalLine, ([, name = ""]) => {
    const language = languageNamed(name);
    if (language !== undefined) metadata.language ??= language;
    return language !== undefined && language === metadata.language;
  });
  name(metadata, conferenceIn(rest));
  return { metadata, isWhole: rest.trim() === "" };
}

function name(metadata: Draft, conference: string | undefined): void {
  if (conference !== undefined) metadata.conference ??= conference;
}

/** A line without the signs that only help to set it: blanks that do not break, wide brackets, marks of direction. */
export function plainLine(words: string): string {
  return words
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[^\S\n]+/g, " ")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/：/g, ":")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

const addendumWords = "(?:Addendum|Addéndum|الإضافة)";
const revisionWords = "(?:Revision|Révision|Revisión|المراجعة)";
const documentWord = "(?:Documento|Document|Документ[ау]?|文件|للوثيقة|الوثيقة|وثيقة)";

/** `Addendum 3 to`, alone. */
export const lineOfAddendum = new RegExp(`^(?:${addendumWords}|${revisionWords}) \\d{1,5}(?: to| au| al| du)?$`, "u");

/**
 * `Addendum 3 to Document 18-A`, `Revision 1 to Document 10-E`, `Document WTDC-17/23(Add.4)(Rev.1)-E`, `WTSA16/42-E`:
 * the number above, that of the document with its prefix, the numbers in brackets, the letter.
 */
export const documentForm = new RegExp(
  `(?<![\\p{L}\\d])(?:${addendumWords}\\s(?<addendum>\\d{1,5})\\s(?:to\\s|au\\s|al\\s)?|${revisionWords}\\s(?<revision>\\d{1,5})\\s(?:to\\s|au\\s|al\\s|du\\s)?)?` +
    `(?:${documentWord}(?: No\\.?| number)?:?\\s?(?<prefix>[A-Z]{1,5}(?:[-.]?\\d{2}){0,1}\\/)?|(?<running>[A-Z]{2,5}-?\\d{2}\\/))` +
    "\u200e?(?<document>\\d{1,5})(?!\\d)(?<brackets>(?: ?\\((?:Add|Rev)\\.? ?\\d{1,5}\\))*)(?:-(?<letter>[EFSRCA])(?![\\p{L}\\d]))?",
  "du",
);

function readNumber({ groups = {} }: RegExpExecArray, metadata: Draft): boolean {
  const { addendum, revision, prefix, running, document, brackets = "", letter } = groups;
  metadata.document = Number(document);
  const added = addendum ?? /Add\.? ?(\d+)/.exec(brackets)?.[1];
  const revised = revision ?? /Rev\.? ?(\d+)/.exec(brackets)?.[1];
  if (added !== undefined) metadata.addendum = Number(added);
  if (revised !== undefined) metadata.revision = Number(revised);
  const meeting = /^([A-Z]+)-?(\d\d)\/$/.exec(prefix ?? running ?? "");
  if (meeting !== null) name(metadata, tagOf(meeting[1] ?? "", meeting[2] ?? ""));
  const language = letters.get(letter ?? "");
  if (language !== undefined) metadata.language = language;
  return true;
}

const languages = Object.keys(coverWords) as readonly LanguageTag[];
const letters: ReadonlyMap<string, LanguageTag> = new Map(
  languages.map((language) => [coverWords[language].letter, language]),
);

/** The language that a name in one of the languages means: `English`, `anglais`. */
export function languageNamed(name: string): LanguageTag | undefined {
  const wanted = name.trim().toLowerCase();
  return languages.find((one) =>
    languages.some((language) => coverWords[language].languages[one].toLowerCase() === wanted),
  );
}

const acronyms = [...organsByAcronym.keys()].sort((a, b) => b.length - a.length).join("|");
/** `WTSA-24`, and in brackets `C26`, too. */
const tagged = new RegExp(`(?<![\\p{L}\\d-])(?:(${acronyms})-|(?<=\\()(C))((?:\\d\\d){1,2})(?![\\p{L}\\d])`, "u");

/** The tag of a meeting that some words name by its short name in any of the languages: `AMNT-24` is `WTSA-24`. */
function conferenceIn(words: string): string | undefined {
  const [, acronym, council, number = ""] = tagged.exec(words) ?? [];
  return number === "" ? undefined : tagOf(acronym ?? council ?? "", number);
}

function tagOf(acronym: string, number: string): string | undefined {
  if (acronym === "C") return `C${number}`;
  const organ = organsByAcronym.get(acronym);
  return organ === undefined ? undefined : `${organ}-${number}`;
}

export const conferenceLine = new RegExp(`(?<![^\\n])[^\\d\\n(]* ?\\((?:(?:${acronyms})-|C)(?:\\d\\d){1,2}\\)$`, "mu");
export const periodLine = new RegExp(
  `^(?:[^\\d\\n]{1,80}[,،，] ?)?${dayPatterns.period}(?: ?[,،，][^\\d\\n]{1,80})?$`,
  "imu",
);
export const dayForm = new RegExp(`(?<![\\d–-])(?<![–-] )${dayPatterns.day}`, "iu");
export const originalLine = /^(?:Original|Оригинал|原文|الأصل) ?: ?([\p{L} ]+)$/mu;
