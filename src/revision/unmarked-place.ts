import type { Passage } from "../diff/index.ts";
import { type Document, readingOffset, sourceSpan } from "../model/index.ts";
import { isBlank, type Span, slice } from "../text/index.ts";
import { originalOf } from "./original-side.ts";

/** Where an unmarked change is, on all the sides that speak of it; see `UnmarkedChange`. */
export interface UnmarkedPlace {
  readonly own: string;
  readonly at: Span;
  readonly source: Span;
  readonly reading: Span;
}

/** The place of a span of `originalOf(document).text`; an empty one is shown by a word near it, in the passage `last`. */
export function unmarkedPlace(document: Document, at: Span, last: Passage | undefined): UnmarkedPlace {
  const original = originalOf(document);
  const shown = at.start < at.end ? at : wordNear(original.text, at.start, last?.span.start ?? 0);
  const source = sourceSpan(original.reading, shown);
  const reading = {
    start: readingOffset(document.reading, source.start),
    end: readingOffset(document.reading, source.end),
  };
  return { at, own: oneLine(slice(original.text, at)), source, reading };
}

/** The word before a place, or the one behind it where the paragraph starts there. */
function wordNear(text: string, place: number, from: number): Span {
  let end = place;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > from && !isBlank(text.charCodeAt(start - 1))) start--;
  if (start < end) return { start, end };
  start = place;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  for (end = start; end < text.length && !isBlank(text.charCodeAt(end)); ) end++;
  return { start, end };
}

/** Words on one line. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ");
}
