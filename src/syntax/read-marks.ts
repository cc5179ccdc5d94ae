import {
  type Comment,
  type Furniture,
  type Mark,
  type Problem,
  type Reading,
  readingOffset,
  sourceSpan,
} from "../model/index.ts";
import { endMatch, endRun, type Span } from "../text/index.ts";
import { findFurniture } from "./furniture.ts";
import { isChange, type MarkNode } from "./mark.ts";
import { marksOf } from "./marks-of.ts";
import { isKept, ReadingBuilder, readThrough, without } from "./reading-builder.ts";
import { scanMarks } from "./scan-marks.ts";
import { type Side, sideCuts } from "./side-cuts.ts";

/** The source as it is read, and what the reading left out. */
export interface MarkedSource {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the source with every mark accepted (`revised`) or rejected (`original`), comments and page furniture left
 * out. It reads as the source would with the changes really made: first they are, then the rest is left out. A mark
 * that does not end within its paragraph is a problem and stays in the text as it is.
 */
export function readMarks(source: string, side: Side): MarkedSource {
  const { nodes, problems } = scanMarks(source);
  const resolved = without(source, sideCuts(source, nodes, side));
  const builder = new ReadingBuilder(resolved.text);
  const comments: Comment[] = [];
  const furniture: Furniture[] = [];
  const lines = findFurniture(resolved.text);
  let page = 0;
  const dropLines = (before: number) => {
    for (let line = lines[page]; line !== undefined && line.span.start < before; line = lines[++page]) {
      if (line.span.start < builder.done) continue;
      dropFurniture(builder, resolved.text, line.span);
      furniture.push({ ...line, span: sourceSpan(resolved, line.span) });
    }
  };
  for (const { node, span } of leftIn(nodes, resolved)) {
    dropLines(span.start);
    if (node.kind !== "comment") {
      builder.skip(Math.max(span.start, builder.done), span.end);
      continue;
    }
    const { start, end } = commentLines(resolved.text, span, builder.done);
    builder.skip(start, end);
    const text = source.slice(node.contentStart, node.contentEnd).trim();
    comments.push({ kind: "comment", span: node.span, text, at: builder.length });
  }
  dropLines(Number.POSITIVE_INFINITY);
  const reading = readThrough(builder.finish(), resolved);
  return { reading, marks: [...marksOf(source, nodes)].map(({ mark }) => mark), comments, furniture, problems };
}

/** A stretch of the resolved text that is not read: a comment, a remark, or one bracket of a highlight. */
interface Apart {
  readonly node: MarkNode;
  readonly span: Span;
}

/** What no side of a mark hides, in order; what is gone is gone with all that stood in it. */
function* leftIn(nodes: readonly MarkNode[], resolved: Reading): Generator<Apart> {
  for (const node of nodes) {
    const { kind, span, contentStart, contentEnd, children } = node;
    const place = (start: number, end: number) => {
      const at = readingOffset(resolved, start);
      return { node, span: { start: at, end: at + end - start } };
    };
    if (isChange(node)) yield* leftIn(children, resolved);
    else if (!isKept(resolved, span.start)) continue;
    else if (kind !== "highlight") yield place(span.start, span.end);
    else {
      yield place(span.start, contentStart);
      yield* leftIn(children, resolved);
      yield place(contentEnd, span.end);
    }
  }
}

/** A comment alone on its lines leaves no empty line behind: it must not part what it stands between. */
function commentLines(text: string, { start, end }: Span, done: number): Span {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const isAlone =
    lineEnd >= 0 && /^[ \t]*$/.test(text.slice(lineStart, start)) && /^[ \t]*$/.test(text.slice(end, lineEnd));
  return isAlone ? { start: Math.max(lineStart, done), end: lineEnd + 1 } : { start, end };
}

/** Drops the line; where a sentence runs on over the page the blank lines around it go too. */
function dropFurniture(builder: ReadingBuilder, source: string, span: Span): void {
  let start = source.lastIndexOf("\n", span.start - 1) + 1;
  let end = source.indexOf("\n", span.end);
  end = end < 0 ? source.length : end + 1;
  // Behind a mark the words count, not its bracket.
  const lines = source.slice(Math.max(0, start - 400), start);
  const words = lines.trimEnd();
  const brackets = endMatch(words, /(?:¶?(?:\+\+|--|~~|==)\}(?:\{@[\w-]{1,40}\})?)+$/g, 400);
  const before = words.slice(0, brackets?.index).trimEnd();
  if (!/[;:.,]$/.test(before)) {
    const gap = endRun(lines, /[ \t\n]/);
    const blankBefore = gap.slice(gap.indexOf("\n") + 1);
    if (blankBefore.includes("\n")) start -= blankBefore.length;
    const blankAfter = /^([ \t]*\n)+/.exec(source.slice(end, end + 400));
    if (blankAfter !== null) end += blankAfter[0].length;
  }
  builder.skip(Math.max(start, builder.done), Math.max(end, builder.done));
}
