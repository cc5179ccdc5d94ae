/** A source of choices that a seed decides: the same seed gives the same choices, on every machine. */
export interface Random {
  /** A whole number from 0 to `count - 1`; 0 where `count` is not above 1. */
  below(count: number): number;
  /** True in about one of `times` cases. */
  oneIn(times: number): boolean;
  /** One of a list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
}

/** Choices that these words decide, such as `7:text:12`. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * Math.max(1, count));
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (list) => {
      if (list.length === 0) throw new Error("there is nothing to pick from");
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}

/** FNV-1a */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}
