import type { LanguageTag, Metadata } from "../../../model/index.ts";
import { withoutIllegal } from "../package/escape-xml.ts";
import { dayInWords, findDay } from "./cover-days.ts";
import { documentWords, meetingLines } from "./cover-header.ts";
import type { Slot } from "./cover-slots.ts";
import { coverWords } from "./cover-words.ts";
import { conferenceLine, dayForm, documentForm, languageNamed, originalLine, periodLine } from "./read-header.ts";

/** What is to stand on a cover, what it says now, and the language of its words. */
export interface CoverChange {
  readonly wanted: Metadata;
  readonly known: Metadata;
  readonly language: LanguageTag;
}

/**
 * The new words for a place on a cover. Words that stand around the value stay, and so does the form in which a number
 * or a day is written; undefined where the value has no place in them.
 */
export function wordsFor(slot: Slot, change: CoverChange): string | undefined {
  const old = slot.pieces.map(({ text }) => text).join("");
  const { wanted } = change;
  switch (slot.kind) {
    case "document":
      return numbered(slot, old, change);
    case "date":
      return dated(slot, old, change);
    case "conference":
      return lineFor("conference", slot, old, change);
    case "period":
      return lineFor("period", slot, old, change);
    case "original":
      return inLanguage(slot, old, change);
    case "contact":
      return undefined;
    default:
      return (
        withoutIllegal(wanted[slot.kind] ?? "")
          .trim()
          .replace(/\s+/g, " ") || undefined
      );
  }
}

/** `42(Add.7)(Rev.1)`. */
function shortNumber({ document, addendum, revision }: Metadata): string {
  return `${document}${addendum === undefined ? "" : `(Add.${addendum})`}${revision === undefined ? "" : `(Rev.${revision})`}`;
}

function numbered(slot: Slot, old: string, change: CoverChange): string | undefined {
  const { language, known } = change;
  // Where the front matter does not speak of a number, the letter of the language behind it may have changed.
  const wanted = change.wanted.document === undefined ? known : change.wanted;
  if (wanted.document === undefined) return undefined;
  // A control may hold the number alone, between words that stay; and so may a cell behind its label.
  const [isAlone, letter] = /^\s*\d{1,5}(?: ?\((?:Add|Rev)\.? ?\d+\))*(-[EFSRCA])?\s*$/.exec(old) ?? [];
  const isPart = slot.pieces.length < slot.paragraph.pieces.length;
  if (isAlone !== undefined || (isPart && slot.waits)) {
    return shortNumber(wanted) + (letter === undefined ? "" : `-${coverWords[language].letter}`);
  }
  const contribution = /^([\s\S]*-C)(?:[nN]|X+|\d+)\s*$/.exec(old)?.[1];
  if (contribution !== undefined) {
    const isPlain = wanted.addendum === undefined && wanted.revision === undefined;
    return isPlain ? contribution + wanted.document : undefined;
  }
  return slot.waits ? documentWords(wanted, language) : renumbered(old, wanted, language);
}

/** The number in the form in which it stands, where that has room for it; else in the form of the language. */
export function renumbered(old: string, wanted: Metadata, language: LanguageTag): string | undefined {
  const match = documentForm.exec(even(old));
  if (match === null) return undefined;
  const { groups = {}, indices } = match;
  const { addendum, revision } = wanted;
  const added = addendum === undefined || groups["addendum"] !== undefined ? "" : `(Add.${addendum})`;
  const revised = revision === undefined || groups["revision"] !== undefined ? "" : `(Rev.${revision})`;
  const brackets = added + revised;
  const hasRoom =
    (groups["addendum"] === undefined || addendum !== undefined) &&
    (groups["revision"] === undefined || revision !== undefined) &&
    (brackets === "") === (groups["brackets"] === "");
  const whole = documentWords(wanted, language) ?? "";
  if (!hasRoom) return old.slice(0, match.index) + whole + old.slice(match.index + match[0].length);
  const values: Readonly<Record<string, string | undefined>> = {
    ...{ addendum: addendum?.toString(), revision: revision?.toString() },
    ...{ document: wanted.document?.toString(), brackets },
    letter: coverWords[language].letter,
  };
  const places = Object.entries(indices?.groups ?? {}).flatMap(([name, place]) => {
    const value = values[name];
    return place === undefined || value === undefined ? [] : [{ from: place[0], to: place[1], value }];
  });
  return places
    .sort((a, b) => b.from - a.from)
    .reduce((words, { from, to, value }) => words.slice(0, from) + value + words.slice(to), old);
}

function dated(slot: Slot, old: string, { wanted, language }: CoverChange): string | undefined {
  if (wanted.date === undefined) return undefined;
  if (slot.waits) return dayInWords(wanted.date, language);
  const match = dayForm.exec(even(old));
  if (match === null) return undefined;
  const day = dayInWords(wanted.date, findDay(match[0])?.language ?? language);
  return day && old.slice(0, match.index) + day + old.slice(match.index + match[0].length);
}

/** The meeting, or its place and days; where those of another meeting stand and these are not known, none. */
function lineFor(
  says: "conference" | "period",
  slot: Slot,
  old: string,
  { wanted, language }: CoverChange,
): string | undefined {
  const line = meetingLines(wanted.conference, language).find((one) => one.says === says)?.words;
  if (slot.waits) return line;
  const pattern = says === "conference" ? conferenceLine : periodLine;
  const lines = old.split("\n");
  const at = lines.findIndex((one) => pattern.test(even(one).trim()));
  if (at < 0 && lines.length > 1) return undefined;
  return lines.with(Math.max(0, at), line ?? "").join("\n");
}

/** `Original: English` changes where it is the language of the document itself, and no translation of another. */
function inLanguage(slot: Slot, old: string, { wanted, known, language }: CoverChange): string | undefined {
  const tag = wanted.language as LanguageTag | undefined;
  if (tag === undefined) return undefined;
  if (slot.waits) return coverWords[language].languages[tag];
  const name = originalLine.exec(even(old))?.[1] ?? old.trim();
  const named = languageNamed(name);
  if (named === undefined || (known.language !== undefined && named !== known.language)) return undefined;
  const isIn = (one: LanguageTag) => coverWords[one].languages[named].toLowerCase() === name.toLowerCase();
  const spoken = (Object.keys(coverWords) as readonly LanguageTag[]).find(isIn) ?? language;
  return old.replace(name, () => coverWords[spoken].languages[tag]);
}

/** Words of the same length without the signs that only help to set them. */
function even(words: string): string {
  return words
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/：/g, ":");
}
