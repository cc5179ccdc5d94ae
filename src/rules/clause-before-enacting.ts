import type { Lexicon } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import type { Document, Resolution } from "../model/index.ts";
import { isBlank, type Span, slice } from "../text/index.ts";

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
  *check({ document, lexicon }) {
    const { text, resolutions } = document;
    for (const resolution of resolutions) {
      const first = resolution.clauses[0];
      const enacting = resolution.enacting?.span ?? lateLine(document, resolution, lexicon);
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

/** The enacting line among the paragraphs of the clauses, where it is read as one of theirs. */
function lateLine({ text, blocks }: Document, { clauses, span }: Resolution, { organs }: Lexicon): Span | undefined {
  const from = clauses[0]?.span.start ?? span.end;
  for (const { kind, body, label } of blocks) {
    if (body.start < from || label !== undefined || (kind !== "item" && kind !== "paragraph")) continue;
    if (body.start >= span.end) return undefined;
    const words = text.slice(body.start, Math.min(body.end, body.start + 200)).replace(/\s+/g, " ");
    if (!/^\p{Lu}.*\([^()]*\d{4}\),$/u.test(words)) continue;
    const subject = words.slice(words.indexOf(" ") + 1);
    if (organs.some(({ names }) => names.some((name) => subject.startsWith(name)))) return body;
  }
  return undefined;
}
