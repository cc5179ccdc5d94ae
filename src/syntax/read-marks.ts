import type { Comment, Furniture, Mark, Problem, Reading } from "../model/index.ts";
import { isFurniture, isRunningHeader } from "./furniture.ts";

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

/** Marks longer than this are not looked for: an opening bracket without end must not eat the document. */
const longestMark = 20_000;

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
  let page = 0;
  const opener = /\{(?:\+\+|--|~~|>>|==)|<!--/g;
  for (let match = opener.exec(source); match !== null || page < furniture.length; match = opener.exec(source)) {
    const at = match?.index ?? source.length;
    for (let line = furniture[page]; line !== undefined && line.span.start < at; line = furniture[++page]) {
      dropFurniture(builder, source, line);
    }
    if (match === null) break;
    if (at < builder.done || (source[at] === "{" && source[at - 1] === "\\")) continue;
    if (match[0] === "<!--") {
      opener.lastIndex = readComment(source, at, builder, comments, problems);
      continue;
    }
    const read = readMark(source, at);
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

const closers: Readonly<Record<string, string>> = {
  "{++": "++}",
  "{--": "--}",
  "{~~": "~~}",
  "{>>": "<<}",
  "{==": "==}",
};
const kinds: Readonly<Record<string, Mark["kind"]>> = {
  "{++": "insertion",
  "{--": "deletion",
  "{~~": "substitution",
  "{>>": "note",
  "{==": "highlight",
};

interface ReadMark {
  readonly mark: Mark;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Where `~>` stands in a substitution. */
  readonly arrow: number;
  /** Deletions inside an insertion, content and brackets. */
  readonly nested: readonly { readonly start: number; readonly end: number }[];
}

function readMark(source: string, start: number): ReadMark | undefined {
  const bracket = source.slice(start, start + 3);
  const closer = closers[bracket] ?? "";
  const contentStart = start + 3;
  const nested: { start: number; end: number }[] = [];
  let end = source.indexOf(closer, contentStart);
  if (bracket === "{++") {
    for (let from = contentStart; end >= 0; ) {
      const inner = source.indexOf("{--", from);
      if (inner < 0 || inner > end) break;
      const innerEnd = source.indexOf("--}", inner + 3);
      if (innerEnd < 0) break;
      const past = innerEnd + 3 + keyLength(source, innerEnd + 3);
      nested.push({ start: inner, end: past });
      from = past;
      if (end < past) end = source.indexOf(closer, past);
    }
  }
  if (end < 0 || end - start > longestMark) return undefined;
  if (/\n[ \t\r]*\n/.test(source.slice(contentStart, end))) return undefined;
  const arrow = bracket === "{~~" ? source.indexOf("~>", contentStart) : -1;
  if (bracket === "{~~" && (arrow < 0 || arrow > end)) return undefined;
  const kind = kinds[bracket] ?? "note";
  const content = source.slice(contentStart, end);
  const keyEnd = end + 3 + keyLength(source, end + 3);
  const key = keyEnd > end + 3 ? source.slice(end + 5, keyEnd - 1) : undefined;
  const removed =
    kind === "deletion"
      ? content
      : kind === "substitution"
        ? source.slice(contentStart, arrow)
        : nestedText(source, nested);
  const added =
    kind === "insertion"
      ? withoutNested(source, contentStart, end, nested)
      : kind === "substitution"
        ? source.slice(arrow + 2, end)
        : "";
  return {
    mark: { kind, span: { start, end: keyEnd }, removed, added, ...(key !== undefined && { key }) },
    contentStart,
    contentEnd: end,
    arrow,
    nested,
  };
}

/** The length of `{@c1}` at a place, 0 when there is none. */
function keyLength(source: string, at: number): number {
  if (source[at] !== "{" || source[at + 1] !== "@") return 0;
  const key = /^\{@[\w-]{1,40}\}/.exec(source.slice(at, at + 44));
  return key?.[0].length ?? 0;
}

function nestedText(source: string, nested: ReadMark["nested"]): string {
  return nested.map(({ start, end }) => source.slice(start + 3, source.lastIndexOf("--}", end))).join("");
}

function withoutNested(source: string, start: number, end: number, nested: ReadMark["nested"]): string {
  let text = "";
  let at = start;
  for (const inner of nested) {
    text += source.slice(at, inner.start);
    at = inner.end;
  }
  return text + source.slice(at, end);
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
  const breaks = /^[ \t]*\r?\n(?:[ \t]*\r?\n)?/.exec(source.slice(end, end + 200));
  return end + (breaks?.[0].length ?? 0);
}

function readComment(
  source: string,
  start: number,
  builder: ReadingBuilder,
  comments: Comment[],
  problems: Problem[],
): number {
  const close = source.indexOf("-->", start + 4);
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
  if (
    lineEnd >= 0 &&
    /^[ \t]*$/.test(source.slice(lineStart, start)) &&
    /^[ \t\r]*$/.test(source.slice(end, lineEnd))
  ) {
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
  for (let start = 0; start < source.length; ) {
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
  const before = source.slice(Math.max(0, start - 400), start).trimEnd();
  if (!/[;:.,]$/.test(before)) {
    const blankBefore = /\n([ \t\r]*\n)+$/.exec(source.slice(Math.max(0, start - 400), start));
    if (blankBefore !== null) start -= blankBefore[0].length - 1;
    const blankAfter = /^([ \t\r]*\n)+/.exec(source.slice(end, end + 400));
    if (blankAfter !== null) end += blankAfter[0].length;
  }
  builder.skip(Math.max(start, builder.done), Math.max(end, builder.done));
}

/** Collects the pieces of the source that are read. */
class ReadingBuilder {
  readonly source: string;
  /** How far the source has been dealt with. */
  done = 0;
  private text = "";
  private readonly textStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private seams = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** The length of the reading so far, with what is still to be taken over up to `done`. */
  get length(): number {
    return this.text.length;
  }

  keep(start: number, end: number): void {
    if (end <= start) return;
    this.textStarts.push(this.text.length);
    this.sourceStarts.push(start);
    this.text += this.source.slice(start, end);
    this.done = end;
  }

  /** Takes over what comes before `start` and leaves out what follows up to `end`. */
  skip(start: number, end: number): void {
    if (start > this.done) this.keep(this.done, start);
    this.drop(end);
  }

  /** Leaves out everything up to `end`. */
  drop(end: number): void {
    if (end > this.done) this.done = end;
    this.seams++;
  }

  finish(): Reading {
    if (this.seams === 0) return { text: this.source, textStarts: [], sourceStarts: [] };
    this.keep(this.done, this.source.length);
    return { text: this.text, textStarts: this.textStarts, sourceStarts: this.sourceStarts };
  }
}
