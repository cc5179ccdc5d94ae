import type { Comment, Furniture, Mark, Problem, Reading } from "../model/index.ts";
import { endMatch, endRun } from "../text/index.ts";
import { isFurniture, isRunningHeader } from "./furniture.ts";
import { closers, type Finder, finderIn, isEscaped, type ReadMark, readMark } from "./mark.ts";
import { ReadingBuilder } from "./reading-builder.ts";

/** The source as it is read, and what the reading left out. */
export interface MarkedSource {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
}

/** Which side of the marked changes is read. */
export type Side = "revised" | "original";

/**
 * Reads the source with every mark accepted (`revised`) or rejected (`original`), comments and page furniture left
 * out. A mark that does not end within its paragraph is a problem and stays in the text as it is.
 */
export function readMarks(source: string, side: Side): MarkedSource {
  const builder = new ReadingBuilder(source);
  const marks: Mark[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const furniture = findFurniture(source);
  const find = finderIn(source);
  let page = 0;
  const opener = /\{(?:\+\+|--|~~|>>|==)|<!--/g;
  for (let match = opener.exec(source); match !== null || page < furniture.length; match = opener.exec(source)) {
    const at = match?.index ?? source.length;
    for (let line = furniture[page]; line !== undefined && line.span.start < at; line = furniture[++page]) {
      dropFurniture(builder, source, line);
    }
    if (match === null) break;
    if (at < builder.done || isEscaped(source, at)) continue;
    if (match[0] === "<!--") {
      opener.lastIndex = readComment(source, at, builder, comments, problems, find);
      continue;
    }
    const read = readMark(source, at, find);
    if (read === undefined) {
      const span = { start: at, end: at + 3 };
      problems.push({
        code: "mark-unclosed",
        span,
        message: `The mark “${match[0]}” is not closed in its paragraph; close it with “${closers[match[0]]}”`,
      });
      continue;
    }
    marks.push(read.mark);
    builder.skip(at, read.contentStart);
    keepSide(builder, read, side);
    builder.drop(endOfMark(source, read, side));
    opener.lastIndex = Math.max(read.mark.span.end, builder.done);
  }
  return { reading: builder.finish(), marks, comments, furniture, problems };
}

/** Takes over the words of the mark that the side shows; the paragraph sign is never shown. */
function keepSide(builder: ReadingBuilder, read: ReadMark, side: Side): void {
  const { kind } = read.mark;
  const { contentStart, contentEnd, arrow } = read;
  const pilcrow = builder.source[contentEnd - 1] === "¶" ? 1 : 0;
  if (kind === "highlight") builder.keep(contentStart, contentEnd);
  else if (kind === "substitution") {
    if (side === "revised") builder.keep(arrow + 2, contentEnd);
    else builder.keep(contentStart, arrow);
  } else if (kind !== "note" && (kind === "insertion") === (side === "revised")) {
    let at = contentStart;
    for (const inner of read.nested) {
      builder.keep(at, inner.start);
      at = inner.end;
    }
    builder.keep(at, contentEnd - pilcrow);
  }
}

/** A mark that takes its paragraph sign away takes the line breaks behind it away, so that the paragraphs join. */
function endOfMark(source: string, read: ReadMark, side: Side): number {
  const { end } = read.mark.span;
  const gone = read.mark.kind === (side === "revised" ? "deletion" : "insertion");
  if (!gone || source[read.contentEnd - 1] !== "¶") return end;
  const breaks = /^[ \t]*\n(?:[ \t]*\n)?/.exec(source.slice(end, end + 200));
  return end + (breaks?.[0].length ?? 0);
}

function readComment(
  source: string,
  start: number,
  builder: ReadingBuilder,
  comments: Comment[],
  problems: Problem[],
  find: Finder,
): number {
  const close = find("-->", start + 4);
  if (close < 0) {
    const span = { start, end: start + 4 };
    problems.push({ code: "comment-unclosed", span, message: "The comment is not closed; close it with “-->”" });
    return start + 4;
  }
  let from = start;
  let end = close + 3;
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = source.indexOf("\n", end);
  // A comment alone on its lines leaves no empty line behind: it must not part what it stands between.
  if (lineEnd >= 0 && /^[ \t]*$/.test(source.slice(lineStart, start)) && /^[ \t]*$/.test(source.slice(end, lineEnd))) {
    from = Math.max(lineStart, builder.done);
    end = lineEnd + 1;
  }
  builder.skip(from, end);
  comments.push({
    kind: "comment",
    span: { start, end: close + 3 },
    text: source.slice(start + 4, close).trim(),
    at: builder.length,
  });
  return end;
}

function findFurniture(source: string): readonly Furniture[] {
  const found: Furniture[] = [];
  let first = true;
  const front = /^\uFEFF?---\n(?:[^\n]*\n){0,80}?(?:---|\.\.\.)[ \t]*\n/.exec(source.slice(0, 20_000));
  for (let start = front?.[0].length ?? 0; start < source.length; ) {
    const newline = source.indexOf("\n", start);
    const end = newline < 0 ? source.length : newline;
    if (end - start <= 80 && end > start) {
      const text = source.slice(start, end).trim();
      if (text !== "") {
        // The running header at the very top names the document: it is kept for the cover.
        if (isFurniture(text) && !(first && isRunningHeader(text))) {
          const from = source.indexOf(text, start);
          found.push({ kind: "furniture", span: { start: from, end: from + text.length }, text });
        }
        first = false;
      }
    } else if (end > start) first = false;
    start = end + 1;
  }
  return found;
}

/** Drops the line; where a sentence runs on over the page the blank lines around it go too. */
function dropFurniture(builder: ReadingBuilder, source: string, { span }: Furniture): void {
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
