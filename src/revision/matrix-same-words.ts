import type { Cluster, ColumnAddition } from "./matrix-order.ts";

/**
 * Joins additions with the same words, proposal by proposal in one pass each, where there are too many of them to look
 * at every pair. No proposal loses its order.
 */
export function joinedBySameWords(singles: readonly Cluster[]): readonly Cluster[] {
  const columns = new Map<number, ColumnAddition[]>();
  for (const addition of singles.flatMap(({ members }) => members)) {
    const column = columns.get(addition.column);
    if (column === undefined) columns.set(addition.column, [addition]);
    else column.push(addition);
  }
  let rows: readonly Cluster[] = [];
  for (const additions of columns.values()) rows = withColumn(rows, additions);
  return rows;
}

function withColumn(rows: readonly Cluster[], additions: readonly ColumnAddition[]): readonly Cluster[] {
  const places = new Map<string, number[]>();
  for (const [at, { members }] of rows.entries()) {
    const text = members[0]?.text ?? "";
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  }
  const whole: Cluster[] = [];
  let from = 0;
  for (const addition of additions) {
    const ahead = places.get(addition.text);
    while (ahead !== undefined && (ahead[0] ?? from) < from) ahead.shift();
    const at = ahead?.shift();
    if (at === undefined) {
      whole.push({ anchor: addition.anchor, members: [addition] });
      continue;
    }
    whole.push(...rows.slice(from, at + 1));
    rows[at]?.members.push(addition);
    from = at + 1;
  }
  return [...whole, ...rows.slice(from)];
}
