import { defineRule } from "../lint/index.ts";
import type { Item, LabelStyle, Part } from "../model/index.ts";
import { itemLists, labelOf, relabel } from "../syntax/index.ts";

const styleOf: Readonly<Record<Part, LabelStyle>> = { preamble: "letter", operative: "number" };

/** Letters in the preamble, numbers in the operative part. */
export const itemLabelStyle = defineRule({
  id: "item-label-style",
  title: "Items have letters in the preamble and numbers in the operative part",
  why: "The label tells at once where an item stands: “considering a)”, “resolves 1”. All 230 preamble clauses of PP-18 with several items have letters. Below the first level i), a), 1.1, dashes and bullets are all in use.",
  source: {
    document: "Final Acts of PP-18; Format of ITU-R Recommendations",
    clause: "230 of 230 clauses; considering, recommends",
  },
  severity: "warning",
  fixes: "automatic",
  fixTurn: "labels",
  messages: {
    preamble: "“{label}” stands under “{call}”, in the preamble, where items have letters; write “{expected}”",
    operative: "“{label}” stands under “{call}”, in the operative part, where items have numbers; write “{expected}”",
    form: "The label “{label}” is written “{expected}”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\n1\tthat costs have gone up;\n2\tthat the budget is fixed,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
    },
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\n1.\tto review the charges;\n2.\tto publish them.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\n1\tto review the charges;\n2\tto publish them.",
    },
  ],
  *check({ document }) {
    for (const resolution of document.resolutions) {
      for (const { clause, call, part, items, isLost } of itemLists(document, resolution)) {
        if (!clause.call.known || isLost) continue;
        const relabellings = inStyle(items, styleOf[part]);
        const wrong = relabellings.find(({ label, written }) => label !== written.text);
        if (wrong === undefined) continue;
        const { written, label } = wrong;
        const data = { label: written.text, call, expected: label };
        const edits = relabel(document, clause, relabellings);
        const fixes = [{ title: `Label the items of “${call}” anew`, edits, automatic: true }];
        if (written.style !== styleOf[part]) yield { message: part, data, span: written.span, fixes };
        else yield { message: "form", data, span: written.span, fixes, severity: "information" };
      }
    }
  },
});

/** The items with the labels of a style. A label that counts keeps its place in the count; the others get theirs. */
function inStyle(items: readonly Item[], style: LabelStyle) {
  return items.flatMap((item, index) => {
    const written = item.label;
    // 1.1, 1.2, 2.1 without 1 and 2 above them are numbers too.
    if (written === undefined || (written.style === "decimal" && style === "number")) return [];
    const counts = written.style === "letter" || written.style === "number" || written.style === "roman";
    const label = labelOf(style, counts ? written.ordinal : index + 1) + (written.insertion ?? "");
    return [{ item, written, label }];
  });
}
