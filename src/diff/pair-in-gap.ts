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

/** The pairs in order that have most in common, by the table of all of them, or of those near its diagonal. */
export function pairInGap(
  gap: Gap,
  old: Worded,
  revised: Worded,
  like: Likeness,
  pair: (i: number, j: number) => void,
) {
  const rows = gap.old.length;
  const columns = gap.new.length;
  const reach = rows * columns <= mostCells ? columns : Math.max(20, Math.floor(mostCells / rows / 2));
  const lengths = gap.new.map((j) => Math.sqrt(1 + lengthOf(revised, j)));
  let above = new Float64Array(columns + 1);
  let here = new Float64Array(columns + 1);
  // What the best way to a cell did last: 1 pairs, 2 leaves an old passage, 3 leaves a new one.
  const steps: { readonly first: number; readonly step: Uint8Array }[] = [];
  let lastAbove = columns;
  for (let row = 1; row <= rows; row++) {
    const middle = Math.round((row * columns) / rows);
    const first = Math.max(1, middle - reach);
    const last = Math.min(columns, middle + reach);
    // Behind the cells that were looked at in the row above nothing was gained.
    if (last > lastAbove) above.fill(above[lastAbove] ?? 0, lastAbove + 1, last + 1);
    const step = new Uint8Array(last - first + 1);
    const i = gap.old[row - 1] ?? 0;
    const weight = Math.sqrt(1 + lengthOf(old, i));
    here[first - 1] = above[first - 1] ?? 0;
    for (let column = first; column <= last; column++) {
      const up = above[column] ?? 0;
      const left = here[column - 1] ?? 0;
      let best = up >= left ? up : left;
      step[column - first] = up >= left ? 2 : 3;
      const alike = like(i, gap.new[column - 1] ?? 0);
      const paired = (above[column - 1] ?? 0) + alike * Math.min(weight, lengths[column - 1] ?? 0);
      if (alike >= alikeInPlace && paired > best) {
        best = paired;
        step[column - first] = 1;
      }
      here[column] = best;
    }
    steps.push({ first, step });
    lastAbove = last;
    [above, here] = [here, above];
  }
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const { first, step } = steps[row - 1] ?? { first: 1, step: new Uint8Array() };
    // Left of the cells that were looked at, the way goes up.
    const did = column < first ? 2 : (step[column - first] ?? 3);
    if (did === 1) pair(gap.old[--row] ?? 0, gap.new[--column] ?? 0);
    else if (did === 2) row--;
    else column--;
  }
}
