import { type Block, type BlockKind, type Document, sourceSpan } from "../../../model/index.ts";
import { originalOf } from "../../../revision/index.ts";
import { applyEdits, overlaps, type Span } from "../../../text/index.ts";
import { isFenceLine } from "./fence-lines.ts";
import { gluedFurniture } from "./glued-furniture.ts";

/** A paragraph of a text, and what it is. */
export interface Stretch {
  readonly kind: BlockKind;
  /** Depth of an item or of a heading, as in `Block`. */
  readonly level: number;
  readonly text: string;
}

/** The paragraphs of a source, with their marks and without comments. */
export function stretchesOf(document: Document): readonly Stretch[] {
  const front = document.blocks.find(({ kind }) => kind === "front-matter");
  const start = front === undefined ? 0 : sourceSpan(document.reading, front.span).end;
  const source = withoutUnwritten(document);
  return stretches(
    source,
    paragraphsOf(source, start, pageHeads(document)),
    blocksByPlace(document, originalOf(document)),
  );
}

/** The paragraphs of the reading: the side of the changes that the document was read as. */
export function stretchesRead({ text, blocks }: Document): readonly Stretch[] {
  const start = blocks.find(({ kind }) => kind === "front-matter")?.span.end ?? 0;
  const find = inOrder(blocks.map((block) => ({ block, span: block.span })));
  return stretches(text, paragraphsOf(text, start), (span) => find(span)?.block);
}

function stretches(
  source: string,
  paragraphs: Iterable<Span>,
  blockIn: (span: Span) => Block | undefined,
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const span of paragraphs) {
    const words = source.slice(span.start, span.end);
    const text = (words.includes("\0") ? words.replace(/\0+\s*/g, "") : words).trim();
    if (text === "") continue;
    const { kind, level } = blockIn(span) ?? { kind: "paragraph", level: 0 };
    found.push({ kind, level, text });
  }
  return found;
}

/** The source with zeros in the place of what no Word file is to hold, so that every sign stays where it is. */
function withoutUnwritten(document: Document): string {
  const unwritten = [...document.comments, ...gluedFurniture(document)];
  const edits = unwritten.map(({ span }) => ({ span, text: "\0".repeat(span.end - span.start) }));
  return applyEdits(document.source, edits);
}

/** Where the lines of page heads start that become paragraphs; one in a mark goes with it. */
function pageHeads(document: Document): ReadonlySet<number> {
  const { source, furniture, marks } = document;
  const glued = new Set(gluedFurniture(document));
  const starts = new Set<number>();
  let next = 0;
  for (const head of furniture) {
    while ((marks[next]?.span.end ?? source.length) <= head.span.start) next++;
    const mark = marks[next];
    if (glued.has(head) || (mark !== undefined && overlaps(mark.span, head.span))) continue;
    starts.add(source.lastIndexOf("\n", head.span.start - 1) + 1);
  }
  return starts;
}

/** The stretches between empty lines, and lines that stand `alone`; what stands between fences is one stretch. */
function* paragraphsOf(source: string, from: number, alone: ReadonlySet<number> = new Set()): Generator<Span> {
  let start = from;
  let isFenced = false;
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    if (isFenceLine(source.slice(at, at + 6))) isFenced = !isFenced;
    const isAlone = !isFenced && alone.has(at);
    if (isAlone || (!isFenced && source.slice(at, end).trim() === "")) {
      if (at > start) yield { start, end: at };
      if (isAlone) yield { start: at, end };
      start = end + 1;
    }
    at = end + 1;
  }
  if (start < source.length) yield { start, end: source.length };
}

interface Placed {
  readonly block: Block;
  readonly span: Span;
}

/**
 * Finds the block that starts in a stretch, on the side after the changes or else before them, or one that goes on in
 * it. Stretches are asked for in their order.
 */
function blocksByPlace(revised: Document, original: Document): (span: Span) => Block | undefined {
  const finders = [...new Set([revised, original])].map(({ blocks, reading }) =>
    inOrder(blocks.map((block) => ({ block, span: sourceSpan(reading, block.span) }))),
  );
  return (span) => {
    const found = finders.map((find) => find(span));
    const starting = found.filter((placed) => placed !== undefined && placed.span.start >= span.start);
    // What only one side takes for more than a paragraph is what the other one was, or will be.
    return (starting.find((placed) => placed?.block.kind !== "paragraph") ?? starting[0] ?? found[0])?.block;
  };
}

/** The first block that ends in a stretch or behind it, if it stands in it: blocks and stretches have one order. */
function inOrder(placed: readonly Placed[]): (span: Span) => Placed | undefined {
  let next = 0;
  return (span) => {
    while (next < placed.length && (placed[next]?.span.end ?? 0) <= span.start) next++;
    const starting = placed
      .slice(next, next + 2)
      .find(({ span: { start } }) => start >= span.start && start < span.end);
    const first = placed[next];
    return starting ?? (first !== undefined && first.span.start < span.end ? first : undefined);
  };
}
