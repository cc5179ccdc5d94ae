import type { BaseText } from "../catalogue/index.ts";
import { type Comparison, compare, type Passage, type PassageChange, type Piece } from "../diff/index.ts";
import { type Document, plainOf, type Resolution, spanFromPlain } from "../model/index.ts";
import { fold, type Span, slice } from "../text/index.ts";
import { originalOf, originalText } from "./original-side.ts";
import { oneLine, unmarkedPlace } from "./unmarked-place.ts";

/** A place at which a text with marks differs from its base although no mark says so. */
export interface UnmarkedChange {
  /**
   * `words` that differ inside a paragraph; a paragraph `inserted` or paragraphs `deleted` as a whole; a paragraph that
   * has `moved`, was `split` in two or more, or `merged` from them.
   */
  readonly kind: "words" | "inserted" | "deleted" | "moved" | "split" | "merged";
  /** Where it is, in the words of a delegate: `resolves 2`. */
  readonly place: string;
  /** What the text has there when its marks are rejected; "" where words of the base are missing. */
  readonly own: string;
  /** What the base has there; "" where the text has more. */
  readonly base: string;
  /** The words of `own` in `originalOf(document).text`, empty at the place where they are missing. */
  readonly at: Span;
  /** What to show, in the source of the document: `own`, or the word before the place where something is missing. */
  readonly source: Span;
  /** The same place in the reading of the document; empty where a mark takes the words away. */
  readonly reading: Span;
  /** The paragraphs of the base that are missing, when `deleted`. */
  readonly missing: readonly Passage[];
}

/** What the comparison of a text with its base has shown. */
export interface BaseCheck {
  readonly changes: readonly UnmarkedChange[];
  /** The comparison of the base with the text before its marked changes. */
  readonly comparison: Comparison;
}

const known = new WeakMap<Resolution, { readonly base: BaseText; readonly check: BaseCheck | undefined }>();

/**
 * Holds a text with marks to its base: when every mark is rejected, the words of the base have to come out. Labels do
 * not count, nor do blanks, emphasis and the shapes of hyphens. Found once for a text; undefined when the marks bring
 * the whole text, so that nothing is left to compare.
 */
export function checkAgainstBase(document: Document, resolution: Resolution, base: BaseText): BaseCheck | undefined {
  const before = known.get(resolution);
  if (before?.base === base) return before.check;
  const own = originalText(document, resolution);
  const check = own && checkOf(document, own, base);
  known.set(resolution, { base, check });
  return check;
}

/** The changes of a text with marks that no mark shows, in the order of the text. See `checkAgainstBase`. */
export function unmarkedChanges(document: Document, resolution: Resolution, base: BaseText): readonly UnmarkedChange[] {
  const changes = checkAgainstBase(plainOf(document), resolution, base)?.changes ?? [];
  return changes.map((change) => ({ ...change, source: spanFromPlain(document.reading, change.source) }));
}

function checkOf(document: Document, resolution: Resolution, base: BaseText): BaseCheck {
  const original = originalOf(document);
  const comparison = compare(
    { document: base.document, resolution: base.resolution },
    { document: original, resolution },
  );
  const changes: UnmarkedChange[] = [];
  let last: Passage | undefined;
  let missing: Passage[] = [];
  const told = (kind: UnmarkedChange["kind"], place: string, at: Span, was: string, gone: readonly Passage[] = []) =>
    changes.push({ kind, place, base: oneLine(was), missing: gone, ...unmarkedPlace(document, at, last) });
  const tellMissing = (next: Passage | undefined) => {
    const [first] = missing;
    if (first === undefined) return;
    const at = last?.span.end ?? next?.span.start ?? resolution.span.start;
    const words = missing.map(({ span }) => slice(base.document.text, span)).join(" ");
    told("deleted", first.place, { start: at, end: at }, words, missing);
    missing = [];
  };
  for (const change of comparison.changes) {
    const [old] = change.old;
    const [own] = change.new;
    if (change.kind === "deleted" && old !== undefined) {
      if (!isAside(old)) missing.push(old);
      continue;
    }
    if (change.kind === "left" || own === undefined) continue;
    tellMissing(own);
    last = change.new.at(-1) ?? own;
    if (isAside(own)) continue;
    if (change.kind === "inserted") told("inserted", own.place, own.span, "");
    else if (change.kind === "split" || change.kind === "merged") told(change.kind, own.place, spanOf(change), "");
    else if (change.move !== undefined) told("moved", own.place, own.span, old?.place ?? "");
    for (const { at, was } of wordChanges(change, base.document.text, original.text)) {
      // Headings stand in capitals or not, as the house that printed them likes it.
      const isCase = own.kind === "heading" && fold(was) === fold(slice(original.text, at));
      if (!isCase) told("words", own.place, at, was);
    }
  }
  tellMissing(undefined);
  return { changes, comparison };
}

/** Footnotes stand where the file has room for them, and reasons are no part of the text. */
function isAside({ kind }: Passage): boolean {
  return kind === "footnote" || kind === "reasons" || kind === "instruction";
}

function spanOf({ new: passages }: PassageChange): Span {
  return { start: passages[0]?.span.start ?? 0, end: passages.at(-1)?.span.end ?? 0 };
}

/** Words taken away and words brought at one place are one change. */
function wordChanges(
  { kind, pieces }: PassageChange,
  base: string,
  own: string,
): { readonly at: Span; readonly was: string }[] {
  if (kind === "inserted" || kind === "deleted") return [];
  const runs: Piece[][] = [];
  let run: Piece[] | undefined;
  for (const piece of pieces) {
    if (piece.kind === "kept") run = undefined;
    else if (run === undefined) {
      run = [piece];
      runs.push(run);
    } else run.push(piece);
  }
  // The labels inside a paragraph that was split or merged are words of the one side and labels of the other.
  const nothing = kind === "changed" ? /^$/ : /^(?:[\p{L}\d]{1,5}\)|\d{1,2}|[•–-])?$/u;
  const changes = runs.map((some) => ({
    at: { start: some[0]?.new.start ?? 0, end: some.at(-1)?.new.end ?? 0 },
    was: some.map(({ old }) => slice(base, old)).join(""),
  }));
  return changes.filter(({ at, was }) => !nothing.test(slice(own, at).trim()) || !nothing.test(was.trim()));
}
