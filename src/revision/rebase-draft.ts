import { type Comparison, compare, type Passage, type PassageChange, passagesOf, type Side } from "../diff/index.ts";
import { slice } from "../text/index.ts";
import type { Misfit } from "./misfit.ts";

/** A paragraph of the merged text. */
export interface Slot {
  /** The paragraph of the proposal; undefined for one that only the newer base has. */
  readonly ours: Passage | undefined;
  /** The paragraph of the newer base that it is, or belongs to. */
  theirs: Passage | undefined;
  /** Whose paragraph is written; `none` when it is gone and only keeps a place for remarks. */
  from: "ours" | "theirs" | "none";
  /** The two changes of one paragraph, whose words are to be merged. */
  merge: { readonly ours: PassageChange; readonly theirs: PassageChange } | undefined;
  readonly misfits: Misfit[];
}

/** A merge at work: the paragraphs of the proposal, into which those of the newer base are laid one by one. */
export interface Draft {
  readonly slots: Slot[];
  readonly ours: Comparison;
  readonly theirs: Comparison;
  /** The paragraphs of the newer base. */
  readonly base: readonly Passage[];
  readonly ofOurs: ReadonlyMap<number, Slot>;
  readonly ofTheirs: Map<number, Slot>;
  /** Paragraphs that both have and that stand where the newer base has them. */
  readonly placed: Set<Slot>;
  /** What the proposal made of each paragraph of the older base. */
  readonly fates: ReadonlyMap<number, PassageChange>;
  /** Of which change each paragraph of the proposal is. */
  readonly origins: ReadonlyMap<number, PassageChange>;
}

/** The proposal as it is, with the paragraphs found that it shares with the newer base. */
export function draftOf(old: Side, proposal: Side, newer: Side): Draft {
  const ours = compare(old, proposal);
  const theirs = compare(old, newer);
  const slots = passagesOf(proposal).map((passage) => slotOf(passage, undefined));
  const fates = new Map<number, PassageChange>();
  const origins = new Map<number, PassageChange>();
  for (const change of ours.changes) {
    if (change.kind === "left") continue;
    for (const { index } of change.old) fates.set(index, change);
    for (const { index } of change.new) origins.set(index, change);
  }
  const ofOurs = new Map(slots.entries());
  const draft: Draft = {
    ...{ slots, ours, theirs, ofOurs, fates, origins },
    base: passagesOf(newer),
    ofTheirs: new Map(),
    placed: new Set(),
  };
  for (const change of theirs.changes) {
    const [before] = change.old;
    const [after] = change.new;
    if (before === undefined || after === undefined || change.old.length > 1 || change.new.length > 1) continue;
    // An item that has become a call is another paragraph.
    const slot = before.kind === after.kind ? pairOf(draft, before) : undefined;
    if (slot === undefined) continue;
    slot.theirs = after;
    draft.ofTheirs.set(after.index, slot);
  }
  return draft;
}

/** A paragraph that stands as one of the two sides has it. */
export function slotOf(ours: Passage | undefined, theirs: Passage | undefined): Slot {
  return { ours, theirs, from: ours === undefined ? "theirs" : "ours", merge: undefined, misfits: [] };
}

/** The one paragraph that the proposal has for one of the older base. */
export function pairOf({ fates, ofOurs }: Draft, before: Passage): Slot | undefined {
  const fate = fates.get(before.index);
  const [only, second] = fate?.new ?? [];
  if (only === undefined || second !== undefined || fate?.old.length !== 1) return undefined;
  return ofOurs.get(only.index);
}

/** A misfit of one paragraph with the words of both sides. */
export function misfitOf(draft: Draft, kind: Misfit["kind"], { ours, theirs }: Slot, message: string): Misfit {
  return {
    ...{ kind, message },
    place: (theirs ?? ours)?.place ?? "",
    proposal: ours === undefined ? "" : oursText(draft, ours),
    base: theirs === undefined ? "" : theirsText(draft, theirs),
  };
}

/** The words of a paragraph of the proposal. */
export function oursText({ ours }: Draft, { body }: Passage): string {
  return slice(ours.new, body);
}

/** The words of a paragraph of the newer base. */
export function theirsText({ theirs }: Draft, { body }: Passage): string {
  return slice(theirs.new, body);
}
