import { alikeElsewhere, alikeInPlace, likenessAmong, type Passage } from "../diff/index.ts";
import type { Addition } from "./matrix-column.ts";
import { type Cluster, type ColumnAddition, inReadingOrder, leadsTo, nextIn } from "./matrix-order.ts";
import { joinedBySameWords } from "./matrix-same-words.ts";

/** Additions of several proposals that say nearly the same, at most one of each. */
export interface AddedRow {
  readonly members: readonly [ColumnAddition, ...ColumnAddition[]];
  readonly columns: number;
}

/** With more pairs than this at one place only additions with the same words share a row. */
const mostPairs = 40_000;

/**
 * The rows of what proposals add, by the passage of the base that they stand behind. Additions at one place share a
 * row when they are as alike as versions of one passage; inside a clause also those that stand some items apart, when
 * they are as alike as a passage and the one that it was moved to.
 */
export function addedRows(
  columns: readonly (readonly Addition[])[],
  base: readonly Passage[],
): ReadonlyMap<number, readonly AddedRow[]> {
  const all = columns.flatMap((additions, column) =>
    additions.map((addition, ordinal): ColumnAddition => ({ ...addition, column, ordinal })),
  );
  const alike = likenessOf(all);
  const singles = all.map((addition): Cluster => ({ anchor: addition.anchor, members: [addition] }));
  const atPlaces = [...grouped(singles, ({ anchor }) => anchor).values()].flatMap((clusters) =>
    joined(clusters, alike, alikeInPlace, "in-order"),
  );
  const clauseOf = clausesOf(base);
  const inClauses = [...grouped(atPlaces, ({ anchor }) => clauseOf(anchor)).values()].flatMap((clusters) => [
    ...clusters.filter(isNewClause),
    ...joined(
      clusters.filter((cluster) => !isNewClause(cluster)),
      alike,
      alikeElsewhere,
      "anywhere",
    ),
  ]);
  const rows = new Map<number, readonly AddedRow[]>();
  for (const [anchor, clusters] of grouped(inClauses, (cluster) => cluster.anchor)) {
    const ordered = inReadingOrder(clusters).map(({ members }) => [...members].sort((a, b) => a.column - b.column));
    rows.set(
      anchor,
      ordered.flatMap(([first, ...others]) =>
        first === undefined ? [] : [{ members: [first, ...others] as const, columns: columns.length }],
      ),
    );
  }
  return rows;
}

type Alike = (a: ColumnAddition, b: ColumnAddition) => number;

function likenessOf(all: readonly ColumnAddition[]): Alike {
  const places = new Map(all.map((addition, at) => [addition, at]));
  const likeness = likenessAmong(all.map(({ text }) => text));
  return (a, b) => {
    if ((a.passage.kind === "call") !== (b.passage.kind === "call")) return 0;
    return likeness(places.get(a) ?? -1, places.get(b) ?? -1);
  };
}

/**
 * Joins clusters, the most alike first, as long as no proposal comes to stand in a row twice, and, if asked, as long as
 * every proposal keeps the order of its additions.
 */
function joined(
  clusters: readonly Cluster[],
  alike: Alike,
  least: number,
  where: "in-order" | "anywhere",
): readonly Cluster[] {
  const count = clusters.reduce((sum, { members }) => sum + members.length, 0);
  if (count ** 2 > 2 * mostPairs) return where === "in-order" ? joinedBySameWords(clusters) : clusters;
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  const next = nextIn(clusters);
  const live = new Set(clusters);
  for (const { a, b } of alikePairs(clusters, alike, least)) {
    const one = clusterOf.get(a);
    const other = clusterOf.get(b);
    if (one === undefined || other === undefined || one === other) continue;
    if (one.members.some(({ column }) => other.members.some((member) => member.column === column))) continue;
    const after = ({ members }: Cluster) =>
      members.flatMap((member) => clusterOf.get(next.get(member) ?? member) ?? []);
    if (where === "anywhere" && one.anchor === other.anchor) continue;
    if (where === "in-order" && (leadsTo(one, other, after) || leadsTo(other, one, after))) continue;
    const [kept, gone] = keeps(one, other) ? [one, other] : [other, one];
    kept.members.push(...gone.members);
    for (const member of gone.members) clusterOf.set(member, kept);
    live.delete(gone);
  }
  return [...live];
}

/** The row stands where most have it, else where the first one has it. */
function keeps(one: Cluster, other: Cluster): boolean {
  if (one.members.length !== other.members.length) return one.members.length > other.members.length;
  return one.anchor <= other.anchor;
}

function alikePairs(clusters: readonly Cluster[], alike: Alike, least: number) {
  const members = clusters.flatMap((cluster) => cluster.members.map((member) => ({ member, cluster })));
  const pairs: { a: ColumnAddition; b: ColumnAddition; likeness: number; apart: number }[] = [];
  for (const [at, { member: a, cluster }] of members.entries()) {
    for (let to = at + 1; to < members.length; to++) {
      const { member: b, cluster: other } = members[to] ?? { member: a, cluster };
      if (a.column === b.column || cluster === other) continue;
      const likeness = alike(a, b);
      if (likeness >= least) pairs.push({ a, b, likeness, apart: Math.abs(a.ordinal - b.ordinal) });
    }
  }
  return pairs.sort((x, y) => y.likeness - x.likeness || x.apart - y.apart);
}

/** By the place of a passage of the base the clause that it belongs to; a passage outside clauses stands for itself. */
function clausesOf(base: readonly Passage[]): (at: number) => number {
  const calls: number[] = [];
  for (const [at, { kind, call }] of base.entries()) {
    calls.push(kind === "call" ? at : call === undefined ? -2 - at : (calls[at - 1] ?? -1));
  }
  return (at) => calls[at] ?? -1;
}

function isNewClause({ members }: Cluster): boolean {
  return members.some(({ inNewClause }) => inNewClause);
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
