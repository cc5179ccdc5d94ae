import { type Document, plainOf } from "../model/index.ts";
import type { Revision, WordInline } from "./docx/word-model.ts";
import { fromSource } from "./docx/write/from-source.ts";
import type { OutStory } from "./docx/write/out-story.ts";

/** The text as paragraphs with their styles and changes, for formats that show them all. */
export function markedStory(document: Document): OutStory {
  const authors = new Map(Object.entries(document.metadata.changes ?? {}));
  const usual = { author: document.metadata.source ?? "" };
  return fromSource(plainOf(document), (key) => authors.get(key ?? "") ?? usual);
}

/** What changed at a place: what somebody added and somebody took away again counts as taken away. */
export function stateOf(revisions: readonly Revision[]): "kept" | "inserted" | "deleted" {
  if (revisions.some(({ kind }) => kind === "deletion")) return "deleted";
  return revisions.length > 0 ? "inserted" : "kept";
}

/** Neighbours of one state, together. */
export function byState(inlines: readonly WordInline[]) {
  const groups: { readonly state: ReturnType<typeof stateOf>; readonly inlines: WordInline[] }[] = [];
  for (const inline of inlines) {
    const state = stateOf(inline.revisions);
    const last = groups.at(-1);
    if (last?.state === state) last.inlines.push(inline);
    else groups.push({ state, inlines: [inline] });
  }
  return groups;
}

/** The numbers of footnotes in the order in which they are named. */
export function noteNumbers({ blocks, notes }: OutStory): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const lines = blocks.flatMap((block): readonly (readonly WordInline[])[] => {
    if (block.kind === "opaque") return [];
    return block.kind === "paragraph"
      ? [block.inlines]
      : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.inlines));
  });
  for (const { kind, ...inline } of lines.flat()) {
    const key = "key" in inline ? inline.key : undefined;
    if (kind === "note" && key !== undefined && notes.has(key) && !numbers.has(key)) numbers.set(key, numbers.size + 1);
  }
  return numbers;
}
