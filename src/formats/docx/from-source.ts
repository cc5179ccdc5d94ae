import type { Block, Document } from "../../model/index.ts";
import { sourceSpan } from "../../model/index.ts";
import { originalOf } from "../../revision/index.ts";
import type { Span } from "../../text/index.ts";
import type { OutBlock, OutParagraph, OutStory } from "./out-story.ts";
import type { WhoOf } from "./read-inline.ts";
import { readTable } from "./read-table.ts";
import { literalOf, noteOf, paragraphOf } from "./source-paragraph.ts";

/** Takes a tidy text apart into the paragraphs of a Word file; `whoOf` says who made the changes of a key. */
export function fromSource(document: Document, whoOf: WhoOf): OutStory {
  const source = withoutComments(document);
  const blockIn = blocksByPlace(document, originalOf(document));
  const blocks: OutBlock[] = [];
  const notes = new Map<string, OutParagraph>();
  const front = document.blocks.find(({ kind }) => kind === "front-matter");
  const start = front === undefined ? 0 : sourceSpan(document.reading, front.span).end;
  for (const span of paragraphsOf(source, start)) {
    const text = source
      .slice(span.start, span.end)
      .replace(/\0+\s*/g, "")
      .trim();
    if (text === "") continue;
    const block = blockIn(span);
    const kind = block?.kind ?? "paragraph";
    const [, label, words = ""] = (kind === "footnote" && /^\[\^([^\]]+)\]:?\s*([\s\S]*)$/.exec(text)) || [];
    if (label !== undefined) notes.set(label, noteOf(words, text, whoOf));
    else if (kind === "fence") blocks.push(isOfWord(text) ? { kind: "opaque", text } : literalOf(text));
    else if (kind === "table") blocks.push({ kind: "table", rows: readTable(text, whoOf), text });
    else if (kind !== "rule") blocks.push(paragraphOf(kind, block, text, whoOf));
  }
  return { blocks, notes, comments: document.comments.length };
}

/** A table between fences is one that the reader of Word files could only show. */
function isOfWord(fence: string): boolean {
  return /^(?:\{(?:\+\+|--))?```word /.test(fence);
}

/** The source with zeros in the place of its comments, so that every sign stays where it is. */
function withoutComments({ source, comments }: Document): string {
  let kept = "";
  let at = 0;
  for (const { span } of comments) {
    kept += source.slice(at, span.start) + "\0".repeat(span.end - span.start);
    at = span.end;
  }
  return kept + source.slice(at);
}

/** The stretches between empty lines; what stands between fences is one stretch. */
function* paragraphsOf(source: string, from: number): Generator<Span> {
  let start = from;
  let isFenced = false;
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    if (source.startsWith("```", at)) isFenced = !isFenced;
    if (!isFenced && source.slice(at, end).trim() === "") {
      if (at > start) yield { start, end: at };
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
  const finders = [...new Set([revised, original])].map(inOrder);
  return (span) => {
    const found = finders.map((find) => find(span));
    const starting = found.filter((placed) => placed !== undefined && placed.span.start >= span.start);
    // What only one side takes for more than a paragraph is what the other one was, or will be.
    return (starting.find((placed) => placed?.block.kind !== "paragraph") ?? starting[0] ?? found[0])?.block;
  };
}

/** The first block that ends in a stretch or behind it, if it stands in it: blocks and stretches have one order. */
function inOrder({ blocks, reading }: Document): (span: Span) => Placed | undefined {
  const placed = blocks.map((block) => ({ block, span: sourceSpan(reading, block.span) }));
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
