import type { Passage, PassageChange, Side } from "../diff/index.ts";
import { conflict, followWithoutPair, rebuild } from "./rebase-conflict.ts";
import { type Draft, draftOf, misfitOf, pairOf, type Slot } from "./rebase-draft.ts";
import { bring, place, put } from "./rebase-put.ts";

/** Lays the changes of a newer base into a proposal, paragraph by paragraph; words and labels come later. */
export function planRebase(old: Side, proposal: Side, newer: Side): Draft {
  const draft = draftOf(old, proposal, newer);
  for (const change of draft.theirs.changes) take(draft, change);
  dropWithoutCall(draft);
  return draft;
}

/** Takes over one change of the newer base. */
function take(draft: Draft, change: PassageChange): void {
  const [before] = change.old;
  const [after] = change.new;
  const fate = before && draft.fates.get(before.index);
  if (change.kind === "inserted" && after !== undefined) bring(draft, after);
  else if (change.kind === "split" || change.kind === "merged") rebuild(draft, change);
  else if (before === undefined || fate === undefined) return;
  else if (change.kind === "deleted") drop(draft, before, fate);
  else if (after !== undefined && before.kind !== after.kind) {
    drop(draft, before, fate);
    put(draft, after);
  } else if (after !== undefined) follow(draft, change, fate, after);
}

/** The newer base deletes a paragraph. */
function drop(draft: Draft, before: Passage, fate: PassageChange): void {
  const slot = pairOf(draft, before);
  if (slot === undefined) {
    if (fate.kind !== "deleted") conflict(draft, fate, [], "The newer base deletes this, which the proposal rewrites");
    return;
  }
  if (fate.kind === "changed") {
    const message = "The newer base deletes this, whose words the proposal changes; see whether they still belong";
    slot.misfits.push(misfitOf(draft, "gone", slot, message));
  } else if (fate.move !== undefined) {
    slot.misfits.push(misfitOf(draft, "gone", slot, "The newer base deletes this, which the proposal moves"));
  }
  slot.from = "none";
}

/** The newer base keeps, rewords or moves a paragraph. */
function follow(draft: Draft, change: PassageChange, fate: PassageChange, after: Passage): void {
  const slot = draft.ofTheirs.get(after.index);
  if (slot === undefined) {
    followWithoutPair(draft, change, fate);
    return;
  }
  if (change.kind === "changed") slot.merge = { ours: fate, theirs: change };
  if (change.move === undefined) return;
  if (fate.move !== undefined && !isBehindTheSame(draft, slot, after)) {
    const own = slot.ours?.place ?? "";
    const message = `The proposal moves this to “${own}”, the newer base to another place, where it stands now`;
    slot.misfits.push(misfitOf(draft, "place", slot, message));
  }
  place(draft, slot, after);
}

/** True when a paragraph follows the same one on both sides: then both moved it there, or with it. */
function isBehindTheSame(draft: Draft, { ours }: Slot, after: Passage): boolean {
  const before = ours && draft.ofOurs.get(ours.index - 1);
  return before !== undefined && before === draft.ofTheirs.get(after.index - 1);
}

/** Paragraphs of the proposal whose clause the newer base does not have any more would stand under another call. */
function dropWithoutCall(draft: Draft): void {
  let call: Slot | undefined;
  for (const slot of draft.slots) {
    const { ours, theirs, from } = slot;
    if (ours?.kind === "call") call = slot;
    else if (ours !== undefined && ours.kind !== "item") call = undefined;
    if (call === undefined || call.from !== "none" || from !== "ours" || ours?.kind !== "item") continue;
    if (theirs !== undefined) continue;
    const message = `The newer base does not have “${call.ours?.call ?? ""}” any more, where the proposal has this; put it where it belongs`;
    slot.misfits.push(misfitOf(draft, "gone", slot, message));
    slot.from = "none";
  }
}
