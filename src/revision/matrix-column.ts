import {
  type Comparison,
  type ComparisonNote,
  type Passage,
  type PassageChange,
  type Piece,
  shown,
} from "../diff/index.ts";
import { slice } from "../text/index.ts";
import type { CellPiece, MatrixCell } from "./matrix-data.ts";
import { type BaseWords, editsOf, keysOf, type Read, type WordEdit } from "./matrix-edits.ts";

/** What a proposal wants with a passage that it does not leave as it is. */
export interface Want {
  readonly kind: "changed" | "deleted" | "split" | "merged" | "moved";
  readonly edits: readonly WordEdit[];
  /** The sign at the end, where it is another one. */
  readonly ending?: string;
  /** For a passage that was split or merged: equal for equal outcomes. */
  readonly outcome?: string;
  /** For a passage that was moved: the passage of the base that it now stands behind, -1 for none. */
  readonly after?: number;
  /** The words as proposed; undefined when struck out. */
  readonly text?: string;
}

/** A cell with what it wants; no want where it leaves the passage as it is. */
export interface CellReading {
  readonly cell: MatrixCell;
  readonly want?: Want;
}

/** A passage that a proposal adds. */
export interface Addition {
  readonly passage: Passage;
  readonly text: string;
  /** The passage of the base that it stands behind, -1 at the beginning. */
  readonly anchor: number;
  /** True when a call of its own stands between it and that passage. */
  readonly inNewClause: boolean;
}

/** One proposal, read against the base. */
export interface ColumnReading {
  /** By the passages of the base. */
  readonly cells: readonly CellReading[];
  readonly additions: readonly Addition[];
  readonly notes: readonly ComparisonNote[];
}

/** All passages of the base. */
export interface BaseReading {
  readonly passages: readonly Passage[];
  readonly words: readonly BaseWords[];
  readonly read: Read;
}

/** Turns a comparison round: from changes in the order of the proposal to cells in the order of the base. */
export function readColumn(comparison: Comparison, { passages, words: base, read }: BaseReading): ColumnReading {
  const cells: CellReading[] = [];
  const additions: Addition[] = [];
  let inPlace = -1;
  let last = -1;
  let inNewClause = false;
  for (const change of comparison.changes) {
    if (change.kind === "left") continue;
    if (change.kind === "inserted") {
      for (const passage of change.new) {
        inNewClause ||= passage.kind === "call";
        const text = shown(slice(comparison.new, passage.body));
        additions.push({ passage, text, anchor: inPlace, inNewClause });
      }
      continue;
    }
    for (const [at, passage] of change.old.entries()) {
      const words = base[passage.index];
      const moved = change.move === undefined ? undefined : { after: last, place: placeAfter(passages[last]) };
      const site = { change, at, comparison, read };
      if (words !== undefined) cells[passage.index] = cellOf({ ...site, words, ...(moved && { moved }) });
    }
    if (change.kind === "deleted") continue;
    last = change.old.at(-1)?.index ?? last;
    if (change.move === undefined) inPlace = last;
    inNewClause = false;
  }
  return { cells, additions, notes: comparison.notes };
}

/** The place behind a passage of the base, in the words of a delegate. */
export function placeAfter(passage: Passage | undefined): string {
  return passage === undefined ? "at the beginning" : `after ${passage.place}`;
}

interface CellSite {
  readonly change: PassageChange;
  /** Which of the old passages of the change. */
  readonly at: number;
  readonly moved?: { readonly after: number; readonly place: string };
  readonly comparison: Comparison;
  readonly words: BaseWords;
  readonly read: Read;
}

function cellOf({ change, at, moved, comparison, words, read }: CellSite): CellReading {
  const { kind } = change;
  const now = change.new[0];
  const own = piecesOf(change, at);
  const pieces = own.map((piece): CellPiece => ({ kind: piece.kind, text: wordsOf(piece, comparison) }));
  const cell: MatrixCell = {
    kind: kind === "inserted" || kind === "left" ? "kept" : kind,
    pieces,
    ...(moved && { moved: moved.place }),
    ...(now?.label !== undefined && { label: now.label }),
    ...(now !== undefined && { place: now.place }),
  };
  if (kind === "kept" && moved === undefined) return { cell };
  if (kind === "deleted") return { cell, want: { kind, edits: [] } };
  const text = pieces.map((piece) => (piece.kind === "deleted" ? "" : piece.text)).join("");
  const { edits, ending } = editsOf(own, comparison.new, words, read);
  const isWhole = kind === "split" || kind === "merged";
  return {
    cell,
    want: {
      kind: isWhole ? kind : kind === "kept" ? "moved" : "changed",
      edits,
      text: isWhole ? change.new.map(({ body }) => shown(slice(comparison.new, body))).join(" ¶ ") : text,
      ...(ending !== undefined && { ending }),
      ...(isWhole && { outcome: change.new.map(({ body }) => keysOf(comparison.new, body, read)).join("|") }),
      ...(moved && { after: moved.after }),
    },
  };
}

/** The pieces of one of the old passages of a change; what was brought belongs to the passage that it stands in. */
function piecesOf({ old, pieces }: PassageChange, at: number): readonly Piece[] {
  if (old.length === 1) return pieces;
  const start = at === 0 ? 0 : (old[at]?.body.start ?? 0);
  const end = old[at + 1]?.body.start ?? Number.POSITIVE_INFINITY;
  return pieces.filter((piece) => piece.old.start >= start && piece.old.start < end);
}

function wordsOf(piece: Piece, { old, new: revised }: Comparison): string {
  return shown(piece.kind === "deleted" ? slice(old, piece.old) : slice(revised, piece.new));
}
