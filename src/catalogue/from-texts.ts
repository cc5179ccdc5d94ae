import type { Document, OrganId, Resolution } from "../model/index.ts";
import { bundledCatalogue, type Catalogue } from "./catalogue.ts";
import type { Conference } from "./conference.ts";
import { sameEdition } from "./edition.ts";
import { placeKey, tagKey } from "./keys.ts";
import { isNoMeeting } from "./look-up.ts";
import { mergeTexts } from "./merge.ts";
import { organs } from "./organ.ts";
import { readNumber } from "./text-number.ts";
import type { Edition, TextRecord } from "./text-record.ts";

/** An official text, and what messages and sources call it. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/** Records made of official texts, and what could not be read. */
export interface CatalogueFromTexts {
  readonly texts: readonly TextRecord[];
  /** Meetings that the catalogue does not have and that the texts say adopted them. */
  readonly conferences: readonly Conference[];
  /** A line for each text that gave no record, or a record with a gap. */
  readonly unread: readonly UnreadText[];
}

/** What could not be read of a text. */
export interface UnreadText {
  readonly name: string;
  /** Where the text starts, in `document.text`. */
  readonly offset: number;
  readonly message: string;
  /** True when there is a record all the same. */
  readonly hasRecord: boolean;
}

/**
 * Reads official texts: number and edition from the heading, the title, the organ from the enacting line, the earlier
 * editions from the line under the title (WTSA) or from the trail behind the last paragraph (basic texts).
 */
export function catalogueFromTexts(
  documents: readonly NamedDocument[],
  catalogue: Catalogue = bundledCatalogue,
): CatalogueFromTexts {
  const texts: TextRecord[] = [];
  const unread: UnreadText[] = [];
  const conferences = new Map<string, Conference>();
  for (const { name, document } of documents) {
    const tell = (offset: number, message: string, hasRecord: boolean) =>
      unread.push({ name, offset, message, hasRecord });
    if (document.resolutions.length === 0)
      tell(0, "no resolution, decision, recommendation or opinion was found", false);
    for (const [at, resolution] of document.resolutions.entries()) {
      const end = document.resolutions[at + 1]?.span.start ?? document.text.length;
      const record = recordOf(resolution, { name, document, end, catalogue, tell });
      if (record === undefined) continue;
      texts.push(record);
      const meeting = newMeeting(resolution, name, catalogue);
      if (meeting !== undefined) conferences.set(meeting.tag, conferences.get(meeting.tag) ?? meeting);
    }
  }
  // Two editions of one text may lie in one folder.
  return { texts: mergeTexts([], texts), conferences: [...conferences.values()], unread };
}

interface Reading {
  readonly name: string;
  readonly document: Document;
  /** Where the text after this one starts. */
  readonly end: number;
  readonly catalogue: Catalogue;
  readonly tell: (offset: number, message: string, hasRecord: boolean) => void;
}

function recordOf(resolution: Resolution, reading: Reading): TextRecord | undefined {
  const { heading, title, enacting, form, span } = resolution;
  const { name, catalogue, tell } = reading;
  if (heading === undefined) {
    tell(span.start, "the text has no heading, which would tell its number", false);
    return undefined;
  }
  const what = `“${shortened(heading.text)}”`;
  if (heading.number === undefined) {
    tell(span.start, `${what} has no number${heading.draft ? ": a draft is no text in force" : ""}`, false);
    return undefined;
  }
  const said = heading.adoption ?? enacting?.adoption;
  const organ = enacting?.organ ?? readNumber(heading.number).organ ?? organOf(said, catalogue);
  if (organ === undefined) {
    tell(span.start, `${what}: neither the enacting line nor place and year tell which body adopted it`, false);
    return undefined;
  }
  const { editions, isFirst } = editionsOf(resolution, organ, { what, said, ...reading });
  const words = title === undefined ? undefined : plainTitle(title.text);
  const isCut = words !== undefined && /(?:\.\.\.|…)$/.test(words);
  if (words === undefined) tell(span.start, `${what}: no title could be read`, true);
  if (isCut) tell(title?.span.start ?? 0, `${what}: the title is cut off`, true);
  const [first, ...later] = editions;
  return {
    organ,
    form,
    number: readNumber(heading.number, organ).number,
    ...(words === undefined || isCut ? {} : { title: words }),
    ...(isFirst && first !== undefined ? { adopted: first } : {}),
    revisions: isFirst ? later : editions,
    status: "in-force",
    keywords: [],
    confidence: "sourced",
    sources: [name],
  };
}

/** The editions that a text tells of, oldest first, and whether the oldest is the one in which it was new. */
function editionsOf(
  { heading, history, span }: Resolution,
  organ: OrganId,
  { what, said, document, end, catalogue, tell }: Reading & { readonly what: string; readonly said: Said | undefined },
): { readonly editions: readonly Edition[]; readonly isFirst: boolean } {
  const named = [...(history?.entries ?? []), ...trailOf(document.text.slice(span.start, end))];
  const firsts: Edition[] = [];
  const editions: Edition[] = [];
  for (const entry of said === undefined ? named : [...named, said]) {
    const edition = editionOf(entry, organ, catalogue);
    if (edition === undefined) continue;
    const { place, year } = edition;
    if (place !== undefined && isNoMeeting(catalogue, organ, place, year)) {
      tell(span.start, `${what}: ${organ} did not meet at “${place}, ${year}”, which is left out`, true);
      continue;
    }
    if (!editions.some((other) => sameEdition(other, edition))) editions.push(edition);
    if (!entry.revised) firsts.push(edition);
  }
  if (said === undefined) tell(span.start, `${what}: no place and year could be read`, true);
  editions.sort((a, b) => a.year - b.year);
  const [first] = editions;
  // The line under the title lists all meetings, and a trail marks its revisions, so that both tell which was first.
  const isFirst =
    named.length === 0
      ? heading?.adoption?.revised !== true
      : organs[organ].hasHistory || (first !== undefined && firsts.some((edition) => sameEdition(edition, first)));
  return { editions, isFirst };
}

/** A title without line breaks and without the marks of footnotes that copies glue to its words. */
function plainTitle(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Ll}{4})[\d*]+(?= |$)/gu, "")
    .trim();
}

interface Said {
  readonly revised: boolean;
  readonly place?: string;
  readonly year?: number;
  readonly session?: string;
}

/** `(Kyoto, 1994) – (Rev. Minneapolis, 1998) – (Rev. Bucharest,` over the last lines of a text. */
function trailOf(text: string): readonly Said[] {
  const last = text.trimEnd().slice(-1000).replace(/\s+/g, " ");
  const entries = [...last.matchAll(/\((Rev\. ?)?([^()\d]{2,40}), ?(\d{4})\)(?: ?[–—-] ?)?/giu)];
  let start = last.length;
  const first = entries.findLastIndex(({ index, 0: said }) => {
    if (index + said.length !== start) return true;
    start = index;
    return false;
  });
  return entries.slice(first + 1).map(([, mark, place, year]) => ({
    revised: mark !== undefined,
    place: place ?? "",
    year: Number(year),
  }));
}

/** The edition of a bracket, its place spelled as the catalogue spells it. */
function editionOf({ place, year, session }: Said, organ: OrganId, catalogue: Catalogue): Edition | undefined {
  if (session !== undefined) {
    const meeting = catalogue.index.byTag.get(tagKey(session));
    return meeting && { ...(meeting.place && { place: meeting.place }), year: meeting.year, session: meeting.tag };
  }
  if (year === undefined) return undefined;
  if (place === undefined) return { year };
  const meeting = catalogue.index.byPlace.get(placeKey(organ, place, year));
  return { place: meeting?.place ?? inSmall(place), year };
}

/** The body that met at a place in a year, when only one did. */
function organOf(said: Said | undefined, catalogue: Catalogue): OrganId | undefined {
  if (said === undefined) return undefined;
  if (said.session !== undefined) return catalogue.index.byTag.get(tagKey(said.session))?.organ;
  const { place, year } = said;
  if (place === undefined || year === undefined) return undefined;
  const met = Object.values(organs).filter(({ id }) => catalogue.index.byPlace.has(placeKey(id, place, year)));
  return met.length === 1 ? met[0]?.id : undefined;
}

/** The meeting of an enacting line, when its organ is not known to have met in that year. */
function newMeeting({ enacting }: Resolution, name: string, catalogue: Catalogue): Conference | undefined {
  const { organ, adoption } = enacting ?? {};
  if (organ === undefined || adoption?.place === undefined || adoption.year === undefined) return undefined;
  const { place, year } = adoption;
  const met = [...catalogue.conferences, ...catalogue.candidates].some(
    (meeting) => meeting.organ === organ && meeting.year === year && meeting.place !== undefined,
  );
  if (met || year <= Number(catalogue.compiled.slice(0, 4))) return undefined;
  const tag = `${organ}-${String(year).slice(2)}`;
  return { organ, tag, place: inSmall(place), year, confidence: "sourced", sources: [name] };
}

/** `BUENOS AIRES` as `Buenos Aires`. */
function inSmall(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
