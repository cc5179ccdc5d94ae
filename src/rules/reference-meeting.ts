import {
  answerDay,
  bracketOf,
  type Catalogue,
  type Conference,
  citedTexts,
  conferenceAt,
  conferencesOf,
  organs,
  organsAt,
  revisedBracketOf,
  sourcesOf,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Adoption, citationName, type OrganId } from "../model/index.ts";
import { meetingsAround } from "./meeting.ts";
import { offer } from "./replace.ts";

/** The place and year of a citation are those of a meeting that was held. */
export const referenceMeeting = defineRule({
  id: "reference-meeting",
  title: "Place and year of a citation are those of a real meeting",
  why: "Place and year are part of the number of a text. A pair that belongs to no meeting points to nothing; it happens when a conference was moved to another place, or when place and year come from two conferences.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "place and date of a resolution" },
  severity: "error",
  fixes: "offered",
  messages: {
    unknown: "As of {day} no {organ} is known at the place and year of “{said}”; the nearest, by {sources}: {nearest}",
    never:
      "As of {day} no {organ} is known at the place and year of “{said}”, by {sources}; look up which meeting is meant",
    session: "As of {day} no session “{said}” is known, by {sources}; look up which conference is meant",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 61 (Rev. Hyderabad, 2022) of the World Telecommunication Standardization Assembly,",
      good: "recalling\n\nResolution 61 (Rev. Geneva, 2022) of the World Telecommunication Standardization Assembly,",
      note: "The assembly that had been planned for Hyderabad was held in Geneva.",
    },
  ],
  *check(context) {
    const { catalogue } = context;
    const day = answerDay(context);
    const done = new Set<Adoption>();
    for (const { citation, query, isNamed, organ } of citedTexts(context)) {
      const { adoption } = citation;
      if (adoption === undefined || done.has(adoption)) continue;
      done.add(adoption);
      const { place, year, session, span } = adoption;
      if (session !== undefined && isNoSession(catalogue, session, query.edition?.year, day)) {
        const sources = sourcesOf(meetingsAround(catalogue, ["WRC"], query.edition?.year ?? 0));
        yield { message: "session", data: { said: session, day, sources }, span };
      }
      if (place === undefined || year === undefined || organsAt(catalogue, place, year).length > 0) continue;
      const asked: readonly OrganId[] = isNamed && organ !== undefined ? [organ] : listed;
      const answers = asked.map((each) => conferenceAt(catalogue, each, place, year));
      // The Council sits in Geneva each year.
      if (!answers.every(({ status }) => status === "none") || (!isNamed && place === "Geneva")) continue;
      const near = nearestOf(catalogue, asked, place, year);
      const data = {
        said: citationName(citation),
        day,
        organ: asked.length > 1 ? "meeting" : organs[asked[0] ?? "PP"].name,
      };
      const brackets = near.map((one) => (adoption.revised ? revisedBracketOf(one) : bracketOf(one)));
      const fixes = brackets.flatMap((bracket) => (bracket === undefined ? [] : [offer(span, bracket)]));
      // A meeting that no source tells of is offered, but proves nothing.
      const sourced = near.filter(({ confidence }) => confidence !== "unverified");
      if (sourced.length === 0) {
        const sources = sourcesOf(meetingsAround(catalogue, asked, year));
        yield { message: "never", data: { ...data, sources }, span, fixes };
        continue;
      }
      const nearest = sourced.map((one) => `${one.organ} ${bracketOf(one) ?? one.tag}`).join("; ");
      yield { message: "unknown", data: { ...data, nearest, sources: sourcesOf(sourced) }, span, fixes };
    }
  },
});

/** The organs that cite by place and whose meetings are all listed. */
const listed: readonly OrganId[] = ["WTSA", "PP", "WTDC", "RA"];

/** Of an organ named the meetings that come near; without one those at that place, then those of that year. */
function nearestOf(catalogue: Catalogue, asked: readonly OrganId[], place: string, year: number): Conference[] {
  const only = asked.length === 1;
  const all = asked.flatMap((organ) => {
    const answer = conferenceAt(catalogue, organ, place, year);
    return "suggestions" in answer ? answer.suggestions : [];
  });
  const dated = all.filter((meeting) => meeting.year === year);
  const placed = all.filter((meeting) => meeting.year !== year);
  const best = dated.length > 0 ? dated : placed;
  return (only ? best : [...placed.slice(-1), ...dated]).slice(0, 3);
}

/** True for `WRC-16`: the list of that conference is complete for the year and has no such session. */
function isNoSession(catalogue: Catalogue, session: string, year: number | undefined, day: string): boolean {
  const since = organs.WRC.listedSince ?? Number.POSITIVE_INFINITY;
  if (!/^WRC/i.test(session) || year === undefined || year < since || year > Number(day.slice(0, 4))) return false;
  return !conferencesOf(catalogue, "WRC").some((meeting) => meeting.year === year);
}
