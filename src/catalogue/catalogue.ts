import type { OrganId } from "../model/index.ts";
import { fold } from "../text/index.ts";
import type { Conference } from "./conference.ts";
import data from "./conferences.json" with { type: "json" };

/** What is known about organs, their meetings and their texts. Data, with the day up to which it was compiled. */
export interface Catalogue {
  readonly asOf: string;
  /** Meetings that a source tells of, by organ and year. */
  readonly conferences: readonly Conference[];
  /** Meetings that no source was found for. Good for a hint, never for an error. */
  readonly candidates: readonly Conference[];
  /** Both by tag and by place and year, for look-ups. */
  readonly index: ConferenceIndex;
}

/** Meetings by what they are asked for. */
export interface ConferenceIndex {
  readonly byTag: ReadonlyMap<string, Conference>;
  readonly byPlace: ReadonlyMap<string, Conference>;
}

/** A catalogue of these meetings; where two have the same tag the later one holds. */
export function catalogueOf(asOf: string, meetings: readonly Conference[]): Catalogue {
  const unique = new Map<string, Conference>();
  for (const meeting of meetings) unique.set(tagKey(meeting.tag), meeting);
  const byPlace = new Map<string, Conference>();
  for (const meeting of unique.values()) {
    if (meeting.place !== undefined) byPlace.set(placeKey(meeting.organ, meeting.place, meeting.year), meeting);
  }
  const all = [...unique.values()];
  return {
    asOf,
    conferences: all.filter((meeting) => meeting.confidence !== "unverified"),
    candidates: all.filter((meeting) => meeting.confidence === "unverified"),
    index: { byTag: unique, byPlace },
  };
}

/** The catalogue with more meetings; they go before those with the same tag. */
export function withConferences(catalogue: Catalogue, more: readonly Conference[]): Catalogue {
  return catalogueOf(catalogue.asOf, [...catalogue.conferences, ...catalogue.candidates, ...more]);
}

/** `WTSA-24`, `WTSA24`, `wtsa 2024` are one tag. */
export function tagKey(tag: string): string {
  return fold(tag)
    .replace(/[^a-z0-9]/g, "")
    .replace(/(?:19|20)(\d\d)$/, "$1");
}

/** `Florianópolis` and `FLORIANOPOLIS` are one place. */
export function placeKey(organ: OrganId, place: string, year: number): string {
  return `${organ} ${fold(place)} ${year}`;
}

/** The facts that come with the tool. They are checked by a test, not at every start. */
export const bundledCatalogue: Catalogue = catalogueOf(data.asOf, bundled());

function bundled(): Conference[] {
  const sourced = data.conferences.map(
    (row) => ({ ...row, sources: row.sources.map((index) => data.sources[index] ?? "") }) as Conference,
  );
  const candidates = data.candidates.map(
    (row) => ({ ...row, confidence: "unverified", sources: [] }) as unknown as Conference,
  );
  return [...sourced, ...candidates];
}
