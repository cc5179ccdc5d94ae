import type { ComparisonNote, Side } from "../diff/index.ts";
import type { BlockKind, InstructionWord, Part } from "../model/index.ts";

/** A text of a proposal, under the name that its column has: `APT/37A43/1`. */
export interface NamedSide extends Side {
  readonly name: string;
  /** What is proposed for the text as a whole; undefined for a bare text. */
  readonly instruction?: InstructionWord;
  readonly reasons?: string;
}

/**
 * How the wishes for a row go together: nobody changes it; several change it to the same words; the changes can be
 * taken together; they cannot.
 */
export const judgements = ["untouched", "identical", "compatible", "conflicting"] as const;

/** One of the judgements of a row. */
export type Judgement = (typeof judgements)[number];

/** Words of a cell, on one line. */
export interface CellPiece {
  readonly kind: "kept" | "deleted" | "inserted";
  readonly text: string;
  /** True for words of an addition that not all additions of its row have. */
  readonly differs?: true;
}

/** What one proposal does with one row. */
export interface MatrixCell {
  /** `split` and `merged`: the passage has become several, or one with its neighbours. `absent`: others add this row. */
  readonly kind: "kept" | "changed" | "split" | "merged" | "deleted" | "added" | "absent";
  readonly pieces: readonly CellPiece[];
  /** The label that the proposal gives it, where it has one. */
  readonly label?: string;
  /** Where it stands in the proposal, in the proposal's own labels: `resolves 3`. */
  readonly place?: string;
  /** True when nothing but the instruction says so: the text as a whole is suppressed, or left as it is. */
  readonly whole?: true;
  /** Where the proposal has moved it, as the passage of the base that it now stands behind: `after resolves 3`. */
  readonly moved?: string;
}

/** A passage of the base, or a passage that proposals add, with a cell for each column. */
export interface MatrixRow {
  readonly kind: BlockKind;
  /** `considering b)`; for an addition the passage of the base that it stands behind: `after considering b)`. */
  readonly place: string;
  readonly call?: string;
  readonly part?: Part;
  readonly label?: string;
  /** Depth under the call, from 1 for items. */
  readonly level: number;
  /** The words of the base; undefined for an addition. */
  readonly base?: string;
  readonly cells: readonly MatrixCell[];
  readonly judgement: Judgement;
  /**
   * The words with all changes taken together; undefined where they conflict, where nobody changes anything, and where
   * the passage is struck out.
   */
  readonly combined?: string;
}

/** One proposal. */
export interface MatrixColumn {
  readonly name: string;
  readonly instruction?: InstructionWord;
  /** `RESOLUTION 71 (Rev. New Delhi, 2024)`, as written. */
  readonly heading?: string;
  /** The title of the text. */
  readonly title?: string;
  readonly reasons?: string;
  /** What to know of the comparison with the base first, such as that both are hardly versions of one text. */
  readonly notes: readonly ComparisonNote[];
}

/** Several proposals on one text, side by side. */
export interface Matrix {
  /** The text that all of them start from; `instruction` is there when a proposal stands in for it. */
  readonly base: MatrixColumn;
  readonly columns: readonly MatrixColumn[];
  /** How the instructions on the text as a whole go together: untouched unless one is SUP or NOC. */
  readonly whole: Judgement;
  readonly rows: readonly MatrixRow[];
}
