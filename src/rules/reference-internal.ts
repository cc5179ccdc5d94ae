import { defineRule } from "../lint/index.ts";
import type { Clause, InternalReference } from "../model/index.ts";
import { internalTargets, itemAt } from "../syntax/index.ts";
import { contains, slice } from "../text/index.ts";

/** References to clauses and items of the same text lead somewhere. */
export const referenceInternal = defineRule({
  id: "reference-internal",
  title: "References to clauses and items of the same text lead to one",
  why: "“considering c) above” is read years later by people who were not there. When items are moved, put in or deleted, the references to them are easily forgotten.",
  source: { document: "Final Acts of PP-18", clause: "as practised" },
  severity: "warning",
  fixes: "offered",
  messages: {
    clause: "“{reference}” leads nowhere: this text has no clause “{call}”",
    item: "“{reference}” leads nowhere: “{call}” has no item “{label}”, only “{first}” to “{last}”",
    unlabelled: "“{reference}” leads nowhere: what stands under “{call}” has no labels",
    side: "“{reference}” leads to the other side of the text; write “{expected}”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges in the light of considering d) above.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges in the light of considering b) above.",
    },
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nresolves\n1\tto review the charges, subject to resolves 2 above;\n2\tto keep them as low as possible.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nresolves\n1\tto review the charges, subject to resolves 2 below;\n2\tto keep them as low as possible.",
    },
  ],
  *check({ document }) {
    for (const target of internalTargets(document)) {
      const { reference, resolution, clause, missing } = target;
      const { span, verb, addressee } = reference;
      // An annex has a numbering of its own.
      if (resolution.annexes.some((annex) => contains(annex.span, span))) continue;
      const words = slice(document.text, span);
      const wanted = missing[0];
      if (clause === undefined) {
        yield { message: "clause", data: { reference: words, call: `${verb} ${addressee}` }, span };
      } else if (wanted !== undefined) {
        const labels = clause.items.flatMap(({ label }) => (label === undefined ? [] : [label.text]));
        const [first, last] = [labels[0], labels.at(-1)];
        const data = { reference: words, call: clause.call.text, label: slice(document.text, wanted.span) };
        if (first === undefined || last === undefined) yield { message: "unlabelled", data, span: wanted.span };
        else yield { message: "item", data: { ...data, first, last }, span: wanted.span };
      } else if (isOnOtherSide(reference, clause)) {
        const expected = reference.where === "above" ? "below" : "above";
        const place = { start: span.end - reference.where.length, end: span.end };
        yield {
          message: "side",
          data: { reference: words, expected },
          span: place,
          severity: "information",
          fixes: [{ title: `Write “${expected}”`, edits: [{ span: place, text: expected }], automatic: false }],
        };
      }
    }
  },
});

/** True when all that is cited stands below where “above” is said, or above where “below” is said. */
function isOnOtherSide({ where, span, labels }: InternalReference, clause: Clause): boolean {
  if (where !== "above" && where !== "below") return false;
  const places = labels.map(({ text }) => itemAt(clause, text)?.span.start ?? clause.span.start);
  if (places.length === 0) places.push(clause.span.start);
  return places.every((place) => (where === "above" ? place > span.start : place < span.start));
}
