import type { Span } from "../text/index.ts";
import { changeText } from "./change-text.ts";
import { type ClauseChanges, clauseChanges } from "./clause-changes.ts";
import { type ChangeKind, type Comparison, isChange, type PassageChange } from "./comparison.ts";
import { type MoveEnds, moveEndsOf } from "./move-ends.ts";
import { type Passage, placesOf } from "./passage.ts";

/** What became of a clause as a whole. `kept` clauses have no changes. */
export type ClauseState = "kept" | "changed" | "inserted" | "deleted" | "moved";

/** A clause, or a part of the text outside the clauses, with what changed in it. */
export interface ClauseSummary {
  /** The call as it now reads, else as it read; elsewhere `heading`, `annex 1`, `proposal APT/37A1/2`. */
  readonly heading: string;
  readonly state: ClauseState;
  /** How many of its passages have another label and nothing else; they are no changes. */
  readonly relabelled: number;
  readonly changes: readonly ChangeSummary[];
  /** From its first to its last passage in the reading of the old side; undefined when inserted. */
  readonly old?: Span;
  /** The same in the reading of the new side; undefined when deleted. */
  readonly new?: Span;
}

/** One change of a clause, as a line of a briefing. */
export interface ChangeSummary {
  /** Its number among all changes, from 1, in the order of the new text; `change-1` in a redline. */
  readonly number: number;
  readonly kind: Exclude<ChangeKind, "left">;
  /** The number of the move that took it here, from 1. */
  readonly move?: number;
  /** Where it is, in the new text if it is there: `resolves 2`. */
  readonly place: string;
  /** Where it was, when that is another place; of a move always: `considering a)`, `behind noting`. */
  readonly from?: string;
  /** What changed, in one line: `“reliable” is now “secure”`. */
  readonly text: string;
  readonly old?: Span;
  readonly new?: Span;
  readonly change: PassageChange;
}

/** The changes of a comparison by clause, unchanged clauses too, in the order of the new text. */
export function summarise(comparison: Comparison): readonly ClauseSummary[] {
  const numbers = new Map(comparison.changes.filter(isChange).map((change, index) => [change, index + 1]));
  const endsOf = moveEndsOf(comparison);
  return clauseChanges(comparison).map((clause) => {
    const stays = clause.changes.filter(({ kind }) => kind !== "left");
    const old = extent(stays.flatMap((change) => change.old));
    const now = extent(stays.flatMap((change) => change.new));
    return {
      heading: clause.heading,
      state: stateOf(clause),
      relabelled: stays.filter((change) => change.relabelled && !isChange(change)).length,
      changes: stays.filter(isChange).map((change) => ({
        number: numbers.get(change) ?? 0,
        ...summaryOf(change, comparison, endsOf),
      })),
      ...(old && { old }),
      ...(now && { new: now }),
    };
  });
}

/** The summary as plain text for a briefing: a line for each clause with changes, one below it for each change. */
export function summaryText(summaries: readonly ClauseSummary[]): string {
  const lines = summaries.flatMap(({ heading, state, changes }) => {
    if (changes.length === 0) return [];
    const isClause = changes.some(({ change }) =>
      [...change.old, ...change.new].some(({ call }) => call !== undefined),
    );
    const whole =
      state === "kept" || state === "changed" ? "" : `: ${isClause ? "the clause" : "all"} is ${said[state]}`;
    // Items that only came along with their clause are not told one by one.
    const told = changes.filter(({ kind }, at) => state !== "moved" || at === 0 || kind !== "kept");
    return [
      `${heading}${whole}`,
      ...told.map(
        (change) => `  ${[placeWithin(heading, change), change.text].filter((part) => part !== "").join(": ")}`,
      ),
    ];
  });
  return lines.length === 0 ? "No words have changed.\n" : `${lines.join("\n")}\n`;
}

const said = { inserted: "new", deleted: "deleted", moved: "moved" } as const;

/** The place of a change below the heading of its clause: `2` of `resolves 2`; "" for the call itself. */
export function placeWithin(heading: string, { change }: Pick<ChangeSummary, "change">): string {
  const passages = change.new.length > 0 ? change.new : change.old;
  return passages
    .map(({ call, place }) =>
      place === heading ? "" : call === heading ? place.slice(heading.length).replace(/^[, ]+/, "") : place,
    )
    .filter((place) => place !== "")
    .join(" + ");
}

function stateOf({ changes }: ClauseChanges): ClauseState {
  const stays = changes.filter(({ kind }) => kind !== "left");
  if (!stays.some(isChange)) return "kept";
  const [first] = stays;
  if (first === undefined) return "kept";
  if (stays.every(({ kind }) => kind === "inserted")) return "inserted";
  if (stays.every(({ kind }) => kind === "deleted")) return "deleted";
  if (first.move !== undefined && stays.every(({ move }) => move === first.move)) return "moved";
  return "changed";
}

function summaryOf(
  change: PassageChange,
  comparison: Comparison,
  endsOf: (change: PassageChange) => MoveEnds,
): Omit<ChangeSummary, "number"> {
  const { kind, move } = change;
  const old = extent(change.old);
  const now = extent(change.new);
  const was = placesOf(change.old);
  const place = placesOf(change.new) || was;
  const moved = move === undefined ? undefined : endsOf(change).from;
  const from = moved ?? (was === "" || was === place ? undefined : was);
  return {
    kind: kind === "left" ? "kept" : kind,
    place,
    text: changeText(change, comparison, moved),
    change,
    ...(move !== undefined && { move }),
    ...(from !== undefined && { from }),
    ...(old && { old }),
    ...(now && { new: now }),
  };
}

function extent(passages: readonly Passage[]): Span | undefined {
  let around: Span | undefined;
  for (const { span } of passages) {
    around = {
      start: Math.min(around?.start ?? span.start, span.start),
      end: Math.max(around?.end ?? span.end, span.end),
    };
  }
  return around;
}
