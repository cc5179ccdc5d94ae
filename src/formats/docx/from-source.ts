import type { Document } from "../../model/index.ts";
import type { OutBlock, OutParagraph, OutStory } from "./out-story.ts";
import type { WhoOf } from "./read-inline.ts";
import { readTable } from "./read-table.ts";
import { literalOf, noteOf, paragraphOf } from "./source-paragraph.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/** Takes a tidy text apart into the paragraphs of a Word file; `whoOf` says who made the changes of a key. */
export function fromSource(document: Document, whoOf: WhoOf): OutStory {
  const blocks: OutBlock[] = [];
  const notes = new Map<string, OutParagraph>();
  for (const stretch of stretchesOf(document)) {
    const { label, words } = noteIn(stretch);
    if (label !== undefined) notes.set(label, noteOf(words, stretch.text, whoOf));
    else if (stretch.kind !== "rule") blocks.push(blockOf(stretch, whoOf));
  }
  return { blocks, notes, comments: document.comments.length };
}

/** One paragraph, table or fence, which is no note, as it goes into a Word file. */
export function blockOf({ kind, level, text }: Stretch, whoOf: WhoOf): OutBlock {
  if (kind === "fence") return isOfWord(text) ? { kind: "opaque", text } : literalOf(text);
  if (kind === "table") return { kind: "table", rows: readTable(text, whoOf), text };
  return paragraphOf(kind, level, text, whoOf);
}

/** The label and the words of a paragraph that explains a note. */
function noteIn({ kind, text }: Stretch): { readonly label?: string | undefined; readonly words: string } {
  const [, label, words = ""] = (kind === "footnote" && /^\[\^([^\]]+)\]:?\s*([\s\S]*)$/.exec(text)) || [];
  return { label, words };
}

/** A table between fences is one that the reader of Word files could only show. */
function isOfWord(fence: string): boolean {
  return /^(?:\{(?:\+\+|--))?```word /.test(fence);
}
