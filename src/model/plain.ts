import {
  applyEdits,
  editsBetween,
  editsWithLineEnds,
  placeWithoutPairs,
  placeWithPairs,
  type Span,
  type TextEdit,
} from "../text/index.ts";
import type { Document } from "./document.ts";
import type { Reading } from "./reading.ts";

/*
 * Whatever looks at the source, and not only at the reading, looks at it with line feeds only: it begins with `plainOf`,
 * and what it finds is brought back to the source as it is. So no code above knows of more than one line end.
 */

/** The document of the source with line feeds only, with the same model; the document itself where it has no others. */
export function plainOf(document: Document): Document {
  return document.plain ?? document;
}

/** The span of the source of a span of the source with line feeds only. */
export function spanFromPlain({ pairs }: Reading, { start, end }: Span): Span {
  return { start: placeWithPairs(pairs, start), end: placeWithPairs(pairs, end) };
}

/** The span of the source with line feeds only of a span of the source. */
export function spanInPlain({ pairs }: Reading, { start, end }: Span): Span {
  return { start: placeWithoutPairs(pairs, start), end: placeWithoutPairs(pairs, end) };
}

/** Edits of the source of a document, made from those of its source with line feeds only; line ends stay as they are. */
export function editsFromPlain(document: Document, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (document.plain === undefined) return edits;
  return editsWithLineEnds(document.source, document.reading.pairs, edits);
}

/** The source of a document as it was made into another text with line feeds only; lines that stay keep their ends. */
export function textFromPlain(document: Document, text: string): string {
  if (document.plain === undefined) return text;
  return applyEdits(document.source, editsFromPlain(document, editsBetween(document.plain.source, text)));
}
