import type { Document, Metadata } from "../../../model/index.ts";
import { parse, print } from "../../../syntax/index.ts";
import { readCover, withCover } from "../cover/cover.ts";
import type { StoredFront } from "../package/front-matter-part.ts";
import type { WordBlock, WordDocument } from "../word-model.ts";
import { cellInlines } from "./cell-inlines.ts";
import { frontMatter } from "./front-matter-source.ts";
import { type InlineNames, inlineSource } from "./inline-source.ts";
import { namesOf } from "./names.ts";
import { paragraphSource } from "./paragraph-source.ts";
import { settle } from "./settle.ts";
import { tableSource } from "./table-source.ts";

/** A Word document as a text in tidy form. */
export interface WordSource {
  readonly source: string;
  /** The text as it is read. */
  readonly document: Document;
  /** What the front matter holds. */
  readonly metadata: Metadata;
  /** The paragraphs of the text in order, and the child of the body each came from; notes come from none. */
  readonly paragraphs: readonly SourceParagraph[];
  /** The notes by their label: their key in the Word file, and their paragraph in the text. */
  readonly notes: ReadonlyMap<string, { readonly key: string; readonly text: string }>;
}

/** One paragraph of the text. */
export interface SourceParagraph {
  readonly text: string;
  readonly child: number | undefined;
}

/**
 * Writes what was read of a Word file as a contribution. Styles tell what a paragraph is where its words do not;
 * labels stay as they were typed. Each paragraph of Word that has words is one paragraph of the text.
 */
export function toSource(word: WordDocument, stored?: StoredFront): WordSource {
  const cover = readCover(word.blocks);
  const names = namesOf(word, stored);
  const notes = new Map<string, { readonly key: string; readonly text: string }>();
  const raw: SourceParagraph[] = [];
  /** Notes stand behind the paragraph that names them, as people write them. */
  const addNotes = () => {
    for (const { label, key, blocks } of names.usedNotes()) {
      const text = `[^${label}]: ${noteSource(blocks, names.inline)}`;
      notes.set(label, { key, text });
      raw.push({ text, child: undefined });
    }
  };
  for (const block of settle(word.blocks.filter((one) => !cover.taken.has(one)))) {
    const text = blockSource(block, names.inline);
    if (text.trim() === "") continue;
    raw.push({ text, child: block.child });
    // Behind an end that was changed the next paragraph has to follow at once.
    if (block.kind === "table" || block.mark.length === 0) addNotes();
  }
  addNotes();
  const metadata = { ...withCover(stored?.metadata, cover), ...names.changes() };
  // What the file remembers is written back as it was, unless somebody has changed in Word what it says.
  const isSameFront = stored !== undefined && frontMatter(metadata) === frontMatter(stored.metadata);
  const front = isSameFront ? stored.text : frontMatter(metadata);
  const written = parse(`${front}${raw.map(({ text }) => text).join("\n\n")}\n`);
  const tidy = print(written);
  const body = front === "" ? tidy : tidy.replace(/^---\n[\s\S]*?\n---\n/, "");
  const texts = body.trim() === "" ? [] : body.trim().split(/\n{2,}/);
  // The tidy form sets paragraphs apart and joins none; where it should, the places in the Word file are not known.
  const isSame = texts.length === raw.length;
  const paragraphs = texts.map((text, index) => ({ text, child: isSame ? raw[index]?.child : undefined }));
  return {
    source: tidy,
    get document() {
      return tidy === written.source ? written : parse(tidy);
    },
    metadata,
    paragraphs,
    notes,
  };
}

function blockSource(block: WordBlock, names: InlineNames): string {
  if (block.kind === "paragraph") return paragraphSource(block, names);
  return block.rows.length === 0 ? "" : tableSource(block, names);
}

function noteSource(blocks: readonly WordBlock[], names: InlineNames): string {
  return inlineSource(cellInlines(settle(blocks)), [], names);
}
