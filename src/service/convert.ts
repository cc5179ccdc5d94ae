import type { TextEdit as LspTextEdit, Position, Range } from "vscode-languageserver-types";
import {
  editsFromPlain,
  inOrder,
  offsetAt,
  positionAt,
  readingOffset,
  type Span,
  sourceSpan,
  type TextEdit,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";

/*
 * The one place where spans become positions of the protocol and back. Most spans speak of the reading, the text with
 * marks accepted and comments left out; positions speak of the source, of which the editor shows every sign.
 */

/** The range of a span of the reading. */
export function rangeOf(analysis: Analysis, span: Span): Range {
  return rangeInSource(analysis, sourceSpan(analysis.document.reading, span));
}

/** The range of a span of the source. */
export function rangeInSource(analysis: Analysis, { start, end }: Span): Range {
  return { start: positionOf(analysis, start), end: positionOf(analysis, end) };
}

/** The place in the source of a position; a position past the end of its line is drawn to it. */
export function offsetOf({ lines, document: { source } }: Analysis, { line, character }: Position): number {
  const start = offsetAt(lines, { line, column: 0 });
  const next = offsetAt(lines, { line: line + 1, column: 0 });
  const end = next > start && source[next - 1] === "\n" ? next - 1 : next;
  return Math.min(Math.max(offsetAt(lines, { line, column: character }), start), end);
}

/** The place in the reading of a position. */
export function readingOffsetOf(analysis: Analysis, position: Position): number {
  return readingOffset(analysis.document.reading, offsetOf(analysis, position));
}

/** The span in the source of a range. */
export function spanOf(analysis: Analysis, { start, end }: Range): Span {
  return { start: offsetOf(analysis, start), end: offsetOf(analysis, end) };
}

/** Edits of the source, as the protocol writes them, with the line ends that the text has in the editor. */
export function textEditsOf(analysis: Analysis, edits: readonly TextEdit[]): LspTextEdit[] {
  const { given } = analysis;
  const ordered = given.plain === undefined ? edits : inOrder(edits);
  const written = editsFromPlain(given, ordered);
  return ordered.map(({ span, text }, index) => ({
    range: rangeInSource(analysis, span),
    newText: written[index]?.text ?? text,
  }));
}

function positionOf({ lines }: Analysis, offset: number): Position {
  const { line, column } = positionAt(lines, offset);
  return { line, character: column };
}
