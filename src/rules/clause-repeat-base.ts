import { defineRule } from "../lint/index.ts";
import { slice } from "../text/index.ts";
import { isRepeat } from "./is-repeat.ts";

/** “further” and “also” go on with a call that came before. */
export const clauseRepeatBase = defineRule({
  id: "clause-repeat-base",
  title: "“further” and “also” follow a call of the same word",
  why: "“considering further” goes on with “considering”. Without it the reader looks for a clause that is not there; usually it was cut or turned into another call.",
  source: { document: "Final Acts of PP-18", clause: "as practised" },
  severity: "warning",
  fixes: "offered",
  messages: { alone: "“{call}” comes without a “{verb}” before it; write “{verb}”" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting further\nthe report of the Director,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,\nresolves\nto review the charges.",
    },
  ],
  *check({ document, lexicon }) {
    for (const { clauses } of document.resolutions) {
      const seen = new Set<string>();
      for (const { call } of clauses) {
        if (call.known && isRepeat(call, lexicon) && !seen.has(call.verb)) {
          const start = Math.min(call.span.start, call.verbSpan.start);
          const end = Math.max(call.verbSpan.end, start + repeatedLength(call.text, lexicon.repeaters));
          const verb = slice(document.text, call.verbSpan);
          const edits = [{ span: { start, end }, text: verb }];
          yield {
            message: "alone",
            data: { call: call.text, verb },
            span: call.span,
            fixes: [{ title: `Write “${verb}”`, edits, automatic: false }],
          };
        }
        seen.add(call.verb);
      }
    }
  },
});

/** How much of a call's words verb and repeater take: `considering further` of `considering further with care`. */
function repeatedLength(call: string, repeaters: readonly string[]): number {
  const ends = repeaters.map((word) => {
    const at = call.toLowerCase().indexOf(word);
    return at < 0 ? Number.POSITIVE_INFINITY : at + word.length;
  });
  return Math.min(call.length, ...ends);
}
