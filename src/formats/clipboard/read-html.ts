import type { Parser } from "htmlparser2";
import { canonicalStyle } from "../docx/style-names.ts";
import { toSource } from "../docx/to-source.ts";
import type { Format, Revision, WordBlock, WordInline, WordRow } from "../docx/word-model.ts";
import { labelOfItem, type OpenList } from "./html-lists.ts";
import { dressOf, isHidden, styleOf } from "./html-looks.ts";

/** Pasted pages longer than this are left to the editor: nobody copies a book into a contribution. */
export const longestPaste = 5_000_000;

/** Elements that hold paragraphs; words that stand in them directly are a paragraph of their own. */
const blocks = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "td", "th", "blockquote", "pre"]);
/** Elements whose words nobody sees. */
const unseen = new Set(["head", "style", "script", "title", "template", "noscript", "o:p", "xml"]);

interface OpenElement {
  readonly name: string;
  readonly format: Format;
  readonly revisions: readonly Revision[];
  /** Words in it are a label that Word has counted. */
  readonly isLabel: boolean;
  readonly isSkipped: boolean;
}

/**
 * The text that words copied from Word, or from a web page, stand for: tidy paragraphs with labels, emphasis, links
 * and tracked changes. Undefined when there are no words, or too many.
 */
export async function htmlSource(html: string): Promise<string | undefined> {
  if (html.length > longestPaste) return undefined;
  // Loaded by whoever pastes: the command line need not carry a reader of pages.
  const { Parser } = await import("htmlparser2");
  const found = readHtml(html, Parser);
  if (found.length === 0) return undefined;
  const document = { blocks: found, notes: new Map(), comments: new Map(), xml: "", messages: [] };
  const { source } = toSource(document);
  return source.trim() === "" ? undefined : source;
}

/** The paragraphs and tables of a page, as those of a Word document. */
function readHtml(html: string, reader: typeof Parser): readonly WordBlock[] {
  const top: WordBlock[] = [];
  const holders: WordBlock[][] = [top];
  const tables: WordRow[][] = [];
  const lists: OpenList[] = [];
  const open: OpenElement[] = [];
  let inlines: WordInline[] = [];
  let mark: Revision[] = [];
  let style = "normal";
  let label = "";

  const here = (): OpenElement =>
    open.at(-1) ?? { name: "", format: {}, revisions: [], isLabel: false, isSkipped: false };
  const endParagraph = () => {
    const words = trimmed(inlines);
    const dressed = label === "" ? words : withLabel(label, words);
    if (words.length > 0) {
      holders.at(-1)?.push({
        kind: "paragraph",
        style,
        inlines: dressed,
        mark,
        rightToLeft: false,
        endsSection: false,
        child: 0,
        xml: { start: 0, end: 0 },
        ...(/^heading[1-9]$/.test(style) && { heading: Number(style.slice(7)) }),
      });
    }
    inlines = [];
    mark = [];
    style = "normal";
    label = "";
  };

  const parser = new reader(
    {
      onopentag(name, attributes) {
        const above = here();
        if (blocks.has(name) || name === "table") endParagraph();
        const look = attributes["style"] ?? "";
        const revision = revisionOf(name, attributes);
        open.push({
          name,
          format: dressOf(name, attributes, above.format),
          revisions: revision === undefined ? above.revisions : [...above.revisions, revision],
          isLabel: above.isLabel || /mso-list:\s*ignore/i.test(look),
          isSkipped: above.isSkipped || unseen.has(name) || isHidden(name, attributes),
        });
        if (blocks.has(name)) style = canonicalStyle(styleOf(name, attributes["class"] ?? ""));
        if (name === "ol" || name === "ul")
          lists.push({ name, type: attributes["type"] ?? "", count: Number(attributes["start"] ?? 1) - 1 });
        else if (name === "li") label = labelOfItem(lists);
        else if (name === "table") tables.push([]);
        else if (name === "tr") tables.at(-1)?.push({ cells: [], mark: [] });
        else if (name === "td" || name === "th") holders.push([]);
        else if (name === "br") inlines.push({ kind: "break", revisions: above.revisions });
        else if (/mso-tab-count/i.test(look)) inlines.push({ kind: "tab", revisions: above.revisions });
        if (/\bmso(?:Ins|Del)\b/i.test(attributes["class"] ?? "") && revision !== undefined) mark = [revision];
      },
      ontext(words) {
        const element = here();
        if (element.isSkipped || element.name === "table" || element.name === "tr") return;
        // A tab of Word comes as blanks with a note; the note has been read.
        if (open.some(({ name }) => name === "tab")) return;
        const plain = words.replace(/[\t\n\r ]+/g, " ");
        if (element.isLabel) {
          label += plain.replace(/[\s\u00a0]+/g, "");
          return;
        }
        const last = inlines.at(-1);
        if (last?.kind === "tab" && plain.trim() === "") return;
        inlines.push({ kind: "text", text: plain, format: element.format, revisions: element.revisions });
      },
      onclosetag(name) {
        if (blocks.has(name)) endParagraph();
        open.pop();
        if (name === "ol" || name === "ul") lists.pop();
        else if (name === "td" || name === "th") endCell(holders, tables);
        else if (name === "table") endTable(holders, tables);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(html.replace(/<!\[(?:if[^\]]*|endif)\]>/gi, ""));
  parser.end();
  endParagraph();
  return top;
}

function endCell(holders: WordBlock[][], tables: readonly WordRow[][]): void {
  const cell = holders.length > 1 ? holders.pop() : undefined;
  const rows = tables.at(-1);
  const row = rows?.at(-1);
  if (cell === undefined || rows === undefined || row === undefined) return;
  rows[rows.length - 1] = { ...row, cells: [...row.cells, { blocks: cell, mark: [] }] };
}

function endTable(holders: readonly WordBlock[][], tables: WordRow[][]): void {
  const rows = tables.pop();
  if (rows === undefined) return;
  holders.at(-1)?.push({ kind: "table", rows, isSimple: tables.length === 0, child: 0, xml: { start: 0, end: 0 } });
}

/** `<ins cite="mailto:APT" datetime="2024-09-01T10:00">`, and the spans that stand for the end of a paragraph. */
function revisionOf(name: string, attributes: Readonly<Record<string, string>>): Revision | undefined {
  const type = `${name} ${attributes["class"] ?? ""}`;
  const kind = /^ins\b|msoIns/i.test(type) ? "insertion" : /^del\b|msoDel/i.test(type) ? "deletion" : undefined;
  if (kind === undefined) return undefined;
  const author = spaced(attributes["cite"] ?? "").replace(/^mailto:/, "");
  const date = attributes["datetime"];
  return { kind, author, ...(date !== undefined && { date }) };
}

function spaced(words: string): string {
  return words.replace(/%20/g, " ");
}

function withLabel(label: string, words: readonly WordInline[]): readonly WordInline[] {
  const revisions = words[0]?.revisions ?? [];
  return [{ kind: "text", text: label, format: {}, revisions }, { kind: "tab", revisions }, ...words];
}

/** Pages have blanks wherever a line of their own ends; between words one is left, at the ends none. */
function trimmed(inlines: readonly WordInline[]): readonly WordInline[] {
  const kept: WordInline[] = [];
  let isAfterBlank = true;
  for (const inline of inlines) {
    if (inline.kind !== "text") {
      kept.push(inline);
      isAfterBlank = true;
      continue;
    }
    const text: string = isAfterBlank ? inline.text.replace(/^ +/, "") : inline.text;
    if (text === "") continue;
    const last = kept.at(-1);
    // A reader of pages tells signs that were written by name apart from the words around them.
    const isOne = last?.kind === "text" && last.format === inline.format && last.revisions === inline.revisions;
    if (isOne) kept[kept.length - 1] = { ...last, text: last.text + text };
    else kept.push({ ...inline, text });
    isAfterBlank = text.endsWith(" ");
  }
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop();
  const last = kept.at(-1);
  if (last?.kind === "text") kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.every(isBlank) ? [] : kept;
}

function isBlank(inline: WordInline | undefined): boolean {
  return inline?.kind === "break" || inline?.kind === "tab" || (inline?.kind === "text" && inline.text.trim() === "");
}
