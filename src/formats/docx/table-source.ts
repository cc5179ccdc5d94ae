import { type InlineNames, inlineSource } from "./inline-source.ts";
import type { Revision, WordBlock, WordRow, WordTable } from "./word-model.ts";

/**
 * A table in the source. One with a paragraph in each cell and no cell across others is a Markdown table; any other
 * is shown between fences, to be read and not to be edited: the Word file keeps it as it is.
 */
export function tableSource(table: WordTable, names: InlineNames): string {
  return isPlain(table) ? plainTable(table, names) : fencedTable(table, names);
}

function isPlain({ rows, isSimple }: WordTable): boolean {
  const width = rows[0]?.cells.length ?? 0;
  const isFit = rows.every(({ cells }) => cells.length === width && cells.every(isPlainCell));
  return isSimple && width > 1 && rows.length > 1 && isFit;
}

function isPlainCell(cell: readonly WordBlock[]): boolean {
  const [only] = cell;
  return cell.length === 1 && only?.kind === "paragraph" && only.mark.length === 0 && !has(only, "object");
}

function has(block: WordBlock, kind: string): boolean {
  return block.kind === "paragraph" && block.inlines.some((inline) => inline.kind === kind);
}

function plainTable({ rows }: WordTable, names: InlineNames): string {
  const [head, ...rest] = rows.map((row) => rowLine(row, names));
  const rule = `|${" --- |".repeat(rows[0]?.cells.length ?? 0)}`;
  return [head, rule, ...rest].join("\n");
}

function rowLine({ cells, mark }: WordRow, names: InlineNames): string {
  const line = `| ${cells.map((cell) => wordsOf(cell, names).replace(/\|/g, "\\|")).join(" | ")} |`;
  return changed(line, mark, names);
}

/** A row that somebody has added or taken away, with its end. */
function changed(line: string, mark: readonly Revision[], names: InlineNames): string {
  const [revision] = mark;
  if (revision === undefined) return line;
  const bare = line.replace(/\{(?:\+\+|--)|(?:\+\+|--)\}(?:\{@[\w-]+\})?/g, "");
  return revision.kind === "insertion"
    ? `{++${bare}¶++}${names.keyOf(revision)}`
    : `{--${bare}¶--}${names.keyOf(revision)}`;
}

function fencedTable({ rows }: WordTable, names: InlineNames): string {
  const lines = rows.map((row) => changed(row.cells.map((cell) => wordsOf(cell, names)).join(" | "), row.mark, names));
  const words = lines.join("\n").replace(/^```/gm, "\\```");
  return `\`\`\`word table\n${words.trim() === "" ? "" : `${words}\n`}\`\`\``;
}

function wordsOf(cell: readonly WordBlock[], names: InlineNames): string {
  const lines = cell.map((block) => {
    if (block.kind === "paragraph") return inlineSource(block.inlines, [], names).replace(/\t/g, " ");
    return block.rows.map((row) => row.cells.map((inner) => wordsOf(inner, names)).join(" | ")).join("<br>");
  });
  return lines
    .filter((line) => line.trim() !== "")
    .join("<br>")
    .trim();
}
