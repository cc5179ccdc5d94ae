import type { TextEdit as LspTextEdit, Range } from "vscode-languageserver-types";
import { cleanMarks, isMarkedChange, resolveMarks, type TextEdit } from "../index.ts";
import type { ResolveMarks } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeInSource, spanOf, textEditsOf } from "./convert.ts";

/** The edits that make or undo marked changes; none where no mark is met. */
export function resolvedMarks(analysis: Analysis, { verdict, places }: Omit<ResolveMarks, "uri">): LspTextEdit[] {
  const { document } = analysis;
  if (verdict === "clean") return textEditsOf(analysis, cleanMarks(document));
  if (places === undefined) return textEditsOf(analysis, resolveMarks(document, verdict));
  const edits = new Map<number, TextEdit>();
  for (const place of places) {
    for (const edit of resolveMarks(document, verdict, spanOf(analysis, place))) edits.set(edit.span.start, edit);
  }
  return textEditsOf(analysis, [...edits.values()]);
}

/** Where the marked changes of a text are, in order. */
export function markedPlaces(analysis: Analysis): Range[] {
  return analysis.document.marks.filter(isMarkedChange).map(({ span }) => rangeInSource(analysis, span));
}
