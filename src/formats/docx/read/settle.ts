import type { WordBlock, WordInline, WordParagraph } from "../word-model.ts";
import { goneOn, hasWords, isBlank, isGone, type Side, sides } from "./sides.ts";

/**
 * The blocks that have words. An empty paragraph says nothing; where it parted two others whose ends were changed, it
 * goes on parting them. A changed end that has nothing to join with, before a table or at the end, is no change.
 */
export function settle(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const kept: WordBlock[] = [];
  // Up to where no ends are left to look at: a file may have very many paragraphs that are gone.
  const parted = { revised: 0, original: 0 };
  const part = (side: Side) => {
    partFrom(kept, side, parted[side]);
    parted[side] = kept.length;
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      for (const side of sides) part(side);
      kept.push(block);
    } else if (block.inlines.every(isBlank)) {
      for (const side of sides) if (!isGone(block.mark, side)) part(side);
    } else {
      keepBlank(kept, block);
      kept.push(block);
    }
  }
  for (const side of sides) part(side);
  return kept.map((block) => (block.kind === "table" ? block : trimmed(block)));
}

/** Gives the words that a side shows last their end back, so that what follows does not join them. */
function partFrom(kept: WordBlock[], side: Side, first: number): void {
  for (let at = kept.length - 1; at >= first; at--) {
    const block = kept[at];
    if (block?.kind !== "paragraph" || !isGone(block.mark, side)) return;
    if (!hasWords(block, side)) continue;
    kept[at] = { ...block, mark: block.mark.filter(({ kind }) => kind !== goneOn(side)) };
    return;
  }
}

/** Where two paragraphs join, the blank at the start of the second is the one between their words. */
function keepBlank(kept: WordBlock[], { inlines }: WordParagraph): void {
  const last = kept.at(-1);
  if (last?.kind !== "paragraph") return;
  const joining = sides.filter((side) => isGone(last.mark, side));
  if (joining.length === 0) return;
  const firsts = new Set(joining.map((side) => inlines.find(({ revisions }) => !isGone(revisions, side))));
  const blanks = [...firsts].flatMap((first): readonly WordInline[] => {
    if (first?.kind !== "text" || !/^\s/.test(first.text)) return [];
    return [{ kind: "text", text: " ", format: {}, revisions: first.revisions }];
  });
  kept[kept.length - 1] = { ...last, inlines: [...last.inlines, ...blanks] };
}

/** Blanks and tabs at the two ends of a paragraph are no words, but for those between words that join. */
function trimmed(block: WordParagraph): WordParagraph {
  const joins = sides.some((side) => isGone(block.mark, side) && hasWords(block, side));
  const inlines = [...block.inlines];
  while (inlines[0] !== undefined && isBlank(inlines[0])) inlines.shift();
  trimEdge(inlines, (all, fits) => all.findIndex(fits), "trimStart");
  if (!joins) {
    while (inlines.length > 0 && isBlank(inlines.at(-1) as WordInline)) inlines.pop();
    trimEdge(inlines, (all, fits) => all.findLastIndex(fits), "trimEnd");
  }
  return { ...block, inlines: inlines.filter((inline) => inline.kind !== "text" || inline.text !== "") };
}

type Edge = (inlines: readonly WordInline[], fits: (inline: WordInline) => boolean) => number;

/** Trims what stands at the edge of each side that has it: a label that was changed begins on both. */
function trimEdge(inlines: WordInline[], edge: Edge, trim: "trimStart" | "trimEnd"): void {
  const has = (side: Side) => (inline: WordInline) => !isGone(inline.revisions, side);
  const places = sides.map((side) => edge(inlines, has(side)));
  for (const at of places) {
    const inline = inlines[at];
    if (inline?.kind !== "text") continue;
    const isEdge = sides.every((side, index) => places[index] === at || !has(side)(inline));
    if (isEdge) inlines[at] = { ...inline, text: inline.text[trim]() };
  }
}
