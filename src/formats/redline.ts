import {
  type Comparison,
  isChange,
  type MoveEnds,
  moveEndsOf,
  type Passage,
  type PassageChange,
  shown,
} from "../diff/index.ts";
import type { BlockKind } from "../model/index.ts";

/** A paragraph of a redline: the words of the new text with what was taken out at its place. */
export interface RedlineParagraph {
  readonly kind: BlockKind;
  /** `left`: the old place of a passage that has moved, with its old words. */
  readonly state: PassageChange["kind"];
  /** The number of its change, from 1; undefined where nothing changed and at the old place of a moved passage. */
  readonly change?: number;
  /** False for the second and further paragraphs of one change. */
  readonly isFirst: boolean;
  readonly level: number;
  readonly label: RedlineLabel;
  readonly move?: RedlineMove;
  readonly runs: readonly RedlineRun[];
}

/** The labels of a passage; equal where it was not relabelled, undefined where it has none. */
export interface RedlineLabel {
  readonly old?: string;
  readonly new?: string;
}

/** The other end of a move. */
export interface RedlineMove {
  readonly number: number;
  /** The change that stands where the passage now is. */
  readonly change: number;
  /** Where the passage was, or at its old place where it now is: `considering b)`, `behind noting`. */
  readonly place: string;
}

/** Words that were kept, taken away or brought; `¶` stands for a paragraph that begins or ends. */
export interface RedlineRun {
  readonly kind: "kept" | "deleted" | "inserted";
  readonly text: string;
}

/** A comparison as a text that can be read from top to bottom, the same for every form of redline. */
export function redlineOf(comparison: Comparison): readonly RedlineParagraph[] {
  const numbers = new Map<PassageChange, number>();
  const arrivals = new Map<number, PassageChange>();
  for (const change of comparison.changes) {
    if (!isChange(change)) continue;
    numbers.set(change, numbers.size + 1);
    for (const passage of change.move === undefined ? [] : change.old) arrivals.set(passage.index, change);
  }
  const endsOf = moveEndsOf(comparison);
  return comparison.changes.flatMap((change) => {
    if (change.kind === "left") return leftOf(change, arrivals, numbers, comparison, endsOf);
    return paragraphsOf(change, numbers.get(change), comparison, endsOf);
  });
}

function leftOf(
  { old: [passage], move: number }: PassageChange,
  arrivals: ReadonlyMap<number, PassageChange>,
  numbers: ReadonlyMap<PassageChange, number>,
  { old }: Comparison,
  endsOf: (change: PassageChange) => MoveEnds,
): readonly RedlineParagraph[] {
  const arrival = passage && arrivals.get(passage.index);
  if (passage === undefined || number === undefined || arrival === undefined) return [];
  const text = shown(old.slice(passage.body.start, passage.body.end));
  const place = endsOf(arrival).to;
  return [
    {
      kind: passage.kind,
      state: "left",
      isFirst: true,
      level: passage.level,
      label: labelOf(passage, undefined),
      move: { number, change: numbers.get(arrival) ?? 0, place },
      runs: [{ kind: "deleted", text }],
    },
  ];
}

function paragraphsOf(
  change: PassageChange,
  number: number | undefined,
  comparison: Comparison,
  endsOf: (change: PassageChange) => MoveEnds,
): readonly RedlineParagraph[] {
  const move = change.move === undefined ? undefined : { number: change.move, place: endsOf(change).from };
  const shownAs = change.new.length > 0 ? change.new : change.old;
  const rows = shownAs.map((): RedlineRun[] => []);
  let row = 0;
  let oldAt = 0;
  for (const piece of change.pieces) {
    // A piece lies in one passage of each side: where the next one begins, so does a paragraph.
    const next = change.new[row + 1];
    if (next !== undefined && piece.new.end > next.body.start) {
      rows[row]?.push({ kind: "inserted", text: "¶" });
      row++;
    }
    const oldNext = change.old[oldAt + 1];
    if (change.new.length > 0 && oldNext !== undefined && piece.old.end > oldNext.body.start) {
      rows[row]?.push({ kind: "deleted", text: "¶" });
      oldAt++;
    }
    const [text, { start, end }] = piece.kind === "deleted" ? [comparison.old, piece.old] : [comparison.new, piece.new];
    rows[row]?.push({ kind: piece.kind, text: shown(text.slice(start, end)) });
  }
  return shownAs.map((passage, index) => {
    const from = change.old[Math.min(index, change.old.length - 1)];
    return {
      kind: passage.kind,
      state: change.kind,
      isFirst: index === 0,
      level: passage.level,
      label: labelOf(index === 0 ? from : undefined, change.new[index]),
      runs: rows[index] ?? [],
      ...(number !== undefined && { change: number }),
      ...(number !== undefined && move && { move: { ...move, change: number } }),
    };
  });
}

function labelOf(old: Passage | undefined, revised: Passage | undefined): RedlineLabel {
  return {
    ...(old?.label !== undefined && { old: old.label }),
    ...(revised?.label !== undefined && { new: revised.label }),
  };
}
