import { alikeInPlace, likenessAmong } from "../../../diff/index.ts";

/** More pairs than this are not looked at one by one: each text is held against the one at its place alone. */
const mostPairs = 40_000;

/**
 * Pairs texts that stand in the same place of two versions, in order: those that have most in common. A text that
 * stands alone on both sides has its pair there, where `isBetween` says that what stands around it has stayed. Places
 * in `old` and `now`.
 */
export function pairChanged(
  old: readonly string[],
  now: readonly string[],
  { isBetween }: { readonly isBetween: boolean },
): readonly (readonly [number, number])[] {
  if (old.length === 0 || now.length === 0) return [];
  if (isBetween && old.length === 1 && now.length === 1) return [[0, 0]];
  const like = likenessAmong([...old, ...now]);
  const alike = (i: number, j: number) => {
    const likeness = like(i, old.length + j);
    return likeness >= alikeInPlace ? likeness : 0;
  };
  if (old.length * now.length > mostPairs) {
    return old.flatMap((_, at) => (at < now.length && alike(at, at) > 0 ? [[at, at] as const] : []));
  }
  return heaviestPairs(old.length, now.length, alike);
}

/** The pairs in order that weigh most together. */
function heaviestPairs(rows: number, columns: number, weightOf: (i: number, j: number) => number) {
  const weights = Array.from({ length: rows }, (_, i) =>
    Float64Array.from({ length: columns }, (__, j) => weightOf(i, j)),
  );
  // The best that can be had of the texts from a place on, on both sides.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const weight = weights[i]?.[j] ?? 0;
    return weight === 0 ? -1 : weight + at(i + 1, j + 1);
  };
  for (let i = rows - 1; i >= 0; i--) {
    const row = best[i];
    if (row === undefined) continue;
    for (let j = columns - 1; j >= 0; j--) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (paired(i, j) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return pairs;
}
