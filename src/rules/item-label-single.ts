import { defineRule } from "../lint/index.ts";
import { type Clause, type Document, sourceSpan } from "../model/index.ts";
import { itemLists, relabel, startsCount } from "../syntax/index.ts";
import { endRun, overlaps } from "../text/index.ts";

/** A label counts; one item has nothing to count. */
export const itemLabelSingle = defineRule({
  id: "item-label-single",
  title: "The only item of a clause has no label",
  why: "All 43 preamble clauses of PP-18 with one item leave it unlabelled, and so do the operative clauses. A lone “a)” or “1” makes the reader look for the next one; often an item was deleted or moved away.",
  source: { document: "Final Acts of PP-18", clause: "43 of 43 clauses" },
  severity: "warning",
  fixes: "automatic",
  fixTurn: "labels",
  messages: { single: "“{label}” is the only item under “{call}”; take the label away" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up,\nresolves\n1\tto review the charges;\n2\tto publish them.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\n1\tto review the charges;\n2\tto publish them.",
    },
    {
      note: "References to the item become references to the clause.",
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\n1\tto review the charges,\ninvites Member States\nto comment on resolves 1 above.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\nto review the charges,\ninvites Member States\nto comment on resolves above.",
    },
  ],
  *check({ document, mode }) {
    for (const resolution of document.resolutions) {
      for (const { clause, call, items, before, isLost } of itemLists(document, resolution)) {
        const [item, second] = items;
        if (item?.label === undefined || second !== undefined || before > 0 || isLost || !clause.call.known) continue;
        // The last clause of a draft is being written, and the next item may follow.
        if (mode === "draft" && item.span.end === resolution.span.end && !endRun(item.text, /\W/).includes("."))
          continue;
        if (!startsCount(item) || isWhatChangesLeft(document, clause)) continue;
        const edits = relabel(document, clause, [{ item, label: undefined }]);
        yield {
          message: "single",
          data: { label: item.label.text, call },
          span: item.label.span,
          fixes: [{ title: `Take “${item.label.text}” away`, edits, automatic: true }],
        };
      }
    }
  },
});

/** Where a marked change deletes the other items, the one that stays keeps its label until the text is adopted. */
function isWhatChangesLeft({ marks, reading }: Document, { span }: Clause): boolean {
  const source = sourceSpan(reading, span);
  return marks.some((mark) => mark.removed.trim() !== "" && overlaps(mark.span, source));
}
