import type { TextEdit as LspTextEdit, Range } from "vscode-languageserver-types";
import { cleanMarks, isMarkedChange, resolveMarks, type TextEdit, type Verdict } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeInSource, spanOf, textEditsOf } from "./convert.ts";

/** Which marked changes are made or undone. */
export interface MarksToResolve {
  /** `clean` accepts all and takes keys out of the front matter that no mark has any more. */
  readonly verdict: Verdict | "clean";
  /** The selections; every mark that one of them meets is meant. Without them all marks are. */
  readonly ranges?: readonly Range[];
}

/** The edits that make or undo marked changes; none where no mark is met. */
export function resolvedMarks(analysis: Analysis, { verdict, ranges }: MarksToResolve): LspTextEdit[] {
  const { document } = analysis;
  if (verdict === "clean") return textEditsOf(analysis, cleanMarks(document));
  if (ranges === undefined) return textEditsOf(analysis, resolveMarks(document, verdict));
  const edits = new Map<number, TextEdit>();
  for (const range of ranges) {
    for (const edit of resolveMarks(document, verdict, spanOf(analysis, range))) edits.set(edit.span.start, edit);
  }
  return textEditsOf(analysis, [...edits.values()]);
}

/** Where the marked changes of a text are, in order. */
export function markedPlaces(analysis: Analysis): Range[] {
  return analysis.document.marks.filter(isMarkedChange).map(({ span }) => rangeInSource(analysis, span));
}
