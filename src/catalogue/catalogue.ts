import type { Conference, ConferenceIndex } from "./conference.ts";
import { conferencesOfFiles } from "./conference-rows.ts";
import { dayOf } from "./edition-day.ts";
import { placeKey, tagKey } from "./keys.ts";
import { mergeTexts } from "./merge.ts";
import { compiledOn, conferenceFiles, textFiles } from "./organ-files.ts";
import { bundledRecommendations, type RecommendationRecord } from "./recommendations.ts";
import { textKey } from "./text-number.ts";
import type { TextRecord } from "./text-record.ts";
import { recordsOfFile } from "./text-rows.ts";

/** What is known about organs, their meetings and their texts. Data, with the day up to which it was compiled. */
export interface Catalogue {
  /** The day for which it answers: what was adopted later does not count. */
  readonly asOf: string;
  /** The day up to which the lists of meetings are said to be complete. */
  readonly compiled: string;
  /** Meetings that a source tells of, by organ and year. */
  readonly conferences: readonly Conference[];
  /** Meetings that no source was found for. Good for a hint, never for an error. */
  readonly candidates: readonly Conference[];
  /** Both by tag and by place and year, for look-ups. */
  readonly index: ConferenceIndex;
  /** Resolutions, decisions, recommendations and opinions of all organs. Read when first asked for. */
  readonly texts: readonly TextRecord[];
  /** The texts by what they are asked for. Made when first asked for. */
  readonly textIndex: TextIndex;
  /** Recommendations of the Telecommunication Standardization Sector, by id. Those that resolutions cite, not all. */
  readonly recommendations: readonly RecommendationRecord[];
}

/** Texts by what they are asked for. */
export interface TextIndex {
  /** By organ, form and number. */
  readonly byKey: ReadonlyMap<string, TextRecord>;
  /** By form and number, for citations that name no organ. */
  readonly byNumber: ReadonlyMap<string, readonly TextRecord[]>;
}

/** A catalogue of these meetings and no texts; where two have the same tag the later one holds. */
export function catalogueOf(asOf: string, meetings: readonly Conference[]): Catalogue {
  return assembled({ asOf, compiled: asOf, meetings, texts: () => [], recommendations: () => [] });
}

/** The catalogue with more meetings; they go before those with the same tag. */
export function withConferences(catalogue: Catalogue, more: readonly Conference[]): Catalogue {
  if (more.length === 0) return catalogue;
  const parts = partsOf(catalogue);
  const asOf = latest([catalogue.asOf, ...more.flatMap(({ end }) => end ?? [])]);
  return assembled({ ...parts, asOf, meetings: [...parts.meetings, ...more] });
}

/**
 * The catalogue with more texts. What they tell goes before what the catalogue has, and the editions of both are kept.
 * The catalogue then answers for the day of the newest of them too.
 */
export function withTexts(catalogue: Catalogue, more: readonly TextRecord[]): Catalogue {
  if (more.length === 0) return catalogue;
  const days = more.flatMap(({ organ, adopted, revisions }) =>
    [...revisions, ...(adopted ? [adopted] : [])].map((edition) => dayOf(catalogue.index, organ, edition)),
  );
  return assembled({
    ...partsOf(catalogue),
    asOf: latest([catalogue.asOf, ...days]),
    texts: () => mergeTexts(catalogue.texts, more),
  });
}

/** The catalogue as it answers for a day. */
export function catalogueAsOf(catalogue: Catalogue, day: string): Catalogue {
  return assembled({ ...partsOf(catalogue), asOf: day });
}

interface Parts {
  readonly asOf: string;
  readonly compiled: string;
  readonly meetings: readonly Conference[];
  readonly texts: (meetings: ReadonlyMap<string, Conference>) => readonly TextRecord[];
  readonly recommendations: () => readonly RecommendationRecord[];
}

function partsOf(catalogue: Catalogue): Parts {
  return {
    asOf: catalogue.asOf,
    compiled: catalogue.compiled,
    meetings: [...catalogue.conferences, ...catalogue.candidates],
    texts: () => catalogue.texts,
    recommendations: () => catalogue.recommendations,
  };
}

function assembled({ asOf, compiled, meetings, texts, recommendations }: Parts): Catalogue {
  const unique = new Map<string, Conference>();
  for (const meeting of meetings) unique.set(tagKey(meeting.tag), meeting);
  const byPlace = new Map<string, Conference>();
  for (const meeting of unique.values()) {
    if (meeting.place !== undefined) byPlace.set(placeKey(meeting.organ, meeting.place, meeting.year), meeting);
  }
  const all = [...unique.values()];
  let read: readonly TextRecord[] | undefined;
  let index: TextIndex | undefined;
  return {
    asOf,
    compiled,
    conferences: all.filter((meeting) => meeting.confidence !== "unverified"),
    candidates: all.filter((meeting) => meeting.confidence === "unverified"),
    index: { byTag: unique, byPlace },
    get texts() {
      read ??= texts(unique);
      return read;
    },
    get textIndex() {
      index ??= indexOf(this.texts);
      return index;
    },
    get recommendations() {
      return recommendations();
    },
  };
}

function indexOf(texts: readonly TextRecord[]): TextIndex {
  const byKey = new Map<string, TextRecord>();
  const byNumber = new Map<string, TextRecord[]>();
  for (const text of texts) {
    byKey.set(textKey(text.organ, text.form, text.number), text);
    const number = `${text.form} ${text.number}`;
    byNumber.set(number, [...(byNumber.get(number) ?? []), text]);
  }
  return { byKey, byNumber };
}

function latest(days: readonly string[]): string {
  return days.reduce((a, b) => (a < b ? b : a));
}

/** The facts that come with the tool. They are checked by a test, not at every start; texts are decoded when first asked for. */
export const bundledCatalogue: Catalogue = assembled({
  asOf: compiledOn,
  compiled: compiledOn,
  meetings: conferencesOfFiles(conferenceFiles),
  texts: (meetings) => textFiles.flatMap((file) => recordsOfFile(file, meetings)),
  recommendations: bundledRecommendations,
});
