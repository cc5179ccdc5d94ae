import { readRow } from "../read/read-row.ts";
import { isBlank } from "../read/sides.ts";
import type { WordRow } from "../word-model.ts";
import { fenceLines, isFenceLine } from "./fence-lines.ts";
import type { WhoOf } from "./read-inline.ts";
import type { TableRow } from "./read-table.ts";
import { withRowMark } from "./write-table.ts";

/** The rows of a table between fences, as `table-source.ts` writes them. */
export function fenceRows(fence: string, whoOf: WhoOf): readonly TableRow[] {
  const lines = fenceLines(fence).filter((line) => line.trim() !== "" && !isFenceLine(line.trim()));
  return lines.map((line) => {
    const { cells, mark } = readRow(line.replace(/^\\```/, "```"), whoOf, { hasBorders: false });
    // Of a line without bars its end tells whether the row came or its words.
    const isOne = cells.length === 1 && !/¶(?:\+\+|--)\}(?:\{@[\w-]+\})?$/.test(line.trim());
    return {
      text: line,
      isHead: false,
      mark: isOne ? [] : mark,
      cells: isOne ? cells.map((cell) => ({ ...cell, inlines: withRowMark(cell.inlines, mark) })) : cells,
    };
  });
}

/** True for a row of which such a table has a line. */
export function isShownInFence({ cells, mark }: WordRow): boolean {
  return (
    mark.length > 0 ||
    cells.some((cell) =>
      cell.blocks.some(
        (block) => block.kind === "table" || block.labels !== undefined || !block.inlines.every(isBlank),
      ),
    )
  );
}
