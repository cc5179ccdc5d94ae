import type { Passage } from "../diff/index.ts";
import { type Draft, misfitOf, oursText, type Slot, slotOf, theirsText } from "./rebase-draft.ts";

/** Brings a paragraph that is new in the newer base, unless the proposal has put in the same one. */
export function bring(draft: Draft, after: Passage): void {
  const words = plain(theirsText(draft, after));
  const same = draft.slots.find(
    ({ ours, theirs }) =>
      ours?.kind === after.kind &&
      theirs === undefined &&
      draft.origins.get(ours.index)?.kind === "inserted" &&
      plain(oursText(draft, ours)) === words,
  );
  if (same === undefined) {
    put(draft, after);
    return;
  }
  same.theirs = after;
  draft.ofTheirs.set(after.index, same);
}

/** Puts a paragraph of the newer base behind the one that it follows there; an item does not come without its call. */
export function put(draft: Draft, after: Passage): Slot {
  const call = after.kind === "item" ? callOf(draft.base, after) : undefined;
  if (call !== undefined && !draft.ofTheirs.has(call.index)) {
    const back = put(draft, call);
    const message = `The proposal deletes “${call.call ?? ""}”, to which the newer base adds something; it stays`;
    back.misfits.push(misfitOf(draft, "kept", back, message));
  }
  const slot = slotOf(undefined, after);
  place(draft, slot, after);
  return slot;
}

/** Lets a paragraph stand where the newer base has it. */
export function place(draft: Draft, slot: Slot, after: Passage): void {
  const at = draft.slots.indexOf(slot);
  if (at >= 0) draft.slots.splice(at, 1);
  draft.slots.splice(placeFor(draft, after), 0, slot);
  draft.ofTheirs.set(after.index, slot);
  draft.placed.add(slot);
}

/** Where a paragraph of the newer base belongs: behind the nearest before it, and behind what the proposal has put in under that one. */
function placeFor({ slots, ofTheirs, origins, placed }: Draft, after: Passage): number {
  let at = 0;
  for (let before = after.index - 1; before >= 0; before--) {
    const slot = ofTheirs.get(before);
    if (slot === undefined) continue;
    // What the proposal has moved is no landmark of the newer base.
    const hasMoved = slot.ours !== undefined && origins.get(slot.ours.index)?.move !== undefined;
    if (hasMoved && !placed.has(slot)) continue;
    at = slots.indexOf(slot) + 1;
    break;
  }
  const isUnder = (slot: Slot | undefined) => {
    if (slot?.from === "none") return true;
    if (slot?.ours === undefined || slot.theirs !== undefined) return false;
    if (origins.get(slot.ours.index)?.kind !== "inserted") return false;
    return slot.ours.kind === "item" && slot.ours.level >= Math.max(1, after.level);
  };
  while (at > 0 && isUnder(slots[at])) at++;
  return at;
}

function callOf(base: readonly Passage[], item: Passage): Passage | undefined {
  for (let at = item.index - 1; at >= 0; at--) {
    const passage = base[at];
    if (passage?.kind === "call") return passage;
    if (passage?.kind === "heading" || passage?.kind === "annex-heading") return undefined;
  }
  return undefined;
}

/** Words without what `compare` gives no weight to. */
function plain(words: string): string {
  return words.replace(/[\s*_]+/g, " ").trim();
}
