import { type Lexicon, lexiconOf } from "../lexicon/index.ts";
import type { Call, CitedLabel, Clause, Document, InternalReference, Item, Resolution } from "../model/index.ts";
import { fold } from "../text/index.ts";
import { hangingCalls } from "./hanging-calls.ts";

/** A reference to a place of its own text, and the place. */
export interface InternalTarget {
  readonly reference: InternalReference;
  readonly resolution: Resolution;
  /** The clause that is meant; absent when the text has no such call. */
  readonly clause: Clause | undefined;
  /** The labels cited that the clause does not have. */
  readonly missing: readonly CitedLabel[];
}

const known = new WeakMap<Document, readonly InternalTarget[]>();

/**
 * Where the internal references of a document lead. Left out are those that speak of another text: with “thereof” or
 * “of Resolution 58”, inside quotation marks, or behind the name of another text in the same paragraph.
 */
export function internalTargets(document: Document): readonly InternalTarget[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const targets = [...read(document)];
  known.set(document, targets);
  return targets;
}

const byClause = new WeakMap<Document, ReadonlyMap<Clause, readonly InternalTarget[]>>();

/** The internal references of a document that lead to a clause. */
export function referencesTo(document: Document, clause: Clause): readonly InternalTarget[] {
  let table = byClause.get(document);
  if (table === undefined) {
    const rows = new Map<Clause, InternalTarget[]>();
    for (const target of internalTargets(document)) {
      if (target.clause === undefined) continue;
      const row = rows.get(target.clause);
      if (row === undefined) rows.set(target.clause, [target]);
      else row.push(target);
    }
    table = rows;
    byClause.set(document, table);
  }
  return table.get(clause) ?? [];
}

/** The label as it is cited: `a)` → `a`, `b)*bis*` → `bbis`, `1.` → `1`, `2 a)` → `2a`. */
export function labelKey(label: string): string {
  return label.toLowerCase().replace(/[()\s*_]|\.$/g, "");
}

function* read(document: Document): Generator<InternalTarget> {
  const { text, blocks, references, resolutions } = document;
  const lexicon = lexiconOf(document.language);
  const calls = new Set(resolutions.flatMap(({ clauses }) => clauses.map(({ call }) => call.verbSpan.start)));
  const hanging = new Set([...hangingCalls(document).values()].map(({ verb }) => verb));
  let block = 0;
  let resolution = -1;
  let home: Resolution | undefined;
  let clauses: ReadonlyMap<string, readonly Clause[]> = new Map();
  /** Where the last other text was named. */
  let named = -1;
  const quotes = { from: 0, depth: 0 };
  for (const reference of references) {
    const { start } = reference.span;
    while (home === undefined ? resolution < 0 : home.span.end <= start) {
      home = resolutions[++resolution];
      clauses = home === undefined ? clauses : byCall(home);
    }
    while ((blocks[block]?.span.end ?? Number.POSITIVE_INFINITY) <= start) block++;
    if (reference.kind === "citation") {
      if (textFamilies.has(reference.family)) named = start;
      continue;
    }
    const paragraph = blocks[block]?.span.start ?? 0;
    if (quotes.from < paragraph) [quotes.from, quotes.depth] = [paragraph, 0];
    for (; quotes.from < start; quotes.from++) quotes.depth += quoteStep(text[quotes.from] ?? "", quotes.depth);
    if (home === undefined || start < home.span.start || reference.elsewhere || quotes.depth > 0) continue;
    // A call with its first item is no reference.
    if (calls.has(start)) continue;
    const unsaid = reference.where === "unsaid";
    if (unsaid && (named >= paragraph || /\b(?:its|their) $/.test(text.slice(Math.max(0, start - 6), start)))) continue;
    const target = lookUp(clauses, reference);
    // The clause may be there, without the line break that would make it one.
    if ((target.clause === undefined || target.missing.length > 0) && hanging.has(plainVerb(reference.verb, lexicon)))
      continue;
    yield { reference, resolution: home, ...target };
  }
}

function plainVerb(verb: string, { repeaters }: Lexicon): string {
  const repeater = repeaters.find((word) => verb.endsWith(` ${word}`));
  return repeater === undefined ? verb : verb.slice(0, -repeater.length - 1);
}

const textFamilies = new Set(["resolution", "decision", "recommendation", "opinion", "un-resolution"]);

function quoteStep(sign: string, depth: number): number {
  if (sign === "“" || sign === "«") return 1;
  if (sign === "”" || sign === "»") return depth > 0 ? -1 : 0;
  if (sign === '"') return depth > 0 ? -1 : 1;
  return 0;
}

/** As many clauses of one call are looked at on each side; a text that has more is no text of a conference. */
const mostClauses = 40;

/** The clause with the most of the labels cited; where several have as many, the likeliest. */
function lookUp(
  clauses: ReadonlyMap<string, readonly Clause[]>,
  reference: InternalReference,
): Pick<InternalTarget, "clause" | "missing"> {
  let best: Pick<InternalTarget, "clause" | "missing"> = { clause: undefined, missing: reference.labels };
  for (const clause of candidates(clauses.get(reference.verb) ?? [], reference)) {
    const missing = reference.labels.filter(({ text }) => itemAt(clause, text) === undefined);
    if (best.clause === undefined || missing.length < best.missing.length) best = { clause, missing };
    if (missing.length === 0) break;
  }
  return best;
}

/** The clauses a reference may mean, the likeliest first: of exactly this call, on the side it names, the nearest. */
function candidates(alike: readonly Clause[], { verb, addressee, where, span }: InternalReference): Clause[] {
  const split = firstBehind(alike, span.start);
  const above = alike.slice(Math.max(0, split - mostClauses), split).reverse();
  const below = alike.slice(split, split + mostClauses);
  const sided = where === "below" ? [...below, ...above] : [...above, ...below];
  const cited = plain(addressee);
  const fitting = cited === "" ? sided : sided.filter(({ call }) => addresseeOf(call).includes(cited));
  const isExact = ({ call }: Clause) => nameOf(call) === verb && addresseeOf(call) === cited;
  return [...fitting.filter(isExact), ...fitting.filter((clause) => !isExact(clause))];
}

/** The index of the first clause that starts behind a place. */
function firstBehind(clauses: readonly Clause[], place: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.span.start ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

const addressees = new WeakMap<Call, string>();

function addresseeOf(call: Call): string {
  const known = addressees.get(call);
  if (known !== undefined) return known;
  const words = plain(call.addressee?.text ?? "");
  addressees.set(call, words);
  return words;
}

/** The clauses of a text by what they may be cited as: “considering further” under that and under “considering”. */
function byCall({ clauses }: Resolution): ReadonlyMap<string, readonly Clause[]> {
  const table = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const name of new Set([nameOf(clause.call), clause.call.verb])) {
      const row = table.get(name);
      if (row === undefined) table.set(name, [clause]);
      else row.push(clause);
    }
  }
  return table;
}

function nameOf({ verb, qualifier }: Call): string {
  return qualifier === undefined ? verb : `${verb} ${qualifier}`;
}

function plain(addressee: string): string {
  if (addressee === "") return "";
  return fold(addressee)
    .replace(/\s+/g, " ")
    .replace(/^the |[,:]$/g, "");
}

const itemTables = new WeakMap<Clause, ReadonlyMap<string, Item>>();

/** The item of a clause with a label: `e`, `2`, `1.1`, `11c` for the sub-item `c)` of item 11. */
export function itemAt(clause: Clause, label: string): Item | undefined {
  let table = itemTables.get(clause);
  if (table === undefined) {
    table = itemTable(clause);
    itemTables.set(clause, table);
  }
  return table.get(labelKey(label));
}

function itemTable(clause: Clause): ReadonlyMap<string, Item> {
  const table = new Map<string, Item>();
  const enter = (items: readonly Item[], above: string) => {
    for (const item of items) {
      const key = item.label === undefined ? "" : labelKey(item.label.text);
      const full = item.label?.style === "decimal" ? key : above + key;
      if (full !== "" && !table.has(full)) table.set(full, item);
      enter(item.items, full);
    }
  };
  enter(clause.items, "");
  return table;
}
