import type { Worded } from "./worded.ts";

/** Rows of this many words in a row are what a reworded passage keeps. */
const size = 3;
/** A row of words that more passages hold than this tells nothing. */
const mostHolders = 8;
/** The least part of their rows that two versions of a passage share. */
const leastShared = 0.15;

/** Unpaired passages that share more rare rows of words with each other than with any other passage. */
export function* shinglePairs(
  old: Worded,
  revised: Worded,
  newOf: Int32Array,
  oldOf: Int32Array,
): Generator<readonly [number, number]> {
  const holders = new Map<number, number[]>();
  for (let i = 0; i < newOf.length; i++) {
    if ((newOf[i] ?? 0) >= 0) continue;
    for (const row of rowsOf(old, i)) {
      const known = holders.get(row);
      if (known === undefined) holders.set(row, [i]);
      else if (known.length <= mostHolders) known.push(i);
    }
  }
  const bestOf = new Map<number, { j: number; share: number }>();
  for (let j = 0; j < oldOf.length; j++) {
    if ((oldOf[j] ?? 0) >= 0) continue;
    const rows = rowsOf(revised, j);
    const votes = new Map<number, number>();
    for (const row of rows) {
      const known = holders.get(row);
      if (known === undefined || known.length > mostHolders) continue;
      for (const i of known) votes.set(i, (votes.get(i) ?? 0) + 1);
    }
    let best = { i: -1, share: 0 };
    for (const [i, count] of votes) {
      const share = (2 * count) / (rows.size + Math.max(1, (old.tokens[i]?.ids.length ?? 0) - size + 1));
      if (share > best.share || (share === best.share && i < best.i)) best = { i, share };
    }
    if (best.share < leastShared) continue;
    const rival = bestOf.get(best.i);
    if (rival === undefined || best.share > rival.share) bestOf.set(best.i, { j, share: best.share });
  }
  for (const [i, { j }] of bestOf) yield [i, j];
}

function rowsOf(side: Worded, at: number): ReadonlySet<number> {
  const ids = side.tokens[at]?.ids ?? new Int32Array();
  const rows = new Set<number>();
  for (let from = 0; from + size <= ids.length; from++) {
    let row = 0;
    for (let next = from; next < from + size; next++) row = Math.imul(row, 0x01000193) ^ ((ids[next] ?? 0) + 0x9e37);
    rows.add(row);
  }
  return rows;
}
