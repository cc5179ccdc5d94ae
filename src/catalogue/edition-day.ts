import type { OrganId } from "../model/index.ts";
import type { Conference, ConferenceIndex } from "./conference.ts";
import { placeKey, tagKey } from "./keys.ts";
import type { Edition } from "./text-record.ts";

/** The meeting that adopted an edition, where the catalogue lists it. */
export function meetingOf(index: ConferenceIndex, organ: OrganId, edition: Edition): Conference | undefined {
  const { byTag, byPlace } = index;
  if (edition.session !== undefined) return byTag.get(tagKey(edition.session));
  return edition.place === undefined ? undefined : byPlace.get(placeKey(organ, edition.place, edition.year));
}

/** The day from which an edition counts: the last day of its meeting; the year's last where no source tells the day. */
export function dayOf(index: ConferenceIndex, organ: OrganId, edition: Edition): string {
  const meeting = meetingOf(index, organ, edition);
  return meeting?.end ?? `${edition.year}-12-31`;
}

/** An edition with the parts that its session tells: `WRC-15` is Geneva 2015. */
export function completed(index: ConferenceIndex, edition: Edition): Edition {
  if (edition.session === undefined) return edition;
  const meeting = index.byTag.get(tagKey(edition.session));
  if (meeting === undefined) return edition;
  return { ...(meeting.place === undefined ? {} : { place: meeting.place }), ...edition, year: meeting.year };
}
