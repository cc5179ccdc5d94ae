import { defineRule } from "../lint/index.ts";
import { textsOf } from "../model/index.ts";
import { write } from "./replace.ts";

/** A text has a title; title, heading and history end without a full stop. */
export const resolutionTitle = defineRule({
  id: "resolution-title",
  title: "A text has a title, and its title, heading and history have no full stop",
  why: "The title says what the text is about and is quoted in every list and reference. Titles, headings and the line under them are no sentences and have no full stop in the Union's texts.",
  source: { document: "Final Acts of PP-18 and WTSA Resolution 1", clause: "as practised" },
  severity: "warning",
  fixes: "automatic",
  messages: {
    none: "“{heading}” has no title; write in one line what the text is about",
    stop: "“{end}” ends with a full stop; titles, headings and histories have none",
  },
  examples: [
    {
      bad: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables.",
      good: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables",
    },
    {
      bad: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),",
      good: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),",
    },
  ],
  *check({ document, lexicon }) {
    for (const { resolution, proposal } of textsOf(document)) {
      const { heading, title, history, enacting, clauses } = resolution;
      const word = proposal?.instruction.word ?? "";
      // A text that goes unchanged or goes away may be named by its heading alone, and one may be just beginning.
      const needsTitle = !/^(?:SUP|NOC)/.test(word) && (enacting !== undefined || clauses.length > 0);
      if (heading !== undefined && title === undefined && needsTitle) {
        yield { message: "none", data: { heading: heading.text }, span: heading.span };
      }
      for (const words of [heading, title, history]) {
        if (words === undefined || !/[^.\s]\.$/.test(words.text) || /\b(?:etc|\p{Lu})\.$/u.test(words.text)) continue;
        // In a language whose word for “reasons” is not confirmed, the reasons may have been taken for the title.
        if (words === title && lexicon.reasons.length === 0) continue;
        const stop = { start: words.span.end - 1, end: words.span.end };
        const end = words.text.slice(-40).replace(/^\S*\s/, "");
        yield {
          message: "stop",
          data: { end },
          span: stop,
          fixes: [{ ...write(stop, ""), title: "Remove the full stop" }],
        };
      }
    }
  },
});
