import { longestRise } from "./longest-rise.ts";
import { type Run, shortestEdit } from "./shortest-edit.ts";

/**
 * More changed tokens than this in one gap are not looked for one by one: the gap is given as replaced. The time of
 * the search grows with the square of this number, so it bounds what a hostile text can cost. It counts edits and not
 * seconds, because a comparison must come out the same on every machine.
 */
const mostEdits = 500;

/** Gaps with fewer tokens than this on both sides go to the word comparison at once, without looking for anchors. */
const shortGap = 300;

/**
 * The stretches that two rows of tokens have in common, in order. Of short rows jsdiff finds the shortest edit; in long ones the
 * words that stand once on both sides are found first, and what lies between them is compared.
 */
export function alignTokens(old: Int32Array, revised: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  alignGap(old, 0, old.length, revised, 0, revised.length, runs, 1);
  return joined(runs);
}

function alignGap(
  old: Int32Array,
  oldStart: number,
  oldEnd: number,
  revised: Int32Array,
  newStart: number,
  newEnd: number,
  runs: Run[],
  gram: number,
): void {
  let from = 0;
  while (oldStart + from < oldEnd && newStart + from < newEnd && old[oldStart + from] === revised[newStart + from]) {
    from++;
  }
  if (from > 0) runs.push({ old: oldStart, new: newStart, length: from });
  oldStart += from;
  newStart += from;
  let tail = 0;
  while (
    oldEnd - tail > oldStart &&
    newEnd - tail > newStart &&
    old[oldEnd - tail - 1] === revised[newEnd - tail - 1]
  ) {
    tail++;
  }
  oldEnd -= tail;
  newEnd -= tail;
  if (oldStart < oldEnd && newStart < newEnd) {
    const anchors =
      Math.max(oldEnd - oldStart, newEnd - newStart) < shortGap
        ? []
        : anchorsIn(old.subarray(oldStart, oldEnd), revised.subarray(newStart, newEnd), gram);
    if (anchors.length > 0) {
      let a = oldStart;
      let b = newStart;
      for (const [x, y] of anchors) {
        alignGap(old, a, oldStart + x, revised, b, newStart + y, runs, gram);
        runs.push({ old: oldStart + x, new: newStart + y, length: 1 });
        a = oldStart + x + 1;
        b = newStart + y + 1;
      }
      alignGap(old, a, oldEnd, revised, b, newEnd, runs, gram);
    } else if (gram < 3 && Math.max(oldEnd - oldStart, newEnd - newStart) >= shortGap) {
      alignGap(old, oldStart, oldEnd, revised, newStart, newEnd, runs, gram + 1);
    } else alignByWords(old, oldStart, oldEnd, revised, newStart, newEnd, runs);
  }
  if (tail > 0) runs.push({ old: oldEnd, new: newEnd, length: tail });
}

function alignByWords(
  old: Int32Array,
  oldStart: number,
  oldEnd: number,
  revised: Int32Array,
  newStart: number,
  newEnd: number,
  runs: Run[],
): void {
  const found = shortestEdit(old.subarray(oldStart, oldEnd), revised.subarray(newStart, newEnd), mostEdits);
  for (const run of found ?? []) {
    runs.push({ old: oldStart + run.old, new: newStart + run.new, length: run.length });
  }
}

/** Rows of `gram` tokens that stand once on each side, in an order that both sides have: pairs of places. */
function anchorsIn(old: Int32Array, revised: Int32Array, gram: number): readonly (readonly [number, number])[] {
  const places = new Map<string | number, { old: number; new: number }>();
  eachGram(old, gram, (key, at) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, { old: at, new: -1 });
    else known.old = -1;
  });
  const pairs: (readonly [number, number])[] = [];
  const twice = new Set<string | number>();
  eachGram(revised, gram, (key, at) => {
    const known = places.get(key);
    if (known === undefined || known.old < 0) return;
    if (known.new >= 0) twice.add(key);
    else known.new = at;
  });
  for (const [key, place] of places) {
    if (place.old >= 0 && place.new >= 0 && !twice.has(key)) pairs.push([place.old, place.new]);
  }
  const kept = longestRise(pairs.map(([, at]) => at));
  return kept.map((index) => pairs[index] ?? [0, 0]);
}

function eachGram(row: Int32Array, gram: number, take: (key: string | number, at: number) => void): void {
  for (let at = 0; at + gram <= row.length; at++) {
    take(gram === 1 ? (row[at] ?? 0) : row.subarray(at, at + gram).join(" "), at);
  }
}

function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last !== undefined && last.old + last.length === run.old && last.new + last.length === run.new) {
      whole[whole.length - 1] = { ...last, length: last.length + run.length };
    } else whole.push(run);
  }
  return whole;
}
