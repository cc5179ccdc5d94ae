import { type Block, type Document, type ProposedText, sourceSpan } from "../model/index.ts";
import { contains, type Span, slice } from "../text/index.ts";

/** One text taken out of its document. */
export interface Extracted {
  /** Front matter and text, with marks accepted and comments left out. */
  readonly source: string;
  /** What of the document is not in it, in the words of a delegate, with its place in the source. */
  readonly left: readonly { readonly what: string; readonly span: Span }[];
}

/** The keys of the front matter that speak of the text; all others speak of the contribution around it. */
const textKeys = new Set(["conference", "language", "base"]);

/** Takes a text out of the contribution around it: no cover, no instruction, no reasons, no marks. */
export function extract(document: Document, { resolution, proposal }: ProposedText, tag: string): Extracted {
  const { text, blocks, reading } = document;
  const within = blocks.filter((block) => isOfText(block, resolution.span));
  const heading = resolution.heading;
  const parts: string[] = [];
  const front = blocks.find(({ kind }) => kind === "front-matter");
  if (front !== undefined) {
    const isOurs = (key: string) => (proposal === undefined ? key !== "changes" : textKeys.has(key));
    const kept = frontMatter(slice(text, front.span), isOurs, tag);
    if (kept !== undefined) parts.push(kept.join("\n"));
  }
  // A heading may stand on the line of its instruction.
  if (heading !== undefined && !within.some(({ span }) => contains(span, heading.span))) parts.push(heading.text);
  let end = -1;
  for (const block of within) {
    const start = text.lastIndexOf("\n", block.span.start - 1) + 1;
    // The blanks before an item tell its level.
    const from = start >= end && text.slice(start, block.span.start).trim() === "" ? start : block.span.start;
    parts.push(text.slice(from, block.span.end));
    end = block.span.end;
  }
  const words = parts.join("");
  for (const block of blocks) {
    if (block.kind !== "footnote" || within.includes(block) || block.label === undefined) continue;
    const mark = slice(text, block.label);
    if (words.includes(mark.startsWith("[") ? mark : `[^${mark}]`)) parts.push(slice(text, block.span));
  }
  const left = leftOut(document, within).map(({ what, span }) => ({ what, span: sourceSpan(reading, span) }));
  return { source: `${parts.join("\n\n")}\n`, left };
}

function isOfText({ kind, span }: Block, whole: Span): boolean {
  return contains(whole, span) && kind !== "instruction" && kind !== "reasons" && kind !== "front-matter";
}

/** The lines of the front matter whose keys are asked for; nothing when none is left. */
function frontMatter(front: string, isKept: (key: string) => boolean, tag: string): string[] | undefined {
  const lines: string[] = [];
  let keeps = false;
  for (const line of front.split("\n").slice(1, -1)) {
    const key = /^([A-Za-z]\w*):/.exec(line)?.[1];
    if (key !== undefined) keeps = isKept(key);
    if (keeps && key === "conference") lines.push(`conference: ${tag}`);
    else if (keeps) lines.push(line);
  }
  return lines.length === 0 ? undefined : ["---", ...lines, "---"];
}

/** What stands around the text, each kind named once. */
function leftOut({ contribution, text, blocks }: Document, within: readonly Block[]): Extracted["left"] {
  const left: { what: string; span: Span }[] = [];
  const { cover, sections, proposals } = contribution;
  const [line] = cover;
  if (line !== undefined) left.push({ what: "the cover", span: line.span });
  for (const { heading } of sections) left.push({ what: `the section “${heading.text}”`, span: heading.span });
  for (const { instruction, identifier, reasons, span } of proposals) {
    const isOwn = within.some((block) => contains(span, block.span));
    const name = identifier === undefined ? instruction.word : `${instruction.word} ${identifier.text}`;
    if (!isOwn) left.push({ what: `the proposal ${name}`, span: instruction.span });
    else if (reasons !== undefined) left.push({ what: `the reasons of ${name}`, span: reasons.span });
  }
  if (left.length > 0 || contribution.proposals.length > 0) return left;
  // Words before the heading of a bare text.
  const first = within[0]?.span.start ?? 0;
  const stray = blocks.find(({ kind, span }) => kind !== "front-matter" && span.end <= first);
  return stray === undefined ? left : [{ what: `“${slice(text, stray.span).slice(0, 60)}”`, span: stray.span }];
}
