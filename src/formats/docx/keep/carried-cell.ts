import type { XmlElement } from "../package/xml-tree.ts";
import type { TableCell } from "../read/read-row.ts";
import { settle } from "../read/settle.ts";
import type { Revision, WordCell, WordInline, WordParagraph } from "../word-model.ts";
import type { TableRow } from "../write/read-table.ts";
import type { WriteContext } from "../write/write-context.ts";
import { withRowMark } from "../write/write-table.ts";
import { carriedParagraphXml } from "./carried-paragraph.ts";
import { originalParagraph } from "./original-paragraph.ts";
import type { OriginalParagraph } from "./original-words.ts";
import { pairChanged } from "./pair-changed.ts";

/** A cell of the template. */
export interface OriginalCell {
  readonly element: XmlElement;
  /** The stretch in which the element stands. */
  readonly xml: string;
  readonly read: WordCell;
  /** True when it gives its look alone, to a cell that is new. */
  readonly isNew: boolean;
}

/** What the text says of a cell. */
export interface CellOfText {
  readonly row: TableRow;
  readonly cell: TableCell;
}

/**
 * The XML of a changed cell: its properties, and its paragraphs with what stayed of their words. Undefined for a cell
 * that holds more than paragraphs.
 */
export function carriedCellXml(
  { element, xml, read, isNew }: OriginalCell,
  before: CellOfText,
  now: CellOfText,
  context: WriteContext,
): string | undefined {
  if (element.children.some(({ name }) => name === "w:tbl" || name === "w:sdt" || name === "w:customXml"))
    return undefined;
  const all = element.children.filter(({ name }) => name === "w:p");
  const originals = new Map(all.map((one) => [one, originalParagraph(one, xml)]));
  const worded = all.filter((one) => (originals.get(one)?.text ?? "").trim() !== "");
  const elements = worded.length > 0 ? worded : all.slice(0, 1);
  const blocks = settle(read.blocks).flatMap((block) => (block.kind === "paragraph" ? [block] : []));
  const [old, new_] = [before, now].map(({ row, cell }) =>
    piecesOf(withRowMark(cell.inlines, row.mark), elements.length),
  );
  if (old === undefined || new_ === undefined || old.length !== elements.length || blocks.length > elements.length) {
    return undefined;
  }
  const styleOf = ({ row }: CellOfText) => (row.isHead ? "tablehead" : "tabletext");
  const paragraphXml = (piece: Piece, at: number | undefined, model: OriginalParagraph, block?: WordParagraph) =>
    carriedParagraphXml(
      {
        original: at === undefined || isNew ? modelOf(model) : model,
        before: { style: styleOf(before), inlines: at === undefined || isNew ? [] : (old[at]?.inlines ?? []) },
        now: { style: styleOf(now), inlines: piece.inlines, mark: piece.mark },
        labels: at === undefined ? undefined : block?.labels,
      },
      context,
    );
  const written = new Map<XmlElement, string>(elements.map((one) => [one, ""]));
  let model = elements[0];
  for (const [at, piece] of pairPieces(old, new_)) {
    model = at === undefined ? model : elements[at];
    const original = model === undefined ? undefined : originals.get(model);
    if (model === undefined || original === undefined) return undefined;
    written.set(
      model,
      (written.get(model) ?? "") + paragraphXml(piece, at, original, at === undefined ? undefined : blocks[at]),
    );
  }
  const content = element.children.map((child) => {
    if (child.name === "w:tcPr") return propertiesXml(xml.slice(child.start, child.end), read, now.cell);
    return written.get(child) ?? (isNew ? "" : xml.slice(child.start, child.end));
  });
  const tag = isNew ? "<w:tc>" : xml.slice(element.start, element.inner);
  return `${tag}${content.join("")}</w:tc>`;
}

/** The words of one paragraph of a cell, and who has changed its end. */
interface Piece {
  readonly inlines: readonly WordInline[];
  readonly mark: readonly Revision[];
}

/** A cell of one paragraph has breaks of lines, one of more has ends of paragraphs. */
function piecesOf(inlines: readonly WordInline[], count: number): readonly Piece[] {
  if (count <= 1) return [{ inlines, mark: [] }];
  const pieces: Piece[] = [];
  let piece: WordInline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== "break") piece.push(inline);
    else {
      pieces.push({ inlines: piece, mark: inline.revisions });
      piece = [];
    }
  }
  return [...pieces, { inlines: piece, mark: [] }];
}

/** The pieces of the text in order, each with the place of the one that it was. */
function pairPieces(old: readonly Piece[], now: readonly Piece[]): readonly (readonly [number | undefined, Piece])[] {
  if (old.length === now.length) return now.map((piece, at) => [at, piece]);
  const wordsOf = ({ inlines }: Piece) => inlines.map((one) => (one.kind === "text" ? one.text : " ")).join("");
  const pairs = new Map(
    pairChanged(old.map(wordsOf), now.map(wordsOf), { isBetween: true }).map(([i, j]) => [j, i] as const),
  );
  return now.map((piece, at) => [pairs.get(at), piece]);
}

/** A cell that came or went as a whole goes on doing so while all of its words do. */
function propertiesXml(xml: string, { mark }: WordCell, { inlines }: TableCell): string {
  const isStill = mark.every(({ kind }) => inlines.every((one) => one.revisions.some((other) => other.kind === kind)));
  return isStill ? xml : xml.replace(/<w:cell(?:Ins|Del)\s[^<>]*>(?:<\/w:cell(?:Ins|Del)>)?/g, "");
}

/** What a new paragraph takes over of another: how it looks, and nothing of what it holds. */
function modelOf(original: OriginalParagraph): OriginalParagraph {
  const properties = original.properties.filter(({ name }) => !/^w:(?:numPr|sectPr|pPrChange)$/.test(name));
  return { ...original, tag: "<w:p>", properties, mark: [], extras: [] };
}
