import {
  type CitedLabel,
  type Clause,
  type Document,
  type InternalReference,
  type Item,
  internalTargets,
  itemAt,
} from "../index.ts";

/** An internal reference, or one label of it, with the place of the same text that it points to. */
export interface CitedItem {
  readonly reference: InternalReference;
  /** Absent for a whole clause. */
  readonly label?: CitedLabel;
  /** Absent when no clause of the text has this call. */
  readonly clause?: Clause;
  /** Absent for a whole clause, and when the clause has no such item. */
  readonly item?: Item;
}

const citedByDocument = new WeakMap<Document, readonly CitedItem[]>();

/** What the internal references of a text point to, label by label, in order. Those to other texts are left out. */
export function citedItems(document: Document): readonly CitedItem[] {
  const known = citedByDocument.get(document) ?? findAll(document);
  citedByDocument.set(document, known);
  return known;
}

/** True when the cited place is missing. */
export function isUnresolved({ clause, label, item }: CitedItem): boolean {
  return clause === undefined || (label !== undefined && item === undefined);
}

function findAll(document: Document): CitedItem[] {
  return internalTargets(document).flatMap(({ reference, clause }): CitedItem[] => {
    const found = { reference, ...(clause && { clause }) };
    if (reference.labels.length === 0) return [found];
    return reference.labels.map((label) => {
      const item = clause && itemAt(clause, label.text);
      return { ...found, label, ...(item && { item }) };
    });
  });
}
