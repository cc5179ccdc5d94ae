import type { LanguageTag, Metadata } from "../../../model/index.ts";
import { withoutIllegal } from "../package/escape-xml.ts";
import { plainWords } from "../read/plain-words.ts";
import type { WordBlock, WordParagraph } from "../word-model.ts";
import { headerLines } from "./cover-header.ts";
import { readCoverTable } from "./read-cover-table.ts";
import { readHeader } from "./read-header.ts";

/** What the cover of a contribution says, and the blocks that say nothing else. */
export interface Cover {
  readonly metadata: Metadata;
  /** What has become front matter; it does not stand in the text a second time. */
  readonly taken: ReadonlySet<WordBlock>;
}

type Draft = { -readonly [Key in keyof Metadata]: Metadata[Key] };

/** What the paragraphs of a cover become, by their style. */
const keys: ReadonlyMap<string, "source" | "title" | "agendaItem"> = new Map([
  ["source", "source"],
  ["title1", "title"],
  ["agendaitem", "agendaItem"],
]);

/** Reads the paragraphs of the cover, and of the tables above them what number, date and labels say. */
export function readCover(blocks: readonly WordBlock[]): Cover {
  const metadata: Draft = {};
  const taken = new Set<WordBlock>();
  const first = blocks.find((block) => block.kind === "paragraph" && wordsIn(block) !== "");
  for (const block of coverBlocks(blocks)) {
    if (block.kind === "table") {
      const isWhole = readCoverTable(block, metadata);
      if (isWhole && (first === undefined || block.child <= first.child)) taken.add(block);
      continue;
    }
    const key = keys.get(block.style);
    if (key === undefined || metadata[key] !== undefined) continue;
    metadata[key] = wordsIn(block).replace(/\s+/g, " ");
    taken.add(block);
  }
  return { metadata: inOrder(metadata), taken };
}

/** What may be a cover: the tables above the first of its paragraphs, and these, up to where the text starts. */
export function coverBlocks(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const found: WordBlock[] = [];
  let isBelow = false;
  for (const block of blocks) {
    if (block.kind === "table") {
      if (!isBelow) found.push(block);
    } else if (wordsIn(block) !== "" && block.mark.length === 0) {
      if (keys.has(block.style)) found.push(block);
      else if (isStart(block)) break;
      isBelow ||= keys.has(block.style);
    }
  }
  return found;
}

function wordsIn(block: WordParagraph): string {
  return plainWords(block).trim();
}

/**
 * The front matter of a file that remembers the one it was written with: what its cover says goes before it where
 * somebody has changed the cover since, that is, where it does not say what was written there.
 */
export function withCover(stored: Metadata | undefined, { metadata }: Cover): Metadata {
  if (stored === undefined) return metadata;
  const header = readHeader(headerLines(stored, (metadata.language ?? stored.language ?? "en") as LanguageTag));
  const written: Metadata = { ...stored, ...header.metadata };
  const changed = Object.entries(metadata).filter(([key, value]) => {
    const before = written[key as keyof Metadata];
    return value !== (typeof before === "string" ? withoutIllegal(before).trim().replace(/\s+/g, " ") : before);
  });
  return { ...stored, ...Object.fromEntries(changed) };
}

/** The text itself starts with its first heading or proposal. */
function isStart({ style }: WordParagraph): boolean {
  return /^(?:proposal|resno|headingb|heading1|call)$/.test(style);
}

/** The order in which front matter is written. */
const order = [
  "conference",
  "document",
  "addendum",
  "revision",
  "source",
  "language",
  "date",
  "agendaItem",
  "title",
] as const;

function inOrder(metadata: Metadata): Metadata {
  return Object.fromEntries(order.flatMap((key) => (metadata[key] === undefined ? [] : [[key, metadata[key]]])));
}
