import {
  answerDay,
  bracketOf,
  conferenceAt,
  organOf,
  organs,
  revisedBracketOf,
  shoutLike,
  sourcesOf,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import type { Adoption, Resolution } from "../model/index.ts";
import { fold } from "../text/index.ts";
import { meetingsAround } from "./meeting.ts";
import { offer } from "./replace.ts";

/** Place and year in heading, history and enacting line are those of a meeting that was held. */
export const resolutionMeeting = defineRule({
  id: "resolution-meeting",
  title: "Place and year are those of a real meeting",
  why: "A place and a year that do not belong together point to no text at all. It happens when a conference was moved to another place, or when place and year come from two different conferences.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "place and date of a resolution" },
  severity: "error",
  fixes: "offered",
  messages: {
    unknown: "As of {day}, by {sources}, the {organ} did not meet at “{said}”; did you mean “{nearest}”?",
    never:
      "As of {day}, by {sources}, the {organ} did not meet at “{said}”; name the meeting that adopts or adopted the text",
  },
  examples: [
    {
      bad: "RESOLUTION 58 (Rev. Hyderabad, 2022)\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (Hyderabad, 2022),",
      good: "RESOLUTION 58 (Rev. Geneva, 2022)\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),",
      note: "The assembly that had been planned for Hyderabad was held in Geneva.",
    },
  ],
  *check(context) {
    const { document, conference, catalogue } = context;
    // The catalogue has the places in English.
    if (document.language !== "en") return;
    for (const resolution of document.resolutions) {
      const organ = organOf(resolution, conference);
      if (organ === undefined) continue;
      const seen = new Set<string>();
      for (const { place, year, revised, text: said, span } of adoptionsOf(resolution)) {
        if (place === undefined || year === undefined) continue;
        const key = `${fold(place)} ${year}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const known = conferenceAt(catalogue, organ, place, year);
        if (known.status !== "none") continue;
        const { name } = organs[organ];
        const near = known.suggestions[0];
        const bracket = near && (revised ? revisedBracketOf(near) : bracketOf(near));
        const isTold = near !== undefined && near.confidence !== "unverified";
        const sources = sourcesOf(isTold ? [near] : meetingsAround(catalogue, [organ], year));
        const data = { organ: name, said, day: answerDay(context), sources };
        if (bracket === undefined) yield { message: "never", data, span };
        else {
          const nearest = shoutLike(said, bracket);
          yield { message: "unknown", data: { ...data, nearest }, span, fixes: [offer(span, nearest)] };
        }
      }
    }
  },
});

function adoptionsOf({ heading, history, enacting }: Resolution): readonly Adoption[] {
  const found = [heading?.adoption, ...(history?.entries ?? []), enacting?.adoption];
  return found.filter((adoption) => adoption !== undefined);
}
