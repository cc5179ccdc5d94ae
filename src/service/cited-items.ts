import {
  type CitedLabel,
  type Clause,
  type Document,
  fold,
  type InternalReference,
  type Item,
  type Resolution,
} from "../index.ts";
import { lastAtMost } from "./places.ts";

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
  const found: CitedItem[] = [];
  for (const reference of document.references) {
    if (reference.kind !== "internal" || reference.elsewhere) continue;
    const resolution = resolutionOf(document, reference.span.start);
    const clauses = resolution === undefined ? [] : inOrderOfNearness(resolution, reference);
    if (reference.labels.length === 0) found.push({ reference, ...(clauses[0] && { clause: clauses[0] }) });
    for (const label of reference.labels) found.push({ reference, label, ...target(clauses, label) });
  }
  return found;
}

function target(clauses: readonly Clause[], label: CitedLabel): Pick<CitedItem, "clause" | "item"> {
  for (const clause of clauses) {
    const item = itemsByKey(clause).get(keyOf(label.text));
    if (item !== undefined) return { clause, item };
  }
  return clauses[0] === undefined ? {} : { clause: clauses[0] };
}

/** The text a reference stands in; outside of all texts the only one there is. */
function resolutionOf({ resolutions }: Document, offset: number): Resolution | undefined {
  const before = resolutions[lastAtMost(resolutions, offset)];
  if (before !== undefined && offset <= before.span.end) return before;
  return resolutions.length === 1 ? resolutions[0] : undefined;
}

/** The clauses that the reference may mean, the likeliest first. */
function inOrderOfNearness({ clauses }: Resolution, reference: InternalReference): readonly Clause[] {
  const called = clausesOf(clauses, reference);
  const above = called.filter(({ span }) => span.start <= reference.span.start).reverse();
  const below = called.filter(({ span }) => span.start > reference.span.start);
  // The clause that a reference stands in may go on below it.
  if (reference.where === "below") return [...below, ...above];
  return [...above, ...below];
}

function clausesOf(clauses: readonly Clause[], { verb, addressee }: InternalReference): readonly Clause[] {
  const exact = clauses.filter(({ call }) => fold(`${call.verb} ${call.qualifier ?? ""}`).trim() === verb);
  const like = exact.length > 0 ? exact : clauses.filter(({ call }) => fold(call.verb) === verb);
  if (addressee === "") return like;
  const words = fold(addressee);
  const addressed = like.filter(({ call }) => fold(call.addressee?.text ?? "").includes(words));
  return addressed.length > 0 ? addressed : like;
}

const itemsByClause = new WeakMap<Clause, ReadonlyMap<string, Item>>();

/** The items by their labels: `a`, `2`, `1.1`, and `11c` for c) under 11. An outer item goes before an inner one. */
export function itemsByKey(clause: Clause): ReadonlyMap<string, Item> {
  const known = itemsByClause.get(clause);
  if (known !== undefined) return known;
  const byKey = new Map<string, Item>();
  let level: readonly (readonly [string, Item])[] = clause.items.map((item) => ["", item] as const);
  while (level.length > 0) {
    const next: (readonly [string, Item])[] = [];
    for (const [above, item] of level) {
      const own = item.label === undefined ? "" : keyOf(item.label.text);
      for (const key of own === "" ? [] : [above + own, own]) if (!byKey.has(key)) byKey.set(key, item);
      for (const inner of item.items) next.push([above + own, inner]);
    }
    level = next;
  }
  itemsByClause.set(clause, byKey);
  return byKey;
}

/** The label without brackets, blanks and the stop behind it: `b)bis` is `bbis`. */
export function keyOf(label: string): string {
  return fold(label)
    .replace(/[()\s]/g, "")
    .replace(/\.$/, "");
}
