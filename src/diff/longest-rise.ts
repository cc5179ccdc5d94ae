/**
 * Places of a rising row of numbers in a row of different numbers, such that no other rising row weighs more. Without
 * weights the longest one. Time n log n.
 */
export function longestRise(row: readonly number[], weights?: readonly number[]): readonly number[] {
  const ranks = ranksOf(row);
  // A Fenwick tree over the ranks: the heaviest row that ends at or below a rank.
  const best = new Float64Array(row.length + 1);
  const bestAt = new Int32Array(row.length + 1).fill(-1);
  const before = new Int32Array(row.length).fill(-1);
  let end = -1;
  let heaviest = 0;
  for (let index = 0; index < row.length; index++) {
    const rank = ranks[index] ?? 0;
    let weight = 0;
    for (let at = rank; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > weight) {
        weight = best[at] ?? 0;
        before[index] = bestAt[at] ?? -1;
      }
    }
    weight += weights?.[index] ?? 1;
    if (weight > heaviest) {
      heaviest = weight;
      end = index;
    }
    for (let at = rank + 1; at <= row.length; at += at & -at) {
      if (weight > (best[at] ?? 0)) {
        best[at] = weight;
        bestAt[at] = index;
      }
    }
  }
  const places: number[] = [];
  for (let at = end; at >= 0; at = before[at] ?? -1) places.push(at);
  return places.reverse();
}

/** For each number how many are smaller. */
function ranksOf(row: readonly number[]): Int32Array {
  const order = row.map((_, index) => index).sort((a, b) => (row[a] ?? 0) - (row[b] ?? 0));
  const ranks = new Int32Array(row.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}
