import { carriedParagraphXml } from "./carried-paragraph.ts";
import { type OriginalParagraph, originalParagraph } from "./original-paragraph.ts";
import type { OutTable } from "./out-story.ts";
import { pairChanged } from "./pair-changed.ts";
import { revisionKinds } from "./read-revision.ts";
import type { TableCell } from "./read-row.ts";
import type { TableRow } from "./read-table.ts";
import { settle } from "./settle.ts";
import type { WordCell, WordRow, WordTable } from "./word-model.ts";
import { historyOf, rowChangeXml } from "./write-change.ts";
import type { WriteContext } from "./write-context.ts";
import { withRowMark } from "./write-table.ts";
import type { XmlElement } from "./xml-tree.ts";

/** A table of the template that the text has changed. */
export interface ChangedTable {
  readonly root: XmlElement;
  /** The stretch in which its elements stand. */
  readonly xml: string;
  readonly read: WordTable;
  readonly before: OutTable;
  readonly now: OutTable;
}

/** A row of the template with what was read of it. */
interface OriginalRow {
  readonly element: XmlElement;
  readonly read: WordRow;
  readonly before: TableRow;
}

/**
 * The XML of a changed table: rows, cells and words that stayed are those of the template; a new row looks like the
 * one above it. Undefined where rows and columns are not those that the text showed.
 */
export function carriedTableXml({ root, xml, read, before, now }: ChangedTable, context: WriteContext) {
  const elements = root.children.filter(({ name }) => name === "w:tr");
  const width = before.rows[0]?.cells.length;
  const isAsShown =
    elements.length === before.rows.length &&
    elements.length === read.rows.length &&
    [...before.rows, ...now.rows, ...read.rows].every(({ cells }) => cells.length === width) &&
    elements.every(({ children }) => children.filter(({ name }) => name === "w:tc").length === width);
  if (!isAsShown) return undefined;
  const rows = elements.flatMap((element, at): readonly OriginalRow[] => {
    const [row, shown] = [read.rows[at], before.rows[at]];
    return row === undefined || shown === undefined ? [] : [{ element, read: row, before: shown }];
  });
  const originalOf = pairRows(rows, now.rows);
  const first = elements[0]?.start ?? root.innerEnd;
  const end = elements.at(-1)?.end ?? first;
  let body = "";
  let model = rows[0];
  for (const row of now.rows) {
    const original = originalOf.get(row);
    model = original ?? model;
    if (model !== undefined) body += rowXml(row, { model, isNew: original === undefined, xml }, context);
  }
  return xml.slice(root.start, first) + body + xml.slice(end, root.end);
}

/** The rows of the template that the rows of the text were. */
function pairRows(old: readonly OriginalRow[], now: readonly TableRow[]): ReadonlyMap<TableRow, OriginalRow> {
  const pairs = new Map<TableRow, OriginalRow>();
  let start = 0;
  while (start < old.length && start < now.length && old[start]?.before.text === now[start]?.text) start++;
  let tail = 0;
  const rest = Math.min(old.length, now.length) - start;
  while (tail < rest && old.at(-1 - tail)?.before.text === now.at(-1 - tail)?.text) tail++;
  const pair = (i: number, j: number) => {
    const [one, other] = [old[i], now[j]];
    if (one !== undefined && other !== undefined) pairs.set(other, one);
  };
  for (let at = 0; at < start; at++) pair(at, at);
  const found = pairChanged(
    old.slice(start, old.length - tail).map(({ before }) => before.text),
    now.slice(start, now.length - tail).map(({ text }) => text),
    { isBetween: true },
  );
  for (const [i, j] of found) pair(start + i, start + j);
  for (let at = 1; at <= tail; at++) pair(old.length - at, now.length - at);
  return pairs;
}

interface RowOrigin {
  readonly model: OriginalRow;
  /** True when the model gives its look alone. */
  readonly isNew: boolean;
  readonly xml: string;
}

function rowXml(row: TableRow, { model, isNew, xml }: RowOrigin, context: WriteContext): string {
  const { element, read, before } = model;
  if (!isNew && before.text === row.text && before.isHead === row.isHead) return xml.slice(element.start, element.end);
  const tag = isNew ? "<w:tr>" : xml.slice(element.start, element.inner);
  const isSameMark = historyOf(before.mark) === historyOf(row.mark);
  let content = "";
  let column = 0;
  for (const child of element.children) {
    const slice = xml.slice(child.start, child.end);
    if (child.name === "w:trPr") continue;
    const [cell, shown, original] = [row.cells[column], before.cells[column], read.cells[column]];
    if (child.name !== "w:tc" || cell === undefined || shown === undefined || original === undefined) {
      if (!isNew || child.name === "w:tblPrEx") content += slice;
      continue;
    }
    column++;
    const isKept = !isNew && isSameMark && shown.text === cell.text && before.isHead === row.isHead;
    const changed = { row, was: before, cell, shown, original, element: child, xml, isNew };
    content += isKept ? slice : cellXml(changed, context);
  }
  // Exceptions from the table's properties stand before those of the row.
  const exceptions = /^<w:tblPrEx[\s>].*?<\/w:tblPrEx>/s.exec(content)?.[0] ?? "";
  return `${tag}${exceptions}${rowProperties(row, model, isNew, xml, context)}${content.slice(exceptions.length)}</w:tr>`;
}

function rowProperties(row: TableRow, { element }: OriginalRow, isNew: boolean, xml: string, context: WriteContext) {
  const properties = element.children.find(({ name }) => name === "w:trPr")?.children ?? [];
  const own = (isLast: boolean) =>
    properties
      .filter(({ name }) => !(name in revisionKinds) && (name === "w:trPrChange") === isLast)
      .filter(({ name }) => !isNew || !/^w:(?:tblHeader|trPrChange|cnfStyle|divId)$/.test(name))
      .map(({ start, end }) => xml.slice(start, end))
      .join("");
  const head = row.isHead && isNew ? "<w:tblHeader/>" : "";
  const marked = row.mark.map((revision) => rowChangeXml(revision, context)).join("");
  const all = own(false) + head + marked + own(true);
  return all === "" ? "" : `<w:trPr>${all}</w:trPr>`;
}

interface ChangedCell {
  readonly row: TableRow;
  readonly was: TableRow;
  readonly cell: TableCell;
  readonly shown: TableCell;
  readonly original: WordCell;
  readonly element: XmlElement;
  readonly xml: string;
  readonly isNew: boolean;
}

/** The cell with its properties; of its paragraphs the one that has words, or the first. */
function cellXml(changed: ChangedCell, context: WriteContext): string {
  const { row, was, cell, shown, original, element, xml, isNew } = changed;
  const paragraphs = element.children.filter(({ name }) => name === "w:p");
  const originals = paragraphs.map((one) => originalParagraph(one, xml));
  const at = Math.max(
    0,
    originals.findIndex(({ text }) => text.trim() !== ""),
  );
  const words = originals[at];
  const held = (cellOf: TableCell, mark: TableRow["mark"]) => withRowMark(cellOf.inlines, mark);
  const style = row.isHead ? "tablehead" : "tabletext";
  const [read] = settle(original.blocks);
  const paragraph =
    words === undefined
      ? undefined
      : carriedParagraphXml(
          {
            original: isNew ? modelOf(words) : words,
            before: { style: was.isHead ? "tablehead" : "tabletext", inlines: isNew ? [] : held(shown, was.mark) },
            now: { style, inlines: held(cell, row.mark), mark: [] },
            labels: read?.kind === "paragraph" ? read.labels : undefined,
          },
          context,
        );
  const content = element.children.map((child) => {
    if (child === paragraphs[at]) return paragraph;
    return isNew && child.name !== "w:tcPr" ? "" : xml.slice(child.start, child.end);
  });
  const tag = isNew ? "<w:tc>" : xml.slice(element.start, element.inner);
  return `${tag}${content.join("")}</w:tc>`;
}

/** What a new paragraph takes over of another: how it looks, and nothing of what it holds. */
function modelOf(original: OriginalParagraph): OriginalParagraph {
  const properties = original.properties.filter(({ name }) => !/^w:(?:numPr|sectPr|pPrChange)$/.test(name));
  return { ...original, tag: "<w:p>", properties, mark: [], extras: [] };
}
