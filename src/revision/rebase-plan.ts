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
  /** True when the words of the newer base stand in the paragraph of the proposal. */
  takesWords: boolean;
  /** The change of the newer base, when its words are to be merged into ours. */
  merge: { readonly ours: PassageChange; readonly theirs: PassageChange } | undefined;
  readonly misfits: Misfit[];
}

/** What the merge of two revisions of one base comes to, before words and labels are looked at. */
export interface Plan {
  readonly slots: readonly Slot[];
  readonly ours: Comparison;
  readonly theirs: Comparison;
}

/** Lays the changes of a newer base into a proposal, paragraph by paragraph. */
export function planRebase(old: Side, proposal: Side, base: Side): Plan {
  const ours = compare(old, proposal);
  const theirs = compare(old, base);
  const planner = new Planner(ours, theirs, passagesOf(proposal), passagesOf(base));
  for (const change of theirs.changes) planner.take(change);
  planner.finish();
  return { slots: planner.slots, ours, theirs };
}

class Planner {
  readonly slots: Slot[];
  readonly #ofOurs = new Map<number, Slot>();
  readonly #ofTheirs = new Map<number, Slot>();
  readonly #ours: Comparison;
  readonly #theirs: Comparison;
  readonly #base: readonly Passage[];
  /** What the proposal made of each passage of the old base. */
  readonly #fates = new Map<number, PassageChange>();
  readonly #origins = new Map<number, PassageChange>();

  constructor(ours: Comparison, theirs: Comparison, proposal: readonly Passage[], base: readonly Passage[]) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#base = base;
    this.slots = proposal.map((passage) => slotOf(passage, undefined));
    for (const [index, slot] of this.slots.entries()) this.#ofOurs.set(index, slot);
    for (const change of ours.changes) {
      if (change.kind === "left") continue;
      for (const { index } of change.old) this.#fates.set(index, change);
      for (const { index } of change.new) this.#origins.set(index, change);
    }
    for (const change of theirs.changes) {
      const [before] = change.old;
      const [after] = change.new;
      if (before === undefined || after === undefined || change.old.length > 1 || change.new.length > 1) continue;
      // An item that has become a call is another paragraph.
      if (before.kind !== after.kind) continue;
      const slot = this.#pairOf(before);
      if (slot === undefined) continue;
      slot.theirs = after;
      this.#ofTheirs.set(after.index, slot);
    }
  }

  /** Takes over one change of the newer base. */
  take(change: PassageChange): void {
    const [before] = change.old;
    const [after] = change.new;
    const fate = before && this.#fates.get(before.index);
    if (change.kind === "inserted" && after !== undefined) this.#bring(after);
    else if (change.kind === "split" || change.kind === "merged") this.#rebuild(change);
    else if (before === undefined || fate === undefined) return;
    else if (change.kind === "deleted") this.#drop(before, fate);
    else if (after !== undefined && before.kind !== after.kind) {
      this.#drop(before, fate);
      this.#put(after);
    } else if (after !== undefined) this.#follow(change, fate, after);
  }

  /** What the newer base keeps, rewords or moves. */
  #follow(change: PassageChange, fate: PassageChange, after: Passage): void {
    const slot = this.#ofTheirs.get(after.index);
    if (slot === undefined) {
      this.#withoutPair(change, fate);
      return;
    }
    if (change.kind === "changed") slot.merge = { ours: fate, theirs: change };
    if (change.move !== undefined) this.#move(slot, after, fate);
  }

  /** Paragraphs of the proposal whose clause the newer base does not have any more stand under no call. */
  finish(): void {
    let call: Slot | undefined;
    for (const slot of this.slots) {
      const { ours, from } = slot;
      if (ours?.kind === "call") call = slot;
      else if (ours !== undefined && ours.kind !== "item") call = undefined;
      if (call === undefined || call.from !== "none" || from !== "ours" || ours?.kind !== "item") continue;
      const message = `The newer base does not have “${call.ours?.call ?? ""}” any more, where the proposal has this; put it where it belongs`;
      slot.misfits.push(this.#misfit("gone", slot, message));
      slot.from = "none";
    }
  }

  /** The one paragraph that the proposal has for one of the old base. */
  #pairOf(before: Passage): Slot | undefined {
    const fate = this.#fates.get(before.index);
    const [only, second] = fate?.new ?? [];
    if (only === undefined || second !== undefined || fate?.old.length !== 1) return undefined;
    return this.#ofOurs.get(only.index);
  }

  #bring(after: Passage): void {
    const same = this.slots.find(
      (slot) =>
        slot.ours !== undefined &&
        slot.theirs === undefined &&
        slot.ours.kind === after.kind &&
        this.#origins.get(slot.ours.index)?.kind === "inserted" &&
        plain(this.#oursText(slot.ours)) === plain(this.#theirsText(after)),
    );
    if (same !== undefined) {
      same.theirs = after;
      this.#ofTheirs.set(after.index, same);
      return;
    }
    this.#put(after);
  }

  /** Puts a paragraph of the newer base behind the one that it follows there. */
  #put(after: Passage): Slot {
    const call = after.kind === "item" ? this.#callOf(after) : undefined;
    const holder = call && this.#ofTheirs.get(call.index);
    if (call !== undefined && holder === undefined) {
      const back = this.#put(call);
      const message = `The proposal deletes “${call.call ?? ""}”, to which the newer base adds something; it stays`;
      back.misfits.push({ ...this.#misfit("kept", back, message), proposal: "" });
    }
    const slot = slotOf(undefined, after);
    this.#ofTheirs.set(after.index, slot);
    this.slots.splice(this.#placeFor(after), 0, slot);
    return slot;
  }

  #callOf(item: Passage): Passage | undefined {
    for (let at = item.index - 1; at >= 0; at--) {
      const passage = this.#base[at];
      if (passage?.kind === "call") return passage;
      if (passage?.kind === "heading" || passage?.kind === "annex-heading") return undefined;
    }
    return undefined;
  }

  /** Behind the nearest paragraph before it, and behind what the proposal has put in under that one. */
  #placeFor(after: Passage): number {
    let at = 0;
    for (let before = after.index - 1; before >= 0; before--) {
      const slot = this.#ofTheirs.get(before);
      const place = slot === undefined ? -1 : this.slots.indexOf(slot);
      const moved = slot?.ours !== undefined && this.#origins.get(slot.ours.index)?.move !== undefined;
      if (place < 0 || moved) continue;
      at = place + 1;
      break;
    }
    const isUnder = (slot: Slot | undefined) => {
      if (slot?.from === "none") return true;
      if (slot?.ours === undefined || slot.theirs !== undefined) return false;
      if (this.#origins.get(slot.ours.index)?.kind !== "inserted") return false;
      return slot.ours.kind === "item" && slot.ours.level >= Math.max(1, after.level);
    };
    while (at > 0 && isUnder(this.slots[at])) at++;
    return at;
  }

  #drop(before: Passage, fate: PassageChange): void {
    const slot = this.#pairOf(before);
    if (slot === undefined) {
      if (fate.kind !== "deleted") this.#conflict(fate, [], "The newer base deletes this, which the proposal rewrites");
      return;
    }
    if (fate.kind === "changed") {
      const message = "The newer base deletes this, whose words the proposal changes; see whether they still belong";
      slot.misfits.push(this.#misfit("gone", slot, message));
    } else if (fate.move !== undefined) {
      slot.misfits.push(this.#misfit("gone", slot, "The newer base deletes this, which the proposal moves"));
    }
    slot.from = "none";
  }

  /** The newer base changes or moves what the proposal deletes, splits or merges. */
  #withoutPair(change: PassageChange, fate: PassageChange): void {
    if (change.kind === "kept" && (fate.kind === "deleted" || change.move === undefined)) return;
    if (fate.kind !== "deleted") {
      this.#conflict(fate, change.new, "The newer base changes this, which the proposal splits or merges");
      return;
    }
    for (const after of change.new) {
      const slot = this.#put(after);
      const message = "The proposal deletes this, whose words the newer base changes; it stays until you decide";
      slot.misfits.push({ ...this.#misfit("kept", slot, message), proposal: "" });
    }
  }

  /** The newer base splits or merges. */
  #rebuild(change: PassageChange): void {
    const fates = change.old.map(({ index }) => this.#fates.get(index));
    const kept = fates.every((fate) => fate?.kind === "kept" && fate.move === undefined);
    if (kept) {
      const [first, ...rest] = change.old.flatMap((before) => this.#pairOf(before) ?? []);
      if (first === undefined) return;
      const slots = change.new.map((after) => slotOf(undefined, after));
      this.slots.splice(this.slots.indexOf(first), 0, ...slots);
      for (const gone of [first, ...rest]) gone.from = "none";
      for (const [at, after] of change.new.entries()) {
        const slot = slots[at];
        if (slot !== undefined) this.#ofTheirs.set(after.index, slot);
      }
      return;
    }
    const message = `The newer base ${change.kind === "split" ? "splits" : "merges"} this, which the proposal changes`;
    const [fate] = fates.filter((one) => one !== undefined && one.kind !== "kept");
    if (fate !== undefined) this.#conflict(fate, change.new, message, change.old);
  }

  /** The paragraphs of the newer base stand; what the proposal has in their place is told. */
  #conflict(fate: PassageChange, after: readonly Passage[], message: string, old = fate.old): void {
    const touched = new Set<Slot>();
    for (const { index } of [...old, ...fate.old]) {
      for (const { index: at } of this.#fates.get(index)?.new ?? []) {
        const slot = this.#ofOurs.get(at);
        if (slot !== undefined && slot.from !== "none") touched.add(slot);
      }
    }
    const words = [...touched].map(({ ours }) => (ours === undefined ? "" : this.#oursText(ours))).join(" ¶ ");
    const [first] = touched;
    // What the newer base made of the other old paragraphs of the group comes with it.
    const others = this.#theirs.changes.filter(
      (change) => change.kind !== "left" && change.old.some(({ index }) => fate.old.some((one) => one.index === index)),
    );
    const stand = new Map([...after, ...others.flatMap((change) => change.new)].map((each) => [each.index, each]));
    const fresh = [...stand.values()]
      .filter(({ index }) => this.#ofTheirs.get(index) === undefined || touched.has(this.#ofTheirs.get(index) as Slot))
      .sort((a, b) => a.index - b.index)
      .map((passage) => slotOf(undefined, passage));
    const at = first === undefined ? -1 : this.slots.indexOf(first);
    if (at >= 0) this.slots.splice(at, 0, ...fresh);
    for (const slot of fresh) if (slot.theirs !== undefined) this.#ofTheirs.set(slot.theirs.index, slot);
    for (const slot of touched) slot.from = "none";
    const told = fresh.at(-1) ?? first;
    if (told === undefined || words === "") return;
    const base = fresh.map(({ theirs }) => (theirs === undefined ? "" : this.#theirsText(theirs))).join(" ¶ ");
    const place = (told.theirs ?? first?.ours)?.place ?? "";
    told.misfits.push({ kind: "structure", place, message, proposal: words, base });
  }

  #move(slot: Slot, after: Passage, fate: PassageChange): void {
    if (fate.move !== undefined) {
      const message = `The proposal moves this to “${slot.ours?.place ?? ""}”, the newer base to another place, where it stands now`;
      slot.misfits.push(this.#misfit("place", slot, message));
    }
    this.slots.splice(this.slots.indexOf(slot), 1);
    this.slots.splice(this.#placeFor(after), 0, slot);
  }

  #misfit(kind: Misfit["kind"], slot: Slot, message: string): Misfit {
    const { ours, theirs } = slot;
    return {
      kind,
      place: (theirs ?? ours)?.place ?? "",
      message,
      proposal: ours === undefined ? "" : this.#oursText(ours),
      base: theirs === undefined ? "" : this.#theirsText(theirs),
    };
  }

  #oursText({ body }: Passage): string {
    return slice(this.#ours.new, body);
  }

  #theirsText({ body }: Passage): string {
    return slice(this.#theirs.new, body);
  }
}

function slotOf(ours: Passage | undefined, theirs: Passage | undefined): Slot {
  return {
    ours,
    theirs,
    from: ours === undefined ? "theirs" : "ours",
    takesWords: false,
    merge: undefined,
    misfits: [],
  };
}

/** Words without what `compare` gives no weight to. */
function plain(words: string): string {
  return words.replace(/[\s*_]+/g, " ").trim();
}
