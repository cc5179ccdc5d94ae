import { defineRule } from "../lint/index.ts";
import type { Clause } from "../model/index.ts";
import { isRepeat } from "./is-repeat.ts";
import { moveClauses, withRepeats } from "./move-clauses.ts";

/** The whole preamble comes before the first operative clause. */
export const clausePartOrder = defineRule({
  id: "clause-part-order",
  title: "Preamble clauses come before operative clauses",
  why: "The operative part rests on the preamble: reasons that follow a decision look as if they had been forgotten. All 64 texts of PP-18 and all 187 WRC resolutions with a preamble keep this order.",
  source: { document: "Final Acts of PP-18", clause: "64 of 64 texts" },
  severity: "error",
  fixes: "offered",
  messages: { late: "“{call}” comes after “{operative}”; move it into the preamble" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\nto review the charges,\nnoting\nthe report of the Director.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,\nresolves\nto review the charges.",
    },
  ],
  *check({ document, lexicon }) {
    const repeats = (clause: Clause) => isRepeat(clause.call, lexicon);
    for (const resolution of document.resolutions) {
      const { clauses } = resolution;
      const operative = clauses.find(({ part, call }) => part === "operative" && call.known);
      if (operative === undefined) continue;
      for (let at = clauses.indexOf(operative) + 1; at < clauses.length; at++) {
        const clause = clauses[at];
        if (clause === undefined || clause.part === "operative" || !clause.call.known) continue;
        const moved = withRepeats(clauses, at, repeats);
        const edits = moveClauses(document, resolution, { moved, before: operative });
        const title = `Move “${clause.call.text}” into the preamble`;
        yield {
          message: "late",
          data: { call: clause.call.text, operative: operative.call.text },
          span: clause.call.span,
          fixes: [{ title, edits, automatic: false }],
        };
      }
    }
  },
});
