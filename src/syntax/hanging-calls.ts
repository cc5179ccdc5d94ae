import { type CallMatch, callTable, type Lexicon, lexiconOf, matchCall } from "../lexicon/index.ts";
import { type Clause, type Document, type Item, itemsOf, type Part, type Words } from "../model/index.ts";
import { type Span, slice } from "../text/index.ts";

/** A call that stands at the end of an item, where a copy has lost the line break before it. */
export interface HangingCall {
  /** The clause whose item it is. */
  readonly clause: Clause;
  readonly item: Item;
  readonly call: Words;
  readonly verb: string;
  readonly part: Part;
  /** The label behind the call, when its first item stands on the line too. */
  readonly label: Span | undefined;
}

const known = new WeakMap<Document, ReadonlyMap<Item, HangingCall>>();

/** The calls of a document that hang at the end of an item, by that item. */
export function hangingCalls(document: Document): ReadonlyMap<Item, HangingCall> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const lexicon = lexiconOf(document.language);
  const found = new Map<Item, HangingCall>();
  for (const { clauses } of document.resolutions) {
    for (const [index, clause] of clauses.entries()) {
      let item: Item | undefined;
      for (const next of [...itemsOf(clause), undefined]) {
        const hanging = item && read(document.text, item, { clause, next, after: clauses[index + 1], lexicon });
        if (item !== undefined && hanging !== undefined) found.set(item, hanging);
        item = next;
      }
    }
  }
  known.set(document, found);
  return found;
}

interface Surroundings {
  readonly clause: Clause;
  /** The next item of the clause. */
  readonly next: Item | undefined;
  /** The next clause. */
  readonly after: Clause | undefined;
  readonly lexicon: Lexicon;
}

/** A call behind a comma that ends the item, or that goes on with `1 to …` or `a) that …`. */
function read(text: string, item: Item, around: Surroundings): HangingCall | undefined {
  const { body, text: words } = item;
  const { clause, next, lexicon } = around;
  const table = callTable(lexicon);
  for (const at of placesBehindSigns(words)) {
    const word = /\p{Ll}+/uy.exec(words.slice(at, at + 24))?.[0] ?? "";
    if (!table.has(word) && !lexicon.repeaters.includes(word)) continue;
    const start = body.start + at;
    const match = matchCall(lexicon, text, start, body.end);
    // A participle in an operative item is no call: the preamble is over.
    if (match === undefined || (match.part === "preamble" && clause.part === "operative")) continue;
    const rest = text.slice(match.end, body.end);
    const make = (end: number, label: Span | undefined): HangingCall => {
      const span = { start, end };
      return { clause, item, call: { span, text: slice(text, span) }, verb: match.verb, part: match.part, label };
    };
    const first = firstLabel(rest.slice(0, 300), match, next);
    if (first !== undefined) {
      const at = match.end + first.at;
      return make(match.end + first.words, { start: at, end: at + first.length });
    }
    if (isAddressee(rest, match, lexicon)) {
      if (startsClause(next, match) || (rest.trim() === "" && next !== undefined)) return make(body.end, undefined);
    } else if (/\.\s+$/.test(words.slice(Math.max(0, at - 4), at)) || isDecision(rest, match, around)) {
      // No sentence starts with a small letter.
      if (match.part === "operative") return make(match.end, undefined);
    }
  }
  return undefined;
}

/** Where words start behind a comma, semicolon or full stop and blanks; this runs over every sign of the document. */
function* placesBehindSigns(words: string): Generator<number> {
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) {
    const sign = words.charCodeAt(at - 1);
    if (sign !== 44 && sign !== 46 && sign !== 59) continue;
    while (words.charCodeAt(at + 1) === 32) at++;
    yield at + 1;
  }
}

/** The first label of the call's own items: `1 to …` after an addressee, `a) …` where a `b)` follows. */
function firstLabel(rest: string, { part }: CallMatch, next: Item | undefined) {
  const pattern =
    part === "operative"
      ? /^([^;:.]{0,260}?)(?<!\s)\s+(1)\s+(?=(?:to|not to|that) (?!\d))/
      : /^( with [^;:.,]{3,40}?)?(?<!\s)\s+(a\))\s+(?!(?:above|below|and|or|of|to|thereof)\b)/;
  const [whole, words = "", label = ""] = pattern.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  if (part === "preamble" && next?.label?.ordinal !== 2 && !/; b\)\s/.test(rest)) return undefined;
  return { words: words.trimEnd().length, at: whole.trimEnd().length - label.length, length: label.length };
}

/** True for the rest of a call that stands alone: `with appreciation`, `the Secretary-General`. */
function isAddressee(rest: string, { part }: CallMatch, { withWord }: Lexicon): boolean {
  const words = rest.trim();
  if (/[;:.,]$/.test(words) || words.length > 260) return false;
  if (words === "") return true;
  if (part === "preamble") return withWord !== "" && words.startsWith(`${withWord} `) && words.length < 60;
  return !/[;:.]|\b(?:to|that)\b/.test(words.replace(/^to (?=\w)/, ""));
}

/** True when an item is the first of a clause: `a)` after a preamble call, `1` after an operative one. */
function startsClause(item: Item | undefined, { part }: CallMatch): boolean {
  return item?.label?.ordinal === 1 && item.label.style === (part === "preamble" ? "letter" : "number");
}

/** True for `…, resolves to …` at the end of the preamble when no clause of the operative part says so. */
function isDecision(rest: string, { verb, part }: CallMatch, { clause, next, after }: Surroundings): boolean {
  if (part !== "operative" || clause.part !== "preamble" || next !== undefined) return false;
  if (!deciding.has(verb) || !/^ (?:to|that) /.test(rest)) return false;
  return after === undefined || (after.part === "operative" && !deciding.has(after.call.verb));
}

const deciding = new Set(["resolves", "decides", "recommends"]);
