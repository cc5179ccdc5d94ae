import { defineRule, type Fix } from "../lint/index.ts";
import type { BlockKind, Document } from "../model/index.ts";
import { quietSpans } from "../syntax/index.ts";
import type { Span } from "../text/index.ts";

/** Square brackets around words that are not agreed are resolved before a text is handed in. */
export const textOpenBracket = defineRule({
  id: "text-open-bracket",
  title: "No words stand in square brackets",
  why: "In drafting, square brackets stand around words on which there is no agreement yet. A text that still has them cannot be adopted; conferences have had to send such texts back.",
  source: { document: "Transcripts of the plenary meetings of PP-14", clause: "square brackets left in texts" },
  severity: "warning",
  fixes: "offered",
  messages: {
    bracket: "“{said}” stands in square brackets; keep the words or leave them out",
    opened: "This square bracket is not closed",
    closed: "This square bracket closes none",
  },
  examples: [
    {
      bad: "resolves\n\nto review the plan [every two years].",
      good: "resolves\n\nto review the plan every two years.",
      mode: "submission",
    },
  ],
  *check({ document, mode }) {
    const severity = mode === "submission" ? "warning" : "information";
    const open: number[] = [];
    for (const at of bracketsIn(document)) {
      if (document.text[at] === "[") {
        open.push(at);
        continue;
      }
      const start = open.pop();
      if (start === undefined) {
        yield { message: "closed", span: { start: at, end: at + 1 }, severity };
        continue;
      }
      // Brackets inside brackets are shown with the outer ones.
      if (open.length > 0) continue;
      const span = { start, end: at + 1 };
      const said = document.text.slice(start, at + 1);
      if (isOrdinary(said)) continue;
      yield { message: "bracket", data: { said }, span, severity, fixes: fixesFor(span) };
    }
    for (const start of open) yield { message: "opened", span: { start, end: start + 1 }, severity };
  },
});

const readKinds: ReadonlySet<BlockKind> = new Set([
  "title",
  "call",
  "item",
  "reasons",
  "paragraph",
  "footnote",
  "enacting",
  "history",
  "table",
]);

/** Places of the brackets that are the author's own, links and footnote marks left out. */
function* bracketsIn(document: Document): Generator<number> {
  const quiet = quietSpans(document);
  let block = 0;
  let hush = 0;
  for (const match of document.text.matchAll(brackets)) {
    const at = match.index;
    while (block < document.blocks.length && (document.blocks[block]?.span.end ?? 0) <= at) block++;
    const home = document.blocks[block];
    if (home === undefined) return;
    while (hush < quiet.length && (quiet[hush]?.end ?? 0) <= at) hush++;
    if (match[0].length > 1 || home.span.start > at || !readKinds.has(home.kind)) continue;
    if ((quiet[hush]?.start ?? at + 1) <= at) continue;
    if (home.kind === "footnote" && at < home.body.start) continue;
    yield at;
  }
}

/** A single bracket; or, to be passed over, a link, an image or a footnote mark as a whole. */
const brackets = /!?\[[^[\]\n]{0,300}\]\([^()\n]{0,500}\)|\[\^[^\]\s]{1,20}\]|\\[[\]]|[[\]]/g;

/** An addition to a quotation, an omission, a note number, a placeholder of a new text, a literature reference. */
function isOrdinary(words: string): boolean {
  return /^\[(?:sic|…|\.{3}|\d{1,3}|[A-Z]{1,5}(?:\/[A-Z]{1,5})*-[A-Z\d]{1,15}|(?:b-)?(?:ITU|ISO|IEC|IETF|IEEE|ETSI|3GPP)[ -][^[\]]{1,40})\]$/.test(
    words,
  );
}

function fixesFor({ start, end }: Span): readonly Fix[] {
  const edits = [
    { span: { start, end: start + 1 }, text: "" },
    { span: { start: end - 1, end }, text: "" },
  ];
  return [
    { title: "Keep the words", edits, automatic: false },
    { title: "Leave the words out", edits: [{ span: { start, end }, text: "" }], automatic: false },
  ];
}
