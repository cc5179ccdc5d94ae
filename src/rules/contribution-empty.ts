import { defineRule } from "../lint/index.ts";

/** There is something in the file that can be read as a contribution. */
export const contributionEmpty = defineRule({
  id: "contribution-empty",
  title: "A contribution has a proposal or a resolution",
  why: "Where the tool finds neither, it can check nothing, and saying nothing would look like praise. Most often the instruction word or the heading is written in a way that it does not know.",
  source: { document: "The format of contributions", clause: "docs/format.md" },
  severity: "warning",
  messages: {
    nothing: "Neither a proposal, such as “ADD APT/37A43/1”, nor a resolution with its heading is found in this text",
    none: "This contribution has no proposal yet; one starts with a line such as “ADD APT/37A43/1”",
  },
  examples: [
    {
      bad: "Minutes of the last meeting\n\nThe meeting opened at nine.",
      good: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables",
    },
  ],
  *check({ document, mode }) {
    const { contribution, resolutions, blocks, metadata } = document;
    if (contribution.proposals.length > 0 || resolutions.length > 0) return;
    const first = blocks.find(({ kind }) => kind !== "front-matter");
    // A date or a place alone may stand above anything.
    const isCovered = contribution.cover.some(({ name }) => name !== "date" && name !== "place");
    const isBegun = isCovered || contribution.sections.length > 0 || Object.keys(metadata).length > 0;
    // A file that was just made says nothing yet.
    if (first === undefined && mode === "draft") return;
    const start = first?.span.start ?? 0;
    const lineEnd = document.text.indexOf("\n", start);
    const span = { start, end: lineEnd < 0 ? document.text.length : lineEnd };
    if (isBegun) yield { message: "none", span, severity: mode === "submission" ? "warning" : "information" };
    else if (first !== undefined) yield { message: "nothing", span };
  },
});
