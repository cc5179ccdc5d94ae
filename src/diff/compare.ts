import type { Document } from "../model/index.ts";
import type { Comparison, PassageChange, Piece } from "./comparison.ts";
import { notesOn } from "./comparison-notes.ts";
import { movesOf } from "./moves.ts";
import { pairPassages } from "./pair-passages.ts";
import type { Passage, Side } from "./passage.ts";
import { piecesBetween } from "./pieces.ts";
import { mergesOf, type Parts, splitsOf } from "./splits.ts";
import { strandOf } from "./strand.ts";
import { Vocabulary } from "./vocabulary.ts";
import { readWords, type Worded } from "./worded.ts";

/**
 * What makes the new text out of the old one. Passages are paired by their words, so that labels may shift and
 * clauses may move; words are compared inside the pairs. Blanks, line breaks, emphasis and the shapes of hyphens and
 * quotation marks are no changes. Any two documents can be compared; `notes` say when that makes little sense.
 */
export function compare(old: Document | Side, revised: Document | Side): Comparison {
  const before = sideOf(old);
  const after = sideOf(revised);
  const vocabulary = new Vocabulary();
  const changes = changesBetween(readWords(before, after, vocabulary), vocabulary);
  const texts = { old: before.document.text, new: after.document.text };
  return { ...texts, changes, notes: notesOn(before, after, changes) };
}

function sideOf(side: Document | Side): Side {
  return "document" in side ? side : { document: side };
}

interface Sides {
  readonly old: Worded;
  readonly revised: Worded;
  readonly weights: Float64Array;
}

function changesBetween({ old, revised, weights }: Sides, vocabulary: Vocabulary): readonly PassageChange[] {
  const pairing = pairPassages(old, revised, weights);
  const splits = splitsOf(old, revised, pairing);
  const merges = mergesOf(old, revised, pairing);
  const moves = movesOf(pairing);
  const isPart = { old: partsIn(merges), new: partsIn(splits) };
  const changes: PassageChange[] = [];
  let from = 0;
  /** Old passages up to a place that are gone from there: deleted, or moved elsewhere. */
  const leave = (to: number) => {
    for (; from < to; from++) {
      const passage = old.passages[from];
      const stays = (pairing.newOf[from] ?? -1) >= 0 || isPart.old.has(from);
      const move = moves.get(from);
      if (passage === undefined || (stays && move === undefined)) continue;
      if (move === undefined) changes.push(gone(passage));
      else changes.push({ kind: "left", old: [passage], new: [], move, relabelled: false, pieces: [] });
    }
  };
  for (const [j, passage] of revised.passages.entries()) {
    const i = pairing.oldOf[j] ?? -1;
    if (i < 0) {
      if (!isPart.new.has(j)) changes.push(brought(passage));
      continue;
    }
    const group = { old: merges.get(j) ?? [i], new: splits.get(i) ?? [j] };
    if (pairing.inPlace.has(i)) leave(group.old[0] ?? i);
    const passages = { old: passagesAt(old, group.old), new: passagesAt(revised, group.new) };
    const isSame = group.old.length + group.new.length === 2 && old.identities[i] === revised.identities[j];
    const pieces = isSame
      ? whole(passages)
      : piecesBetween(strandOf(old, group.old, vocabulary), strandOf(revised, group.new, vocabulary), vocabulary);
    const move = moves.get(i);
    const relabelled = isRelabelled(passages);
    const change: PassageChange = {
      kind: kindOf(group, pieces),
      old: passages.old,
      new: passages.new,
      relabelled,
      pieces,
    };
    changes.push(move === undefined ? change : { ...change, move });
    if (pairing.inPlace.has(i)) from = Math.max(from, Math.max(...group.old) + 1);
  }
  leave(old.passages.length);
  return changes;
}

function kindOf(group: { old: readonly number[]; new: readonly number[] }, pieces: readonly Piece[]) {
  if (group.new.length > 1) return "split";
  if (group.old.length > 1) return "merged";
  return pieces.every(({ kind }) => kind === "kept") ? "kept" : "changed";
}

function passagesAt({ passages }: Worded, places: readonly number[]): readonly Passage[] {
  const found: Passage[] = [];
  for (const at of places) {
    const passage = passages[at];
    if (passage !== undefined) found.push(passage);
  }
  return found;
}

/** The pieces of two passages with the same words: all of it was kept. */
function whole({ old: [before], new: [after] }: Pick<PassageChange, "old" | "new">): readonly Piece[] {
  if (
    before === undefined ||
    after === undefined ||
    (before.body.start === before.body.end && after.body.start === after.body.end)
  )
    return [];
  return [{ kind: "kept", old: before.body, new: after.body }];
}

function isRelabelled({ old, new: now }: Pick<PassageChange, "old" | "new">): boolean {
  const [before] = old;
  const [after] = now;
  const isPair = old.length === 1 && now.length === 1;
  if (isPair && before?.label === after?.label) return before?.level !== after?.level;
  return labelsOf(old) !== labelsOf(now);
}

function labelsOf(passages: readonly Passage[]): string {
  return passages.map(({ label = "", level }) => `${level} ${label.replace(/[\s*]/g, "")}`).join(" ");
}

function partsIn(parts: Parts): ReadonlySet<number> {
  return new Set([...parts.values()].flat());
}

function gone(passage: Passage): PassageChange {
  const at = { start: 0, end: 0 };
  return {
    kind: "deleted",
    old: [passage],
    new: [],
    relabelled: false,
    pieces: [{ kind: "deleted", old: passage.body, new: at }],
  };
}

function brought(passage: Passage): PassageChange {
  const at = { start: 0, end: 0 };
  return {
    kind: "inserted",
    old: [],
    new: [passage],
    relabelled: false,
    pieces: [{ kind: "inserted", old: at, new: passage.body }],
  };
}
