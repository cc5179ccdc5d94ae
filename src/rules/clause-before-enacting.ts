import { defineRule } from "../lint/index.ts";
import { isBlank, slice } from "../text/index.ts";

/** The enacting line comes before all clauses. */
export const clauseBeforeEnacting = defineRule({
  id: "clause-before-enacting",
  title: "Clauses come after the enacting line",
  why: "The enacting line names who speaks: “The Plenipotentiary Conference …, recalling …”. A call before it has no subject. No adopted text that was looked at has one.",
  source: { document: "Final Acts of PP-18", clause: "64 of 64 texts" },
  severity: "error",
  fixes: "offered",
  messages: { early: "“{call}” comes before the enacting line “{enacting}”; move that line up" },
  examples: [
    {
      bad: "RESOLUTION 105 (New Delhi, 2024)\n\nCharges\n\nconsidering\n\nthat costs have gone up,\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nresolves\n\nto review the charges.",
      good: "RESOLUTION 105 (New Delhi, 2024)\n\nCharges\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nconsidering\n\nthat costs have gone up,\n\nresolves\n\nto review the charges.",
    },
  ],
  *check({ document }) {
    const { text, resolutions } = document;
    for (const resolution of resolutions) {
      const first = resolution.clauses[0];
      const enacting = resolution.enacting?.span;
      if (first === undefined || enacting === undefined || first.span.start > enacting.start) continue;
      let start = enacting.start;
      while (isBlank(text.charCodeAt(start - 1))) start--;
      const words = slice(text, enacting);
      const edits = [
        { span: { start: first.span.start, end: first.span.start }, text: words + text.slice(start, enacting.start) },
        { span: { start, end: enacting.end }, text: "" },
      ];
      const call = first.call.text;
      const fixes = [{ title: `Move the enacting line before “${call}”`, edits, automatic: false }];
      yield { message: "early", data: { call, enacting: words }, span: first.call.span, fixes };
    }
  },
});
