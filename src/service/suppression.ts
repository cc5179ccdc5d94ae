import { type Block, type Document, type Finding, readingOffset, sourceSpan, type TextEdit } from "../index.ts";
import { blockBefore } from "./places.ts";

/** Findings about suppressions and comments are put right, not put aside. */
const never = /^(?:suppression-|comment-|rule-failed|text-empty)/;

/** The edit, in the source, that puts a finding aside with a comment, with a place for the reason. */
export function suppressionOf(
  document: Document,
  finding: Finding,
): { readonly title: string; readonly edit: TextEdit } | undefined {
  if (never.test(finding.rule)) return undefined;
  const { reading, blocks } = document;
  const at = readingOffset(reading, finding.span.start);
  const { index } = blockBefore(blocks, at);
  const found = blocks[index];
  const block = found !== undefined && at <= found.span.end ? found : (blocks[index + 1] ?? found);
  if (block === undefined) return undefined;
  if (block.kind === "front-matter") {
    const end = sourceSpan(reading, block.span).end;
    const text = `\n\n<!-- preamble-disable-file ${finding.rule}: reason -->`;
    return { title: `Put “${finding.rule}” aside in this text`, edit: { span: { start: end, end }, text } };
  }
  return {
    title: `Put “${finding.rule}” aside for this paragraph`,
    edit: commentBefore(document, block, `<!-- preamble-disable-next-line ${finding.rule}: reason -->`),
  };
}

/** A comment on a line of its own before a paragraph; before its first word where it does not start a line. */
function commentBefore({ source, reading, marks }: Document, block: Block, comment: string): TextEdit {
  let start = sourceSpan(reading, block.span).start;
  // A comment inside a mark would be part of the change.
  for (const { span } of marks) if (span.start < start && start < span.end) start = span.start;
  const line = Math.max(source.lastIndexOf("\n", start - 1) + 1, source.startsWith("\uFEFF") ? 1 : 0);
  if (source.slice(line, start).trim() !== "") return { span: { start, end: start }, text: comment };
  // An empty line more would part the paragraph from what it belongs to in a text that has none.
  const isApart = line <= 1 || /\n[ \t]*\n$/.test(source.slice(0, line).slice(-80));
  return { span: { start: line, end: line }, text: `${comment}${isApart ? "\n\n" : "\n"}` };
}
