import type { Lexicon } from "../lexicon/index.ts";
import type { Block, BlockKind, EnactingLine, History, Part } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import type { ReadCall } from "./calls.ts";
import type { ReadHeading } from "./heading-words.ts";
import type { ReadInstruction } from "./instructions.ts";
import type { ReadLabel } from "./labels.ts";

/** A block with what its recogniser has read; the assembler builds the tree from it and sets the level of items. */
export interface ScannedBlock extends Block {
  span: Span;
  body: Span;
  level: number;
  readonly instruction?: ReadInstruction;
  readonly heading?: ReadHeading;
  readonly history?: History;
  readonly enacting?: EnactingLine;
  call?: ReadCall | undefined;
  readonly read?: ReadLabel;
  /** The name of a cover field. */
  readonly name?: string;
  /** True when an empty line stands before the block. */
  readonly apart: boolean;
}

/** Where in a contribution a line stands; what may come next depends on it. */
export type Region = "free" | "proposal" | "head" | "body" | "annex" | "reasons";

/** A line with words, without the blanks around it. */
export interface Line extends Span {
  /** An empty line stands before it. */
  readonly apart: boolean;
}

/** How far the scanner is, and what the lines before say about the next one. */
export interface Scan {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly blocks: ScannedBlock[];
  region: Region;
  /** The block that a plain line would continue. */
  open: ScannedBlock | undefined;
  /** Where the line after the current one starts. */
  next: number;
  /** Whether the text has hard line breaks in its sentences; not known until somebody asks. */
  wraps: boolean | undefined;
  /** True while a line may still belong to the cover. */
  covers: boolean;
  /** The number of the last bare-number item under the current call. */
  lastNumber: number;
  part: Part;
}

/** A scan that stands at the start of a text, or behind its front matter. */
export function startScan(text: string, lexicon: Lexicon, from: number): Scan {
  return {
    text,
    lexicon,
    blocks: [],
    region: "free",
    open: undefined,
    next: from,
    wraps: undefined,
    covers: true,
    lastNumber: 0,
    part: "preamble",
  };
}

/** Adds a block of the line; it does not become the open one by that. */
export function addBlock(scan: Scan, kind: BlockKind, line: Line, more?: MoreOfBlock): ScannedBlock {
  const span = { start: line.start, end: line.end };
  const block: ScannedBlock = { kind, level: 0, body: span, apart: line.apart, span };
  // Every paragraph comes by here, and a spread takes several times as long.
  if (more !== undefined) Object.assign(block, more);
  scan.blocks.push(block);
  return block;
}

type MoreOfBlock = Partial<Omit<ScannedBlock, "kind" | "span" | "apart">>;

/** Lets the open block go on to the end of a line. Behind a label alone on its line the words start here. */
export function extendOpen(scan: Scan, line: Span): void {
  const open = scan.open;
  if (open === undefined) return;
  const { start, end } = open.body;
  open.span = { start: open.span.start, end: line.end };
  open.body = { start: start === end ? line.start : start, end: line.end };
}

/** True when the open block ends like a paragraph that is complete. */
export function hasEnded({ open, text }: Scan): boolean {
  return open === undefined || (!isLabelAlone(open) && isEnd(text.charCodeAt(open.span.end - 1)));
}

/** True for a block that is a label and nothing more so far: its words stand on the lines below. */
export function isLabelAlone({ label, body }: ScannedBlock): boolean {
  return label !== undefined && body.start === body.end;
}

/** True for copies of printed pages: several lines end in mid-sentence and go on below. */
export function isBroken(scan: Scan): boolean {
  scan.wraps ??= countBrokenLines(scan.text) >= 3;
  return scan.wraps;
}

/** The number of `#` signs before a heading, 0 where the line is none. */
export function hashesOf(scan: Scan, line: Span): number {
  let at = line.start;
  while (scan.text.charCodeAt(at) === 35) at++;
  const count = at - line.start;
  return count > 0 && count <= 6 && at < line.end && isGap(scan.text.charCodeAt(at)) ? count : 0;
}

/** The line without its `#` signs and the emphasis around all of it. */
export function undressed(scan: Scan, line: Line, hashes: number): Span {
  let start = line.start + hashes;
  let end = line.end;
  while (start < end && isGap(scan.text.charCodeAt(start))) start++;
  while (
    (scan.text[start] === "*" || scan.text[start] === "_") &&
    scan.text[start] === scan.text[end - 1] &&
    end - start > 2
  ) {
    if (scan.text.startsWith("__NOC__", start)) break;
    start++;
    end--;
  }
  return { start, end };
}

/** The end of a stretch without the blanks before it. */
export function trimEnd(scan: Scan, start: number, end: number): number {
  let at = end;
  while (at > start && isGap(scan.text.charCodeAt(at - 1))) at--;
  return at;
}

/** The next line with words. */
export function upcoming(scan: Scan): Span {
  let start = scan.next;
  while (start < scan.text.length && (isGap(scan.text.charCodeAt(start)) || scan.text.charCodeAt(start) === 10))
    start++;
  const newline = scan.text.indexOf("\n", start);
  return { start, end: trimEnd(scan, start, newline < 0 ? scan.text.length : newline) };
}

function countBrokenLines(text: string): number {
  let count = 0;
  let start = 0;
  while (start < text.length && count < 3) {
    const newline = text.indexOf("\n", start);
    if (newline < 0) break;
    const length = newline - start;
    const next = text.charCodeAt(newline + 1);
    if (length >= 30 && length <= 130 && next >= 97 && next <= 122 && text.charCodeAt(newline + 2) !== 41) {
      const last = text.charCodeAt(newline - 1);
      if (!isEnd(last) && last !== 42) count++;
    }
    start = newline + 1;
  }
  return count;
}

/** What a complete paragraph ends with: `;` `:` `.` `,` or a closing quotation mark. */
export function isEnd(unit: number): boolean {
  return unit === 59 || unit === 58 || unit === 46 || unit === 44 || unit === 0x201d;
}

/** A blank inside a line. */
export function isGap(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0;
}

/** A capital letter, Latin or Cyrillic. */
export function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde) || (unit >= 0x410 && unit <= 0x42f);
}
