import { defineRule } from "../lint/index.ts";

/** Items stand under a call. */
export const itemWithoutCall = defineRule({
  id: "item-without-call",
  title: "Every item stands under a call",
  why: "The call says what an item is: a reason, a decision, an instruction. Items right behind the enacting line have lost theirs; copies of printed pages often lose the words in italics.",
  source: { document: "Final Acts of PP-18", clause: "64 of 64 texts" },
  severity: "error",
  messages: { stray: "“{words}” stands under no call; write one before it, such as “considering”" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
    },
  ],
  *check({ document: { text, resolutions } }) {
    for (const { strays, enacting } of resolutions) {
      const first = enacting && strays.find(({ span }) => span.start >= enacting.span.end);
      if (first === undefined) continue;
      // A paragraph without label may be a note of the drafters.
      const severity = first.label === undefined ? "warning" : "error";
      const newline = text.indexOf("\n", first.span.start);
      const end = Math.min(first.span.end, newline < 0 ? text.length : newline);
      const words = text.slice(first.span.start, end);
      yield { message: "stray", data: { words }, span: { start: first.span.start, end }, severity };
    }
  },
});
