import { sharedWeight, type Weights, without } from "./bag.ts";
import { placeOfCall } from "./glued-calls.ts";
import type { Pairing } from "./pair-passages.ts";
import { lengthOf, type Worded } from "./worded.ts";

/** Which further passages belong to a pair: the places on the one side, by the place on the other. */
export type Parts = ReadonlyMap<number, readonly number[]>;

/** The least part of a passage that must be found in the other one to be called a part of it. */
const leastFound = 0.45;
/** Of fewer words all must be found: `fellowships awarded;`. */
const fewestWords = 6;
const allFound = 0.99;

/**
 * New passages without a pair that stand beside a pair and hold what the old passage of that pair has lost: the old
 * passage was split. By the old passage, all new ones in order.
 */
export function splitsOf(old: Worded, revised: Worded, { newOf, oldOf, weights }: Pairing): Parts {
  return partsOf(old, revised, newOf, oldOf, weights);
}

/** The same the other way round: by the new passage, all old ones that were merged into it. */
export function mergesOf(old: Worded, revised: Worded, { newOf, oldOf, weights }: Pairing): Parts {
  return partsOf(revised, old, oldOf, newOf, weights);
}

function partsOf(whole: Worded, pieces: Worded, pieceOf: Int32Array, wholeOf: Int32Array, weights: Weights): Parts {
  const parts = new Map<number, readonly number[]>();
  const taken = new Set<number>();
  const isFree = (at: number) => at >= 0 && at < wholeOf.length && (wholeOf[at] ?? 0) < 0 && !taken.has(at);
  for (let at = 0; at < pieceOf.length; at++) {
    const piece = pieceOf[at] ?? -1;
    if (piece < 0 || !(isFree(piece + 1) || isFree(piece - 1)) || whole.passages[at]?.kind === "call") continue;
    let rest = without(whole.bagAt(at), pieces.bagAt(piece), weights);
    const group = [piece];
    const tryNext = (next: number): boolean => {
      if (!isFree(next)) return false;
      const own = pieces.bagAt(next);
      if (pieces.passages[next]?.kind === "call") {
        if (placeOfCall(pieces, next, whole, at) < 0) return false;
      } else {
        const least = lengthOf(pieces, next) < fewestWords ? allFound : leastFound;
        if (own.weight === 0 || sharedWeight(rest, own, weights) < own.weight * least) return false;
      }
      rest = without(rest, own, weights);
      taken.add(next);
      return true;
    };
    for (let next = piece + 1; tryNext(next); next++) group.push(next);
    for (let next = piece - 1; tryNext(next); next--) group.unshift(next);
    if (group.length > 1) parts.set(at, group);
  }
  return parts;
}
