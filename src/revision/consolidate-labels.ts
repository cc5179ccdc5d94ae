import type { Document, Item, Label, Resolution } from "../model/index.ts";
import { hiddenLabels, internalTargets, itemAt, itemLists, stemOf, withOrdinal } from "../syntax/index.ts";
import { slice, type TextEdit } from "../text/index.ts";

/** The labels that items are to have, by the place in the reading at which their label starts. */
export type Labels = ReadonlyMap<number, string>;

/**
 * The labels of a text counted anew in every list: `b)bis` becomes `c)`, what follows moves on, and the place of an
 * item that is gone is filled. A list with labels that stand in the words of other items is left as it is.
 */
export function countedLabels(document: Document, resolution: Resolution): Labels {
  const labels = new Map<number, string>();
  for (const { items, before } of itemLists(document, resolution)) {
    if (hiddenLabels(items).next().done !== true) continue;
    count(items, before, labels, new Map());
  }
  return labels;
}

/** `renamed` leads from the numbers of this clause to the new ones, for decimals under them. */
function count(items: readonly Item[], from: number, labels: Map<number, string>, renamed: Map<string, string>): void {
  let last = from;
  let kind: string | undefined;
  for (const { label, items: inner } of items) {
    if (label !== undefined && label.ordinal > 0) {
      const stem = stemOf(label);
      const own = `${label.style} ${stem}`;
      if (kind !== undefined && kind !== own) last = 0;
      kind = own;
      const fresh = withOrdinal(withoutInsertion(label), ++last);
      const number = stem.slice(0, -1);
      const whole = stem === "" ? fresh : `${renamed.get(number) ?? number}.${fresh.slice(withoutBis(stem).length)}`;
      renamed.set(keyOf(label.text), keyOf(whole));
      labels.set(label.span.start, whole);
    }
    count(inner, 0, labels, renamed);
  }
}

function withoutInsertion(label: Label): Label {
  return { ...label, text: withoutBis(label.text) };
}

function withoutBis(text: string): string {
  return text.replace(/ ?[*_]?(?:bis|ter|quater|quinquies)[*_]?/g, "");
}

/**
 * The edits of the reading that give items their new labels and carry the references of the text along: where `c)`
 * becomes `d)`, “considering c) above” becomes “considering d) above”, and “resolves 2b)” follows both its labels.
 */
export function labelEdits(document: Document, labels: Labels): TextEdit[] {
  const edits: TextEdit[] = [];
  const items = document.resolutions.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.items));
  const ways = new Map<Item, Way>();
  wayTo(items, { old: "", new: "" }, labels, ways);
  for (const { label } of ways.keys()) {
    const fresh = label && labels.get(label.span.start);
    if (label !== undefined && fresh !== undefined && fresh !== label.text) {
      edits.push({ span: label.span, text: fresh });
    }
  }
  for (const { reference, clause } of internalTargets(document)) {
    if (clause === undefined) continue;
    for (const { span, text } of reference.labels) {
      const written = slice(document.text, span);
      // The inner labels of a range, “1 to 4”, are not written.
      if (keyOf(written) !== keyOf(text)) continue;
      const item = itemAt(clause, written);
      const way = item && ways.get(item);
      if (way === undefined || way.old === way.new) continue;
      edits.push({ span, text: likeWritten(written, way.new) });
    }
  }
  return edits;
}

/** The label with the brackets that the citation has: `c)`, `(c)`, `c`; the bracket of `b)bis` stands inside. */
function likeWritten(written: string, key: string): string {
  const inserted = /^([a-z]{1,2})(bis|ter|quater|quinquies)$/.exec(key);
  if (inserted !== null) return `${inserted[1]})${inserted[2]}`;
  return `${written.startsWith("(") ? "(" : ""}${key}${written.includes(")") ? ")" : ""}`;
}

/** How an item is cited, before and after: `2b`. */
interface Way {
  readonly old: string;
  readonly new: string;
}

function wayTo(items: readonly Item[], above: Way, labels: Labels, ways: Map<Item, Way>): void {
  for (const item of items) {
    const { label } = item;
    const old = keyOf(label?.text ?? "");
    const fresh = keyOf((label && labels.get(label.span.start)) ?? label?.text ?? "");
    // A decimal is cited by itself.
    const way = label?.style === "decimal" ? { old, new: fresh } : { old: above.old + old, new: above.new + fresh };
    ways.set(item, way);
    wayTo(item.items, way, labels, ways);
  }
}

/** The label as it is cited: `a)` → `a`, `1.` → `1`. */
function keyOf(label: string): string {
  return label.toLowerCase().replace(/[()\s*_]|\.$/g, "");
}
