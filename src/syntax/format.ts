import { type Block, type Document, editsFromPlain, isUnbroken, plainOf, sourceSpan } from "../model/index.ts";
import { applyEdits, type Span, slice, type TextEdit } from "../text/index.ts";
import { keptSpans } from "./kept-spans.ts";

/**
 * The edits, in the source, that bring a text into the tidy form of docs/format.md: one paragraph a line, an empty
 * line between paragraphs, label, tab, words. Words, marks, comments and kinds of line ends stay as they are.
 */
export function format(document: Document): readonly TextEdit[] {
  return editsFromPlain(document, tidyEdits(plainOf(document)));
}

function tidyEdits(document: Document): readonly TextEdit[] {
  const { source, reading } = document;
  const edits: TextEdit[] = [];
  const change = (span: Span, text: string) => {
    if (slice(source, span) !== text) edits.push({ span, text });
  };
  let end = source.startsWith("\uFEFF") ? 1 : 0;
  let first = true;
  for (const block of document.blocks) {
    const span = sourceSpan(reading, block.span);
    const indent = block.kind === "item" ? (indents[Math.min(block.level, 3)] ?? "") : "";
    change({ start: end, end: span.start }, tidyGap(source.slice(end, span.start), first, indent));
    for (const edit of blockEdits(document, block)) change(edit.span, edit.text);
    end = span.end;
    first = false;
  }
  const tail = source.slice(end).trimEnd();
  if (!first || tail !== "") change({ start: end, end: source.length }, tidyTail(tail));
  return edits;
}

/** What stands before a label, by its level. Four blanks would be code to other readers of Markdown. */
const indents = ["", "", "  ", "   "];

/** The tidy form of a text; a tidy text comes back unchanged. */
export function print(document: Document): string {
  return applyEdits(document.source, format(document));
}

/** What stands between two blocks: an empty line, and what the reading has left out, each on its own line. */
function tidyGap(gap: string, first: boolean, indent: string): string {
  if (gap.trim() === "") return first ? "" : `\n\n${indent}`;
  const lead = first ? gap.trimStart() : gap;
  let joined = "";
  let at = 0;
  for (const kept of keptSpans(lead)) {
    joined += apart(lead.slice(at, kept.start)) + slice(lead, kept);
    at = kept.end;
  }
  joined += apart(lead.slice(at));
  return joined.endsWith("\n") ? joined + indent : joined;
}

function tidyTail(tail: string): string {
  if (tail === "") return "\n";
  const lines = /^[ \t]*\n\s*/.exec(tail)?.[0] ?? "";
  const rest = tail.slice(lines.length);
  return `${lines === "" ? "" : gapLines(lines, "", rest)}${rest}\n`;
}

/** Empty lines between what the reading has left out. */
function apart(gap: string): string {
  return gap.replace(/(?<![ \t])[ \t]*\n\s*/g, (lines, at: number) => {
    const before = gap.slice(gap.lastIndexOf("\n", at - 1) + 1, at);
    return gapLines(lines, before, gap.slice(at + lines.length, at + lines.length + 4));
  });
}

/** An empty line; none between the rows of a table that were taken away, which stay rows of one table. */
function gapLines(lines: string, before: string, after: string): string {
  const isOne = lines.indexOf("\n") === lines.lastIndexOf("\n");
  const isRow = after.startsWith("{--|") || before.startsWith("{--|");
  const areGone = after.startsWith("{--") && /¶--\}(?:\{@[\w-]+\})?$/.test(before);
  return isOne && (isRow || areGone) ? "\n" : "\n\n";
}

/** The edits inside one block. Where a mark or comment stands in the way of an edit, the words stay as they are. */
function* blockEdits(document: Document, block: Block): Generator<TextEdit> {
  const { text, reading } = document;
  const { span, body } = block;
  const at = (part: Span, words: string): TextEdit | undefined => {
    if (!isUnbroken(reading, part)) return undefined;
    // Behind words that end at a mark, not behind the mark.
    const behind = part.start === part.end && part.start > span.start;
    const end = behind ? sourceSpan(reading, { start: part.start - 1, end: part.start }).end : 0;
    return { span: behind ? { start: end, end } : sourceSpan(reading, part), text: words };
  };
  const dressed = (before: string, after: string) => [
    at({ start: span.start, end: body.start }, before),
    at(body, joined(slice(text, body))),
    at({ start: body.end, end: span.end }, after),
  ];
  const edits = ((): readonly (TextEdit | undefined)[] => {
    switch (block.kind) {
      case "front-matter":
      case "table":
      case "fence":
      case "rule":
        return [];
      case "section-heading":
        return dressed(`${"#".repeat(block.level || 2)} `, "");
      case "heading":
        return dressed(`${"#".repeat(block.level || 3)} `, "");
      case "annex-heading":
        return dressed(`${"#".repeat(block.level || 3)} `, "");
      case "title":
      case "history":
      case "enacting":
        return dressed("", "");
      case "call":
        // Emphasis inside would end the emphasis around.
        return slice(text, body).includes("*") ? [] : dressed("*", "*");
      case "instruction":
        return instructionEdits(document, block, at);
      case "reasons":
        return dressed(body.end > body.start ? "**Reasons:** " : "**Reasons:**", "");
      case "item":
        return itemEdits(document, block, at);
      default:
        return [at(span, joined(slice(text, span)))];
    }
  })();
  for (const edit of edits) if (edit !== undefined) yield edit;
}

type EditAt = (part: Span, words: string) => TextEdit | undefined;

function instructionEdits(document: Document, block: Block, at: EditAt): readonly (TextEdit | undefined)[] {
  const words = slice(document.text, block.span)
    .replace(/^#+[ \t]*/, "")
    .replace(/^(\*{1,2}|_)(.+)\1$/, "$2")
    .replace(/[ \t\u00a0]+/g, " ");
  return [at(block.span, `${"#".repeat(block.level || 2)} ${words}`)];
}

function itemEdits(document: Document, block: Block, at: EditAt): readonly (TextEdit | undefined)[] {
  const { text } = document;
  const { span, label, body } = block;
  if (label === undefined) return [at(span, joined(slice(text, span)))];
  return [
    at({ start: span.start, end: label.start }, ""),
    at({ start: label.end, end: body.start }, body.end > body.start ? "\t" : ""),
    at(body, joined(slice(text, body))),
  ];
}

/** One line out of several: a hyphen or slash at the end of a line binds, every other line break is a blank. */
function joined(words: string): string {
  if (!words.includes("\n")) return words;
  return words.replace(/(?<=[\p{L}\d][-/])[ \t]*\n[ \t]*(?=\p{L})/gu, "").replace(/(?<![ \t])[ \t]*\n\s*/g, " ");
}
