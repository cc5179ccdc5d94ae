import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { type Clause, type Item, isUnbroken, type Relabelling, relabel, sourceSpan, type TextEdit } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeOf, readingOffsetOf, textEditsOf } from "./convert.ts";
import { isAt, referenceAt } from "./places.ts";
import { targetAt } from "./references.ts";

/** What is renamed at a place: the label of an item, or a label that cites it. Nothing elsewhere. */
export function prepareRename(
  analysis: Analysis,
  { position }: { readonly position: Position },
): { range: Range; placeholder: string } | undefined {
  const offset = readingOffsetOf(analysis, position);
  const label = labelledAt(analysis, offset)?.item.label;
  if (label === undefined) return undefined;
  const reference = referenceAt(analysis.document, offset);
  const cited = reference?.kind === "internal" ? reference.labels.find(({ span }) => isAt(span, offset)) : undefined;
  return { range: rangeOf(analysis, cited?.span ?? label.span), placeholder: label.text };
}

/** Gives an item another label, and carries the references to it along. */
export function rename(
  analysis: Analysis,
  { position, newName }: { readonly position: Position; readonly newName: string },
): WorkspaceEdit | undefined {
  const found = labelledAt(analysis, readingOffsetOf(analysis, position));
  const name = newName.trim();
  if (found?.item.label === undefined || !/^\(?[\p{L}\d.]+\)?(?: ?(?:bis|ter|quater|quinquies))?$/u.test(name)) {
    return undefined;
  }
  const label = withBracketsOf(found.item.label.text, name);
  const edits = relabelEdits(analysis, found.clause, [{ item: found.item, label }]);
  return edits && { changes: { [analysis.source.uri]: textEditsOf(analysis, edits) } };
}

/**
 * The edits, in the source, that give items of a clause new labels and carry the references to them along. Nothing
 * when a mark or a comment stands in the middle of one of the places.
 */
export function relabelEdits(
  { document }: Analysis,
  clause: Clause,
  labels: readonly Relabelling[],
): readonly TextEdit[] | undefined {
  const edits = relabel(document, clause, labels);
  if (!edits.every(({ span }) => isUnbroken(document.reading, span))) return undefined;
  return edits
    .map(({ span, text }) => ({ span: sourceSpan(document.reading, span), text }))
    .sort((a, b) => a.span.start - b.span.start);
}

function labelledAt(
  { document }: Analysis,
  offset: number,
): { readonly item: Item; readonly clause: Clause } | undefined {
  const target = targetAt(document, offset);
  if (target?.kind !== "item" || target.label === undefined || target.label.ordinal === 0) return undefined;
  const { start } = target.span;
  const clauses = document.resolutions.flatMap((resolution) => resolution.clauses);
  const clause = clauses.find(({ span }) => span.start <= start && start < span.end);
  return clause && { item: target, clause };
}

/** `c` for `a)` becomes `c)`. */
function withBracketsOf(old: string, name: string): string {
  const opening = old.startsWith("(") && !name.startsWith("(") ? "(" : "";
  const closing = /[).]$/.exec(old)?.[0] ?? "";
  return opening + name + (name.endsWith(closing) || / ?(?:bis|ter|quater|quinquies)$/.test(name) ? "" : closing);
}
