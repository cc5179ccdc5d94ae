import type { Pairing } from "./pair-passages.ts";

/**
 * The numbers of the moves, from 1, by the old passages that they took elsewhere. Passages that still follow each
 * other moved together: a clause that was moved is one move.
 */
export function movesOf({ newOf, oldOf, inPlace }: Pairing): ReadonlyMap<number, number> {
  // Where each paired passage stands among the paired ones of the new side.
  const ranks = new Int32Array(newOf.length);
  let rank = 0;
  for (const i of oldOf) if (i >= 0) ranks[i] = rank++;
  const moves = new Map<number, number>();
  let number = 0;
  let before = -1;
  let last = -1;
  for (let i = 0; i < newOf.length; i++) {
    if ((newOf[i] ?? -1) < 0) continue;
    if (inPlace.has(i)) last = -1;
    else {
      if (last < 0 || last !== before || ranks[last] !== (ranks[i] ?? 0) - 1) number++;
      moves.set(i, number);
      last = i;
    }
    before = i;
  }
  return moves;
}
