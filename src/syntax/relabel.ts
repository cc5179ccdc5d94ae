import type { Clause, Document, Item, Label, LabelStyle } from "../model/index.ts";
import { type Span, slice, type TextEdit } from "../text/index.ts";
import { itemAt, labelKey, referencesTo } from "./internal-targets.ts";
import { letterOf, romanOf } from "./labels.ts";

/** An item with the label it is to have; without label: it is to have none. */
export interface Relabelling {
  readonly item: Item;
  readonly label: string | undefined;
}

/**
 * The edits that give items of a clause new labels and carry the references of the text to them along: where `c)`
 * becomes `d)`, “considering c) above” becomes “considering d) above”. A label that two items have is carried nowhere.
 */
export function relabel(document: Document, clause: Clause, relabellings: readonly Relabelling[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const moves = new Map<string, Relabelling | "ambiguous">();
  for (const relabelling of relabellings) {
    const { item, label } = relabelling;
    if (item.label === undefined) {
      if (label !== undefined)
        edits.push({ span: { start: item.span.start, end: item.span.start }, text: `${label}\t` });
      continue;
    }
    const key = labelKey(item.label.text);
    moves.set(key, moves.has(key) ? "ambiguous" : relabelling);
    if (label === item.label.text) continue;
    if (label === undefined) edits.push({ span: { start: item.span.start, end: item.body.start }, text: "" });
    else edits.push({ span: item.label.span, text: label });
  }
  for (const { reference } of referencesTo(document, clause)) {
    for (const { span, text } of reference.labels) {
      // The inner labels of a range, “1 to 4”, are not written.
      const written = slice(document.text, span);
      if (labelKey(written) !== labelKey(text)) continue;
      const head = /^\d+(?= ?[a-z])/.exec(written)?.[0];
      const move = moves.get(labelKey(head ?? written));
      if (move === undefined || move === "ambiguous" || move.label === move.item.label?.text) continue;
      if (itemAt(clause, head ?? written) !== move.item) continue;
      if (move.label !== undefined) {
        const end = head === undefined ? span.end : span.start + head.length;
        edits.push({ span: { start: span.start, end }, text: move.label.replace(/(?<=\d)[.)]$/, "") });
      } else if (reference.labels.length === 1) edits.push({ span: withBlank(document.text, span), text: "" });
    }
  }
  return edits;
}

function withBlank(text: string, { start, end }: Span): Span {
  return /[ \u00a0]/.test(text[start - 1] ?? "") ? { start: start - 1, end } : { start, end };
}

/**
 * The items of a list counted anew, each label in the form it has; `b)bis` stays with the `b)` before it. `from` items
 * stand before the first, and `gaps` says how many labels before an item are not given, because a change deletes them.
 */
export function renumbered(items: readonly Item[], from: number, gaps: ReadonlyMap<Item, number>): Relabelling[] {
  const relabellings: Relabelling[] = [];
  let count = from;
  let stem: string | undefined;
  for (const item of items) {
    if (item.label === undefined || item.label.ordinal === 0) continue;
    if (stem !== undefined && stem !== stemOf(item.label)) count = 0;
    stem = stemOf(item.label);
    count += gaps.get(item) ?? 0;
    if (item.label.insertion === undefined || count === 0) count++;
    const label = withOrdinal(item.label, count);
    relabellings.push({ item, label });
    if (label !== item.label.text) relabellings.push(...underNumber(item, labelKey(label)));
  }
  return relabellings;
}

/** `1.` for `1.2`: decimals without their number above them count anew where it changes. */
export function stemOf({ text, style }: Label): string {
  return style === "decimal" ? text.replace(/(?<!\d)\d+(?:bis|ter|quater)?[.)]?$/, "") : "";
}

/** `2.1` becomes `3.1` when its `2` becomes `3`. */
function underNumber({ label, items }: Item, number: string): Relabelling[] {
  const before = `${labelKey(label?.text ?? "")}.`;
  return items.flatMap((item) => {
    if (item.label?.style !== "decimal" || !item.label.text.startsWith(before)) return [];
    const renamed = `${number}.${item.label.text.slice(before.length)}`;
    return [{ item, label: renamed }, ...underNumber(item, labelKey(renamed))];
  });
}

/** The label at another place in the count, in its own form: `(b)` → `(c)`, `1.2` → `1.3`. */
export function withOrdinal({ text, style }: Label, ordinal: number): string {
  const sign = signOf(style, ordinal);
  if (style === "decimal") return text.replace(/(?<!\d)\d+(?=(?:bis|ter|quater)?[.)]?$)/, sign);
  return text.replace(/[a-z]{1,6}|\d+/, sign);
}

/** The label of a place in the count, as the texts of the Union write it: `c)`, `3`, `iii)`. */
export function labelOf(style: LabelStyle, ordinal: number): string {
  return style === "letter" || style === "roman" ? `${signOf(style, ordinal)})` : signOf(style, ordinal);
}

/** 3 is `c`, `iii` or `3`. */
function signOf(style: LabelStyle, ordinal: number): string {
  if (style === "roman") return romanOf(ordinal);
  return style === "letter" ? letterOf(ordinal) : String(ordinal);
}
