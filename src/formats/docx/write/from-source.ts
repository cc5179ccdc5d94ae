import type { Document } from "../../../model/index.ts";
import { fenceRows } from "./fence-rows.ts";
import { aheadOfNote, type NoteText, noteText, withNotes } from "./out-notes.ts";
import type { OutBlock, OutStory } from "./out-story.ts";
import { withOwnEnds } from "./own-ends.ts";
import type { WhoOf } from "./read-inline.ts";
import { readTable } from "./read-table.ts";
import { literalOf, paragraphOf } from "./source-paragraph.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/** Takes a tidy text apart into the paragraphs of a Word file; `whoOf` says who made the changes of a key. */
export function fromSource(document: Document, whoOf: WhoOf): OutStory {
  const blocks: OutBlock[] = [];
  const notes: NoteText[] = [];
  for (const stretch of stretchesOf(document)) {
    const note = stretch.kind === "footnote" ? noteText(stretch.text, whoOf) : undefined;
    if (note !== undefined) {
      notes.push(note);
      const before = blocks.pop();
      if (before !== undefined) blocks.push(aheadOfNote(before, note));
    } else if (stretch.kind !== "rule") blocks.push(blockOf(stretch, whoOf));
  }
  return { ...withNotes(withOwnEnds(blocks), notes), comments: document.comments.length };
}

/** One paragraph, table or fence, which is no note, as it goes into a Word file. */
export function blockOf({ kind, level, text }: Stretch, whoOf: WhoOf): OutBlock {
  if (kind === "fence")
    return isOfWord(text) ? { kind: "opaque", rows: fenceRows(text, whoOf), text } : literalOf(text, whoOf);
  if (kind === "table") return { kind: "table", rows: readTable(text, whoOf), text };
  return paragraphOf(kind, level, text, whoOf);
}

/** A table between fences is one that the reader of Word files could only show. */
function isOfWord(fence: string): boolean {
  return /^(?:\{(?:\+\+|--))?```word /.test(fence);
}
