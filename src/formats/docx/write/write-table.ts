import type { Revision, WordInline } from "../word-model.ts";
import type { OutOpaque, OutTable } from "./out-story.ts";
import type { TableRow } from "./read-table.ts";
import { rowChangeXml } from "./write-change.ts";
import type { WriteContext } from "./write-context.ts";
import { paragraphXml } from "./write-paragraph.ts";

/** The width of the text on an A4 page with margins of 2 cm, in twentieths of a point. */
const textWidth = 9639;

/**
 * The XML of a table: equal columns with thin lines, the head repeated on each page. Of one that was more than rows and
 * columns, a row with fewer cells than others ends with one that reaches to the edge.
 */
export function tableXml({ kind, rows }: OutTable | OutOpaque, context: WriteContext): string {
  if (!rows.some(({ cells }) => cells.some(({ inlines }) => inlines.length > 0))) return "";
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const width = Math.floor(textWidth / count);
  const bidi = context.rightToLeft ? "<w:bidiVisual/>" : "";
  const properties = `<w:tblPr>${bidi}<w:tblW w:w="${width * count}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`;
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(count)}</w:tblGrid>`;
  const lines = rows.map((row) => {
    const length = kind === "opaque" ? row.cells.length : count;
    const cells = Array.from({ length }, (_, at) => {
      const columns = at === length - 1 ? count - at : 1;
      return cellXml(row.cells[at]?.inlines ?? [], row, { width, columns }, context);
    });
    return `<w:tr>${rowProperties(row, context)}${cells.join("")}</w:tr>`;
  });
  return `<w:tbl>${properties}${grid}${lines.join("")}</w:tbl>`;
}

function rowProperties({ mark, isHead }: TableRow, context: WriteContext): string {
  const marked = mark.map((revision) => rowChangeXml(revision, context)).join("");
  const head = isHead ? "<w:tblHeader/>" : "";
  return marked + head === "" ? "" : `<w:trPr>${head}${marked}</w:trPr>`;
}

/** What happened to a row happened to the words in it. */
export function withRowMark(inlines: readonly WordInline[], mark: readonly Revision[]): readonly WordInline[] {
  return inlines.map((inline) => ({ ...inline, revisions: [...mark, ...inline.revisions].slice(0, 2) }));
}

function cellXml(
  inlines: readonly WordInline[],
  { mark, isHead }: TableRow,
  { width, columns }: { readonly width: number; readonly columns: number },
  context: WriteContext,
): string {
  const held = withRowMark(inlines, mark);
  const words = paragraphXml({ style: isHead ? "tablehead" : "tabletext", inlines: held, mark: [] }, context);
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width * columns}" w:type="dxa"/>${span}</w:tcPr>${words}</w:tc>`;
}

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");
