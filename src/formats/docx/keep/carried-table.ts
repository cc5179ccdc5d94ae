import type { XmlElement } from "../package/xml-tree.ts";
import { revisionKinds } from "../read/read-revision.ts";
import type { WordRow, WordTable } from "../word-model.ts";
import type { TableRow } from "../write/read-table.ts";
import { historyOf, rowChangeXml } from "../write/write-change.ts";
import type { WriteContext } from "../write/write-context.ts";
import { carriedCellXml } from "./carried-cell.ts";
import { pairChanged } from "./pair-changed.ts";

/** A table of the template that the text has changed. */
export interface ChangedTable {
  readonly root: XmlElement;
  /** The stretch in which its elements stand. */
  readonly xml: string;
  readonly read: WordTable;
  /** The rows that the text of the template showed, and those of the text now. */
  readonly before: readonly TableRow[];
  readonly now: readonly TableRow[];
  /** True for a row of the file that the text shows. */
  readonly isShown: (row: WordRow) => boolean;
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
export function carriedTableXml(table: ChangedTable, context: WriteContext): string | undefined {
  const { root, xml, before, now } = table;
  const elements = root.children.filter(({ name }) => name === "w:tr");
  const rows = shownRows(table, elements);
  if (rows === undefined) return undefined;
  const originalOf = pairRows(rows, now);
  let model = rows[0];
  let body = "";
  let next = 0;
  /** Rows that the text does not show stay where they were. */
  const keepUnshown = (end: number) => {
    for (; next < end; next++) {
      const element = elements[next];
      const isShown = rows.some((row) => row.element === element);
      if (element !== undefined && !isShown) body += xml.slice(element.start, element.end);
    }
  };
  for (const row of now) {
    const original = originalOf.get(row);
    model = original ?? model;
    if (model === undefined) return undefined;
    if (original !== undefined) {
      const at = elements.indexOf(original.element);
      keepUnshown(at);
      next = at + 1;
    }
    const made = rowXml(row, { model, isNew: original === undefined, xml }, context);
    if (made === undefined) return undefined;
    body += made;
  }
  keepUnshown(elements.length);
  const first = elements[0]?.start ?? root.innerEnd;
  const end = elements.at(-1)?.end ?? first;
  return before.length === 0 ? undefined : xml.slice(root.start, first) + body + xml.slice(end, root.end);
}

/** The rows with their lines; undefined where these are not the same ones. */
function shownRows({ read, before, isShown }: ChangedTable, elements: readonly XmlElement[]) {
  if (elements.length !== read.rows.length) return undefined;
  const shown = read.rows.flatMap((row, at) => (isShown(row) ? [{ row, element: elements[at] }] : []));
  if (shown.length !== before.length) return undefined;
  return shown.flatMap(({ row, element }, at): readonly OriginalRow[] => {
    const line = before[at];
    return line === undefined || element === undefined ? [] : [{ element, read: row, before: line }];
  });
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

function rowXml(row: TableRow, origin: RowOrigin, context: WriteContext): string | undefined {
  const { model, isNew, xml } = origin;
  const { element, read, before } = model;
  if (!isNew && before.text === row.text && before.isHead === row.isHead) return xml.slice(element.start, element.end);
  const cells = element.children.filter(({ name }) => name === "w:tc");
  if ([row.cells, before.cells, read.cells].some(({ length }) => length !== cells.length)) return undefined;
  const isSameRow = !isNew && historyOf(before.mark) === historyOf(row.mark) && before.isHead === row.isHead;
  let head = isNew ? "<w:tr>" : xml.slice(element.start, element.inner);
  let content = "";
  let column = 0;
  for (const child of element.children) {
    const slice = xml.slice(child.start, child.end);
    const [cell, shown, original] = [row.cells[column], before.cells[column], read.cells[column]];
    if (child.name === "w:tblPrEx") head += slice;
    else if (child.name === "w:tc" && cell !== undefined && shown !== undefined && original !== undefined) {
      column++;
      const isKept = isSameRow && shown.text === cell.text;
      const changed = { element: child, xml, read: original, isNew };
      const made = isKept ? slice : carriedCellXml(changed, { row: before, cell: shown }, { row, cell }, context);
      if (made === undefined) return undefined;
      content += made;
    } else if (child.name !== "w:trPr" && !isNew) content += slice;
  }
  return `${head}${rowProperties(row, origin, context)}${content}</w:tr>`;
}

function rowProperties(row: TableRow, { model, isNew, xml }: RowOrigin, context: WriteContext): string {
  const properties = model.element.children.find(({ name }) => name === "w:trPr")?.children ?? [];
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
