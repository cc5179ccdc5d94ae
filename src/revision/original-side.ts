import type { Document, Resolution } from "../model/index.ts";
import { sourceSpan } from "../model/index.ts";
import { parse } from "../syntax/index.ts";
import { overlaps } from "../text/index.ts";

const known = new WeakMap<Document, Document>();

/** The document with its marked changes rejected, read once; the document itself where nothing is marked. */
export function originalOf(document: Document): Document {
  const before = known.get(document);
  if (before !== undefined) return before;
  const original = document.marks.length === 0 ? document : parse(document.source, "original");
  known.set(document, original);
  return original;
}

/** What a text of the document was before its marked changes; undefined when the marks bring the whole text. */
export function originalText(document: Document, resolution: Resolution): Resolution | undefined {
  const original = originalOf(document);
  if (original === document) return resolution;
  const here = sourceSpan(document.reading, resolution.span);
  return original.resolutions.find(({ span }) => overlaps(sourceSpan(original.reading, span), here));
}
