import {
  bundledCatalogue,
  type Conference,
  conferenceOf,
  conferencesOf,
  lookUpConference,
} from "../../catalogue/index.ts";
import type { Adoption, Document, OrganId } from "../../model/index.ts";
import { fold } from "../../text/index.ts";

/** A day, and what it is the day of. */
export interface Day {
  /** `2024-10-24` */
  readonly date: string;
  readonly name: string;
}

/** The day on which a document was written, by its front matter; undefined where that tells none. */
export function dayOfDocument({ metadata: { date } }: Document): Day | undefined {
  return date !== undefined && isDay(date) ? { date, name: "document" } : undefined;
}

/** The day that stands for a contribution: its own, else the first of the conference that it goes to. */
export function dayOfContribution(document: Document): Day | undefined {
  const own = dayOfDocument(document);
  if (own !== undefined) return own;
  const conference = conferenceOf(document, { catalogue: bundledCatalogue });
  if (conference?.start !== undefined) return { date: conference.start, name: "first day of the conference" };
  return conference && firstOf(conference.year, "the conference");
}

/** The day that stands for the adoption of a text: the last of its conference, where the catalogue knows it. */
export function dayOfAdoption(adoption: Adoption | undefined, organ: OrganId | undefined): Day | undefined {
  const conference = adoption && meetingOf(adoption, organ);
  if (conference?.end !== undefined) return { date: conference.end, name: "last day of the conference" };
  const year = adoption?.year ?? conference?.year;
  return year === undefined ? undefined : firstOf(year, "adoption");
}

/** The first of a year stands for a day that nothing tells, and says so. */
function firstOf(year: number, what: string): Day | undefined {
  if (year < 1 || year > 9999) return undefined;
  return { date: `${String(year).padStart(4, "0")}-01-01`, name: `first day of the year of ${what}` };
}

function meetingOf({ place, year, session }: Adoption, organ: OrganId | undefined): Conference | undefined {
  if (session !== undefined) {
    const known = lookUpConference(bundledCatalogue, session);
    return known.status === "found" ? known.conference : undefined;
  }
  if (organ === undefined || place === undefined) return undefined;
  return conferencesOf(bundledCatalogue, organ).find(
    (meeting) =>
      meeting.year === year && meeting.confidence !== "unverified" && fold(meeting.place ?? "") === fold(place),
  );
}

/** True for a day of the calendar. */
function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date.startsWith("0000")) return false;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
