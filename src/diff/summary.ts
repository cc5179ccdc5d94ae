import type { Span } from "../text/index.ts";
import { type ClauseChanges, clauseChanges } from "./clause-changes.ts";
import { type ChangeKind, type Comparison, isChange, type PassageChange } from "./comparison.ts";
import type { Passage } from "./passage.ts";
import { shortened } from "./shown.ts";

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
  /** Where it was, when that is another place. */
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
  return clauseChanges(comparison).map((clause) => {
    const stays = clause.changes.filter(({ kind }) => kind !== "left");
    const old = extent(stays.flatMap((change) => change.old));
    const now = extent(stays.flatMap((change) => change.new));
    return {
      heading: clause.heading,
      state: stateOf(clause),
      relabelled: stays.filter((change) => change.relabelled && !isChange(change)).length,
      changes: stays.filter(isChange).map((change) => summaryOf(change, numbers.get(change) ?? 0, comparison)),
      ...(old && { old }),
      ...(now && { new: now }),
    };
  });
}

/** The summary as plain text for a briefing: a line for each clause with changes, one below it for each change. */
export function summaryText(summaries: readonly ClauseSummary[]): string {
  const lines = summaries.flatMap(({ heading, state, changes }) => {
    if (changes.length === 0) return [];
    const isWhole = state === "inserted" || state === "deleted" || state === "moved";
    return [
      `${heading}${isWhole ? `: the clause is ${said[state]}` : ""}`,
      ...changes.map(
        ({ place, text }) => `  ${[placeWithin(heading, place), text].filter((part) => part !== "").join(": ")}`,
      ),
    ];
  });
  return lines.length === 0 ? "No words have changed.\n" : `${lines.join("\n")}\n`;
}

const said = { inserted: "new", deleted: "deleted", moved: "moved" } as const;

/** The place of a change below the heading of its clause: `2` of `resolves 2`; "" for the call itself. */
export function placeWithin(heading: string, place: string): string {
  if (place === heading) return "";
  return place.replaceAll(`${heading} `, "");
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

function summaryOf(change: PassageChange, number: number, comparison: Comparison): ChangeSummary {
  const { kind, move } = change;
  const old = extent(change.old);
  const now = extent(change.new);
  const was = placesOf(change.old);
  const place = placesOf(change.new) || was;
  return {
    number,
    kind: kind === "left" ? "kept" : kind,
    place,
    text: textOf(change, comparison),
    change,
    ...(move !== undefined && { move }),
    ...(was !== "" && was !== place && { from: was }),
    ...(old && { old }),
    ...(now && { new: now }),
  };
}

function placesOf(passages: readonly Passage[]): string {
  return passages.map(({ place }) => place).join(" + ");
}

/** So many signs of a passage, and of each edit in one, are shown. */
const mostOfPassage = 120;
const mostOfEdit = 60;
/** So many edits of one passage are told one by one. */
const mostEditsTold = 4;

function textOf({ kind, move, old, new: now, pieces }: PassageChange, comparison: Comparison): string {
  if (kind === "inserted") return `new: “${wordsOf(comparison.new, now)}”`;
  if (kind === "deleted") return `deleted: “${wordsOf(comparison.old, old)}”`;
  const edits = editsOf(pieces, comparison);
  const more = edits.length - mostEditsTold;
  return [
    ...(kind === "split" ? [`split from ${placesOf(old)}`] : []),
    ...(kind === "merged" ? [`merged from ${placesOf(old)}`] : []),
    ...(move === undefined ? [] : [`moved from ${placesOf(old)}`]),
    ...edits.slice(0, mostEditsTold),
    ...(more > 0 ? [`${more} more ${more === 1 ? "change" : "changes"}`] : []),
  ].join("; ");
}

function wordsOf(text: string, passages: readonly Passage[]): string {
  return shortened(passages.map(({ body }) => text.slice(body.start, body.end)).join(" "), mostOfPassage);
}

function editsOf(pieces: PassageChange["pieces"], { old, new: now }: Comparison): readonly string[] {
  const edits: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (piece.kind === "inserted" && before?.kind === "deleted") continue;
    const words = (one: typeof piece) =>
      shortened(
        one.kind === "deleted" ? old.slice(one.old.start, one.old.end) : now.slice(one.new.start, one.new.end),
        mostOfEdit,
      );
    if (piece.kind === "inserted") edits.push(`“${words(piece)}” is added`);
    else if (piece.kind === "deleted" && after?.kind === "inserted") {
      edits.push(`“${words(piece)}” is now “${words(after)}”`);
    } else if (piece.kind === "deleted") edits.push(`“${words(piece)}” is deleted`);
  }
  return edits;
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
