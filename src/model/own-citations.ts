import type { Span } from "../text/index.ts";
import type { Document } from "./document.ts";
import { adopts, textsOf } from "./proposed-texts.ts";
import type { Citation } from "./reference.ts";

const known = new WeakMap<Document, readonly Citation[]>();

/** The citations that the author answers for: not those of a text that a proposal leaves as it is or takes away. */
export function ownCitations(document: Document): readonly Citation[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const foreign: Span[] = [];
  for (const { resolution, proposal } of textsOf(document)) {
    const word = proposal?.instruction.word;
    if (word !== undefined && word !== "OTHER" && !adopts(word)) foreign.push(resolution.span);
  }
  const found: Citation[] = [];
  let at = 0;
  for (const reference of document.references) {
    while ((foreign[at]?.end ?? Number.POSITIVE_INFINITY) <= reference.span.start) at++;
    const isForeign = (foreign[at]?.start ?? Number.POSITIVE_INFINITY) <= reference.span.start;
    if (reference.kind === "citation" && !isForeign) found.push(reference);
  }
  known.set(document, found);
  return found;
}
