import type { Span } from "../../../text/index.ts";
import { type XmlElement, type XmlFrame, xmlTree } from "../package/xml-tree.ts";

/** A paragraph of the cover in the main part of a Word file, with the places where it can be written over. */
export interface CoverParagraph {
  readonly styleId: string;
  /** Its words; a line break is `\n`. */
  readonly words: string;
  readonly pieces: readonly CoverPiece[];
  /** The number of its table, row and cell, each counted through; undefined outside tables. */
  readonly place: CellPlace | undefined;
  /** True where a field, a change or a picture makes it unsafe to write over. */
  readonly isFixed: boolean;
  /** The whole element in the part, and where its content ends; the same for an element without content. */
  readonly xml: Span;
  readonly innerEnd: number;
  /** Where the content of its last run ends; undefined without one. */
  readonly runEnd: number | undefined;
}

export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

/** A stretch of words, or a tab or line break, with its place in the part. */
export interface CoverPiece {
  readonly text: string;
  readonly isSign: boolean;
  /** The element, and of words what stands between its tags. */
  readonly xml: Span;
  readonly inner: Span;
  /** The properties of its run; empty where it has none. */
  readonly look: Span;
  /** The content controls around it, the innermost last. */
  readonly controls: readonly CoverControl[];
}

/** A content control: its title and tag, and the place of its properties. */
export interface CoverControl {
  readonly names: readonly string[];
  readonly properties: Span;
  /** True while it shows what is to be written there. */
  readonly showsHint: boolean;
}

const signs: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);
const unsafe =
  /^w:(?:fldSimple|fldChar|instrText|ins|del|moveFrom|moveTo|drawing|pict|object|footnoteReference|endnoteReference|commentReference)$/;

/** The paragraphs of some stretches of a main part, tables or paragraphs; a table in a cell is part of the cell. */
export function cellsOf(main: string, spans: readonly Span[], frame: XmlFrame): readonly CoverParagraph[] {
  const found: CoverParagraph[] = [];
  let row = 0;
  let cell = 0;
  for (const { start, end } of spans) {
    const spanOf = (from: number, to: number): Span => ({ start: start + from, end: start + to });
    const walk = (element: XmlElement, place: CellPlace | undefined, controls: readonly CoverControl[]): void => {
      const { name, children } = element;
      if (name === "w:p") {
        found.push(paragraphOf(element, place, controls, spanOf));
        return;
      }
      if (name === "w:tr" && place?.cell === 0) row++;
      const inside = name === "w:tbl" ? (place ?? { row, cell: 0 }) : place;
      for (const child of children) {
        const isCell = child.name === "w:tc" && inside?.cell === 0;
        walk(child, isCell ? { row, cell: ++cell } : inside, controlsWith(controls, element, spanOf));
      }
    };
    for (const element of xmlTree(main.slice(start, end), frame)) walk(element, undefined, []);
  }
  return found;
}

type SpanOf = (from: number, to: number) => Span;

function controlsWith(controls: readonly CoverControl[], { name, children }: XmlElement, spanOf: SpanOf) {
  if (name !== "w:sdt") return controls;
  const properties = children.find((child) => child.name === "w:sdtPr");
  const named = properties?.children.filter((child) => child.name === "w:alias" || child.name === "w:tag") ?? [];
  const names = named.flatMap((child) => child.get("val") ?? []);
  const showsHint = properties?.children.some((child) => child.name === "w:showingPlcHdr") ?? false;
  return [...controls, { names, showsHint, properties: spanOf(properties?.inner ?? 0, properties?.innerEnd ?? 0) }];
}

function paragraphOf(
  element: XmlElement,
  place: CellPlace | undefined,
  around: readonly CoverControl[],
  spanOf: SpanOf,
): CoverParagraph {
  const pieces: CoverPiece[] = [];
  const walk = (inside: XmlElement, look: Span, controls: readonly CoverControl[]): void => {
    for (const child of inside.children) {
      const { name, inner, innerEnd, text } = child;
      const sign = inside.name === "w:r" ? signs.get(name) : undefined;
      const isText = name === "w:t";
      if (isText || sign !== undefined) {
        const span = spanOf(child.start, child.end);
        pieces.push({
          ...{ text: sign ?? text, isSign: !isText, xml: span, look, controls },
          inner: isText ? spanOf(inner, innerEnd) : span,
        });
      } else if (name !== "w:pPr") {
        const own = name === "w:r" ? child.children.find((one) => one.name === "w:rPr") : undefined;
        const ofRun = own === undefined ? spanOf(inner, inner) : spanOf(own.start, own.end);
        walk(child, name === "w:r" ? ofRun : look, controlsWith(controls, child, spanOf));
      }
    }
  };
  walk(element, spanOf(element.inner, element.inner), around);
  const style = element.children.find(({ name }) => name === "w:pPr")?.children.find(({ name }) => name === "w:pStyle");
  const lastRun = element.children.findLast((child) => child.name === "w:r" && child.innerEnd < child.end);
  return {
    styleId: style?.get("val") ?? "",
    words: pieces.map(({ text }) => text).join(""),
    pieces,
    place,
    isFixed: isUnsafe(element),
    xml: spanOf(element.start, element.end),
    innerEnd: spanOf(element.inner, element.innerEnd).end,
    runEnd: lastRun === undefined ? undefined : spanOf(lastRun.inner, lastRun.innerEnd).end,
  };
}

function isUnsafe({ name, children }: XmlElement): boolean {
  return unsafe.test(name) || children.some(isUnsafe);
}
