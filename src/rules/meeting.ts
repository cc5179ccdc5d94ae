import { type Catalogue, type Conference, conferencesOf, lookUpConference, organs } from "../catalogue/index.ts";
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

/** What an organ writes in its brackets for a meeting: `New Delhi, 2024`, `WRC-23`; nothing while that is not known. */
export function bracketOf(conference: Conference): string | undefined {
  if (organs[conference.organ].cites === "session") return conference.tag;
  return conference.place === undefined ? undefined : `${conference.place}, ${conference.year}`;
}

/** The bracket's inside for a text that is revised: `Rev. New Delhi, 2024`, `Rev.WRC-23`. */
export function revisedBracketOf(conference: Conference): string | undefined {
  const bracket = bracketOf(conference);
  if (bracket === undefined) return undefined;
  return organs[conference.organ].cites === "session" ? `Rev.${bracket}` : `Rev. ${bracket}`;
}

/** The words in capitals where the words that they replace are, and only there. */
export function shoutLike(model: string, words: string): string {
  if (model === model.toUpperCase()) return words.toUpperCase();
  // The tag of a session has its capitals everywhere.
  if (words !== words.toUpperCase() || !words.includes(", ")) return words;
  return words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
