import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { type Item, isUnbroken, slice, sourceSpan, type TextEdit } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedItems, keyOf } from "./cited-items.ts";
import { rangeOf, readingOffsetOf, textEditsOf } from "./convert.ts";
import { referenceAt } from "./places.ts";
import { targetAt } from "./references.ts";

/** What is renamed at a place: the label of an item, or a label that cites it. Nothing elsewhere. */
export function prepareRename(
  analysis: Analysis,
  { position }: { readonly position: Position },
): { range: Range; placeholder: string } | undefined {
  const { document } = analysis;
  const offset = readingOffsetOf(analysis, position);
  const label = labelledAt(analysis, offset)?.label;
  if (label === undefined || label.ordinal === 0) return undefined;
  const reference = referenceAt(document, offset);
  const cited =
    reference?.kind === "internal"
      ? reference.labels.find(({ span }) => span.start <= offset && offset <= span.end)
      : undefined;
  return { range: rangeOf(analysis, cited?.span ?? label.span), placeholder: label.text };
}

/** Gives an item another label, and carries the references to it along. */
export function rename(
  analysis: Analysis,
  { position, newName }: { readonly position: Position; readonly newName: string },
): WorkspaceEdit | undefined {
  const item = labelledAt(analysis, readingOffsetOf(analysis, position));
  if (item?.label === undefined || !/^\(?[\p{L}\d.]+\)?(?: ?(?:bis|ter|quater|quinquies))?$/u.test(newName.trim())) {
    return undefined;
  }
  const edits = labelEdits(analysis, new Map([[item, withBracketsOf(item.label.text, newName.trim())]]));
  return edits && { changes: { [analysis.source.uri]: textEditsOf(analysis, edits) } };
}

/**
 * The edits, in the source, that give items new labels in all places where they are cited. Nothing when a mark stands
 * in the middle of one of them, or when a reference names several by their ends only: `resolves 1 to 4`.
 */
export function labelEdits({ document }: Analysis, labels: ReadonlyMap<Item, string>): readonly TextEdit[] | undefined {
  const { text, reading } = document;
  const edits: TextEdit[] = [];
  const change = (span: { readonly start: number; readonly end: number }, words: string): boolean => {
    if (!isUnbroken(reading, span)) return false;
    if (slice(text, span) !== words) edits.push({ span: sourceSpan(reading, span), text: words });
    return true;
  };
  for (const [item, words] of labels) {
    if (item.label !== undefined && !change(item.label.span, words)) return undefined;
  }
  for (const { item, label } of citedItems(document)) {
    const words = item && labels.get(item);
    if (words === undefined || item?.label === undefined || label === undefined) continue;
    const said = slice(text, label.span);
    const before = keyOf(item.label.text);
    // A label between the ends of a range stands nowhere itself.
    if (keyOf(said) !== keyOf(label.text) || !keyOf(said).endsWith(before)) continue;
    const at = said.lastIndexOf(bare(item.label.text));
    if (at < 0) return undefined;
    const cited = said.slice(0, at) + bare(words) + said.slice(at + bare(item.label.text).length);
    if (!change(label.span, cited)) return undefined;
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function labelledAt({ document }: Analysis, offset: number): Item | undefined {
  const target = targetAt(document, offset);
  return target?.kind === "item" && target.label !== undefined ? target : undefined;
}

/** `c` for `a)` becomes `c)`. */
function withBracketsOf(old: string, name: string): string {
  if (/[).]/.test(name) && !/^\d/.test(name)) return name;
  const opening = old.startsWith("(") && !name.startsWith("(") ? "(" : "";
  const closing = /[).]$/.exec(old)?.[0] ?? "";
  return opening + name + (name.endsWith(closing) ? "" : closing);
}

/** `a` of `a)`; a reference may or may not have the bracket. */
function bare(label: string): string {
  return label.replace(/^\(|[).]$/g, "");
}
