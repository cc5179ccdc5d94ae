import { callOf } from "./clause-of.ts";
import type { Comparison, PassageChange } from "./comparison.ts";
import { inOrder, type Passage } from "./passage.ts";

/** The changes that belong to one clause, or to one part of the text outside the clauses. */
export interface ClauseChanges {
  /** The call as it now reads, else as it read: `instructs the Director`; elsewhere `heading`, `annex 1`, `proposal`. */
  readonly heading: string;
  /** Everything in it, unchanged passages too, in the order of the comparison. */
  readonly changes: readonly PassageChange[];
}

/** Sorts the changes of a comparison by clause, in the order of the new text. */
export function clauseChanges({ changes }: Comparison): readonly ClauseChanges[] {
  const old = callOf(inOrder(changes.flatMap((change) => change.old)));
  const revised = callOf(inOrder(changes.flatMap((change) => change.new)));
  const newCallOf = new Map<number, number>();
  for (const change of changes) {
    for (const before of change.old) {
      for (const after of change.new) {
        if (before.kind === "call" && after.kind === "call") newCallOf.set(before.index, after.index);
      }
    }
  }
  const groups = new Map<string, { heading: string; changes: PassageChange[] }>();
  let proposal = 0;
  for (const change of changes) {
    const isNew = change.new.length > 0;
    const [passage] = isNew ? change.new : change.old;
    if (passage === undefined) continue;
    if (isNew && passage.kind === "instruction") proposal = passage.index;
    const call = (isNew ? revised : old)[passage.index] ?? -1;
    const ownCall = isNew ? call : (newCallOf.get(call) ?? -1);
    const key = call < 0 ? `${proposal} ${outside(passage)}` : ownCall < 0 ? `old ${call}` : `new ${ownCall}`;
    const group = groups.get(key) ?? { heading: passage.call ?? outside(passage), changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Where a passage is that belongs to no clause. */
function outside({ kind, place }: Passage): string {
  if (kind === "heading" || kind === "title" || kind === "history" || kind === "enacting") return "heading";
  if (kind === "footnote") return "footnotes";
  return place.replace(/, (?:paragraph|table|reasons|section heading)$/, "");
}
