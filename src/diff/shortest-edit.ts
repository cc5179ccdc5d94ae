/** A stretch of equal tokens: `length` of them from `old` on the one side and `new` on the other, counted from 0. */
export interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/**
 * What two rows of tokens have in common by the shortest edit between them, after Myers (1986); undefined when that
 * takes more than `most` tokens brought or taken away. The time grows with the square of that number.
 */
export function shortestEdit(old: Int32Array, revised: Int32Array, most: number): readonly Run[] | undefined {
  const longest = Math.min(most, old.length + revised.length);
  // How far down the old row one comes on each diagonal; a diagonal is the old place less the new one.
  const reached = new Int32Array(2 * longest + 3).fill(-1);
  const middle = longest + 1;
  reached[middle + 1] = 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= longest; edits++) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = middle + diagonal;
      const brings = comesByInsertion(diagonal, edits, reached[at - 1] ?? -1, reached[at + 1] ?? -1);
      let x = brings ? (reached[at + 1] ?? 0) : (reached[at - 1] ?? 0) + 1;
      while (x < old.length && x - diagonal < revised.length && old[x] === revised[x - diagonal]) x++;
      reached[at] = x;
      if (x >= old.length && x - diagonal >= revised.length) return runsOf(trace, old.length, revised.length);
    }
  }
  return undefined;
}

/** Whether the last step to a diagonal brought a token; else it took one away. */
function comesByInsertion(diagonal: number, edits: number, left: number, right: number): boolean {
  return diagonal === -edits || (diagonal !== edits && left < right);
}

/** Goes the way back from the end: between two edits there are equal tokens. */
function runsOf(trace: readonly Int32Array[], oldLength: number, newLength: number): readonly Run[] {
  const runs: Run[] = [];
  let x = oldLength;
  let y = newLength;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reached = trace[edits] ?? new Int32Array();
    const diagonal = x - y;
    const at = diagonal + edits + 1;
    const brings = comesByInsertion(diagonal, edits, reached[at - 1] ?? -1, reached[at + 1] ?? -1);
    const before = edits === 0 ? 0 : brings ? (reached[at + 1] ?? 0) : (reached[at - 1] ?? 0);
    const start = edits === 0 ? 0 : brings ? before : before + 1;
    if (x > start) runs.push({ old: start, new: start - diagonal, length: x - start });
    x = before;
    y = edits === 0 ? 0 : before - (brings ? diagonal + 1 : diagonal - 1);
  }
  return runs.reverse();
}
