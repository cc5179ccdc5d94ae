import { type Document, lineMap, lint, linterFor, parse, positionAt, slice } from "../../src/index.ts";
import { broken, type Law } from "./law.ts";
import { difference, type TextFiles } from "./text-laws.ts";

const linter = linterFor();

/** What is understood of a text does not depend on how its lines end. */
export const lineEndLaw: Law<TextFiles> = {
  name: "line ends",
  check: (files) => {
    const plain = files["text.contribution.md"].replace(/\r\n?/g, "\n");
    const wanted = understood(plain);
    for (const end of ["\r\n", "\r"]) {
      const found = understood(plain.replaceAll("\n", end));
      for (const part of ["blocks", "references", "findings"] as const) {
        if (found[part] === wanted[part]) continue;
        throw broken(`${JSON.stringify(end)}: ${difference(wanted[part], found[part])}`, part);
      }
    }
  },
};

function understood(source: string) {
  const document = parse(source);
  const said = (value: unknown) => JSON.stringify(value).replace(/(?:\\r\\n|\\r|\\n)+/g, " ");
  return {
    blocks: said(document.blocks.map(({ kind, level, span }) => [kind, level, slice(document.text, span)])),
    references: said(document.references.map((one) => [one.kind, slice(document.text, one.span)])),
    findings: said(findingsOf(document)),
  };
}

/** The findings with their lines, in an order of their own: places within a line may change theirs. */
function findingsOf(document: Document): readonly string[] {
  const lines = lineMap(document.source);
  return lint(document, linter)
    .map(({ rule, message, span }) => `${positionAt(lines, span.start).line} ${rule}: ${message}`)
    .sort();
}
