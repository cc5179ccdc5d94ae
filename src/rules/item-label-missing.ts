import { defineRule } from "../lint/index.ts";
import type { Item } from "../model/index.ts";
import { itemLists, labelOf, relabel } from "../syntax/index.ts";

/** Several items are told apart by labels. */
export const itemLabelMissing = defineRule({
  id: "item-label-missing",
  title: "Several items under one call have labels",
  why: "Items without labels cannot be cited or discussed one by one. All 230 preamble clauses of PP-18 with two or more items label them a), b), c); operative items are numbered 1, 2, 3.",
  source: { document: "Final Acts of PP-18", clause: "230 of 230 clauses" },
  severity: "warning",
  fixes: "offered",
  messages: {
    all: "The {count} items under “{call}” have no labels; label them from “{first}” on",
    some: "“{words}” has no label among the labelled items under “{call}”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\n\nthat costs have gone up;\n\nthat the budget is fixed,\n\nresolves\n\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\n\na)\tthat costs have gone up;\n\nb)\tthat the budget is fixed,\n\nresolves\n\nto review the charges.",
    },
  ],
  *check({ document, mode }) {
    for (const resolution of document.resolutions) {
      for (const { clause, call, part, items, before, hanging, isLost } of itemLists(document, resolution)) {
        if (items.length < 2 || isLost || !clause.call.known) continue;
        // An item that is just being written gets its label last.
        const bare = items.filter((item, index) => {
          return item.label === undefined && !(mode === "draft" && index > 0 && item.span.end === resolution.span.end);
        });
        const first = bare[0];
        // A line that ends with a colon brings the labelled items in.
        if (first === undefined || (bare.length === 1 && first === items[0] && /:\s*$/.test(first.text))) continue;
        const style = part === "preamble" ? "letter" : "number";
        const labels = items.map((item, index) => ({ item, label: labelOf(style, before + index + 1) }));
        const edits = relabel(document, clause, labels);
        const fixes = [{ title: `Label the items of “${call}”`, edits, automatic: false }];
        if (bare.length === items.length) {
          const data = { count: bare.length, call, first: labelOf(style, 1) };
          yield { message: "all", data, span: (hanging?.call ?? clause.call).span, fixes };
        } else {
          yield { message: "some", data: { words: first.text, call }, span: startOf(first), fixes };
        }
      }
    }
  },
});

/** The first words of an item, so that a long paragraph is not underlined as a whole. */
function startOf({ body, text }: Item) {
  return { start: body.start, end: body.start + (/^\S+(?:\s\S+){0,3}/.exec(text)?.[0].length ?? 0) };
}
