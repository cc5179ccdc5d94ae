import { defineRule } from "../lint/index.ts";
import { type Document, type Identifier, isHandedIn } from "../model/index.ts";
import { isPlaceholder } from "./placeholder.ts";
import { behind, offer } from "./replace.ts";

/** Every proposal of a contribution has an identifier of the form `APT/37A43/1`. */
export const proposalIdentifier = defineRule({
  id: "proposal-identifier",
  title: "A proposal is identified by source, document and number",
  why: "The secretariat and the meeting call a proposal by its identifier: the source's symbol, the document with its addendum, and the number of the proposal in it. A proposal without it cannot be listed.",
  source: {
    document: "General Rules of conferences, assemblies and meetings of the Union",
    clause: "section 8 (symbols of the sponsors); identifiers as given by the conference proposals interface",
  },
  severity: "error",
  fixes: "offered",
  messages: {
    form: "“{said}” is no identifier; its form is source, document with addendum, number: “{example}”",
    line: "“{said}” is not read as a proposal; write an instruction word in capitals, then an identifier: “{example}”",
    missing: "“{word}” has no identifier; write source, document and number behind it: “{example}”",
  },
  examples: [
    {
      bad: "ADD\tAPT/37A43-1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
      good: "ADD\tAPT/37A43/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
    },
    {
      bad: "---\nsource: APT\ndocument: 37\n---\n\nSUP\n\nRESOLUTION 79 (Rev. Geneva, 2022)",
      good: "---\nsource: APT\ndocument: 37\n---\n\nSUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)",
      mode: "submission",
    },
  ],
  *check({ document, mode }) {
    const { proposals } = document.contribution;
    const isOurs = isHandedIn(document);
    for (const [index, { instruction, identifier }] of proposals.entries()) {
      const example = exampleFor(document, index);
      if (identifier === undefined) {
        // An ordinary NOC only says that nothing is proposed; in Final Acts no word has an identifier.
        if (instruction.word === "NOC") continue;
        const severity = isOurs && mode === "submission" ? "error" : "information";
        const fixes = knownStart(document) ? [offer(behind(instruction.span), `\t${example}`)] : [];
        yield {
          message: "missing",
          data: { word: instruction.word, example },
          span: instruction.span,
          severity,
          fixes,
        };
      } else if (!isWellFormed(identifier) && !isPlaceholder(identifier.text)) {
        const severity = mode === "submission" ? "error" : "warning";
        yield { message: "form", data: { said: identifier.text, example }, span: identifier.span, severity };
      }
    }
    // A line that was meant as an instruction would otherwise be passed over without a word.
    for (const { kind, span } of document.blocks) {
      if (kind !== "paragraph" || span.end - span.start > 60) continue;
      const said = document.text.slice(span.start, span.end);
      if (!nearInstruction.test(said)) continue;
      const example = `${said.slice(0, 3).toUpperCase()} ${exampleFor(document, 0)}`;
      yield { message: "line", data: { said, example }, span, severity: mode === "submission" ? "error" : "warning" };
    }
  },
});

const nearInstruction = /^(?:add|mod|sup|noc)[*!]?[ \t\u00a0]+(?=\S*\d)[\w[\]]{1,20}(?:\/[\w().[\]]{1,20}){1,6}$/i;

/** Source codes are letters; the number of a document does not stand among them. */
function isWellFormed({ source, number }: Identifier): boolean {
  return number !== undefined && source !== undefined && /^[A-Z]{1,6}(?:\/[A-Z]{1,6}){0,60}$/.test(source);
}

function exampleFor(document: Document, index: number): string {
  return `${knownStart(document) ?? "APT/37A43"}/${index + 1}`;
}

/** `APT/37A43` from the front matter. */
function knownStart({ metadata: { source, document, addendum } }: Document): string | undefined {
  if (source === undefined || document === undefined || !/^[A-Z]+(?:\/[A-Z]+)*$/.test(source)) return undefined;
  return `${source}/${document}${addendum === undefined ? "" : `A${addendum}`}`;
}
