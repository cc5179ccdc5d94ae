import { defineRule } from "../lint/index.ts";
import type { Call } from "../model/index.ts";
import { fold, withoutEnd } from "../text/index.ts";

/** The same call with the same addressee opens two clauses. */
export const clauseTwice = defineRule({
  id: "clause-twice",
  title: "A call with the same addressee opens one clause",
  why: "“considering b)” or “instructs the Secretary-General 2” can be cited only where the text has that clause once. Two clauses under the same call are joined, or the second says “further”.",
  source: { document: "Final Acts of PP-18", clause: "as practised, with few exceptions" },
  severity: "information",
  messages: { again: "“{call}” opens a second clause; join the two, or write “further”" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,\nconsidering\nthat the budget is fixed,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nnoting\nthe report of the Director,\nresolves\nto review the charges.",
    },
  ],
  *check({ document }) {
    for (const { clauses } of document.resolutions) {
      const seen = new Set<string>();
      for (const { call } of clauses) {
        if (!call.known) continue;
        const key = keyOf(call);
        if (seen.has(key)) yield { message: "again", data: { call: call.text }, span: call.span };
        seen.add(key);
      }
    }
  },
});

function keyOf({ verb, qualifier, opener, addressee }: Call): string {
  const words = fold(addressee?.text ?? "").replace(/\s+/g, " ");
  return [verb, qualifier ?? "", opener ?? "", withoutEnd(words, /[\s,:]/)].join("|");
}
