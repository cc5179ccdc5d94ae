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
  // What only one side has is brought or taken away in any case: jsdiff is asked about the rest, which is faster.
  const left = placesOfShared(old, revised);
  const right = placesOfShared(revised, old);
  const surplus = old.length - left.length + revised.length - right.length;
  if (surplus > most) return undefined;
  if (left.length === 0 || right.length === 0) return [];
  const words = (row: Int32Array, places: readonly number[]) => places.map((at) => row[at]);
  const found = diffArrays(words(old, left), words(revised, right), { maxEditLength: most - surplus });
  if (found === undefined) return undefined;
  const runs: Run[] = [];
  let a = 0;
  let b = 0;
  for (const { added, removed, count } of found) {
    if (!added && !removed) addRuns(runs, left, a, right, b, count);
    if (!added) a += count;
    if (!removed) b += count;
  }
  return runs;
}

/** By the last bits of a token, in which search it was last seen on the other side. */
const seen = new Int32Array(4096);
let search = 0;

/** The places of a row whose tokens the other row has too, and perhaps of a few more. */
function placesOfShared(row: Int32Array, other: Int32Array): readonly number[] {
  search = (search + 1) | 0;
  for (let at = 0; at < other.length; at++) seen[(other[at] ?? 0) & 4095] = search;
  const places: number[] = [];
  for (let at = 0; at < row.length; at++) if (seen[(row[at] ?? 0) & 4095] === search) places.push(at);
  return places;
}

/** Equal tokens that stand side by side among the shared ones need not do so in the rows. */
function addRuns(
  runs: Run[],
  left: readonly number[],
  a: number,
  right: readonly number[],
  b: number,
  count: number,
): void {
  for (let from = 0; from < count; ) {
    const run = { old: left[a + from] ?? 0, new: right[b + from] ?? 0 };
    let length = 1;
    while (
      from + length < count &&
      left[a + from + length] === run.old + length &&
      right[b + from + length] === run.new + length
    ) {
      length++;
    }
    runs.push({ ...run, length });
    from += length;
  }
}
