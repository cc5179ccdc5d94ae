import { diffArrays } from "diff";

/** A stretch of equal tokens: `length` of them from `old` on the one side and `new` on the other, counted from 0. */
export interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/**
 * What two rows of tokens have in common by the shortest edit between them, as jsdiff finds it; undefined when that
 * takes more than `most` tokens brought or taken away. The time grows with the square of that number.
 */
export function shortestEdit(old: Int32Array, revised: Int32Array, most: number): readonly Run[] | undefined {
  const found = diffArrays(Array.from(old), Array.from(revised), { maxEditLength: most });
  const runs: Run[] = [];
  let a = 0;
  let b = 0;
  for (const { added, removed, count } of found ?? []) {
    if (!added && !removed) runs.push({ old: a, new: b, length: count });
    if (!added) a += count;
    if (!removed) b += count;
  }
  return found && runs;
}
