import type { Tag } from "../package/xml.ts";
import type { WordBlock, WordTable } from "../word-model.ts";
import type { OpenElements } from "./story.ts";

/** A table begins; one inside another makes that one more than rows and columns. */
export function openTable({ tables }: OpenElements): void {
  const outer = tables.at(-1);
  if (outer !== undefined) outer.isSimple = false;
  tables.push({ rows: [], isSimple: true });
}

export function closeTable({ tables, holders, child }: OpenElements): void {
  const open = tables.pop();
  if (open === undefined) return;
  const table: WordTable = {
    kind: "table",
    ...open,
    child: child.index,
    xml: { start: child.start, end: child.start },
  };
  holders.at(-1)?.push(table);
}

export function openRow({ tables }: OpenElements): void {
  tables.at(-1)?.rows.push({ cells: [], mark: [] });
}

export function openCell({ tables, holders }: OpenElements): void {
  const blocks: WordBlock[] = [];
  tables.at(-1)?.rows.at(-1)?.cells.push({ blocks, mark: [] });
  holders.push(blocks);
}

export function closeCell({ holders }: OpenElements): void {
  holders.pop();
}

/** A cell that reaches over others has no place in a table of bars. */
export function readCellProperty({ tables }: OpenElements, tag: Tag): void {
  const table = tables.at(-1);
  if (table !== undefined && spans.has(tag.name)) table.isSimple = false;
}

/** Rows that begin or end with a gap have no place there either. */
export function readTableProperty({ tables }: OpenElements, tag: Tag): void {
  const table = tables.at(-1);
  if (table !== undefined && gaps.has(tag.name)) table.isSimple = false;
}

const spans = new Set(["w:gridSpan", "w:vMerge", "w:hMerge"]);
const gaps = new Set(["w:gridBefore", "w:gridAfter"]);
