import type { MessageBox } from "../messages.ts";
import type { Format, WordBlock, WordInline, WordMessage, WordParagraph } from "../word-model.ts";
import { isSameFormat } from "./same-format.ts";

/**
 * A story without what nobody sees of it, and without looks that a text cannot say; both are told with their words.
 * Words that are struck through stay, with their look, and are told too: in the papers of a meeting they are often a
 * deletion that was made by hand.
 */
export function toldLooks(blocks: readonly WordBlock[], messages: MessageBox): readonly WordBlock[] {
  return blocks.map((block) => {
    if (block.kind === "paragraph") return block.inlines.some(isTold) ? toldParagraph(block, messages) : block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: toldLooks(cell.blocks, messages) })),
    }));
    return { ...block, rows };
  });
}

type Told = "struck" | "hidden" | "highlighted";

const told: readonly (readonly [Told, WordMessage["code"], string])[] = [
  [
    "struck",
    "struck",
    "Words that are struck through stand between <s> and </s>; where that is a deletion made by hand, write {--…--} instead",
  ],
  ["hidden", "hidden", "Hidden words stay in the Word file alone"],
  ["highlighted", "highlight", "Highlighting stays in the Word file; its words are plain in the text"],
];

function isTold(inline: WordInline): boolean {
  return inline.kind === "text" && told.some(([look]) => inline.format[look]);
}

function toldParagraph(block: WordParagraph, messages: MessageBox): WordParagraph {
  const { inlines, lists: _, ...rest } = block;
  for (const [look, code, message] of told) {
    for (const words of stretches(inlines, look)) messages.add(code, message, words);
  }
  const seen = inlines.filter((inline) => inline.kind !== "text" || !inline.format.hidden);
  // A paragraph that nobody sees has no label that is counted.
  if (!seen.some(({ kind }) => kind !== "tab" && kind !== "break")) return { ...rest, inlines: [] };
  return { ...block, inlines: merged(seen.map(withoutHighlight)) };
}

/** The words of one look that stand together. */
function stretches(inlines: readonly WordInline[], look: Told): readonly string[] {
  const all: string[] = [];
  let words = "";
  for (const inline of [...inlines, undefined]) {
    if (inline?.kind === "text" && inline.format[look]) words += inline.text;
    else {
      if (words.trim() !== "") all.push(words);
      words = "";
    }
  }
  return all;
}

function withoutHighlight(inline: WordInline): WordInline {
  if (inline.kind !== "text" || !inline.format.highlighted) return inline;
  const { highlighted: _, ...format }: Format = inline.format;
  return { ...inline, format };
}

/** Neighbours of one look and one history are one text again. */
function merged(inlines: readonly WordInline[]): readonly WordInline[] {
  const all: WordInline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    const goesOn =
      inline.kind === "text" &&
      last?.kind === "text" &&
      last.revisions === inline.revisions &&
      isSameFormat(last.format, inline.format);
    if (goesOn) all[all.length - 1] = { ...last, text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
