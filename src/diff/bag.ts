/** The words of a passage without their order, for telling how much two passages have in common. */
export interface Bag {
  /** Token numbers, ascending, repeated as often as they stand there. */
  readonly ids: Int32Array;
  /** The sum of the weights of its words. */
  readonly weight: number;
}

/** What a word weighs: rare words tell passages apart, the words of every clause do not. Numbered by token. */
export type Weights = Float64Array;

/** Weighs every word by the number of passages that hold it. Of each passage the token numbers are given. */
export function weightsOf(passages: readonly Int32Array[], size: number): Weights {
  const holders = new Int32Array(size);
  const lastHolder = new Int32Array(size).fill(-1);
  for (const [index, ids] of passages.entries()) {
    for (const id of ids) {
      if (lastHolder[id] === index) continue;
      lastHolder[id] = index;
      holders[id] = (holders[id] ?? 0) + 1;
    }
  }
  return Float64Array.from(holders, (count) => (count === 0 ? 0 : Math.log(1 + passages.length / count)));
}

/** The bag of some tokens, by their numbers. */
export function bagOf(ids: Int32Array, weights: Weights): Bag {
  const sorted = ids.slice().sort();
  let weight = 0;
  for (const id of sorted) weight += weights[id] ?? 0;
  return { ids: sorted, weight };
}

/** How alike two bags are, from 0 to 1: twice what they share, over what they hold. Two empty bags are alike. */
export function likeness(a: Bag, b: Bag, weights: Weights): number {
  const sum = a.weight + b.weight;
  if (sum === 0) return a.ids.length === b.ids.length ? 1 : 0;
  return (2 * sharedWeight(a, b, weights)) / sum;
}

/** The weight of the words that two bags share. */
export function sharedWeight(a: Bag, b: Bag, weights: Weights): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) {
      shared += weights[left] ?? 0;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return shared;
}

/** The words of `a` that are not in `b`. */
export function without(a: Bag, b: Bag, weights: Weights): Bag {
  const ids: number[] = [];
  let weight = 0;
  let j = 0;
  for (const id of a.ids) {
    while (j < b.ids.length && (b.ids[j] ?? 0) < id) j++;
    if (b.ids[j] === id) j++;
    else {
      ids.push(id);
      weight += weights[id] ?? 0;
    }
  }
  return { ids: Int32Array.from(ids), weight };
}
