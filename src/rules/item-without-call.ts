import { defineRule } from "../lint/index.ts";
import type { Item } from "../model/index.ts";
import { itemLists } from "../syntax/index.ts";
import { type Span, slice, trimmed } from "../text/index.ts";

/** Items stand under a call. */
export const itemWithoutCall = defineRule({
  id: "item-without-call",
  title: "Every item stands under a call",
  why: "The call says what an item is: a reason, a decision, an instruction. Items right behind the enacting line have lost theirs; copies of printed pages often lose the words in italics.",
  source: { document: "Final Acts of PP-18", clause: "64 of 64 texts" },
  severity: "error",
  messages: {
    stray: "“{words}” stands under no call; write one before it, such as “considering”",
    lost: "“{label}” starts a new count under “{call}”; a call is missing before it",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
    },
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\n1\tto review the charges;\n2\tto publish them.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\n1\tto review the charges;\n2\tto publish them.",
    },
  ],
  *check({ document, mode }) {
    for (const resolution of document.resolutions) {
      const { strays, enacting } = resolution;
      const first = enacting && strays.find(({ span }) => span.start >= enacting.span.end);
      // The first words behind the enacting line of a draft may become a call.
      const isTyped = mode === "draft" && first?.label === undefined && first?.span.end === resolution.span.end;
      if (first !== undefined && !isTyped) {
        const span = firstLine(document.text, first);
        // A paragraph without label may be a note of the drafters.
        const severity = first.label === undefined ? "warning" : "error";
        yield { message: "stray", data: { words: slice(document.text, span) }, span, severity };
      }
      for (const { isLost, call, items } of itemLists(document, resolution)) {
        const label = isLost ? items[0]?.label : undefined;
        if (label === undefined) continue;
        yield { message: "lost", data: { label: label.text, call }, span: label.span, severity: "warning" };
      }
    }
  },
});

function firstLine(text: string, { span }: Item): Span {
  const newline = text.indexOf("\n", span.start);
  return trimmed(text, { start: span.start, end: newline < 0 ? span.end : Math.min(span.end, newline) });
}
