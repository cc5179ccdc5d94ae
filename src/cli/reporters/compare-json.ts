import {
  type ChangeSummary,
  type ClauseSummary,
  type LineMap,
  lineMap,
  type Passage,
  positionAt,
  type Span,
  sourceSpan,
  summarise,
} from "../../index.ts";
import { type Compared, type NamedSide, nameOf } from "../comparisons.ts";
import { countsIn } from "./compare-counts.ts";
import type { CompareReporter } from "./compare-reporter.ts";

/** The stable form of docs/cli.md. */
export const compareJson: CompareReporter = (all, depth) => {
  const comparisons = all.map((compared) => comparisonOf(compared, depth === "words"));
  const shownAt = comparisons.map((one) => (depth === "clauses" ? withoutChanges(one) : one));
  return `${JSON.stringify({ version: 1, comparisons: shownAt }, null, 2)}\n`;
};

function comparisonOf({ old, new: now, comparison, remarks }: Compared, withWords: boolean) {
  const clauses = summarise(comparison);
  const places = { old: placer(old), new: placer(now) };
  const counts = countsIn(clauses);
  return {
    old: sideOf(old),
    new: sideOf(now),
    equal: counts.changes === 0,
    remarks,
    notes: comparison.notes,
    summary: counts,
    clauses: clauses.map((clause) => ({
      ...clauseOf(clause, places),
      changes: clause.changes.map((change) => ({
        ...changeOf(change, places),
        ...(withWords && { words: wordsOf(change, comparison, places) }),
      })),
    })),
  };
}

type Places = Readonly<Record<"old" | "new", (span: Span | undefined) => object | null>>;

function sideOf({ name, resolution }: NamedSide) {
  return { path: name, text: resolution === undefined ? null : nameOf(resolution) };
}

function clauseOf({ heading, state, relabelled, old, new: now }: ClauseSummary, places: Places) {
  return { heading, state, relabelled, old: places.old(old), new: places.new(now) };
}

function changeOf({ number, kind, move, place, from, text, old, new: now, change }: ChangeSummary, places: Places) {
  return {
    number,
    kind,
    move: move ?? null,
    place,
    from: from ?? null,
    text,
    labels: { old: labelsOf(change.old), new: labelsOf(change.new) },
    old: places.old(old),
    new: places.new(now),
  };
}

function labelsOf(passages: readonly Passage[]): readonly (string | null)[] {
  return passages.map(({ label }) => label ?? null);
}

function wordsOf({ change }: ChangeSummary, { old, new: now }: Compared["comparison"], places: Places) {
  return change.pieces.map((piece) => {
    const text =
      piece.kind === "deleted" ? old.slice(piece.old.start, piece.old.end) : now.slice(piece.new.start, piece.new.end);
    return {
      kind: piece.kind,
      text,
      old: piece.kind === "inserted" ? null : places.old(piece.old),
      new: piece.kind === "deleted" ? null : places.new(piece.new),
    };
  });
}

function withoutChanges<One extends { readonly clauses: readonly { readonly changes: readonly unknown[] }[] }>(
  one: One,
) {
  return { ...one, clauses: one.clauses.map(({ changes, ...clause }) => ({ ...clause, changes: changes.length })) };
}

/** Lines and columns of the source from 1, of a span of the reading. */
function placer({ document }: NamedSide): (span: Span | undefined) => object | null {
  let map: LineMap | undefined;
  return (span) => {
    if (span === undefined) return null;
    map ??= lineMap(document.source);
    const { start, end } = sourceSpan(document.reading, span);
    const from = positionAt(map, start);
    const to = positionAt(map, end);
    return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
  };
}
