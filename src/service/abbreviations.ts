import { type Document, type Expansion, expansionsIn, type Span, singular } from "../index.ts";
import { resolutionAt } from "./places.ts";

const abbreviationLike = /[\p{L}\d][\p{L}\d/&-]*/gu;

/** The word at a place when it may be an abbreviation: two capitals or more, `AI`, `ITU-T`, `SDGs`. */
export function abbreviationAt(
  text: string,
  offset: number,
): { readonly word: string; readonly span: Span } | undefined {
  const from = Math.max(0, offset - 40);
  for (const match of text.slice(from, offset + 40).matchAll(abbreviationLike)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start > offset || end < offset) continue;
    const capitals = match[0].replace(/[^\p{Lu}]/gu, "").length;
    if (capitals >= 2 && capitals * 2 >= match[0].length && match[0].length <= 12) {
      return { word: match[0], span: { start, end } };
    }
  }
  return undefined;
}

const expansionsByDocument = new WeakMap<Document, readonly Expansion[]>();

/** Where a document writes an abbreviation out, in the resolution that the place lies in if it does. */
export function expansionOf(document: Document, abbreviation: string, offset: number): Expansion | undefined {
  const known = expansionsByDocument.get(document) ?? expansionsIn(document);
  expansionsByDocument.set(document, known);
  const short = singular(abbreviation);
  const resolution = resolutionAt(document, offset);
  const alike = known.filter((expansion) => expansion.short === short);
  return alike.find((expansion) => expansion.resolution === resolution) ?? alike[0];
}
