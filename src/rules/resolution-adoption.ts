import { type Catalogue, shoutLike } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Adoption, adopts, type Resolution, textsOf } from "../model/index.ts";
import { isSameMeeting, meetingOf } from "./meeting.ts";
import { behind, offer, write } from "./replace.ts";

/** Place and year stand in heading, history and enacting line, and are the same in all three. */
export const resolutionAdoption = defineRule({
  id: "resolution-adoption",
  title: "Heading, history and enacting line name the same place and year",
  why: "Place and year tell which conference adopts the text. They stand up to three times in a text; when one of them was left as it was in the text that served as a model, nobody can tell which conference is meant.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "place and date of a resolution" },
  severity: "error",
  fixes: "automatic",
  messages: {
    heading: "The heading says “{said}”, the rest of the text “{expected}”; write the same place and year everywhere",
    history:
      "The history ends with “{said}”, the rest of the text says “{expected}”; write the same place and year everywhere",
    enacting:
      "The enacting line says “{said}”, the rest of the text “{expected}”; write the same place and year everywhere",
    differs: "“{said}” is not the place and year that stand further up, “{expected}”; write the same everywhere",
    otherHistory: "The history ends with “{said}”, but this text goes to {conference}; its last entry is “{expected}”",
    otherEnacting: "The enacting line says “{said}”, but this text goes to {conference}; write “{expected}”",
  },
  examples: [
    {
      bad: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\n(Dubai, 2012; New Delhi, 2024)\n\nThe World Telecommunication Standardization Assembly (Dubai, 2012),",
      good: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\n(Dubai, 2012; New Delhi, 2024)\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),",
    },
    {
      bad: "---\nconference: WTSA-24\n---\n\nMOD\tAPT/37A1/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\n(Dubai, 2012; Hammamet, 2016)",
      good: "---\nconference: WTSA-24\n---\n\nMOD\tAPT/37A1/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\n(Dubai, 2012; Hammamet, 2016; New Delhi, 2024)",
    },
  ],
  *check({ document, conference, catalogue }) {
    for (const { resolution, proposal } of textsOf(document)) {
      const voices = voicesOf(resolution);
      const word = proposal?.instruction.word;
      const isDecided = word !== undefined && adopts(word) && document.language === "en";
      if (conference?.place === undefined || !isDecided) {
        const odd = oddOne(voices, catalogue);
        if (odd === undefined) continue;
        const { voice, like, isAgreed } = odd;
        const { span, text: said } = voice.adoption;
        const expected = placeOf(like, catalogue);
        const fixes = [offer(span, bracketLike(voice, expected))];
        if (isAgreed) yield { message: voice.where, data: { said, expected }, span, fixes };
        else {
          const there = offer(like.adoption.span, bracketLike(like, placeOf(voice, catalogue)));
          yield { message: "differs", data: { said, expected }, span, fixes: [...fixes, there] };
        }
        continue;
      }
      // The conference decides; the heading is then the matter of resolution-revised. Places are known in English.
      const expected = `${conference.place}, ${conference.year}`;
      for (const { where, adoption } of voices) {
        if (where === "heading" || isSameMeeting(meetingOf(adoption, catalogue), conference)) continue;
        const data = { said: adoption.text, conference: conference.tag, expected };
        if (where === "enacting") {
          yield { message: "otherEnacting", data, span: adoption.span, fixes: [write(adoption.span, expected)] };
        } else {
          // The meetings before stay in the history of a modified text; the new one comes behind them.
          const isLater = word !== "ADD" && (adoption.year ?? 0) < conference.year;
          const added = { ...write(behind(adoption.span), `; ${expected}`), title: `Add “${expected}”` };
          const fixes = [isLater ? added : write(adoption.span, expected)];
          yield { message: "otherHistory", data, span: adoption.span, fixes };
        }
      }
    }
  },
});

interface Voice {
  readonly where: "heading" | "history" | "enacting";
  readonly adoption: Adoption;
}

function voicesOf({ heading, history, enacting }: Resolution): readonly Voice[] {
  const voices: Voice[] = [];
  const last = history?.entries.at(-1);
  if (heading?.adoption) voices.push({ where: "heading", adoption: heading.adoption });
  if (last !== undefined) voices.push({ where: "history", adoption: last });
  if (enacting?.adoption) voices.push({ where: "enacting", adoption: enacting.adoption });
  return voices;
}

/** The voice that differs from two that agree, else the last one that differs from the first. */
function oddOne(
  voices: readonly Voice[],
  catalogue: Catalogue,
): { readonly voice: Voice; readonly like: Voice; readonly isAgreed: boolean } | undefined {
  const same = (a: Voice, b: Voice) =>
    isSameMeeting(meetingOf(a.adoption, catalogue), meetingOf(b.adoption, catalogue));
  const [first, second, third] = voices;
  if (first === undefined || second === undefined) return undefined;
  if (third === undefined) return same(first, second) ? undefined : { voice: second, like: first, isAgreed: false };
  if (same(first, second)) return same(second, third) ? undefined : { voice: third, like: second, isAgreed: true };
  if (same(second, third)) return { voice: first, like: second, isAgreed: true };
  return same(first, third)
    ? { voice: second, like: first, isAgreed: true }
    : { voice: third, like: first, isAgreed: false };
}

function placeOf({ adoption }: Voice, catalogue: Catalogue): string {
  const { place, year } = meetingOf(adoption, catalogue);
  return place === undefined || year === undefined ? adoption.text : `${place}, ${year}`;
}

function bracketLike({ where, adoption }: Voice, expected: string): string {
  return shoutLike(adoption.text, where === "heading" && adoption.revised ? `Rev. ${expected}` : expected);
}
