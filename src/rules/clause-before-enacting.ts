import { defineRule } from "../lint/index.ts";
import { isBlank, slice, type TextEdit } from "../text/index.ts";

/** The enacting line comes before all clauses. */
export const clauseBeforeEnacting = defineRule({
  id: "clause-before-enacting",
  title: "Clauses come after the enacting line",
  why: "The enacting line names who speaks: “The Plenipotentiary Conference …, recalling …”. A call before it has no subject. No adopted text that was looked at has one.",
  source: { document: "Final Acts of PP-18", clause: "64 of 64 texts" },
  severity: "error",
  fixes: "offered",
  messages: { early: "“{call}” comes before the enacting line “{enacting}”; move it behind" },
  examples: [
    {
      bad: "RESOLUTION 105 (New Delhi, 2024)\n\nCharges\n\nconsidering\n\nthat costs have gone up,\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nresolves\n\nto review the charges.",
      good: "RESOLUTION 105 (New Delhi, 2024)\n\nCharges\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nconsidering\n\nthat costs have gone up,\n\nresolves\n\nto review the charges.",
    },
  ],
  *check({ document: { text, resolutions } }) {
    for (const { clauses, enacting } of resolutions) {
      if (enacting === undefined) continue;
      for (const { call, span } of clauses) {
        if (span.start >= enacting.span.start) break;
        // The clause may have been read up to the enacting line's own start.
        const end = Math.min(span.end, lastWord(text, enacting.span.start));
        let next = end;
        while (next < text.length && isBlank(text.charCodeAt(next))) next++;
        const edits: TextEdit[] = [
          { span: { start: span.start, end: next }, text: "" },
          {
            span: { start: enacting.span.end, end: enacting.span.end },
            text: text.slice(end, next) + slice(text, { start: span.start, end }),
          },
        ];
        yield {
          message: "early",
          data: { call: call.text, enacting: enacting.text },
          span: call.span,
          fixes: [{ title: `Move “${call.text}” behind the enacting line`, edits, automatic: false }],
        };
      }
    }
  },
});

function lastWord(text: string, before: number): number {
  let at = before;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
