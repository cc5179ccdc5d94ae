import type { Passage, PassageChange } from "../diff/index.ts";
import { type Draft, misfitOf, oursText, pairOf, type Slot, slotOf, theirsText } from "./rebase-draft.ts";
import { place, put } from "./rebase-put.ts";

/** The newer base changes or moves what the proposal deletes, splits or merges. */
export function followWithoutPair(draft: Draft, change: PassageChange, fate: PassageChange): void {
  if (change.kind === "kept" && (fate.kind === "deleted" || change.move === undefined)) return;
  if (fate.kind !== "deleted") {
    conflict(draft, fate, change.new, "The newer base changes this, which the proposal splits or merges");
    return;
  }
  for (const after of change.new) {
    const slot = put(draft, after);
    const message = "The proposal deletes this, whose words the newer base changes; it stays until you decide";
    slot.misfits.push(misfitOf(draft, "kept", slot, message));
  }
}

/** The newer base splits or merges paragraphs. */
export function rebuild(draft: Draft, change: PassageChange): void {
  const fates = change.old.flatMap(({ index }) => draft.fates.get(index) ?? []);
  const [touched] = fates.filter(({ kind, move }) => kind !== "kept" || move !== undefined);
  if (touched !== undefined) {
    const verb = change.kind === "split" ? "splits" : "merges";
    conflict(draft, touched, change.new, `The newer base ${verb} this, which the proposal changes`, change.old);
    return;
  }
  for (const gone of change.old.flatMap((before) => pairOf(draft, before) ?? [])) gone.from = "none";
  for (const after of change.new) place(draft, slotOf(undefined, after), after);
}

/** The paragraphs of the newer base stand; what the proposal has in their place is told. */
export function conflict(
  draft: Draft,
  fate: PassageChange,
  after: readonly Passage[],
  message: string,
  old: readonly Passage[] = fate.old,
): void {
  const touched = new Set<Slot>();
  for (const { index } of [...old, ...fate.old]) {
    for (const { index: at } of draft.fates.get(index)?.new ?? []) {
      const slot = draft.ofOurs.get(at);
      if (slot !== undefined && slot.from !== "none") touched.add(slot);
    }
  }
  const isFree = ({ index }: Passage) => {
    const slot = draft.ofTheirs.get(index);
    return slot === undefined || touched.has(slot);
  };
  const stand = new Map([...after, ...besides(draft, fate)].map((passage) => [passage.index, passage]));
  const fresh = [...stand.values()]
    .filter(isFree)
    .sort((a, b) => a.index - b.index)
    .map((passage) => {
      const slot = slotOf(undefined, passage);
      place(draft, slot, passage);
      return slot;
    });
  for (const slot of touched) slot.from = "none";
  const told = fresh.at(-1) ?? [...touched][0];
  const proposal = [...touched].flatMap(({ ours }) => (ours === undefined ? [] : [oursText(draft, ours)])).join(" ¶ ");
  if (told === undefined || proposal === "") return;
  const base = fresh.flatMap(({ theirs }) => (theirs === undefined ? [] : [theirsText(draft, theirs)])).join(" ¶ ");
  told.misfits.push({ kind: "structure", place: (told.theirs ?? told.ours)?.place ?? "", message, proposal, base });
}

/** What the newer base has for the other paragraphs that the proposal changed together with one. */
function besides({ theirs }: Draft, { old }: PassageChange): readonly Passage[] {
  const group = new Set(old.map(({ index }) => index));
  return theirs.changes
    .filter((change) => change.kind !== "left" && change.old.some(({ index }) => group.has(index)))
    .flatMap((change) => change.new);
}
