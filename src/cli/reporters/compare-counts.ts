import { type ChangeSummary, type ClauseSummary, summarise } from "../../index.ts";
import type { Compared } from "../comparisons.ts";

/** How much a comparison has found; passages each, a move once. */
export interface ChangeCounts {
  readonly changes: number;
  readonly clauses: number;
  readonly changed: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moves: number;
  /** Passages that have another label and nothing else; no changes. */
  readonly relabelled: number;
}

/** Counts what a comparison has found. */
export function countsOf({ comparison }: Compared): ChangeCounts {
  return countsIn(summarise(comparison));
}

/** Counts what a summary tells. */
export function countsIn(clauses: readonly ClauseSummary[]): ChangeCounts {
  const changes = clauses.flatMap((clause) => clause.changes);
  const isReworded = ({ kind }: ChangeSummary) => kind === "changed" || kind === "split" || kind === "merged";
  return {
    changes: changes.length,
    clauses: clauses.filter((clause) => clause.changes.length > 0).length,
    changed: changes.filter(isReworded).length,
    inserted: changes.filter(({ kind }) => kind === "inserted").length,
    deleted: changes.filter(({ kind }) => kind === "deleted").length,
    moves: new Set(changes.flatMap(({ move }) => move ?? [])).size,
    relabelled: clauses.reduce((sum, { relabelled }) => sum + relabelled, 0),
  };
}

/** `12 changes in 5 clauses and parts: 3 new, 1 deleted, 8 reworded, 1 move; 4 relabelled`. */
export function sentenceOf(counts: ChangeCounts): string {
  const { changes, clauses, changed, inserted, deleted, moves, relabelled } = counts;
  const labels = relabelled === 0 ? "" : `; ${relabelled} relabelled`;
  if (changes === 0) return `no words have changed${labels}`;
  const kinds = [
    inserted > 0 && `${inserted} new`,
    deleted > 0 && `${deleted} deleted`,
    changed > 0 && `${changed} reworded`,
    moves > 0 && counted(moves, "move"),
  ].filter((kind) => kind !== false);
  const where = counted(clauses, "clause or part", "clauses and parts");
  return `${counted(changes, "change")} in ${where}: ${kinds.join(", ")}${labels}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
