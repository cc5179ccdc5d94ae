import { bracketOf, revisedBracketOf, shoutLike } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { textsOf } from "../model/index.ts";
import { isSameMeeting, meetingOf } from "./meeting.ts";
import { offer, write } from "./replace.ts";

/** A new text has no `Rev.`, a modified one has it, both with the place and year of the conference they go to. */
export const resolutionRevised = defineRule({
  id: "resolution-revised",
  title: "A modified text says “Rev.” with place and year of this conference, a new one has no “Rev.”",
  why: "A revised text keeps its number and carries “Rev.” with the place and year of the conference that revises it; a new text takes a new number and no “Rev.”. The heading is what others will cite.",
  source: { document: "Final Acts of PP-14", clause: "explanatory notes" },
  severity: "error",
  fixes: "automatic",
  messages: {
    modified: "This text is modified, but its heading “({said})” does not say so; write “({expected})”",
    unmarked: "This text is modified, but its heading “({said})” does not say so; write “Rev.” before place and year",
    added: "This text is new, but its heading says “({said})”; only a revised text has “Rev.”",
    other: "The heading says “({said})”, but this text goes to {conference}; write “({expected})”",
    history:
      "The history lists {count} meetings, so the text has been revised; its heading says “({said})” without “Rev.”",
  },
  examples: [
    {
      bad: "---\nconference: WTSA-24\n---\n\nMOD\tAPT/37A1/1\n\nRESOLUTION 79 (Dubai, 2012)",
      good: "---\nconference: WTSA-24\n---\n\nMOD\tAPT/37A1/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)",
    },
    {
      bad: "ADD\tAPT/37A1/1\n\nDRAFT NEW RESOLUTION [ABC-1] (Rev. New Delhi, 2024)",
      good: "ADD\tAPT/37A1/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
    },
  ],
  *check({ document, conference, catalogue }) {
    for (const { resolution, proposal } of textsOf(document)) {
      const adoption = resolution.heading?.adoption;
      if (adoption === undefined) continue;
      const { span, text: said, revised } = adoption;
      const word = proposal?.instruction.word;
      const isEnglish = document.language === "en";
      if (word === "MOD" || word === "ADD") {
        const bracket = conference && (word === "MOD" ? revisedBracketOf(conference) : bracketOf(conference));
        const expected = bracket && isEnglish ? shoutLike(said, bracket) : undefined;
        if (word === "MOD" && !revised) {
          const held = resolution.enacting?.adoption;
          if (expected) yield { message: "modified", data: { said, expected }, span, fixes: [write(span, expected)] };
          else if (held?.place && isEnglish) {
            const guess = shoutLike(said, `Rev. ${held.text}`);
            yield { message: "modified", data: { said, expected: guess }, span, fixes: [offer(span, guess)] };
          } else yield { message: "unmarked", data: { said }, span };
          continue;
        }
        if (word === "ADD" && revised) {
          const plain = said.replace(/^\s*\p{L}+\.?\s*/u, "");
          yield { message: "added", data: { said }, span, fixes: [offer(span, expected ?? plain)] };
          continue;
        }
        // The catalogue has the places in English.
        if (!conference || !expected || isSameMeeting(meetingOf(adoption, catalogue), conference)) continue;
        const data = { said, conference: conference.tag, expected };
        yield { message: "other", data, span, fixes: [write(span, expected)] };
        continue;
      }
      const count = resolution.history?.entries.length ?? 0;
      if (count > 1 && !revised) yield { message: "history", data: { said, count }, span };
    }
  },
});
