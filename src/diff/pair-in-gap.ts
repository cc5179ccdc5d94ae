import { lengthOf, type Worded } from "./worded.ts";

/** How alike an old and a new passage are, from 0 (never a pair) upwards. */
export type Likeness = (i: number, j: number) => number;

/** Passages below this likeness are no versions of each other, where they stand in the same place. */
export const alikeInPlace = 0.4;

/** Gaps with more pairs than this are looked at near their diagonal only. */
export const mostCells = 250_000;

/** Unpaired passages of both sides between two pairs, by their places. */
export interface Gap {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** The pairs in order that have most in common, by the table of all of them. */
export function pairInGap(
  gap: Gap,
  old: Worded,
  revised: Worded,
  like: Likeness,
  pair: (i: number, j: number) => void,
) {
  const rows = gap.old.length;
  const columns = gap.new.length;
  const band = rows * columns <= mostCells ? columns : Math.max(20, Math.floor(mostCells / rows / 2));
  const width = columns + 1;
  const score = [new Float64Array(width), new Float64Array(width)];
  // What the best way to a cell did last: 1 pairs, 2 leaves an old passage, 3 leaves a new one.
  const steps: Uint8Array[] = [];
  const lengths = gap.new.map((j) => Math.sqrt(1 + lengthOf(revised, j)));
  for (let row = 1; row <= rows; row++) {
    const above = score[(row - 1) & 1] ?? new Float64Array();
    const here = score[row & 1] ?? new Float64Array();
    const step = new Uint8Array(width);
    const middle = Math.round((row * columns) / rows);
    const i = gap.old[row - 1] ?? 0;
    const weight = Math.sqrt(1 + lengthOf(old, i));
    here[0] = 0;
    step[0] = 2;
    for (let column = 1; column <= columns; column++) {
      const up = above[column] ?? 0;
      const left = here[column - 1] ?? 0;
      let best = up >= left ? up : left;
      step[column] = up >= left ? 2 : 3;
      if (Math.abs(column - middle) <= band) {
        const alike = like(i, gap.new[column - 1] ?? 0);
        const paired = (above[column - 1] ?? 0) + alike * Math.min(weight, lengths[column - 1] ?? 0);
        if (alike >= alikeInPlace && paired > best) {
          best = paired;
          step[column] = 1;
        }
      }
      here[column] = best;
    }
    steps.push(step);
  }
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const step = steps[row - 1]?.[column];
    if (step === 1) pair(gap.old[--row] ?? 0, gap.new[--column] ?? 0);
    else if (step === 2) row--;
    else column--;
  }
}
