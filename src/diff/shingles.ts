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
  const holders = new Holders(old.tokens.all.ids.length);
  for (let i = 0; i < newOf.length; i++) {
    if ((newOf[i] ?? 0) < 0) eachRow(old.rows[i], (row) => holders.add(row, i));
  }
  const bestOf = new Map<number, { j: number; share: number }>();
  const votes = new Int32Array(newOf.length);
  for (let j = 0; j < oldOf.length; j++) {
    if ((oldOf[j] ?? 0) >= 0) continue;
    const voted = holders.votesFor(revised.rows[j], j, votes);
    let best = { i: -1, share: 0 };
    for (const i of voted) {
      const share = (2 * (votes[i] ?? 0)) / (rowsIn(revised.rows[j]) + rowsIn(old.rows[i]));
      if (share > best.share || (share === best.share && i < best.i)) best = { i, share };
      votes[i] = 0;
    }
    if (best.share < leastShared) continue;
    const rival = bestOf.get(best.i);
    if (rival === undefined || best.share > rival.share) bestOf.set(best.i, { j, share: best.share });
  }
  for (const [i, { j }] of bestOf) yield [i, j];
}

/** Which old passages hold a row of words. */
class Holders {
  /** By the slot of a row: the row, how many hold it, its last holder, and who asked for it last. */
  readonly #rows: Int32Array;
  readonly #counts: Int32Array;
  readonly #last: Int32Array;
  readonly #asked: Int32Array;
  /** Each holder, with the place of the one before it. */
  readonly #holder: Int32Array;
  readonly #before: Int32Array;
  #size = 0;

  /** Room for the rows of that many words. */
  constructor(words: number) {
    let slots = 1024;
    while (slots < 1.25 * words) slots *= 2;
    this.#rows = new Int32Array(slots);
    this.#counts = new Int32Array(slots);
    this.#last = new Int32Array(slots);
    this.#asked = new Int32Array(slots);
    this.#holder = new Int32Array(words + 1);
    this.#before = new Int32Array(words + 1);
  }

  add(row: number, passage: number): void {
    const slot = this.#slotOf(row);
    const last = this.#last[slot] ?? 0;
    if ((this.#counts[slot] ?? 0) > mostHolders || (last > 0 && this.#holder[last] === passage)) return;
    const place = ++this.#size;
    this.#rows[slot] = row;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#holder[place] = passage;
    this.#before[place] = last;
    this.#last[slot] = place;
  }

  /** Counts in `votes` how many rare rows of a passage each old one has, and tells which have any. */
  votesFor(ids: Int32Array | undefined, passage: number, votes: Int32Array): readonly number[] {
    const voted: number[] = [];
    eachRow(ids, (row) => {
      const slot = this.#slotOf(row);
      if ((this.#counts[slot] ?? 0) > mostHolders || this.#asked[slot] === passage + 1) return;
      this.#asked[slot] = passage + 1;
      for (let place = this.#last[slot] ?? 0; place > 0; place = this.#before[place] ?? 0) {
        const i = this.#holder[place] ?? 0;
        if (votes[i] === 0) voted.push(i);
        votes[i] = (votes[i] ?? 0) + 1;
      }
    });
    return voted;
  }

  /** Where a row is, or would be. */
  #slotOf(row: number): number {
    const mask = this.#rows.length - 1;
    let slot = (row ^ (row >>> 15)) & mask;
    while ((this.#counts[slot] ?? 0) > 0 && this.#rows[slot] !== row) slot = (slot + 1) & mask;
    return slot;
  }
}

function eachRow(ids: Int32Array | undefined, take: (row: number) => void): void {
  if (ids === undefined) return;
  for (let from = 0; from + size <= ids.length; from++) {
    let row = 0;
    for (let next = from; next < from + size; next++) row = Math.imul(row, 0x01000193) ^ ((ids[next] ?? 0) + 0x9e37);
    take(row);
  }
}

function rowsIn(ids: Int32Array | undefined): number {
  return Math.max(1, (ids?.length ?? 0) - size + 1);
}
