import * as z from "zod/mini";
import { defineRule } from "../lint/index.ts";
import type { Clause } from "../model/index.ts";
import { isRepeat } from "./is-repeat.ts";
import { moveClauses, withRepeats } from "./move-clauses.ts";

/** The preamble goes from earlier texts to reasons. */
export const clauseOrder = defineRule({
  id: "clause-order",
  title: "Calls of the preamble stand in their usual order",
  why: "Readers find their way at once in a preamble that starts with the texts it rests on and goes on to facts and reasons. Adopted texts keep “recalling” first in nine cases out of ten; the order of the other calls differs from text to text, so it is checked only where a profile or the settings ask for it.",
  source: { document: "Final Acts of PP-18", clause: "“recalling” before “considering” in 30 of 35 texts" },
  severity: "warning",
  fixes: "offered",
  messages: { late: "“{call}” comes after “{other}”; move it before that" },
  options: z.strictObject({
    order: z._default(
      z
        .array(z.array(z.string()))
        .check(
          z.describe(
            "The calls in their order, in groups. Calls of one group may stand in any order, calls of no group anywhere.",
          ),
        ),
      [["recalling"], ["considering", "recognizing", "noting"]],
    ),
  }),
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat small islands need early warnings,\nrecalling\nResolution 34 (Rev. Dubai, 2018) of the Plenipotentiary Conference,\nresolves\nto support early warning systems.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nrecalling\nResolution 34 (Rev. Dubai, 2018) of the Plenipotentiary Conference,\nconsidering\nthat small islands need early warnings,\nresolves\nto support early warning systems.",
    },
    {
      note: "With the order of the profile “strict”.",
      options: { order: [["recalling"], ["considering"], ["recognizing"], ["noting"]] },
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nnoting\nthe report of the Director,\nconsidering\nthat costs have gone up,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,\nresolves\nto review the charges.",
    },
  ],
  *check({ document, options, lexicon }) {
    const ranks = new Map(options.order.flatMap((verbs, rank) => verbs.map((verb) => [verb, rank] as const)));
    const repeats = (clause: Clause) => isRepeat(clause.call, lexicon);
    for (const resolution of document.resolutions) {
      /** The first clause of each rank so far. */
      const firsts: (Clause | undefined)[] = options.order.map(() => undefined);
      for (const [index, clause] of resolution.clauses.entries()) {
        if (clause.part === "operative") break;
        const rank = ranks.get(clause.call.verb);
        // “recalling further” belongs to its own “recalling” and is moved with it.
        if (rank === undefined || !clause.call.known || repeats(clause)) continue;
        firsts[rank] ??= clause;
        const before = earliest(firsts.slice(rank + 1));
        if (before === undefined) continue;
        const moved = withRepeats(resolution.clauses, index, repeats);
        const data = { call: clause.call.text, other: before.call.text };
        const title = `Move “${data.call}” before “${data.other}”`;
        const edits = moveClauses(document, resolution, { moved, before });
        yield { message: "late", data, span: clause.call.span, fixes: [{ title, edits, automatic: false }] };
      }
    }
  },
});

function earliest(clauses: readonly (Clause | undefined)[]): Clause | undefined {
  let found: Clause | undefined;
  for (const clause of clauses) {
    if (clause !== undefined && (found === undefined || clause.span.start < found.span.start)) found = clause;
  }
  return found;
}
