import type { WordBlock, WordCell, WordInline, WordParagraph, WordRow } from "../docx/word-model.ts";

/** A table that is being read: its rows, and of each cell how far it reaches. */
export type OpenTable = OpenCell[][];

interface OpenCell {
  readonly blocks: readonly WordBlock[];
  readonly columns: number;
  readonly rows: number;
}

/** What a page says that is more is a mistake or malice. */
const widest = 60;

/** A cell with what stands in it. */
export function cellOf(blocks: readonly WordBlock[], attributes: Readonly<Record<string, string>>): OpenCell {
  const span = (name: string) => Math.min(widest, Math.max(1, Number.parseInt(attributes[name] ?? "1", 10) || 1));
  return { blocks, columns: span("colspan"), rows: span("rowspan") };
}

/**
 * A table as far as a text can hold one: a cell that reaches over others leaves them empty, and its paragraphs become
 * lines. One row or one column only sets things beside each other, and so does a table in a cell: they are paragraphs.
 */
export function blocksOfTable(table: OpenTable, isNested: boolean): readonly WordBlock[] {
  const rows = table.filter((cells) => cells.some(({ blocks }) => blocks.length > 0));
  const grid = gridOf(rows);
  if (isNested || grid.length < 2 || (grid[0]?.cells.length ?? 0) < 2)
    return rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks));
  return [{ kind: "table", rows: grid, isSimple: true, child: 0, xml: { start: 0, end: 0 } }];
}

function gridOf(table: OpenTable): readonly WordRow[] {
  /** For each column, how many of the next rows a cell above reaches into. */
  const reached: number[] = [];
  const rows = table.map((open) => {
    const cells: WordCell[] = [];
    const skip = () => {
      for (let left = reached[cells.length] ?? 0; left > 0; left = reached[cells.length] ?? 0) {
        reached[cells.length] = left - 1;
        cells.push(empty);
      }
    };
    for (const { blocks, columns, rows } of open) {
      skip();
      for (let column = 0; column < columns; column++) {
        reached[cells.length] = rows - 1;
        cells.push(column === 0 ? { blocks: joined(blocks), mark: [] } : empty);
      }
    }
    skip();
    return cells;
  });
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((cells) => ({ cells: [...cells, ...Array(width - cells.length).fill(empty)], mark: [] }));
}

const empty: WordCell = { blocks: [], mark: [] };

/** The paragraphs of a cell as lines of one. */
function joined(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const paragraphs = blocks.filter((block): block is WordParagraph => block.kind === "paragraph");
  const [first] = paragraphs;
  if (first === undefined) return [];
  const inlines = paragraphs.flatMap((paragraph, index): readonly WordInline[] => {
    const end = paragraphs[index - 1];
    return end === undefined ? paragraph.inlines : [{ kind: "break", revisions: end.mark }, ...paragraph.inlines];
  });
  return [{ ...first, inlines, mark: [] }];
}
