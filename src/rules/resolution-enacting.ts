import type { Conference } from "../catalogue/index.ts";
import type { Lexicon } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import { adopts, type EnactingLine, type OrganId, textsOf } from "../model/index.ts";
import { nearest } from "../text/index.ts";
import { behind, offer, write } from "./replace.ts";

/** The line that says who adopts the text stands before the first call and names the right body. */
export const resolutionEnacting = defineRule({
  id: "resolution-enacting",
  title: "An enacting line names the body that adopts the text, and ends with a comma",
  why: "The calls of a text are verbs without a subject: “considering”, “resolves”. The enacting line is their subject, so it must be there, name the conference that the text goes to, and lead on with a comma.",
  source: { document: "WTSA Resolution 1 (Rev. Hammamet, 2016)", clause: "first paragraph, as practised" },
  severity: "error",
  fixes: "automatic",
  messages: {
    missing: "Nobody is said to adopt this text; an enacting line such as “{line}” comes before “{call}”",
    other: "The enacting line names the {said}, but this contribution goes to {conference}; write “{expected}”",
    others: "The enacting line names the {said}, other texts of this contribution the {expected}",
    unknown: "“{said}” is no body of the Union; did you mean “{expected}”?",
    comma: "The enacting line ends without a comma, though its sentence goes on",
  },
  examples: [
    {
      bad: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nconsidering\n\nthat cables break,",
      good: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nconsidering\n\nthat cables break,",
    },
    {
      bad: "---\nconference: PP-26\n---\n\nADD\tAPT/37A1/1\n\nDRAFT NEW RESOLUTION [ABC-1] (Doha, 2026)\n\nSafer cables\n\nThe World Telecommunication Development Conference (Doha, 2026),",
      good: "---\nconference: PP-26\n---\n\nADD\tAPT/37A1/1\n\nDRAFT NEW RESOLUTION [ABC-1] (Doha, 2026)\n\nSafer cables\n\nThe Plenipotentiary Conference of the International Telecommunication Union (Doha, 2026),",
    },
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024)\n\nconsidering\n\nthat cables break,",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nconsidering\n\nthat cables break,",
    },
  ],
  *check({ document, conference, lexicon }) {
    let first: EnactingLine | undefined;
    for (const { resolution, proposal } of textsOf(document)) {
      const { heading, enacting, clauses } = resolution;
      const isOurs = proposal !== undefined && adopts(proposal.instruction.word);
      const own = isOurs || (proposal === undefined && document.metadata.conference) ? conference : undefined;
      const call = clauses[0]?.call;
      if (enacting === undefined) {
        // A text without heading is a piece of one; a text that goes away need not be given in full.
        if (heading === undefined || call === undefined || (proposal !== undefined && !isOurs)) continue;
        const line = own && lineFor(own, lexicon);
        const start = { start: call.span.start, end: call.span.start };
        const data = { line: line ?? exampleLine, call: call.text };
        yield { message: "missing", data, span: call.span, fixes: line ? [offer(start, `${line}\n\n`)] : [] };
        continue;
      }
      const { organ, organSpan, span } = enacting;
      const said = document.text.slice(organSpan.start, organSpan.end);
      const expected = own && nameOf(own.organ, lexicon);
      if (own !== undefined && expected !== undefined && organ !== own.organ) {
        const data = { said, conference: own.tag, expected };
        yield { message: "other", data, span: organSpan, fixes: [offer(organSpan, expected)] };
      } else if (organ === undefined) {
        const near = nearest(
          said,
          lexicon.organs.flatMap(({ names }) => names),
        );
        const data = { said, expected: near ?? "" };
        if (near)
          yield { message: "unknown", data, span: organSpan, severity: "warning", fixes: [offer(organSpan, near)] };
      } else if (isOurs && own === undefined) {
        first ??= enacting;
        const before = first.organ && nameOf(first.organ, lexicon);
        if (before !== undefined && first.organ !== organ) {
          yield { message: "others", data: { said, expected: before }, span: organSpan };
        }
      }
      if (!/[,，،]$/.test(enacting.text)) {
        yield {
          message: "comma",
          span,
          severity: "warning",
          fixes: [{ ...write(behind(span), ","), title: "Add a comma" }],
        };
      }
    }
  },
});

const exampleLine = "The World Telecommunication Standardization Assembly (New Delhi, 2024),";

function nameOf(organ: OrganId, lexicon: Lexicon): string | undefined {
  return lexicon.organs.find((row) => row.organ === organ)?.names[0];
}

/** The whole line, in English: other languages bend the name behind its article. */
function lineFor(conference: Conference, lexicon: Lexicon): string | undefined {
  const name = nameOf(conference.organ, lexicon);
  if (name === undefined || conference.place === undefined || lexicon.language !== "en") return undefined;
  return `The ${name} (${conference.place}, ${conference.year}),`;
}
