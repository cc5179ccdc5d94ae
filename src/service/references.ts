import type { Location, Position } from "vscode-languageserver-types";
import type { Clause, Document, Item, Span } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedItems } from "./cited-items.ts";
import { rangeOf, readingOffsetOf } from "./convert.ts";
import { clauseAt, isAt, itemsAt, referenceAt } from "./places.ts";
import { citationLocations, textAt, textLocations, type WorkspaceFile, workspaceFile } from "./workspace-files.ts";

/**
 * Who cites the item, or the clause, at a place or cited there; for a resolution that is cited there, or whose heading
 * stands there, also in the other files.
 */
export function references(
  analysis: Analysis,
  { position, context }: { readonly position: Position; readonly context: { readonly includeDeclaration: boolean } },
  files: readonly WorkspaceFile[] = [],
): Location[] {
  const { document, source } = analysis;
  const key = textAt(analysis, position);
  if (key !== undefined) {
    const all = [workspaceFile(analysis), ...files.filter(({ uri }) => uri !== source.uri)];
    return [...(context.includeDeclaration ? textLocations(all, key) : []), ...citationLocations(all, key)];
  }
  const target = targetAt(document, readingOffsetOf(analysis, position));
  if (target === undefined) return [];
  const own = target.kind === "item" ? (target.label?.span ?? target.body) : target.call.span;
  const citing = new Set<Span>();
  for (const { reference, label, clause, item } of citedItems(document)) {
    if (target.kind === "item" ? item === target : clause === target) citing.add(label?.span ?? reference.span);
  }
  const spans = context.includeDeclaration ? [own, ...citing] : [...citing];
  return spans.map((span) => ({ uri: source.uri, range: rangeOf(analysis, span) }));
}

/** The item whose label, or the clause whose call, stands at a place or is cited there. */
export function targetAt(document: Document, offset: number): Item | Clause | undefined {
  const reference = referenceAt(document, offset);
  if (reference?.kind === "internal") {
    const all = citedItems(document).filter((cited) => cited.reference === reference);
    const { item, clause } = all.find(({ label }) => isAt(label?.span, offset)) ?? {};
    return item ?? clause ?? all[0]?.clause;
  }
  const clause = clauseAt(document, offset);
  if (clause === undefined) return undefined;
  if (isAt(clause.call.span, offset)) return clause;
  return itemsAt(clause, offset).find(({ label }) => isAt(label?.span, offset));
}
