import { escapeXml } from "./escape-xml.ts";
import type { OutBlock, OutParagraph, OutTable } from "./from-source.ts";
import type { StyleName } from "./style-names.ts";
import type { Format, Revision, WordInline } from "./word-model.ts";

/** What the paragraphs of one file share while they are written. */
export interface WriteContext {
  /** The id of a style in this file. */
  readonly styleId: (name: StyleName | CharacterStyle) => string;
  /** The id of a footnote by its label; undefined for a label that no note explains. */
  readonly noteId: (label: string) => number | undefined;
  /** The id of the comment made for a remark. */
  readonly commentId: (key: string) => number;
  /** The id of the relation that leads to an address. */
  readonly linkId: (url: string) => string;
  /** The original run of a picture; undefined where it is not at hand. */
  readonly objectXml: (key: string) => string | undefined;
  /** Numbers for changes, from 1. */
  readonly nextId: () => number;
  readonly rightToLeft: boolean;
}

/** Styles of single words. */
export type CharacterStyle = "href" | "footnotereference" | "hyperlink";

/** The XML of paragraphs and tables in order; opaque ones are written by who has their original. */
export function storyXml(blocks: readonly OutBlock[], context: WriteContext): string {
  return blocks.map((block) => blockXml(block, context)).join("");
}

/** The XML of one block; "" for an opaque one. */
export function blockXml(block: OutBlock, context: WriteContext): string {
  if (block.kind === "opaque") return "";
  return block.kind === "table" ? tableXml(block, context) : paragraphXml(block, context);
}

function paragraphXml({ style, inlines, mark }: OutParagraph, context: WriteContext): string {
  return `<w:p>${propertiesXml(style, mark, context)}${inlinesXml(inlines, context)}</w:p>`;
}

function propertiesXml(style: StyleName, mark: readonly Revision[], context: WriteContext): string {
  const named = style === "normal" ? "" : `<w:pStyle w:val="${escapeXml(context.styleId(style))}"/>`;
  const bidi = context.rightToLeft ? "<w:bidi/>" : "";
  const marked = mark.map((revision) => changeXml(revision, context, undefined)).join("");
  const ofMark = marked === "" ? "" : `<w:rPr>${marked}</w:rPr>`;
  const properties = named + bidi + ofMark;
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

/** The start tag of a change, or the empty element that marks the end of a paragraph. */
function changeXml(revision: Revision, context: WriteContext, content: string | undefined): string {
  const name = revision.kind === "insertion" ? "w:ins" : "w:del";
  const date = revision.date === undefined ? "" : ` w:date="${escapeXml(timeOf(revision.date))}"`;
  const attributes = ` w:id="${context.nextId()}" w:author="${escapeXml(revision.author)}"${date}`;
  return content === undefined ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** Word wants a time behind the day. */
function timeOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : date;
}

/** The runs of a paragraph, those of one change together. */
function inlinesXml(inlines: readonly WordInline[], context: WriteContext): string {
  let xml = "";
  for (let at = 0; at < inlines.length; ) {
    const first = inlines[at];
    if (first === undefined) break;
    let end = at;
    while (end < inlines.length && keyOf(inlines[end]?.revisions) === keyOf(first.revisions)) end++;
    const isGone = first.revisions.some(({ kind }) => kind === "deletion");
    const runs = linked(inlines.slice(at, end), isGone, context);
    xml += first.revisions.reduceRight((content, revision) => changeXml(revision, context, content), runs);
    at = end;
  }
  return xml;
}

function keyOf(revisions: readonly Revision[] = []): string {
  return revisions.map(({ kind, author, date, move }) => [kind, author, date, move].join("\u0000")).join("\u0001");
}

function linked(inlines: readonly WordInline[], isGone: boolean, context: WriteContext): string {
  let xml = "";
  for (let at = 0; at < inlines.length; ) {
    const url = urlOf(inlines[at]);
    let end = at + 1;
    while (end < inlines.length && urlOf(inlines[end]) === url) end++;
    const runs = inlines
      .slice(at, end)
      .map((inline) => runXml(inline, isGone, context))
      .join("");
    xml += url === undefined ? runs : `<w:hyperlink r:id="${context.linkId(url)}">${runs}</w:hyperlink>`;
    at = end;
  }
  return xml;
}

function urlOf(inline: WordInline | undefined): string | undefined {
  return inline?.kind === "text" ? inline.format.url : undefined;
}

function runXml(inline: WordInline, isGone: boolean, context: WriteContext): string {
  switch (inline.kind) {
    case "text":
      return `<w:r>${formatXml(inline.format, context)}${textXml(inline.text, isGone)}</w:r>`;
    case "tab":
      return "<w:r><w:tab/></w:r>";
    case "break":
      return "<w:r><w:br/></w:r>";
    case "note": {
      const id = context.noteId(inline.key ?? "");
      if (id === undefined) return `<w:r>${textXml(`[^${inline.key}]`, isGone)}</w:r>`;
      const style = `<w:rPr><w:rStyle w:val="${escapeXml(context.styleId("footnotereference"))}"/></w:rPr>`;
      return `<w:r>${style}<w:footnoteReference w:id="${id}"/></w:r>`;
    }
    case "comment": {
      const id = context.commentId(inline.key ?? "");
      return `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    }
    case "object":
      return context.objectXml(inline.key ?? "") ?? "";
  }
}

/** The order of the properties is the schema's. */
function formatXml(format: Format, context: WriteContext): string {
  const style = format.isNumber ? "href" : format.url === undefined ? undefined : "hyperlink";
  const named = style === undefined ? "" : `<w:rStyle w:val="${escapeXml(context.styleId(style))}"/>`;
  const bold = format.bold ? "<w:b/><w:bCs/>" : "";
  const italic = format.italic ? "<w:i/><w:iCs/>" : "";
  const underline = format.underline ? '<w:u w:val="single"/>' : "";
  const position = format.raised ? "superscript" : format.lowered ? "subscript" : undefined;
  const aligned = position === undefined ? "" : `<w:vertAlign w:val="${position}"/>`;
  const rtl = context.rightToLeft ? "<w:rtl/>" : "";
  const properties = named + bold + italic + underline + aligned + rtl;
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

/** Words, with the hyphens for which Word has elements of their own. */
function textXml(text: string, isGone: boolean): string {
  const name = isGone ? "w:delText" : "w:t";
  return text
    .split(/([\u2011\u00ad\n\t])/)
    .map((piece) => {
      if (piece === "") return "";
      const sign = signs[piece];
      return sign ?? `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
    })
    .join("");
}

const signs: Readonly<Record<string, string>> = {
  "\u2011": "<w:noBreakHyphen/>",
  "\u00ad": "<w:softHyphen/>",
  "\n": "<w:br/>",
  "\t": "<w:tab/>",
};

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

/** The width of the text on an A4 page with margins of 2 cm, in twentieths of a point. */
const textWidth = 9639;

function tableXml({ rows }: OutTable, context: WriteContext): string {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const width = Math.floor(textWidth / count);
  const bidi = context.rightToLeft ? "<w:bidiVisual/>" : "";
  const properties = `<w:tblPr>${bidi}<w:tblW w:w="${width * count}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`;
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(count)}</w:tblGrid>`;
  const lines = rows.map(({ cells, mark, isHead }) => {
    const marked = mark.map((revision) => changeXml(revision, context, undefined)).join("");
    const head = isHead ? "<w:tblHeader/>" : "";
    const ofRow = marked + head === "" ? "" : `<w:trPr>${head}${marked}</w:trPr>`;
    const filled = Array.from({ length: count }, (_, at) => cells[at]?.inlines ?? []);
    const style = isHead ? "tablehead" : "tabletext";
    const written = filled.map((inlines) => {
      const held = inlines.map((inline) => ({ ...inline, revisions: [...mark, ...inline.revisions].slice(0, 2) }));
      const words = `<w:p>${propertiesXml(style, [], context)}${inlinesXml(held, context)}</w:p>`;
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${words}</w:tc>`;
    });
    return `<w:tr>${ofRow}${written.join("")}</w:tr>`;
  });
  return `<w:tbl>${properties}${grid}${lines.join("")}</w:tbl>`;
}
