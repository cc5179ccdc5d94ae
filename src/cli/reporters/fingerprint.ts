import { createHash } from "node:crypto";
import { type Document, type Finding, fold, readingOffset } from "../../index.ts";

/**
 * Names for findings that stay the same when lines are put in above them, so that a service can tell old ones from
 * new ones: made from the rule, the clause, the words around, and which of several equal ones it is.
 */
export function fingerprintsOf(document: Document, findings: readonly Finding[]): readonly string[] {
  const anchors = anchorsOf(document);
  const seen = new Map<string, number>();
  return findings.map(({ rule, span }) => {
    const at = readingOffset(document.reading, span.start);
    const end = readingOffset(document.reading, span.end);
    const key = [rule, anchors[lastStart(anchors, at)]?.path ?? "", wordsAround(document, at, end)].join("\n");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash("sha256").update(`${key}\n${count}`).digest("hex").slice(0, 32);
  });
}

interface Anchor {
  readonly start: number;
  readonly path: string;
}

/** Where a proposal, a text or a clause begins, and what leads to it. Labels are no part of it: they change. */
function anchorsOf({ contribution, resolutions }: Document): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const { span, instruction, identifier } of contribution.proposals) {
    anchors.push({ start: span.start, path: `${instruction.word} ${identifier?.text ?? ""}` });
  }
  for (const { span, form, heading, clauses } of resolutions) {
    const text = `${form} ${heading?.number ?? heading?.placeholder ?? ""}`;
    anchors.push({ start: span.start, path: text });
    for (const clause of clauses) anchors.push({ start: clause.span.start, path: `${text} ${fold(clause.call.text)}` });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

function lastStart(anchors: readonly Anchor[], offset: number): number {
  let low = -1;
  let high = anchors.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The words found with those beside them in the same paragraph, without case, accents and the width of blanks. */
function wordsAround({ text }: Document, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const found = text.slice(start, Math.min(end, start + 4 * reach));
  return fold([before.slice(before.lastIndexOf("\n") + 1), found, after.split("\n", 1)[0] ?? ""].join("|"))
    .replace(/\s+/g, " ")
    .trim();
}

const reach = 40;
