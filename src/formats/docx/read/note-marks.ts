import { limits } from "../limits.ts";
import type { WordBlock, WordInline } from "../word-model.ts";

/** What a reader of the page sees at a note: the label, and as much of it as was typed. */
export interface NoteMark {
  /** `1`, `1bis`; of what was typed only letters and digits. */
  readonly label: string;
  readonly typed: string;
}

/** The marks of all notes by key, counted as Word counts them: notes with a mark of their own do not count. */
export function noteMarks(blocks: readonly WordBlock[]): ReadonlyMap<string, NoteMark> {
  const marks = new Map<string, NoteMark>();
  let count = 0;
  for (const inline of inlinesOf(blocks)) {
    if (inline.kind !== "note" || marks.has(inline.key ?? "")) continue;
    const { typed, addition = "" } = inline.mark ?? {};
    if (typed === undefined) count++;
    const letters = typed?.slice(0, limits.label).replace(/[^\p{L}\p{N}]/gu, "");
    const label = `${letters || count}${addition}`;
    marks.set(inline.key ?? "", { label, typed: `${typed ?? ""}${addition}` });
  }
  return marks;
}

/** The note without the typed mark in front of its words, which the label of the note stands for. */
export function withoutMark(blocks: readonly WordBlock[], mark: NoteMark | undefined): readonly WordBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph" || mark === undefined) return blocks;
  return [{ ...first, inlines: cut(first.inlines, mark.typed) }, ...rest];
}

function cut(inlines: readonly WordInline[], mark: string): readonly WordInline[] {
  const [first, ...rest] = inlines;
  if (first?.kind === "tab") return cut(rest, mark);
  if (first?.kind !== "text") return inlines;
  const words = first.text.trimStart();
  if (mark === "") return words === "" ? cut(rest, "") : [{ ...first, text: words }, ...rest];
  if (words === "") return cut(rest, mark);
  if (!words.startsWith(mark)) return inlines;
  return cut([{ ...first, text: words.slice(mark.length) }, ...rest], "");
}

function* inlinesOf(blocks: readonly WordBlock[]): Generator<WordInline> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield* block.inlines;
    else for (const { cells } of block.rows) for (const cell of cells) yield* inlinesOf(cell.blocks);
  }
}
