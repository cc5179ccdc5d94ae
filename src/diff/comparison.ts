import type { Span } from "../text/index.ts";
import type { Passage } from "./passage.ts";

/**
 * What became of a passage. `left` marks the old place of a passage that has moved; what became of its words is said
 * where it stands now.
 */
export type ChangeKind = "kept" | "changed" | "inserted" | "deleted" | "split" | "merged" | "left";

/** One passage, or the passages that were split or merged, on both sides. */
export interface PassageChange {
  readonly kind: ChangeKind;
  /** The passages of the old side: none when inserted, several when merged. */
  readonly old: readonly Passage[];
  /** The passages of the new side: none when deleted or left, several when split. */
  readonly new: readonly Passage[];
  /** The number of the move that took it to another place of the text, from 1; the passages of one move stay together. */
  readonly move?: number;
  /** True when only the label differs from the old one as far as the label goes: `c)` has become `d)`. */
  readonly relabelled: boolean;
  /** The words, in order; none when `left`. */
  readonly pieces: readonly Piece[];
}

/** A stretch of words that was kept, taken away or brought. Spans speak of the readings of the two documents. */
export interface Piece {
  readonly kind: "kept" | "deleted" | "inserted";
  /** Empty, at its place, when inserted. */
  readonly old: Span;
  /** Empty, at its place, when deleted. */
  readonly new: Span;
}

/** Something about the comparison as a whole that its reader should know first. */
export interface ComparisonNote {
  readonly code: "empty" | "unrelated" | "other-text";
  readonly message: string;
}

/** What makes a new text out of an old one, passage by passage, in the order of the new text. */
export interface Comparison {
  /** The reading of the old side. */
  readonly old: string;
  /** The reading of the new side. */
  readonly new: string;
  readonly changes: readonly PassageChange[];
  readonly notes: readonly ComparisonNote[];
}

/** True when a reader has to know of it: relabelling alone is no change. */
export function isChange({ kind, move }: PassageChange): boolean {
  return kind !== "left" && (kind !== "kept" || move !== undefined);
}
