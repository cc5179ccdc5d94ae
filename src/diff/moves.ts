import type { Pairing } from "./pair-passages.ts";

/**
 * The numbers of the moves, from 1, by the old passages that they took elsewhere. Passages that still follow each
 * other moved together: a clause that was moved is one move.
 */
export function movesOf({ newOf, inPlace }: Pairing): ReadonlyMap<number, number> {
  const paired = [...newOf.entries()].filter(([, j]) => j >= 0);
  const order = [...paired].sort(([, a], [, b]) => a - b).map(([i]) => i);
  const rank = new Map(order.map((i, place) => [i, place]));
  const moves = new Map<number, number>();
  let number = 0;
  let last: { readonly i: number; readonly rank: number } | undefined;
  for (const [place, [i]] of paired.entries()) {
    if (inPlace.has(i)) {
      last = undefined;
      continue;
    }
    const here = rank.get(i) ?? 0;
    const before = paired[place - 1]?.[0];
    if (last === undefined || last.i !== before || last.rank + 1 !== here) number++;
    moves.set(i, number);
    last = { i, rank: here };
  }
  return moves;
}
