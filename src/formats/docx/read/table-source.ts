import type { Revision, WordBlock, WordCell, WordRow, WordTable } from "../word-model.ts";
import { blank, border, cellInlines } from "./cell-inlines.ts";
import type { SourceInline } from "./group-inlines.ts";
import { type InlineNames, inlineSource } from "./inline-source.ts";
import { settle } from "./settle.ts";
import { isGone } from "./sides.ts";

/**
 * A table in the source. One with a paragraph in each cell and no cell across others is a Markdown table; any other
 * is shown between fences, to be read and not to be edited: the Word file keeps it as it is.
 */
export function tableSource(table: WordTable, names: InlineNames): string {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(settled) }));
  const isPlain = table.isSimple && rows.length > 1 && isRectangle(rows) && rows.every(isPlainRow);
  return isPlain ? plainTable(rows, names) : fencedTable(rows, names);
}

function settled(cell: WordCell): WordCell {
  return { ...cell, blocks: settle(cell.blocks) };
}

function isRectangle(rows: readonly WordRow[]): boolean {
  const width = rows[0]?.cells.length ?? 0;
  return width > 0 && rows.every(({ cells }) => cells.length === width);
}

function isPlainRow({ cells }: WordRow): boolean {
  return cells.every(({ blocks, mark }) => mark.length === 0 && blocks.length <= 1 && blocks.every(isPlainBlock));
}

function isPlainBlock(block: WordBlock): boolean {
  return block.kind === "paragraph" && !block.inlines.some(({ kind }) => kind === "object");
}

/** A row that is the head of the table stays when others go; where it does not, the line below it goes with it. */
function plainTable(rows: readonly WordRow[], names: InlineNames): string {
  const [head] = rows;
  const rule = { text: `|${" --- |".repeat(head?.cells.length ?? 0)}`, mark: head?.mark ?? [] };
  const lines = rows.map((row) => ({ row, mark: row.mark }));
  const all = [...lines.slice(0, 1), rule, ...lines.slice(1)];
  const ends = endsOf(all.map(({ mark }) => mark));
  return all
    .map((line, index) => {
      const end = ends[index] ?? [];
      if ("row" in line) return rowSource(line.row, end, names, plainBorders);
      if (line.mark === end) return changedLine(`${line.text}${end.length > 0 ? "¶" : ""}`, end, names);
      return changedLine(line.text, line.mark, names) + (end.length > 0 ? changedLine("¶", end, names) : "");
    })
    .join("\n");
}

/**
 * Who has changed the end of each line. A changed line brings its own; behind the last one of a table stands an empty
 * one, so that changed lines at the end bring the end of the line before, unless all lines were changed alike.
 */
function endsOf(marks: readonly (readonly Revision[])[]): readonly (readonly Revision[])[] {
  if (areAlike(marks)) return marks;
  const kept = marks.findLastIndex((mark) => mark.length === 0);
  return marks.map((mark, index) => (index < kept ? mark : (marks[index + 1] ?? [])));
}

/** The fences belong to the change when the whole table does. */
function fencedTable(rows: readonly WordRow[], names: InlineNames): string {
  const lines = rows.map((row) => rowSource(row, row.mark, names, fencedBorders).replace(/^```/, "\\```"));
  const mark = commonMark(rows);
  const end = mark.length > 0 ? "¶" : "";
  const fences = ["```word table", "```"].map((fence) => changedLine(fence + end, mark, names));
  return [fences[0], ...lines.filter((line) => /[^|\s]/.test(line)), fences[1]].join("\n");
}

function commonMark(rows: readonly WordRow[]): readonly Revision[] {
  return areAlike(rows.map(({ mark }) => mark)) ? (rows[0]?.mark ?? []) : [];
}

function areAlike(marks: readonly (readonly Revision[])[]): boolean {
  return new Set(marks.map((mark) => mark.map(({ kind }) => kind).join())).size === 1;
}

function changedLine(line: string, mark: readonly Revision[], names: InlineNames): string {
  const [revision] = mark;
  if (revision === undefined) return line;
  const [opener, closer] = revision.kind === "insertion" ? ["{++", "++}"] : ["{--", "--}"];
  return `${opener}${line}${closer}${names.keyOf(revision)}`;
}

interface Borders {
  readonly outer: boolean;
}
const plainBorders: Borders = { outer: true };
const fencedBorders: Borders = { outer: false };

/** A row is one line. What happened to the row happened to all that is in it. */
function rowSource({ cells, mark }: WordRow, end: readonly Revision[], names: InlineNames, { outer }: Borders): string {
  const line: SourceInline[] = [];
  for (const [index, cell] of cells.entries()) {
    const revisions = [...mark, ...cell.mark];
    const before: readonly SourceInline[] = index === 0 ? (outer ? [border, blank] : []) : [blank, border, blank];
    for (const inline of [...before, ...cellInlines(cell.blocks)]) {
      // Between fences lines come and go as wholes; there nothing can be on neither side.
      if (!outer && isGone(mark, "revised") && isGone(inline.revisions, "original")) continue;
      line.push({ ...inline, revisions: [...revisions, ...inline.revisions] });
    }
  }
  const after = outer ? [blank, border].map((inline) => ({ ...inline, revisions: mark })) : [];
  return inlineSource([...line, ...after], end, names);
}
