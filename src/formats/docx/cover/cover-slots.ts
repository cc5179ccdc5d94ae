import type { CoverParagraph, CoverPiece } from "./cover-cells.ts";
import {
  isWaiting,
  kindOfLabel,
  kindOfName,
  kindsOfStyles,
  kindsOfWords,
  type SlotKind,
  waitingKind,
} from "./cover-slot-kinds.ts";
import { isOfText } from "./read-cover-table.ts";
import { dayForm, documentForm, plainLine } from "./read-header.ts";

/** A place on a cover: a paragraph, or the words of a content control in it. */
export interface Slot {
  readonly kind: SlotKind;
  readonly paragraph: CoverParagraph;
  readonly pieces: readonly CoverPiece[];
  /** True where the words only wait for others: `[Insert title]`, `DD Month YYYY`. */
  readonly waits: boolean;
  /** True where a sign among the words waits: `SG12-Cn`. */
  readonly hasGap?: boolean;
}

/**
 * The places of a cover, found by a content control of that name, else by words that wait for others, else by the
 * style of the cell, else by the label in front of it, else by what stands there now. `nameOf` gives the canonical name
 * of a style by its id.
 */
export function slotsOf(paragraphs: readonly CoverParagraph[], nameOf: (id: string) => string): readonly Slot[] {
  let label: string | undefined;
  let row = -1;
  let cell = -1;
  const slots: Slot[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { place } = paragraph;
    if (place?.row !== row) label = undefined;
    else if (place.cell !== cell) label = labelOf(paragraphs[index - 1]);
    row = place?.row ?? -1;
    cell = place?.cell ?? -1;
    const style = nameOf(paragraph.styleId);
    if (!paragraph.isFixed && !isOfText(style)) slots.push(...slotsIn(paragraph, style, label));
  }
  return slots;
}

function slotsIn(paragraph: CoverParagraph, style: string, label: string | undefined): readonly Slot[] {
  const controlled = controlSlots(paragraph);
  if (controlled.length > 0) return controlled;
  const { pieces } = paragraph;
  const words = plainLine(paragraph.words);
  const labelled = kindOfLabel(label ?? "");
  const waiting = waitingKind(words, labelled ?? kindsOfStyles.get(style));
  if (waiting !== undefined) return [{ kind: waiting, paragraph, pieces, waits: true }];
  const known = kindsOfStyles.get(style) ?? labelled;
  const kinds = known === undefined ? kindsOfWords(words) : [known];
  return kinds.map((kind) => ({ kind, paragraph, pieces, waits: words === "", hasGap: /-C(?:[nN]|X+)$/.test(words) }));
}

/** The content controls in a paragraph, or around it, whose title or tag says what they hold. */
function controlSlots(paragraph: CoverParagraph): readonly Slot[] {
  const slots: Slot[] = [];
  for (const piece of paragraph.pieces) {
    const kinds = piece.controls.flatMap(({ names }) => names.flatMap((name) => kindOfName(name) ?? []));
    const kind = kinds.at(-1);
    const last = slots.at(-1);
    if (kind === undefined) continue;
    if (last?.kind === kind) slots[slots.length - 1] = { ...last, pieces: [...last.pieces, piece] };
    else slots.push({ kind, paragraph, pieces: [piece], waits: false });
  }
  return slots.map((slot) => ({ ...slot, waits: isHint(slot) }));
}

/** True where a content control does not hold what it is for, but something in its place. */
function isHint({ kind, pieces }: Slot): boolean {
  const words = plainLine(pieces.map(({ text }) => text).join(""));
  if (pieces.some(({ controls }) => controls.some(({ showsHint }) => showsHint)) || isWaiting(words)) return true;
  if (kind === "document") return !documentForm.test(words) && !/^\d/.test(words);
  return kind === "date" && !dayForm.test(words);
}

function labelOf(paragraph: CoverParagraph | undefined): string | undefined {
  return paragraph === undefined ? undefined : plainLine(paragraph.words);
}
