import { type Block, type Document, hasOwnLines, isUnbroken, sourceSpan } from "../model/index.ts";
import { lineRuns, type Span, slice, type TextEdit } from "../text/index.ts";

/** What stands before a block, by the level of an item. Four spaces would be code to other readers of Markdown. */
export function indentOf({ kind, level }: Block): string {
  return kind === "item" ? (indents[Math.min(level, 3)] ?? "") : "";
}

const indents = ["", "", "  ", "   "];

/** The edits, in the source, inside one block. Where a mark or comment stands in the way of one, the text stays. */
export function* blockEdits(document: Document, block: Block): Generator<TextEdit> {
  if (block.kind === "front-matter" || block.kind === "table" || block.kind === "fence" || block.kind === "rule")
    return;
  if (block.kind === "instruction") yield* instructionEdits(document, block);
  else if (block.kind === "item") yield* labelEdits(document, block);
  else yield* dressEdits(document, block);
  yield* joinEdits(document, block.kind in dresses ? block.body : bodyOf(block));
}

/** The words of an item behind its label; all of what has no dress. */
function bodyOf({ label, span, body, kind }: Block): Span {
  return kind === "item" && label !== undefined ? body : span;
}

type Dress = (block: Block, before: string) => { readonly before: string; readonly after: string };

const hashes =
  (usual: number): Dress =>
  ({ level }) => ({ before: `${"#".repeat(level || usual)} `, after: "" });
const plain: Dress = () => ({ before: "", after: "" });

/** What stands around the words of a block in the tidy form, by its kind. */
const dresses: { readonly [kind in Block["kind"]]?: Dress } = {
  "section-heading": hashes(2),
  heading: hashes(3),
  "annex-heading": hashes(3),
  title: plain,
  history: plain,
  enacting: plain,
  call: () => ({ before: "*", after: "*" }),
  reasons: ({ body }, before) => {
    const word = /\p{L}+/u.exec(before)?.[0] ?? "";
    return { before: `**${word}:**${body.end > body.start ? " " : ""}`, after: "" };
  },
};

/** The dress of a block in the place of the one it has. Emphasis that is not closed where it opens stays as it is. */
function* dressEdits(document: Document, block: Block): Generator<TextEdit> {
  const { span, body, kind } = block;
  const dress = dresses[kind];
  if (dress === undefined) return;
  const lead = { start: span.start, end: body.start };
  const tail = { start: body.end, end: span.end };
  const old = { before: slice(document.text, lead), after: slice(document.text, tail) };
  const signs = old.before.replace(/[^*_]/g, "");
  const closing = /[*_]+/.exec(old.after)?.[0] ?? "";
  const isWhole = kind === "reasons" ? isClosed(signs + closing) : signs === [...closing].reverse().join("");
  // Emphasis inside would end the emphasis around.
  if (!isWhole || (kind === "call" && slice(document.text, body).includes("*"))) return;
  const { before, after } = dress(block, old.before);
  // What follows the words besides, such as a colon, stays on its side of the emphasis.
  const tidy = closing === "" ? old.after + after : old.after.replace(closing, after);
  yield* replace(document, lead, before);
  yield* replaceBehind(document, tail, tidy);
}

/** True when each run of signs has another to close it, as in `**Reasons:**`. */
function isClosed(signs: string): boolean {
  return signs.length % 2 === 0;
}

function* instructionEdits(document: Document, { span, level }: Block): Generator<TextEdit> {
  const words = slice(document.text, span)
    .replace(/^#+[ \t]*/, "")
    .replace(/^(\*{1,2}|_)(.+)\1$/, "$2")
    .replace(/[ \t\u00a0]+/g, " ");
  yield* replace(document, span, `${"#".repeat(level || 2)} ${words}`);
}

function* labelEdits(document: Document, { span, label, body }: Block): Generator<TextEdit> {
  if (label === undefined) return;
  yield* replace(document, { start: span.start, end: label.start }, "");
  yield* replaceBehind(document, { start: label.end, end: body.start }, body.end > body.start ? "\t" : "");
}

/** One line out of several: a hyphen or slash at the end of a line binds, every other line break is a space. */
function* joinEdits(document: Document, span: Span): Generator<TextEdit> {
  const { text } = document;
  for (const run of lineRuns(text, span)) {
    const isOne = text.indexOf("\n", run.start) === text.lastIndexOf("\n", run.end - 1);
    const around = text.slice(Math.max(span.start, run.start - 2), run.start);
    const binds = isOne && /^[\p{L}\d][-/]$/u.test(around) && /^\p{L}/u.test(text.slice(run.end, run.end + 2));
    yield* replace(document, run, binds ? "" : " ");
  }
}

/** The edit in the source, or nothing where a mark or comment stands in the way or nothing would change. */
function* replace(document: Document, span: Span, words: string): Generator<TextEdit> {
  const { text, source, reading } = document;
  const old = slice(text, span);
  if (old === words || !isUnbroken(reading, span)) return;
  if (old.includes("\n") && !hasOwnLines(source, reading, span)) return;
  yield { span: sourceSpan(reading, span), text: words };
}

/** The same for what follows words: behind words that end at a mark, not behind the mark. */
function* replaceBehind(document: Document, span: Span, words: string): Generator<TextEdit> {
  if (span.end > span.start) yield* replace(document, span, words);
  else if (words !== "") {
    const at = sourceSpan(document.reading, { start: span.start - 1, end: span.start }).end;
    yield { span: { start: at, end: at }, text: words };
  }
}
