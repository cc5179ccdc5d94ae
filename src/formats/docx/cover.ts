import type { Metadata } from "../../model/index.ts";
import type { WordBlock, WordParagraph, WordTable } from "./word-model.ts";

/** What the cover of a contribution says, and the blocks that say nothing else. */
export interface Cover {
  readonly metadata: Metadata;
  /** The paragraphs that have become front matter; they do not stand in the text a second time. */
  readonly taken: ReadonlySet<WordBlock>;
}

/** The paragraphs of a cover by their style, and what they become. */
const keys: ReadonlyMap<string, "source" | "title" | "agendaItem"> = new Map([
  ["source", "source"],
  ["title1", "title"],
  ["agendaitem", "agendaItem"],
]);

/** Reads the paragraphs of the cover, and of the table above them what is labelled there. */
export function readCover(blocks: readonly WordBlock[]): Cover {
  const metadata: { -readonly [Key in keyof Metadata]: Metadata[Key] } = {};
  const taken = new Set<WordBlock>();
  for (const block of blocks) {
    if (block.kind === "table") {
      if (taken.size === 0) readTable(block, metadata);
      continue;
    }
    const key = keys.get(block.style);
    const words = plainWords(block).trim();
    if (words === "" || block.mark.length > 0) continue;
    if (key === undefined) {
      if (isStart(block)) break;
      continue;
    }
    if (metadata[key] !== undefined) continue;
    metadata[key] = words.replace(/\s+/g, " ");
    taken.add(block);
  }
  return { metadata, taken };
}

/** The text itself starts with its first heading or proposal. */
function isStart({ style }: WordParagraph): boolean {
  return /^(?:proposal|resno|headingb|heading1|call)$/.test(style);
}

/** `Addendum 3 to Document 18-A`, `Document 42(Add.7)-E`, `20 September 2024`, `Original: English`. */
function readTable(table: WordTable, metadata: { -readonly [Key in keyof Metadata]: Metadata[Key] }): void {
  for (const { style, words } of paragraphsOf(table)) {
    const key = keys.get(style);
    if (key !== undefined && words !== "") metadata[key] ??= words;
  }
  const words = wordsOfTable(table);
  const numbered = /Addendum (\d{1,4}) to\s+Document (\d{1,5})/.exec(words);
  const short = /Document (?:[A-Z]\d{2}\/)?(\d{1,5})(?:\(Add\.?(\d{1,4})\))?/.exec(words);
  const document = numbered?.[2] ?? short?.[1];
  const addendum = numbered?.[1] ?? short?.[2];
  // A table that names no document is no cover of one.
  if (document === undefined) return;
  metadata.document = Number(document);
  if (addendum !== undefined) metadata.addendum = Number(addendum);
  const revision = /\(Rev\.?(\d{1,2})\)|Revision (\d{1,2}) to/.exec(words);
  if (revision !== null) metadata.revision = Number(revision[1] ?? revision[2]);
  const conference = /\b(WTSA|WTDC|WRC|PP)[-‑](\d{2})\b/.exec(words);
  if (conference !== null) metadata.conference = `${conference[1]}-${conference[2]}`;
  const date = /\b(\d{1,2})\s+([A-Z][a-z]{2,8})\s+(\d{4})\b/.exec(words);
  const month = date === null ? -1 : months.indexOf((date[2] ?? "").slice(0, 3).toLowerCase());
  if (date !== null && month >= 0) {
    metadata.date = `${date[3]}-${String(month + 1).padStart(2, "0")}-${(date[1] ?? "").padStart(2, "0")}`;
  }
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The words of a paragraph without marks and signs, as they are after all changes. */
export function plainWords({ inlines }: WordParagraph): string {
  return inlines
    .filter(({ revisions }) => !revisions.some(({ kind }) => kind === "deletion"))
    .map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "tab" ? "\t" : " "))
    .join("");
}

/** Older covers set source and title in the table, too. */
function paragraphsOf(block: WordBlock): readonly { readonly style: string; readonly words: string }[] {
  if (block.kind === "paragraph") {
    return [{ style: block.style, words: plainWords(block).trim().replace(/\s+/g, " ") }];
  }
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)));
}

function wordsOfTable(block: WordBlock): string {
  if (block.kind === "paragraph") return plainWords(block);
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.map(wordsOfTable))).join("\n");
}
