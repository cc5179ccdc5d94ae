import type { Block } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { escapeXml } from "../docx/package/escape-xml.ts";
import { blocksIn, type Context } from "./context.ts";
import { element } from "./element.ts";
import { fencedTableXml, tableXml } from "./table.ts";
import { looseNoteXml, wordsXml } from "./words.ts";

/** The words of a stretch as paragraphs and tables; `owner` is the id of the element that they are in. */
export function flowXml(span: Span, owner: string, context: Context): string {
  return blocksIn(span, context.document)
    .map((block) => blockXml(block, owner, context, span))
    .join("");
}

/** One paragraph, table or stretch between fences, as far as it lies in the span; a note stands where it is pointed to. */
export function blockXml(block: Block, owner: string, context: Context, within: Span = block.span): string {
  const span = { start: Math.max(block.span.start, within.start), end: Math.min(block.span.end, within.end) };
  switch (block.kind) {
    case "rule":
      return "";
    case "footnote":
      return looseNoteXml(block, context);
    case "table":
      return tableXml(span, owner, context);
    case "fence":
      return fenceXml(span, owner, context);
    default:
      return paragraphXml(span, context);
  }
}

/** Words as a paragraph of their own; nothing where there are none. */
export function paragraphXml(span: Span, context: Context): string {
  const words = wordsXml(span, context);
  return words.trim() === "" ? "" : element("p", {}, words);
}

/** Words between fences are taken sign by sign; a table of a Word file stands there row by row. */
function fenceXml(span: Span, owner: string, context: Context): string {
  const [opener = "", ...rest] = context.document.text.slice(span.start, span.end).split("\n");
  const mark = /^[`~]{3,}/.exec(opener)?.[0] ?? "";
  const isClosed =
    rest
      .at(-1)
      ?.trim()
      .replaceAll(mark[0] ?? "`", "") === "";
  const lines = isClosed ? rest.slice(0, -1) : rest;
  const said = opener.slice(mark.length).trim();
  if (said.startsWith("word ")) return fencedTableXml(lines.join("\n"), owner, context);
  return [said, ...lines]
    .map((line) => escapeXml(line.replace(/\s+/g, " ").trim()))
    .map((line) => (line === "" ? "" : element("p", {}, line)))
    .join("");
}
