import type { Holder } from "../keep/original-words.ts";
import { itemsXml, type ParagraphItem } from "../keep/paragraph-items.ts";
import { escapeXml } from "../package/escape-xml.ts";
import type { StyleName } from "../package/style-names.ts";
import type { Revision, WordInline } from "../word-model.ts";
import type { OutParagraph } from "./out-story.ts";
import { changeXml } from "./write-change.ts";
import type { WriteContext } from "./write-context.ts";
import { linkHolder, runBit } from "./write-run.ts";

/** The XML of a paragraph. `lead` stands before its words: the sign of a footnote. */
export function paragraphXml(
  { style, inlines, mark }: Omit<OutParagraph, "kind" | "text">,
  context: WriteContext,
  lead = "",
): string {
  return `<w:p>${propertiesXml(style, mark, context)}${lead}${itemsXml(itemsOf(inlines, context), context)}</w:p>`;
}

function propertiesXml(style: StyleName, mark: readonly Revision[], context: WriteContext): string {
  const named = style === "normal" ? "" : `<w:pStyle w:val="${escapeXml(context.styleId(style))}"/>`;
  const bidi = context.rightToLeft ? "<w:bidi/>" : "";
  const outline = outlineXml(style);
  const marked = mark.map((revision) => changeXml(revision, context)).join("");
  const ofMark = marked === "" ? "" : `<w:rPr>${marked}</w:rPr>`;
  const properties = named + bidi + outline + ofMark;
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

/**
 * The headings of a text name their level in the outline: by their style alone those with a number would be read as
 * numbered paragraphs.
 */
export function outlineXml(style: StyleName): string {
  const level = /^heading(\d)$/.exec(style)?.[1];
  return level === undefined ? "" : `<w:outlineLvl w:val="${Number(level) - 1}"/>`;
}

function itemsOf(inlines: readonly WordInline[], context: WriteContext): readonly ParagraphItem[] {
  const links = new Map<string, readonly Holder[]>();
  return inlines.map((inline) => {
    const url = inline.kind === "text" ? inline.format.url : undefined;
    const holders = url === undefined ? none : (links.get(url) ?? [linkHolder(url, context)]);
    if (url !== undefined) links.set(url, holders);
    return { holders, revisions: inline.revisions, ...runBit(inline, context), begins: inline, ends: inline };
  });
}

const none: readonly Holder[] = [];
