import { marksIn } from "../../../syntax/index.ts";
import { readRow, type TableCell } from "../read/read-row.ts";
import type { Revision } from "../word-model.ts";
import { readInline, type WhoOf } from "./read-inline.ts";

/** A row of a Markdown table on its way into a Word file. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly mark: readonly Revision[];
  readonly isHead: boolean;
  /** Its line in the source. */
  readonly text: string;
}

/** Reads a table of `|` lines; a row that stands in a mark with its end was added or taken away as a whole. */
export function readTable(text: string, whoOf: WhoOf): readonly TableRow[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  // The line below the head comes and goes with the head.
  const rule = lines.findIndex((line) => ruleLine.test(withoutEnd(line)));
  const rows = lines.flatMap((line, index): readonly TableRow[] => {
    if (index === rule) return [];
    const bare = withoutEnd(line);
    const { added, removed, key } = wholeRow(bare) ?? {};
    if (/^\{(?:\+\+|--)\|/.test(bare) && added === undefined && removed === undefined) {
      return [{ ...readRow(bare, whoOf, { hasBorders: true }), isHead: index < rule, text: line }];
    }
    const kind = added === undefined ? "deletion" : "insertion";
    const mark: readonly Revision[] = (added ?? removed) === undefined ? [] : [{ kind, ...whoOf(key) }];
    const cells = cellsOf(added ?? removed ?? bare).map((cell): TableCell => {
      const text = cell.trim();
      return { ...readInline(text, whoOf), text };
    });
    return [{ cells, mark, isHead: index < rule, text: line }];
  });
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (widest > mostColumns) return rows;
  return rows.map((row) => ({ ...row, cells: widened(row.cells, widest, whoOf) }));
}

/** Word itself makes no table with more columns. */
const mostColumns = 63;

/** The cells of a row that has fewer than others, with empty ones behind them: a table of Word has none missing. */
function widened(cells: readonly TableCell[], count: number, whoOf: WhoOf): readonly TableCell[] {
  if (cells.length >= count) return cells;
  return [...cells, ...Array.from({ length: count - cells.length }, () => ({ ...readInline("", whoOf), text: "" }))];
}

/** Dashes between bars, also in a mark. */
const ruleLine = /^(?:\{(?:\+\+|--))?(?=[|\s:]*-)[|\s:-]+(?:¶?(?:\+\+|--)\}(?:\{@[\w-]+\})?)?$/;

/** Where only the end of a line came or went, the row behind it did. */
function withoutEnd(line: string): string {
  return line.trim().replace(/\{(?:\+\+¶\+\+|--¶--)\}(?:\{@[\w-]+\})?$/, "");
}

/** One mark around a row, with its end or without. */
function wholeRow(line: string) {
  const [row] = marksIn(line);
  if (row?.mark.span.start !== 0 || row.mark.span.end !== line.length || row.nested.length > 0) return undefined;
  const { kind, added, removed, key } = row.mark;
  const text = (kind === "insertion" ? added : removed).replace(/¶$/, "");
  if (!text.startsWith("|") || (kind !== "insertion" && kind !== "deletion")) return undefined;
  return kind === "insertion" ? { added: text, key } : { removed: text, key };
}

/** The words between the bars; a bar behind a backslash is one of the words. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/);
}
