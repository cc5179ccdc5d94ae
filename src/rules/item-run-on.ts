import { defineRule } from "../lint/index.ts";
import { type Item, itemsOf } from "../model/index.ts";
import { gluedAnnex, hiddenLabels, itemLists } from "../syntax/index.ts";
import { type Span, slice } from "../text/index.ts";
import { breakAt } from "./line-break.ts";

/** Each item starts on its own line. */
export const itemRunOn = defineRule({
  id: "item-run-on",
  title: "Each item, and each annex, starts on a line of its own",
  why: "Copies of printed pages run items together, “…; 2 that …”. In print such an item is not seen as one, and what is said about its number cannot be found. The heading of an annex behind the last item has the same effect on all that follows.",
  source: { document: "Final Acts of PP-18", clause: "as printed" },
  severity: "warning",
  fixes: "automatic",
  messages: {
    item: "Item “{label}” stands on the line of the item before it; give it a line of its own",
    annex: "“{label}” stands on the line of the item before it; give the heading a line of its own",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\n1\tto review the charges; 2 to publish them.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\n1\tto review the charges;\n2\tto publish them.",
    },
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\nto review the charges. ANNEX 1 TO RESOLUTION 5\nCharges in force",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\nto review the charges.\nANNEX 1 TO RESOLUTION 5\nCharges in force",
    },
  ],
  *check({ document }) {
    const { text, resolutions } = document;
    for (const resolution of resolutions) {
      for (const { clause, items, isFollowed } of itemLists(document, resolution)) {
        for (const { span, bodyStart } of inMidLine(items, text)) {
          const label = slice(text, span);
          const tab = { span: { start: span.end, end: bodyStart }, text: "\t" };
          const edits = [breakAt(document, clause, span.start), tab];
          const fixes = [{ title: `Put “${label}” on a line of its own`, edits, automatic: true }];
          yield { message: "item", data: { label }, span, fixes };
        }
        const last = isFollowed ? undefined : [...itemsOf({ items })].at(-1);
        const span = last && gluedAnnex(last, document);
        if (span === undefined) continue;
        const label = slice(text, span);
        const edits = [breakAt(document, clause, span.start)];
        const fixes = [{ title: `Put “${label}” on a line of its own`, edits, automatic: false }];
        yield { message: "annex", data: { label }, span, fixes };
      }
    }
  },
});

/** The labels in mid-line, those that were read as such and those that were not. */
function* inMidLine(items: readonly Item[], text: string): Generator<{ span: Span; bodyStart: number }> {
  for (const { runOn, label, body } of itemsOf({ items })) {
    if (runOn && label !== undefined) yield { span: label.span, bodyStart: body.start };
  }
  for (const { span } of hiddenLabels(items)) {
    const blanks = /^[ \t\u00a0]*/.exec(text.slice(span.end, span.end + 9))?.[0].length ?? 0;
    yield { span, bodyStart: span.end + blanks };
  }
}
