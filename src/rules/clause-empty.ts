import { defineRule } from "../lint/index.ts";

/** A call is followed by what it calls for. */
export const clauseEmpty = defineRule({
  id: "clause-empty",
  title: "A call is followed by at least one item",
  why: "A call without items says nothing. It is left behind when the items of a clause are moved or deleted, or the call of the next line belongs to the same clause.",
  source: { document: "Final Acts of PP-18", clause: "as practised" },
  severity: "warning",
  messages: { empty: "“{call}” has no items; write what it calls for, or take it out" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,\nresolves\nto review the charges.",
    },
  ],
  *check({ document, mode }) {
    for (const { clauses, span } of document.resolutions) {
      for (const { call, items, span: whole } of clauses) {
        if (items.length > 0) continue;
        // The call at the end of a draft is being written.
        if (mode === "draft" && whole.end === span.end) continue;
        yield { message: "empty", data: { call: call.text }, span: call.span };
      }
    }
  },
});
