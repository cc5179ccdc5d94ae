import { lexicons } from "../../../lexicon/index.ts";
import type { Metadata } from "../../../model/index.ts";
import { plainWords } from "../read/plain-words.ts";
import type { WordBlock, WordTable } from "../word-model.ts";
import { type HeaderParagraph, type HeaderReading, readHeader } from "./read-header.ts";

type Draft = { -readonly [Key in keyof Metadata]: Metadata[Key] };

/** What the paragraphs of a cover become, by their style; the last ones are those of study groups. */
const keys: ReadonlyMap<string, "source" | "title" | "agendaItem"> = new Map([
  ["source", "source"],
  ["title1", "title"],
  ["agendaitem", "agendaItem"],
  ["tsbheadersource", "source"],
  ["tsbheadertitle", "title"],
  ["lssource", "source"],
  ["lstitle", "title"],
]);

/** The words of longer tables are not searched: no cover has as many. */
const longest = 20_000;

/** Reads a table; true for the head of a document that says nothing but what became front matter. */
export function readCoverTable(table: WordTable, metadata: Draft): boolean {
  const cells = paragraphsOf(table);
  if (cells.reduce((sum, { words }) => sum + words.length, 0) > longest) return false;
  if (cells.some(({ style }) => isOfText(style))) return false;
  const rest = cells.filter(({ style, words }) => {
    const key = keys.get(style);
    if (key === undefined || words.trim() === "" || isPlaceholder(words)) return true;
    metadata[key] ??= words.trim().replace(/\s+/g, " ");
    return false;
  });
  Object.assign(metadata, { ...labelled(table), ...metadata });
  const header = readHeader(rest);
  const isHead =
    header.metadata.document !== undefined || rest.some(({ style }) => style === "logo" || style === "address");
  // A table that names no document is no cover of one.
  if (!isHead || metadata.document !== undefined) return false;
  Object.assign(metadata, header.metadata);
  return isAll(table, header);
}

/** Tables of the text have styles of their own. */
export function isOfText(style: string): boolean {
  return style === "tablehead" || style === "tabletext";
}

function isAll(table: WordTable, { isWhole, metadata }: HeaderReading): boolean {
  return isWhole && Object.keys(metadata).length > 0 && isPlain(table);
}

/** True where no picture, note, remark or change hides in a table. */
function isPlain(block: WordBlock): boolean {
  if (block.kind === "paragraph") {
    const signs = block.inlines.every(
      ({ kind, revisions }) => /^(?:text|tab|break)$/.test(kind) && revisions.length === 0,
    );
    return signs && block.mark.length === 0;
  }
  return block.rows.every(
    ({ cells, mark }) =>
      mark.length === 0 && cells.every((cell) => cell.mark.length === 0 && cell.blocks.every(isPlain)),
  );
}

/** Labels in front of a cell that covers of study groups have: `Source:`, `Title:`. */
const labels: ReadonlyMap<string, "source" | "title"> = new Map(
  Object.values(lexicons).flatMap(({ coverFields }) =>
    coverFields.flatMap(({ name, labels: words }) =>
      name === "source" || name === "title" ? words.map((word) => [word.toLowerCase(), name] as const) : [],
    ),
  ),
);

function labelled({ rows }: WordTable): Metadata {
  const found: Draft = {};
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      // Without its colon it is the head of a column.
      const [, label = ""] = /^(.*?) ?[:：]$/.exec(wordsOf(cell.blocks)) ?? [];
      const key = labels.get(label.toLowerCase());
      const value = wordsOf(cells[at + 1]?.blocks ?? []);
      if (key !== undefined && value !== "" && !isPlaceholder(value)) found[key] ??= value;
    }
  }
  return found;
}

/** `[Insert title]`: words of a template that wait for others. */
export function isPlaceholder(words: string): boolean {
  return /^\[[^[\]]*\]$/.test(words.trim());
}

function wordsOf(blocks: readonly WordBlock[]): string {
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? [plainWords(block)] : []));
  return lines.join(" ").trim().replace(/\s+/g, " ");
}

function paragraphsOf(block: WordBlock): readonly HeaderParagraph[] {
  if (block.kind === "paragraph") return [{ style: block.style, words: plainWords(block, "\n") }];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)));
}
