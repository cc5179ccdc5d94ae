import type { Block, BlockKind, Document } from "../../model/index.ts";
import { sourceSpan } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { overlaps, type Span } from "../../text/index.ts";
import { readInline, type WhoOf } from "./read-inline.ts";
import { readTable, type TableRow } from "./read-table.ts";
import type { StyleName } from "./style-names.ts";
import type { Revision, WordInline } from "./word-model.ts";

/** A paragraph or table as it goes into a Word file, with the words of the source that it was made of. */
export type OutBlock = OutParagraph | OutTable | OutOpaque;

export interface OutParagraph {
  readonly kind: "paragraph";
  readonly style: StyleName;
  readonly inlines: readonly WordInline[];
  readonly mark: readonly Revision[];
  readonly text: string;
}

export interface OutTable {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
  readonly text: string;
}

/** Something that the text shows and that only the Word file it came from holds. */
export interface OutOpaque {
  readonly kind: "opaque";
  readonly text: string;
}

/** The text of a contribution as it goes into a Word file. */
export interface OutStory {
  readonly blocks: readonly OutBlock[];
  /** Footnotes by their label. */
  readonly notes: ReadonlyMap<string, OutParagraph>;
  /** How many comments of the source stay behind. */
  readonly comments: number;
}

/** Takes a tidy text apart into the paragraphs of a Word file; `whoOf` says who made the changes of a key. */
export function fromSource(document: Document, whoOf: WhoOf): OutStory {
  const { source } = document;
  const original = parse(source, "original");
  const sides = [inSource(document), inSource(original)] as const;
  const blocks: OutBlock[] = [];
  const notes = new Map<string, OutParagraph>();
  const front = document.blocks.find(({ kind }) => kind === "front-matter");
  const start = front === undefined ? 0 : sourceSpan(document.reading, front.span).end;
  for (const span of paragraphsOf(source, start)) {
    const raw = source.slice(span.start, span.end);
    const text = raw.replace(/<!--[\s\S]*?-->\s*/g, "").trim();
    if (text === "") continue;
    const block = blockAt(span, sides);
    const kind = block?.kind ?? "paragraph";
    if (kind === "footnote") {
      const [, label = "", words = ""] = /^\[\^([^\]]+)\]:?\s*([\s\S]*)$/.exec(text) ?? [];
      if (label !== "") {
        notes.set(label, paragraph("footnotetext", words, whoOf, text));
        continue;
      }
    }
    if (kind === "fence") blocks.push({ kind: "opaque", text });
    else if (kind === "table") blocks.push({ kind: "table", rows: readTable(text, whoOf), text });
    else if (kind !== "rule") blocks.push(paragraphOf(kind, block, text, whoOf));
  }
  return { blocks, notes, comments: document.comments.length };
}

/** The stretches between empty lines; what stands between fences is one stretch. */
function* paragraphsOf(source: string, from: number): Generator<Span> {
  const gap = /\n(?:[ \t]*\n)+/g;
  let start = from;
  gap.lastIndex = from;
  for (let match = gap.exec(source); match !== null; match = gap.exec(source)) {
    const fences = source.slice(start, match.index).match(/^```/gm)?.length ?? 0;
    if (fences % 2 === 1) continue;
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: source.length };
}

interface Placed {
  readonly block: Block;
  readonly span: Span;
}

function inSource({ blocks, reading }: Document): readonly Placed[] {
  return blocks.map((block) => ({ block, span: sourceSpan(reading, block.span) }));
}

/** The block that starts in a stretch, on the side after the changes or else before them; or one that goes on in it. */
function blockAt(span: Span, sides: readonly (readonly Placed[])[]): Block | undefined {
  for (const side of sides) {
    const starting = side.find((placed) => placed.span.start >= span.start && placed.span.start < span.end);
    if (starting !== undefined) return starting.block;
  }
  return sides[0]?.find((placed) => overlaps(placed.span, span))?.block;
}

function paragraphOf(kind: BlockKind, block: Block | undefined, text: string, whoOf: WhoOf): OutParagraph {
  const bare = text.replace(/^((?:\{(?:\+\+|--))?)#{1,6}[ \t]+/, "$1");
  const made = paragraph(styleOf(kind, block?.level ?? 0, text), bare, whoOf, text);
  switch (kind) {
    case "call":
      return { ...made, inlines: made.inlines.map(upright) };
    case "item":
      return { ...made, inlines: withLabelDress(made.inlines) };
    case "instruction":
      return { ...made, inlines: withFirst(made.inlines, proposalLine) };
    case "heading":
      return { ...made, inlines: withFirst(made.inlines, headingLine) };
    case "reasons":
      return { ...made, inlines: reasonsLine(made.inlines) };
    default:
      return made;
  }
}

function paragraph(style: StyleName, words: string, whoOf: WhoOf, text: string): OutParagraph {
  return { kind: "paragraph", style, ...readInline(words, whoOf), text };
}

function styleOf(kind: BlockKind, level: number, text: string): StyleName {
  switch (kind) {
    case "instruction":
      return "proposal";
    case "heading":
      return "resno";
    case "title":
      return "restitle";
    case "history":
      return "resref";
    case "enacting":
      return "normalaftertitle";
    case "call":
      return "call";
    case "reasons":
      return "reasons";
    case "annex-heading":
      return "annexno";
    case "section-heading":
      return headingStyles[/#{1,6}/.exec(text)?.[0].length ?? 2] ?? "headingi";
    case "item":
      return level >= 3 ? "enumlev2" : level === 2 ? "enumlev1" : "normal";
    default:
      return "normal";
  }
}

/** Headings of the free part, by their number of `#` signs; `to-source.ts` reads them back. */
const headingStyles: Readonly<Record<number, StyleName>> = {
  1: "title3",
  2: "headingb",
  3: "heading2",
  4: "headingi",
};

/** The style of a call is italic already. */
function upright(inline: WordInline): WordInline {
  if (inline.kind !== "text") return inline;
  const { italic: _, ...format } = inline.format;
  return { ...inline, format };
}

/** ITU's template sets the letters of items in italics and leaves their numbers upright. */
function withLabelDress(inlines: readonly WordInline[]): readonly WordInline[] {
  const tab = inlines.findIndex(({ kind }) => kind === "tab");
  return inlines.map((inline, index) => {
    if (inline.kind !== "text" || index >= tab || !/^[a-z]{1,4}\)/.test(inline.text)) return inline;
    return { ...inline, format: { ...inline.format, italic: true } };
  });
}

type Line = (text: string) => readonly WordPiece[];
type WordPiece = { readonly text: string; readonly format?: object } | "tab";

/** Writes the first words of a line in another way, whoever has put them there. */
function withFirst(inlines: readonly WordInline[], line: Line): readonly WordInline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== "text") return inlines;
  const { revisions, format } = first;
  const pieces = line(first.text).map((piece): WordInline => {
    if (piece === "tab") return { kind: "tab", revisions };
    return { kind: "text", text: piece.text, format: { ...format, ...piece.format }, revisions };
  });
  return [...pieces, ...rest];
}

/** Word, tab, identifier; the underlined NOC is underlined. */
function proposalLine(text: string): readonly WordPiece[] {
  const [, word = "", bang = "", rest = ""] = /^(\(?[A-Z]+\)?\*?)(!?)[ \t]*([\s\S]*)$/.exec(text) ?? [];
  if (word === "") return [{ text }];
  const first = { text: word, ...(bang === "!" && { format: { underline: true } }) };
  return rest === "" ? [first] : [first, "tab", { text: rest }];
}

/** The number has a style of its own, which the foot of ITU's pages repeats. */
function headingLine(text: string): readonly WordPiece[] {
  const [, before = "", number = "", after = ""] = /^([^\d([]*)(\d[\d.-]*)([\s\S]*)$/.exec(text) ?? [];
  if (number === "") return [{ text }];
  return [{ text: before }, { text: number, format: { isNumber: true } }, { text: after }].filter(
    ({ text }) => text !== "",
  );
}

/** `Reasons:` in bold, tab, words. */
function reasonsLine(inlines: readonly WordInline[]): readonly WordInline[] {
  const [label, next, ...rest] = inlines;
  if (label?.kind !== "text" || next?.kind !== "text" || !/:\s*$/.test(label.text)) return inlines;
  const words = { ...next, text: next.text.trimStart() };
  return [label, { kind: "tab", revisions: next.revisions }, words, ...rest];
}
