import { type Catalogue, type Conference, conferencesOf, lookUpConference } from "../catalogue/index.ts";
import type { Adoption, OrganId } from "../model/index.ts";
import { fold } from "../text/index.ts";

/** When and where an organ met. */
export interface Meeting {
  readonly place?: string;
  readonly year?: number;
}

/** The meeting that a bracket names, be it by place and year or by a session such as `WRC-15`. */
export function meetingOf({ place, year, session }: Adoption, catalogue: Catalogue): Meeting {
  if (session === undefined) return { ...(place !== undefined && { place }), ...(year !== undefined && { year }) };
  const known = lookUpConference(catalogue, session);
  if (known.status === "found" || known.status === "candidate") return known.conference;
  const digits = /\d{2,4}$/.exec(session)?.[0] ?? "";
  if (digits.length === 4) return { year: Number(digits) };
  return digits.length === 2 ? { year: Number(digits) + (Number(digits) > 60 ? 1900 : 2000) } : {};
}

/** True when nothing speaks against the two being one meeting: what only one of them tells is not compared. */
export function isSameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  return a.place === undefined || b.place === undefined || fold(a.place) === fold(b.place);
}

/** The meetings before and behind a year that sources tell of: where the list is complete, there is none in between. */
export function meetingsAround(catalogue: Catalogue, asked: readonly OrganId[], year: number): readonly Conference[] {
  return asked.flatMap((organ) => {
    const told = conferencesOf(catalogue, organ).filter(({ confidence }) => confidence !== "unverified");
    const before = told.findLast((meeting) => meeting.year <= year);
    const behind = told.find((meeting) => meeting.year > year);
    return [before, behind].flatMap((meeting) => meeting ?? []);
  });
}
