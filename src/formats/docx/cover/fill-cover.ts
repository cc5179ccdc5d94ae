import type { Document, LanguageTag, Metadata } from "../../../model/index.ts";
import { applyEdits, type TextEdit } from "../../../text/index.ts";
import { bodySpan } from "../package/body-span.ts";
import { plainWords } from "../read/plain-words.ts";
import type { ReadParts } from "../read/read-word.ts";
import { coverBlocks } from "./cover.ts";
import { type CoverParagraph, cellsOf } from "./cover-cells.ts";
import { contactEdits } from "./cover-contacts.ts";
import { editsFor, unmarked } from "./cover-edits.ts";
import type { SlotKind } from "./cover-slot-kinds.ts";
import { type Slot, slotsOf } from "./cover-slots.ts";
import { type CoverChange, renumbered, wordsFor } from "./cover-values.ts";
import { lineOfAddendum, plainLine } from "./read-header.ts";

/** A main part whose cover says what the front matter says, as far as it has places for it. */
export interface FilledCover {
  readonly main: string;
  /** What the tables above all text have places for, so that it need not stand below them again. */
  readonly shown: ReadonlySet<keyof Metadata>;
}

/** What is known of the template whose cover is filled in. */
export interface CoverOf {
  /** What its cover says, and what it remembers. */
  readonly known: Metadata;
  /** True for a child of the body that the text shows as words to be edited; the author writes these. */
  readonly isText: (child: number) => boolean;
  /** The canonical name of a style by its id. */
  readonly styleOf: (id: string) => string;
}

/** What the places of a cover show. */
const keysOf: Readonly<Record<SlotKind, readonly (keyof Metadata)[]>> = {
  document: ["document", "addendum", "revision", "language"],
  date: ["date"],
  conference: ["conference"],
  period: ["conference"],
  original: ["language"],
  source: ["source"],
  title: ["title"],
  agendaItem: ["agendaItem"],
  abstract: ["abstract"],
  contact: ["contacts"],
};

/**
 * Writes what the front matter says otherwise than a template into the cells of the template's cover. All else stays
 * as it is, byte for byte. What has no place, or stands where a field or a change makes it unsafe to write, is left.
 */
export function fillCover(
  { main, word }: ReadParts,
  { metadata: wanted, language }: Document,
  { known, isText, styleOf }: CoverOf,
): FilledCover {
  const isChanged = (key: keyof Metadata) => JSON.stringify(wanted[key]) !== JSON.stringify(known[key]);
  const paragraphs = cellsOf(main, spansOf(word.blocks, isText), frameOf(main));
  const change: CoverChange = {
    ...{ wanted, known },
    language: (wanted.language ?? known.language ?? language) as LanguageTag,
  };
  const slots = slotsOf(paragraphs, styleOf);
  const text = word.blocks.find((block) => block.kind === "paragraph" && plainWords(block).trim() !== "");
  const headEnd = text?.xml.start ?? Number.POSITIVE_INFINITY;
  const shown = new Set<keyof Metadata>();
  const edits: TextEdit[] = [];
  for (const [kind, keys] of Object.entries(keysOf) as readonly [SlotKind, readonly (keyof Metadata)[]][]) {
    const slot = slots.find((one) => one.kind === kind);
    if (slot === undefined || keys.every((key) => wanted[key] === undefined)) continue;
    if (keys.some(isChanged)) {
      const above = kind === "document" ? lineAbove(slot, paragraphs) : undefined;
      const made =
        kind === "contact"
          ? contactEdits(main, slots, paragraphs, wanted.contacts ?? [])
          : slotEdits(slot, change, above);
      if (made === undefined) continue;
      edits.push(...made, ...(slot.waits || slot.hasGap ? unmarked(main, slot.pieces) : []));
    }
    if (slot.paragraph.xml.start < headEnd) for (const key of keys) shown.add(key);
  }
  return { main: applyEdits(main, edits), shown };
}

function slotEdits(slot: Slot, change: CoverChange, above?: CoverParagraph): readonly TextEdit[] | undefined {
  if (above === undefined) {
    const words = wordsFor(slot, change);
    return words === undefined
      ? undefined
      : editsFor(slot.paragraph, words, { pieces: slot.pieces, whole: slot.waits });
  }
  const both = renumbered(`${above.words}\n${slot.paragraph.words}`, change.wanted, change.language)?.split("\n");
  if (above.isFixed || both?.length !== 2) return undefined;
  return [...editsFor(above, both[0] ?? ""), ...editsFor(slot.paragraph, both[1] ?? "")];
}

/** `Addendum 3 to`, where it is a paragraph of its own above that of the number. */
function lineAbove({ paragraph }: Slot, paragraphs: readonly CoverParagraph[]): CoverParagraph | undefined {
  const above = paragraphs.slice(0, paragraphs.indexOf(paragraph)).findLast(({ words }) => words.trim() !== "");
  return above !== undefined && lineOfAddendum.test(plainLine(above.words)) ? above : undefined;
}

/** The places of the blocks of a cover; several blocks of one child of the body have one place. */
function spansOf(blocks: ReadParts["word"]["blocks"], isText: CoverOf["isText"]) {
  const spans = new Map(coverBlocks(blocks).map(({ child, xml }) => [child, xml]));
  return [...spans].flatMap(([child, span]) => (isText(child) ? [] : [span]));
}

function frameOf(main: string) {
  const { start, end } = bodySpan(main) ?? { start: 0, end: main.length };
  return { head: main.slice(0, start), tail: main.slice(end) };
}
