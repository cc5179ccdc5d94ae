import type { MessageBox } from "../messages.ts";
import { hasWords, isGone, type Side, sides } from "../read/sides.ts";
import type { Sides, WordBlock, WordParagraph } from "../word-model.ts";
import { type LabelCounter, type Lists, labelCounter } from "./numbering.ts";

/** What labels are counted with. */
export interface Counting {
  readonly lists: Lists;
  readonly messages: MessageBox;
  readonly language: string | undefined;
}

/**
 * Writes the labels that Word counts by itself into the paragraphs of stories, which are counted on from one to the
 * next. Both sides of the changes are counted, because an item that is put in or taken away moves the labels of all
 * that follow.
 */
export function countLabels(
  stories: readonly (readonly WordBlock[])[],
  { lists, messages, language }: Counting,
): readonly (readonly WordBlock[])[] {
  const labels = new Map<WordParagraph, Sides<string>>();
  for (const side of sides) {
    const onUnknown = (format: string, label: string) => {
      if (side !== "revised") return;
      messages.add("automatic-label", `Labels that Word counts as “${format}” are written with plain numbers`, label);
    };
    const counter = labelCounter(lists, { language, onUnknown });
    for (const blocks of stories) {
      for (const [paragraph, label] of labelled(blocks, side, counter)) {
        labels.set(paragraph, { ...labels.get(paragraph), [side]: label });
      }
    }
  }
  if (labels.size === 0) return stories;
  for (const _ of labels) messages.add("automatic-label", "Labels that Word counts by itself are written out");
  return stories.map((blocks) => withLabels(blocks, labels));
}

function withLabels(
  blocks: readonly WordBlock[],
  all: ReadonlyMap<WordParagraph, Sides<string>>,
): readonly WordBlock[] {
  return blocks.map((block) => {
    if (block.kind === "paragraph") {
      const labels = all.get(block);
      return labels === undefined ? block : { ...block, labels };
    }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: withLabels(cell.blocks, all) })),
    }));
    return { ...block, rows };
  });
}

function* labelled(
  blocks: readonly WordBlock[],
  side: Side,
  counter: LabelCounter,
): Generator<[WordParagraph, string]> {
  // Paragraphs whose ends a side does not have are one paragraph there, and what the last one says of lists holds.
  let joined: WordParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      joined.push(block);
      if (isGone(block.mark, side)) continue;
    }
    yield* labelOf(joined, side, counter);
    joined = [];
    if (block.kind === "paragraph") continue;
    for (const { cells, mark } of block.rows) {
      if (isGone(mark, side)) continue;
      for (const cell of cells) if (!isGone(cell.mark, side)) yield* labelled(cell.blocks, side, counter);
    }
  }
  if (joined.some((paragraph) => hasWords(paragraph, side))) yield* labelOf(joined, side, counter);
}

/** The label stands where the words of the side begin. */
function* labelOf(
  joined: readonly WordParagraph[],
  side: Side,
  counter: LabelCounter,
): Generator<[WordParagraph, string]> {
  const last = joined.at(-1);
  const place = last?.lists?.[side];
  if (last === undefined || place === undefined) return;
  const label = counter.next(place.id, place.level);
  if (label !== undefined) yield [joined.find((paragraph) => hasWords(paragraph, side)) ?? last, label];
}
