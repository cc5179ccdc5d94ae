import type { Parser } from "htmlparser2";
import { canonicalStyle } from "../docx/package/style-names.ts";
import { toSource } from "../docx/read/to-source.ts";
import type { Format, Revision, WordBlock, WordInline, WordNote } from "../docx/word-model.ts";
import { partsAtTab, trimmed } from "./html-blanks.ts";
import { labelOfItem, labelOfWord, listOf, type OpenList } from "./html-lists.ts";
import { dressOf, fontOf, isHidden, styleOf } from "./html-looks.ts";
import { noteIn, noteSignOf, typedSign, withNotes } from "./html-notes.ts";
import { blocksOfTable, cellOf, type OpenTable } from "./html-tables.ts";

/** Pasted pages longer than this are left to the editor: nobody copies a book into a contribution. */
export const longestPaste = 5_000_000;

/** Elements inside each other beyond this are no page that a person reads; their reader slows down with each. */
const deepest = 1000;
const tooDeep = new Error(`A page nests more than ${deepest} elements`);

/** So many changes of the same words inside each other are told apart; Word itself makes two. */
const mostChanges = 16;

/** Elements that hold paragraphs; words that stand in them directly are a paragraph of their own. */
const blocks = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "td", "th", "blockquote", "pre"]);
/** Elements whose words nobody sees. */
const unseen = new Set(["head", "style", "script", "title", "template", "noscript", "o:p", "xml"]);

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly font: string;
  readonly revisions: readonly Revision[];
  /** Words in it are a label that Word has counted. */
  readonly isLabel: boolean;
  /** Words in it are the sign of the note with this key. */
  readonly sign: string | undefined;
  readonly isSkipped: boolean;
}

const outermost: OpenElement = {
  ...{ name: "", attributes: {}, format: {}, font: "", revisions: [] },
  ...{ isLabel: false, sign: undefined, isSkipped: false },
};

/**
 * The text that words copied from Word, or from a web page, stand for: tidy paragraphs with labels, emphasis, links,
 * notes and tracked changes. Undefined when there are no words, or too many, or when they stand too deep.
 */
export async function htmlSource(html: string): Promise<string | undefined> {
  if (html.length > longestPaste) return undefined;
  // Loaded by whoever pastes: the command line need not carry a reader of pages.
  const { Parser } = await import("htmlparser2");
  const found = readUnlessTooDeep(html, Parser);
  if (found === undefined || found.blocks.length === 0) return undefined;
  const { source } = toSource({ ...found, comments: new Map(), xml: "", messages: [] });
  return source.trim() === "" ? undefined : source;
}

function readUnlessTooDeep(html: string, reader: typeof Parser) {
  try {
    return readHtml(html, reader);
  } catch (error) {
    if (error === tooDeep) return undefined;
    throw error;
  }
}

/** The paragraphs, tables and notes of a page, as those of a Word document. */
function readHtml(html: string, reader: typeof Parser): ReturnType<typeof withNotes> {
  const top: WordBlock[] = [];
  const holders: WordBlock[][] = [top];
  const tables: OpenTable[] = [];
  const lists: OpenList[] = [];
  const open: OpenElement[] = [];
  const notes = new Map<string, WordNote>();
  const signs = new Map<string, string>();
  let inlines: WordInline[] = [];
  let mark: Revision[] = [];
  let style = "normal";
  let label = "";
  let labelFont = "";

  const here = () => open.at(-1) ?? outermost;
  const endParagraph = () => {
    const words = trimmed(inlines);
    inlines = [];
    // The paragraphs of an item stand in it, and the first of them has its label.
    if (words.length > 0) {
      holders.at(-1)?.push({
        kind: "paragraph",
        style,
        inlines: label === "" ? words : withLabel(labelOfWord(label, labelFont), words),
        mark,
        rightToLeft: false,
        endsSection: false,
        child: 0,
        xml: { start: 0, end: 0 },
        ...(/^heading[1-9]$/.test(style) && { heading: Number(style.slice(7)) }),
      });
      label = "";
      labelFont = "";
    }
    mark = [];
    style = "normal";
  };

  const parser = new reader(
    {
      onopentag(name, attributes) {
        if (open.length === deepest) throw tooDeep;
        const above = here();
        if (blocks.has(name) || name === "table") endParagraph();
        const look = attributes["style"] ?? "";
        const revision = revisionOf(name, attributes);
        const sign = noteSignOf(name, attributes);
        const isSkipped = above.isSkipped || unseen.has(name) || isHidden(name, attributes);
        open.push({
          name,
          attributes,
          format: dressOf(name, attributes, above.format),
          font: fontOf(attributes, above.font),
          revisions:
            revision === undefined || above.revisions.length === mostChanges
              ? above.revisions
              : [...above.revisions, revision],
          isLabel: above.isLabel || /mso-list:\s*ignore/i.test(look),
          sign: sign?.key ?? above.sign,
          isSkipped: isSkipped || sign?.isBeforeNote === true,
        });
        if (isSkipped) return;
        if (blocks.has(name)) style = canonicalStyle(styleOf(name, attributes));
        if (name === "ol" || name === "ul") lists.push(listOf(name, attributes));
        else if (name === "li") {
          label = labelOfItem(lists, attributes);
          labelFont = "";
        } else if (name === "table") tables.push([]);
        else if (name === "tr") tables.at(-1)?.push([]);
        else if (name === "td" || name === "th" || noteIn(attributes) !== undefined) holders.push([]);
        else if (name === "br") inlines.push({ kind: "break", revisions: above.revisions });
        else if (/mso-tab-count/i.test(look)) inlines.push({ kind: "tab", revisions: above.revisions });
        else if (sign?.isBeforeNote === false && !signs.has(sign.key)) signs.set(sign.key, "");
        if (/\bmso(?:Ins|Del)\b/i.test(attributes["class"] ?? "") && revision !== undefined) mark = [revision];
      },
      ontext(words) {
        const element = here();
        if (element.isSkipped || element.name === "table" || element.name === "tr") return;
        // A tab of Word comes as blanks with a note; the note has been read.
        if (open.some(({ name }) => name === "tab")) return;
        const [tabbed, rest] = partsAtTab(words, inlines);
        const plain = tabbed.replace(/[\t\n\r ]+/g, " ");
        if (element.sign !== undefined) {
          signs.set(element.sign, (signs.get(element.sign) ?? "") + plain);
          return;
        }
        if (element.isLabel) {
          label += plain.replace(/[\s\u00a0]+/g, "");
          if (labelFont === "") labelFont = element.font;
          return;
        }
        const last = inlines.at(-1);
        if (last?.kind === "tab" && plain.trim() === "") return;
        const { format, revisions } = element;
        inlines.push({ kind: "text", text: plain, format, revisions });
        if (rest === undefined) return;
        inlines.push({ kind: "tab", revisions });
        inlines.push({ kind: "text", text: rest.replace(/[\t\n\r ]+/g, " "), format, revisions });
      },
      onclosetag(name) {
        if (blocks.has(name)) endParagraph();
        const { attributes, isSkipped, revisions } = open.pop() ?? outermost;
        if (isSkipped) return;
        const note = noteIn(attributes);
        const sign = noteSignOf(name, attributes);
        if (name === "ol" || name === "ul") lists.pop();
        else if (name === "li") label = "";
        else if (sign !== undefined) {
          const typed = typedSign(signs.get(sign.key) ?? "");
          inlines.push({ kind: "note", key: sign.key, revisions, ...(typed !== undefined && { mark: { typed } }) });
        } else if (note !== undefined) notes.set(note, { blocks: closed(holders) });
        else if (name === "td" || name === "th")
          tables
            .at(-1)
            ?.at(-1)
            ?.push(cellOf(closed(holders), attributes));
        else if (name === "table") holders.at(-1)?.push(...blocksOfTable(tables.pop() ?? [], tables.length > 0));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(html.replace(/<!\[(?:if[^\]<]*|endif)\]>/gi, ""));
  parser.end();
  endParagraph();
  return withNotes(top, notes, signs);
}

/** What stands in a cell or in a note that ends; the page itself does not end. */
function closed(holders: WordBlock[][]): readonly WordBlock[] {
  return holders.length > 1 ? (holders.pop() ?? []) : [];
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
