import { escapeXml } from "./escape-xml.ts";
import type { Format, WordInline } from "./word-model.ts";
import type { WriteContext } from "./write-context.ts";

/** The XML of what stands in a paragraph; deleted words have an element of their own. */
export function runXml(inline: WordInline, isGone: boolean, context: WriteContext): string {
  switch (inline.kind) {
    case "text":
      return `<w:r>${formatXml(inline.format, context)}${textXml(inline.text, isGone)}</w:r>`;
    case "tab":
      return "<w:r><w:tab/></w:r>";
    case "break":
      return "<w:r><w:br/></w:r>";
    case "note": {
      const label = inline.key ?? "";
      return context.noteXml(label, isGone) ?? `<w:r>${textXml(`[^${label}]`, isGone)}</w:r>`;
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
  const position = format.raised ? "superscript" : format.lowered ? "subscript" : undefined;
  const properties = [
    style === undefined ? "" : `<w:rStyle w:val="${escapeXml(context.styleId(style))}"/>`,
    format.bold ? "<w:b/><w:bCs/>" : "",
    format.italic ? "<w:i/><w:iCs/>" : "",
    format.isMixedCase && context.hasCapitals ? '<w:caps w:val="0"/>' : "",
    format.underline ? '<w:u w:val="single"/>' : "",
    position === undefined ? "" : `<w:vertAlign w:val="${position}"/>`,
    context.rightToLeft ? "<w:rtl/>" : "",
  ].join("");
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

/** Words, with the hyphens for which Word has elements of their own. */
function textXml(text: string, isGone: boolean): string {
  const name = isGone ? "w:delText" : "w:t";
  return text
    .split(/([\u2011\u00ad\n\t])/)
    .map((piece) => {
      if (piece === "") return "";
      return signs.get(piece) ?? `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
    })
    .join("");
}

const signs: ReadonlyMap<string, string> = new Map([
  ["\u2011", "<w:noBreakHyphen/>"],
  ["\u00ad", "<w:softHyphen/>"],
  ["\n", "<w:br/>"],
  ["\t", "<w:tab/>"],
]);
