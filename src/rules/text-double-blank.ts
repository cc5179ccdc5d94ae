import { defineRule } from "../lint/index.ts";
import { isUnbroken } from "../model/index.ts";
import { endRun } from "../text/index.ts";

/** Two or more blanks between words. */
export const textDoubleBlank = defineRule({
  id: "text-double-blank",
  title: "Words are separated by one blank",
  why: "Double blanks are left behind when words are cut and pasted. They show as gaps in the printed text, and they make two versions of a text look different where nothing was changed.",
  source: { document: "Final Acts of PP-18", clause: "as practised" },
  severity: "information",
  fixes: "automatic",
  messages: { double: "Between “{before}” and “{after}” stand {count} blanks, where one is enough" },
  examples: [
    {
      bad: "considering\n\na)\tthat artificial  intelligence is used everywhere,",
      good: "considering\n\na)\tthat artificial intelligence is used everywhere,",
    },
  ],
  *check({ document }) {
    const { text } = document;
    for (const { kind, body } of document.blocks) {
      if (kind === "front-matter" || kind === "fence" || kind === "table" || kind === "rule") continue;
      for (const match of text.slice(body.start, body.end).matchAll(/(?<=\S)[ \u00a0]{2,}(?=[^\s])/g)) {
        const start = body.start + match.index;
        const end = start + match[0].length;
        // Blanks on both sides of a marked deletion are not seen by who reads the marks.
        if (!isUnbroken(document.reading, { start, end })) continue;
        yield {
          message: "double",
          data: {
            count: match[0].length,
            before: endRun(text.slice(Math.max(body.start, start - 30), start), /\S/),
            after: /^\S*/.exec(text.slice(end, end + 30))?.[0] ?? "",
          },
          span: { start, end },
          fixes: [{ title: "Leave one blank", edits: [{ span: { start, end }, text: " " }], automatic: true }],
        };
      }
    }
  },
});
