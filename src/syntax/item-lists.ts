import { type Lexicon, lexiconOf } from "../lexicon/index.ts";
import {
  type Clause,
  type Document,
  type Item,
  itemsOf,
  type LanguageTag,
  type Part,
  type Resolution,
} from "../model/index.ts";
import { endRun, type Span } from "../text/index.ts";
import { type HangingCall, hangingCalls } from "./hanging-calls.ts";

/**
 * The items that stand under one call for a reader: those of a clause, up to a call that hangs at the end of one of
 * them, and up to what copies carry behind the full stop of the text.
 */
export interface ItemList {
  readonly clause: Clause;
  readonly call: string;
  readonly verb: string;
  readonly part: Part;
  readonly items: readonly Item[];
  /** The call that hangs at the end of the item before and opens this list; absent for the call of the clause. */
  readonly hanging: HangingCall | undefined;
  /** True when the call is missing; `call` and `verb` are then those of the clause that the items were read under. */
  readonly isLost: boolean;
  /** How many items stand before the first: one, when it stands on the line of the hanging call. */
  readonly before: number;
  /** True when another list follows in the text. */
  readonly isFollowed: boolean;
}

const known = new WeakMap<Resolution, readonly ItemList[]>();

/** The lists of items of a text, in order. */
export function itemLists(document: Document, resolution: Resolution): readonly ItemList[] {
  const before = known.get(resolution);
  if (before !== undefined) return before;
  const lists = read(document, resolution);
  known.set(resolution, lists);
  return lists;
}

function read(document: Document, resolution: Resolution): ItemList[] {
  const lexicon = lexiconOf(document.language);
  const hanging = hangingCalls(document);
  const lists = resolution.clauses.flatMap((clause, index) => {
    const isLast = index === resolution.clauses.length - 1;
    const items = isLast ? withoutTail(clause.items, document, lexicon) : clause.items;
    return [...listsOf(clause, items, hanging)];
  });
  return lists.map((list, index) => ({ ...list, isFollowed: index < lists.length - 1 }));
}

function* listsOf(
  clause: Clause,
  all: readonly Item[],
  hanging: ReadonlyMap<Item, HangingCall>,
): Generator<Omit<ItemList, "isFollowed">> {
  const { verb, text: call } = clause.call;
  const own = { clause, call, verb, part: clause.part, hanging: undefined, isLost: false, before: 0 };
  let head: Omit<ItemList, "isFollowed" | "items"> = own;
  let items: Item[] = [];
  let previous: Item | undefined;
  for (const item of clause.part === "preamble" ? all.flatMap(withoutNumbers) : all) {
    if (previous !== undefined && items.length > 0 && countsAnew(item, previous, clause)) {
      yield { ...head, items };
      head = { ...own, part: partOf(item), isLost: true };
      items = [];
    }
    items.push(item);
    previous = item;
    const found = hanging.size === 0 ? undefined : hangingIn(item, hanging);
    if (found === undefined) continue;
    yield { ...head, items };
    const before = found.label === undefined ? 0 : 1;
    head = { ...own, call: found.call.text, verb: found.verb, part: found.part, hanging: found, before };
    items = [];
  }
  yield { ...head, items };
}

/** Numbers behind the comma of the last letter were read as its sub-items; they are items that have lost their call. */
function withoutNumbers(item: Item): Item[] {
  const isLost = item.items[0]?.label?.style === "number" && item.text.endsWith(",");
  return isLost ? [{ ...item, items: [] }, ...item.items] : [item];
}

/** True for `a)` or `1` behind a comma: the clause before was at its end, and the call between is lost. */
function countsAnew({ label }: Item, previous: Item, { part }: Clause): boolean {
  if (label === undefined || label.ordinal !== 1 || label.insertion !== undefined) return false;
  const isFirst = label.style === "letter" || label.style === "number";
  // An unlabelled line that ends with a comma may bring the items in, but not numbers into a preamble.
  const follows = label.style === previous.label?.style || (part === "preamble" && label.style === "number");
  if (!isFirst || !follows) return false;
  const last = [...itemsOf(previous)].at(-1) ?? previous;
  return last.text.endsWith(",");
}

function partOf({ label }: Item): Part {
  return label?.style === "number" ? "operative" : "preamble";
}

/** True unless the sub-items of an item go on with a count, which a wrong label has put under it. */
export function startsCount({ items }: Item): boolean {
  return (items[0]?.label?.ordinal ?? 0) <= 1;
}

function hangingIn(item: Item, hanging: ReadonlyMap<Item, HangingCall>): HangingCall | undefined {
  let found = hanging.get(item);
  for (const inner of itemsOf(item)) found = hanging.get(inner) ?? found;
  return found;
}

/**
 * The items up to the one that ends the text with its full stop. What follows and does not go on with the next label
 * or with “to” or “that” is the next chapter of the book that the text was copied from.
 */
function withoutTail(items: readonly Item[], document: Document, { itemStarts }: Lexicon): readonly Item[] {
  for (const [index, item] of items.entries()) {
    // What was read as its sub-items belongs to the annex.
    if (gluedAnnex(item, document) !== undefined) return [...items.slice(0, index), { ...item, items: [] }];
    const last = [...itemsOf(item)].at(-1) ?? item;
    if (gluedAnnex(last, document) === undefined) {
      const next = items[index + 1];
      if (next === undefined) break;
      if (!endRun(last.text, /\W/).includes(".")) continue;
      const goesOn = next.label !== undefined && next.label.ordinal === (item.label?.ordinal ?? 0) + 1;
      if (goesOn || itemStarts.some((word) => next.text.startsWith(`${word} `))) continue;
    }
    return items.slice(0, index + 1);
  }
  return items;
}

/** Where the heading of an annex, or of the next part of the book, stands behind the full stop of an item. */
export function gluedAnnex({ body, text }: Item, { language }: Document): Span | undefined {
  const found = headings(language).exec(text);
  if (found?.[1] === undefined) return undefined;
  const end = body.start + found.index + found[0].length;
  return { start: end - found[1].length, end };
}

const headingPatterns = new Map<LanguageTag, RegExp>();

function headings(language: LanguageTag): RegExp {
  const made = headingPatterns.get(language);
  if (made !== undefined) return made;
  const words = lexiconOf(language).annexes.map((word) => word.toUpperCase());
  const pattern = new RegExp(
    `\\.\\s+(?:\\d{1,4}\\s+)?((?:${[...words, "PART"].join("|")}) (?:\\d+|[IVX]+|[A-Z]|\\(TO|TO))(?=\\s|$)`,
  );
  headingPatterns.set(language, pattern);
  return pattern;
}
