import type { Addition } from "./matrix-column.ts";

/** An addition with the place of its column. */
export interface ColumnAddition extends Addition {
  readonly column: number;
  /** Its place among the additions of its column. */
  readonly ordinal: number;
}

/** A row that is being made. */
export interface Cluster {
  readonly anchor: number;
  readonly members: ColumnAddition[];
}

/** What each addition of a proposal is followed by at the same place, in that proposal. */
export function nextIn(clusters: readonly Cluster[]): ReadonlyMap<ColumnAddition, ColumnAddition> {
  const next = new Map<ColumnAddition, ColumnAddition>();
  const last = new Map<number, ColumnAddition>();
  const own = clusters.flatMap(({ anchor, members }) => members.filter((member) => member.anchor === anchor));
  for (const addition of own.sort((a, b) => a.ordinal - b.ordinal)) {
    const before = last.get(addition.column);
    if (before?.anchor === addition.anchor) next.set(before, addition);
    last.set(addition.column, addition);
  }
  return next;
}

/** True when a proposal, or a chain of them, has `to` behind `from`. */
export function leadsTo(from: Cluster, to: Cluster, after: (cluster: Cluster) => readonly Cluster[]): boolean {
  const seen = new Set([from]);
  for (const cluster of seen) {
    if (cluster === to) return true;
    for (const next of after(cluster)) seen.add(next);
  }
  return false;
}

/**
 * The rows of one place in an order that no proposal contradicts: what goes on with the clause before what opens a new
 * one, and what one proposal adds in a row stays together as far as it can.
 */
export function inReadingOrder(clusters: readonly Cluster[]): readonly Cluster[] {
  const next = nextIn(clusters);
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  const before = new Map(clusters.map((cluster) => [cluster, 0]));
  const after = (cluster: Cluster) => {
    const ahead = new Set(cluster.members.flatMap((member) => clusterOf.get(next.get(member) ?? member) ?? []));
    ahead.delete(cluster);
    return ahead;
  };
  for (const cluster of clusters) for (const one of after(cluster)) before.set(one, (before.get(one) ?? 0) + 1);
  const ready = clusters.filter((cluster) => before.get(cluster) === 0);
  const ordered: Cluster[] = [];
  while (ready.length > 0) {
    ready.sort((a, b) => comesFirst(firstOf(a), firstOf(b)));
    const cluster = ready.shift();
    if (cluster === undefined) break;
    ordered.push(cluster);
    for (const one of after(cluster)) {
      const left = (before.get(one) ?? 0) - 1;
      before.set(one, left);
      if (left === 0) ready.push(one);
    }
  }
  return ordered;
}

function firstOf({ members }: Cluster): ColumnAddition | undefined {
  return [...members].sort(comesFirst)[0];
}

function comesFirst(a: ColumnAddition | undefined, b: ColumnAddition | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return Number(a.inNewClause) - Number(b.inNewClause) || a.column - b.column || a.ordinal - b.ordinal;
}
