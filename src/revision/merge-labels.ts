import type { Passage } from "../diff/index.ts";
import { type Document, itemsOf, type Label } from "../model/index.ts";
import { withOrdinal } from "../syntax/index.ts";
import type { Labels } from "./consolidate-labels.ts";
import type { Slot } from "./rebase-draft.ts";

/** The labels of a merged text, for the paragraphs of either side by the place of their label. */
export interface MergedLabels {
  readonly ours: Labels;
  readonly theirs: Labels;
}

type Origin = keyof MergedLabels;

/**
 * Gives the items of each clause their labels: those of the proposal where the clause has its items, those of the
 * newer base where it has those, and otherwise the items are counted anew.
 */
export function mergeLabels(
  slots: readonly Slot[],
  sides: Readonly<Record<Origin, { readonly document: Document; readonly passages: readonly Passage[] }>>,
): MergedLabels {
  const known = { ours: labelsOf(sides.ours.document), theirs: labelsOf(sides.theirs.document) };
  const groups = { ours: groupsOf(sides.ours.passages), theirs: groupsOf(sides.theirs.passages) };
  const labels = { ours: new Map<number, string>(), theirs: new Map<number, string>() };
  for (const group of groupsIn(slots)) {
    const rows = group.map((slot) => ({
      level: (slot.ours ?? slot.theirs)?.level ?? 1,
      ours: slot.ours && known.ours.get(slot.ours.span.start),
      theirs: slot.theirs && known.theirs.get(slot.theirs.span.start),
    }));
    const whole = (["ours", "theirs"] as const).find((origin) => isWhole(group, origin, groups[origin]));
    const counted = whole === undefined ? count(rows) : rows.map((row) => row[whole]?.text);
    for (const [index, { ours, theirs }] of rows.entries()) {
      const label = counted?.[index];
      if (label === undefined) continue;
      if (ours !== undefined) labels.ours.set(ours.span.start, label);
      if (theirs !== undefined) labels.theirs.set(theirs.span.start, label);
    }
  }
  return labels;
}

/** The labels of a document by the start of their paragraph. */
function labelsOf(document: Document): ReadonlyMap<number, Label> {
  const labels = new Map<number, Label>();
  for (const { clauses } of document.resolutions) {
    for (const clause of clauses) {
      for (const { span, label } of itemsOf(clause)) if (label !== undefined) labels.set(span.start, label);
    }
  }
  return labels;
}

/** For each item the number of its clause, counted over the passages, and how many items that clause has. */
interface Groups {
  readonly of: ReadonlyMap<number, number>;
  readonly sizes: readonly number[];
}

function groupsOf(passages: readonly Passage[]): Groups {
  const of = new Map<number, number>();
  const sizes: number[] = [0];
  for (const { index, kind } of passages) {
    if (startsGroup(kind)) sizes.push(0);
    if (kind !== "item") continue;
    of.set(index, sizes.length - 1);
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  }
  return { of, sizes };
}

/** Items with labels that a merged clause has, in order. */
function* groupsIn(slots: readonly Slot[]): Generator<readonly Slot[]> {
  let group: Slot[] = [];
  for (const slot of slots) {
    if (slot.from === "none") continue;
    const { kind } = slot.ours ?? slot.theirs ?? { kind: "paragraph" as const };
    if (startsGroup(kind)) {
      yield group;
      group = [];
    } else if (kind === "item") group.push(slot);
  }
  yield group;
}

function startsGroup(kind: Passage["kind"]): boolean {
  return kind === "call" || kind === "heading" || kind === "annex-heading" || kind === "section-heading";
}

function isWhole(group: readonly Slot[], origin: Origin, { of, sizes }: Groups): boolean {
  const [first] = group;
  const number = first?.[origin] && of.get(first[origin].index);
  if (number === undefined || sizes[number] !== group.length) return false;
  return group.every((slot, index) => {
    const own = slot[origin]?.index;
    const before = group[index - 1]?.[origin]?.index ?? -1;
    return own !== undefined && of.get(own) === number && own > before;
  });
}

/** Labels in the order of the items; nothing where decimals or missing labels make it unclear what counts. */
function count(
  rows: readonly { readonly level: number; readonly ours: Label | undefined; readonly theirs: Label | undefined }[],
): readonly (string | undefined)[] | undefined {
  const counts: number[] = [];
  const labels: (string | undefined)[] = [];
  for (const { level, ours, theirs } of rows) {
    const label = ours ?? theirs;
    if (label === undefined || label.style === "decimal") return undefined;
    counts.length = level;
    if (label.ordinal === 0) {
      labels.push(undefined);
      continue;
    }
    const ordinal = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = ordinal;
    const text = label.text.replace(/ ?[*_]?(?:bis|ter|quater|quinquies)[*_]?/g, "");
    labels.push(withOrdinal({ ...label, text }, ordinal));
  }
  return labels;
}
