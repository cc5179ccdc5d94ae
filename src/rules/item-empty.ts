import { defineRule } from "../lint/index.ts";
import { itemsOf } from "../model/index.ts";

/** A label with nothing behind it. */
export const itemEmpty = defineRule({
  id: "item-empty",
  title: "An item has words",
  why: "A label without words is left behind when an item is moved or deleted. The labels after it then count one too far, and references to them lead to the wrong item.",
  source: { document: "Final Acts of PP-18", clause: "all items" },
  severity: "warning",
  modes: ["submission"],
  messages: { empty: "“{label}” under “{call}” has no words; write them, or take the label away" },
  examples: [
    {
      mode: "submission",
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\t\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
    },
  ],
  *check({ document }) {
    for (const { clauses } of document.resolutions) {
      for (const { call, items } of clauses) {
        for (const { label, body, items: inner } of itemsOf({ items })) {
          if (label === undefined || body.end > body.start || inner.length > 0) continue;
          yield { message: "empty", data: { label: label.text, call: call.text }, span: label.span };
        }
      }
    }
  },
});
