import { defineRule } from "../lint/index.ts";
import type { Document, Identifier } from "../model/index.ts";
import { write } from "./replace.ts";

/** The identifiers of a document agree with its front matter, or with the first of them. */
export const proposalIdentifierAgreement = defineRule({
  id: "proposal-identifier-agreement",
  title: "Identifiers agree with the document they stand in",
  why: "Source, document and addendum in an identifier are those of the document itself. A proposal that was copied from another document brings the other's identifier along, and is then looked for, or overlooked, in the wrong place.",
  source: {
    document: "General Rules of conferences, assemblies and meetings of the Union",
    clause: "section 8 (symbols of the sponsors); identifiers as given by the conference proposals interface",
  },
  severity: "error",
  fixes: "offered",
  messages: {
    source: "“{said}” names “{found}” as its source, the front matter “{expected}”",
    document: "“{said}” names document {found}, the front matter {expected}",
    addendum: "“{said}” names addendum {found}, the front matter {expected}",
    noAddendum: "“{said}” names no addendum, the front matter {expected}",
    extraAddendum:
      "“{said}” names addendum {found}, the front matter none; write “addendum: {found}” there, or correct this",
    revision: "“{said}” names revision {found}, the front matter {expected}",
    others: "“{said}” belongs to another document than “{first}”",
  },
  examples: [
    {
      bad: "---\nconference: WTSA-24\ndocument: 37\naddendum: 43\n---\n\nADD\tAPT/37A42/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
      good: "---\nconference: WTSA-24\ndocument: 37\naddendum: 43\n---\n\nADD\tAPT/37A43/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
    },
  ],
  *check({ document }) {
    const { metadata } = document;
    let first: Identifier | undefined;
    for (const { identifier } of document.contribution.proposals) {
      if (identifier?.number === undefined) continue;
      const { span, text: said, source, addendum, revision } = identifier;
      const fixes = agreed(identifier, document);
      const found = (value: string | number | undefined) => value ?? "";
      if (metadata.source !== undefined && isSymbol(metadata.source) && !isSameSource(source, metadata.source)) {
        yield { message: "source", data: { said, found: found(source), expected: metadata.source }, span, fixes };
      } else if (metadata.document !== undefined && identifier.document !== metadata.document) {
        const data = { said, found: found(identifier.document), expected: metadata.document };
        yield { message: "document", data, span, fixes };
      } else if (metadata.addendum !== undefined && addendum === undefined) {
        yield { message: "noAddendum", data: { said, expected: metadata.addendum }, span, fixes };
      } else if (metadata.addendum !== undefined && addendum !== metadata.addendum) {
        yield { message: "addendum", data: { said, found: found(addendum), expected: metadata.addendum }, span, fixes };
      } else if (metadata.document !== undefined && metadata.addendum === undefined && addendum !== undefined) {
        yield { message: "extraAddendum", data: { said, found: addendum }, span, severity: "warning" };
      } else if (revision !== undefined && metadata.revision !== undefined && revision !== metadata.revision) {
        // Whether a revised document's identifiers carry its revision is left to the secretariat.
        yield { message: "revision", data: { said, found: revision, expected: metadata.revision }, span, fixes };
      } else if (first !== undefined && metadata.document === undefined) {
        const isSame = identifier.document === first.document && addendum === first.addendum;
        // Several documents put together in one file are no mistake of a delegate's.
        if (!isSame) yield { message: "others", data: { said, first: first.text }, span, severity: "warning" };
      }
      first ??= identifier;
    }
  },
});

function isSymbol(source: string): boolean {
  return /^[A-Z]{1,6}(?:\/[A-Z]{1,6})*$/.test(source);
}

/** The symbols of a joint source may stand in any order. */
function isSameSource(a: string | undefined, b: string): boolean {
  return a?.split("/").sort().join("/") === b.split("/").sort().join("/");
}

/** The identifier as the front matter would have it; what that does not tell stays. */
function agreed({ span, source, document, addendum, revision, number }: Identifier, { metadata }: Document) {
  const symbol = metadata.source !== undefined && isSymbol(metadata.source) ? metadata.source : source;
  if (symbol === undefined || number === undefined) return [];
  const of = metadata.document ?? document;
  const add = metadata.addendum ?? (metadata.document === undefined ? addendum : undefined);
  const rev = revision === undefined ? undefined : (metadata.revision ?? revision);
  const text = `${symbol}/${of}${add === undefined ? "" : `A${add}`}${rev === undefined ? "" : `R${rev}`}/${number}`;
  return [{ ...write(span, text), automatic: false }];
}
