import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-types";
import { type Citation, type Document, fold, type Item, type Span } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedItems } from "./cited-items.ts";
import { rangeOf, readingOffsetOf } from "./convert.ts";
import { clauseAt, isAt, itemsAt, referenceAt } from "./places.ts";

/**
 * What belongs to the words at a place: the calls with the same verb, an item's label with the references to it, the
 * other citations of the same text. Nothing where the editor may look for the same word itself.
 */
export function documentHighlights(
  analysis: Analysis,
  { position }: { readonly position: Position },
): DocumentHighlight[] | undefined {
  const { document } = analysis;
  const offset = readingOffsetOf(analysis, position);
  const found = ofReference(document, offset) ?? ofClause(document, offset);
  return found?.map(({ span, kind }) => ({ range: rangeOf(analysis, span), kind }));
}

interface Highlight {
  readonly span: Span;
  readonly kind: DocumentHighlightKind;
}

function ofReference(document: Document, offset: number): readonly Highlight[] | undefined {
  const reference = referenceAt(document, offset);
  if (reference === undefined) return undefined;
  if (reference.kind === "citation") return citationsLike(document, reference);
  const item = citedItems(document).find(
    (cited) => cited.reference === reference && cited.item !== undefined && isAt(cited.label?.span, offset),
  )?.item;
  if (item !== undefined) return labelsOf(document, item);
  return isAt(verbSpan(reference.span, reference.verb), offset) ? callsLike(document, reference.verb) : undefined;
}

function ofClause(document: Document, offset: number): readonly Highlight[] | undefined {
  const clause = clauseAt(document, offset);
  if (clause === undefined) return undefined;
  if (isAt(clause.call.verbSpan, offset)) return callsLike(document, clause.call.verb);
  const item = itemsAt(clause, offset).find(({ label }) => isAt(label?.span, offset));
  return item && labelsOf(document, item);
}

/** The calls of all texts with this verb, with the references that name it. */
function callsLike(document: Document, verb: string): readonly Highlight[] {
  const folded = fold(verb);
  const calls = document.resolutions
    .flatMap(({ clauses }) => clauses)
    .filter(({ call }) => folded === fold(call.verb) || folded.startsWith(`${fold(call.verb)} `));
  const named = new Set(calls.map(({ call }) => fold(call.verb)));
  const references = document.references.flatMap((reference) => {
    if (reference.kind !== "internal") return [];
    const base = [...named].find((each) => reference.verb === each || reference.verb.startsWith(`${each} `));
    return base === undefined ? [] : [verbSpan(reference.span, base)];
  });
  return inOrder([
    ...calls.map(({ call }) => ({ span: call.verbSpan, kind: DocumentHighlightKind.Write })),
    ...references.map((span) => ({ span, kind: DocumentHighlightKind.Read })),
  ]);
}

/** The label of an item with the labels that cite it. */
function labelsOf(document: Document, item: Item): readonly Highlight[] {
  const own = item.label === undefined ? [] : [{ span: item.label.span, kind: DocumentHighlightKind.Write }];
  const citing = citedItems(document).flatMap(({ item: target, label }) =>
    target === item && label !== undefined ? [{ span: label.span, kind: DocumentHighlightKind.Read }] : [],
  );
  return inOrder([...own, ...citing]);
}

/** The citations of the same text. Where an organ is not named it may be the same one. */
function citationsLike({ references }: Document, { family, number, organ, here }: Citation): readonly Highlight[] {
  return references.flatMap((other) => {
    if (other.kind !== "citation" || other.family !== family || other.number !== number) return [];
    const isOther = organ !== undefined && other.organ !== undefined && organ !== other.organ;
    return isOther || here !== other.here ? [] : [{ span: other.span, kind: DocumentHighlightKind.Text }];
  });
}

function verbSpan({ start, end }: Span, verb: string): Span {
  return { start, end: Math.min(end, start + verb.length) };
}

function inOrder(highlights: readonly Highlight[]): readonly Highlight[] {
  const byPlace = new Map(highlights.map((highlight) => [highlight.span.start, highlight] as const));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}
