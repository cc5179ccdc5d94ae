import type { OrganId } from "../model/index.ts";
import { fold, nearest } from "../text/index.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Conference } from "./conference.ts";
import { placeKey, tagKey } from "./keys.ts";
import { organs } from "./organ.ts";

/**
 * What the catalogue knows of a meeting.
 * - `found`: a source tells of it.
 * - `candidate`: it is listed without a source.
 * - `none`: the list of that organ is complete for that time and has no such meeting; this is proof.
 * - `unknown`: it is not listed, which proves nothing.
 */
export type ConferenceLookUp =
  | { readonly status: "found"; readonly conference: Conference }
  | { readonly status: "candidate"; readonly conference: Conference }
  | { readonly status: "none"; readonly suggestions: readonly Conference[] }
  | { readonly status: "unknown"; readonly suggestions: readonly Conference[] };

/** The meeting of a tag: `WTSA-24`, also written `WTSA24` or `WTSA-2024`. */
export function lookUpConference(catalogue: Catalogue, tag: string): ConferenceLookUp {
  const conference = catalogue.index.byTag.get(tagKey(tag));
  if (conference !== undefined) return known(conference);
  const near = nearest(tagKey(tag), catalogue.index.byTag.keys());
  const suggestion = near === undefined ? undefined : catalogue.index.byTag.get(near);
  return { status: "unknown", suggestions: suggestion === undefined ? [] : [suggestion] };
}

/** The meeting of an organ at a place in a year: what stands in `(Rev. Dubai, 2018)`. */
export function conferenceAt(catalogue: Catalogue, organ: OrganId, place: string, year: number): ConferenceLookUp {
  const conference = catalogue.index.byPlace.get(placeKey(organ, place, year));
  if (conference !== undefined) return known(conference);
  const suggestions = nearestMeetings(catalogue, organ, place, year);
  return { status: isListed(catalogue, organ, year) ? "none" : "unknown", suggestions };
}

/** All meetings of an organ in the order of years, candidates included. */
export function conferencesOf(catalogue: Catalogue, organ: OrganId): readonly Conference[] {
  const known = byOrgan.get(catalogue) ?? new Map<OrganId, readonly Conference[]>();
  byOrgan.set(catalogue, known);
  const meetings =
    known.get(organ) ??
    [...catalogue.conferences, ...catalogue.candidates]
      .filter((conference) => conference.organ === organ)
      .sort((a, b) => a.year - b.year);
  known.set(organ, meetings);
  return meetings;
}

/** The meetings of each organ, sorted once for each catalogue. */
const byOrgan = new WeakMap<Catalogue, Map<OrganId, readonly Conference[]>>();

/** True when the list of the organ is complete for that time and has no such meeting. `conferenceAt` tells more, and is slower. */
export function isNoMeeting(catalogue: Catalogue, organ: OrganId, place: string, year: number): boolean {
  return !catalogue.index.byPlace.has(placeKey(organ, place, year)) && isListed(catalogue, organ, year);
}

function known(conference: Conference): ConferenceLookUp {
  return { status: conference.confidence === "unverified" ? "candidate" : "found", conference };
}

/** True when the catalogue would have the meeting, had there been one. A meeting without a known place leaves doubt. */
function isListed(catalogue: Catalogue, organ: OrganId, year: number): boolean {
  const since = organs[organ].listedSince;
  if (since === undefined || year < since || year > Number(catalogue.compiled.slice(0, 4))) return false;
  const meetings = conferencesOf(catalogue, organ);
  // A catalogue that was made of a few meetings only is not the full list.
  if ((meetings[0]?.year ?? year + 1) > since) return false;
  return !meetings.some((meeting) => meeting.year === year && meeting.place === undefined);
}

/** First a place spelled almost so in that year, then the meeting of that year, then the meetings at that place. */
function nearestMeetings(catalogue: Catalogue, organ: OrganId, place: string, year: number): readonly Conference[] {
  const meetings = conferencesOf(catalogue, organ);
  const places = new Set(meetings.flatMap((meeting) => meeting.place ?? []));
  const spelled = nearest(place, places);
  const found = new Set<Conference>();
  for (const meeting of meetings) if (meeting.year === year && meeting.place === spelled) found.add(meeting);
  for (const meeting of meetings) if (meeting.year === year && meeting.place !== undefined) found.add(meeting);
  for (const meeting of meetings) {
    if (meeting.place !== undefined && spelled !== undefined && fold(meeting.place) === fold(spelled))
      found.add(meeting);
  }
  return [...found].slice(0, 3);
}
