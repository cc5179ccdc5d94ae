import type { TextEdit as LspTextEdit } from "vscode-languageserver-types";
import { inOrder, type TextEdit } from "../index.ts";
import { type Analysis, findingsOfRule } from "./analysis.ts";
import { textEditsOf } from "./convert.ts";

/** The edits that bring every superseded citation of a text up to date, where the newest edition is known for sure. */
export function currentCitations(analysis: Analysis): LspTextEdit[] {
  const stale = findingsOfRule(analysis, "reference-superseded");
  // The first fix is that of the citation itself; the numbers of one list share a bracket and so an edit.
  const apart: TextEdit[] = [];
  for (const edit of inOrder(stale.flatMap(({ fixes: [own] }) => own?.edits ?? []))) {
    if (edit.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(edit);
  }
  return textEditsOf(analysis, apart);
}
