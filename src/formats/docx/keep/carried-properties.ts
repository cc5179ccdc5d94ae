import { escapeXml } from "../package/escape-xml.ts";
import type { StyleName } from "../package/style-names.ts";
import type { Revision } from "../word-model.ts";
import { changeXml } from "../write/write-change.ts";
import type { WriteContext } from "../write/write-context.ts";
import { outlineXml } from "../write/write-paragraph.ts";
import type { OriginalParagraph, Property } from "./original-words.ts";

/** What is new of the properties of a paragraph. */
export interface NewProperties {
  readonly style: StyleName;
  /** True where the paragraph is what it was. */
  readonly isSameKind: boolean;
  /** Whether Word goes on counting its label; off where the text types it. */
  readonly numbering: "kept" | "off";
  /** Who has added or taken away its end. */
  readonly mark: readonly Revision[];
}

/** The properties of a paragraph of the template with what is new of them; the settings of pages stay in any case. */
export function carriedProperties(
  { properties }: OriginalParagraph,
  { style, isSameKind, numbering, mark }: NewProperties,
  context: WriteContext,
): string {
  const kept = properties.filter(({ name }) => {
    if (name === "w:rPr") return false;
    // An older state that counted a label would count it on the side before the changes.
    if (/^w:(?:numPr|pPrChange)$/.test(name) && numbering === "off") return false;
    return isSameKind || ofAnyStyle.has(name);
  });
  const made: Property[] = [];
  if (!isSameKind && style !== "normal") {
    made.push({ name: "w:pStyle", xml: `<w:pStyle w:val="${escapeXml(context.styleId(style))}"/>` });
  }
  if (numbering === "off") made.push({ name: "w:numPr", xml: '<w:numPr><w:numId w:val="0"/></w:numPr>' });
  if (context.rightToLeft && !kept.some(({ name }) => name === "w:bidi"))
    made.push({ name: "w:bidi", xml: "<w:bidi/>" });
  const outline = outlineXml(style);
  if (outline !== "" && !kept.some(({ name }) => name === "w:outlineLvl")) {
    made.push({ name: "w:outlineLvl", xml: outline });
  }
  const ofEnd = endXml(properties.find(({ name }) => name === "w:rPr")?.xml ?? "", mark, context);
  if (ofEnd !== "") made.push({ name: "w:rPr", xml: ofEnd });
  const all = [...kept, ...made].sort((a, b) => rank(a) - rank(b));
  return all.length === 0 ? "" : `<w:pPr>${all.map(({ xml }) => xml).join("")}</w:pPr>`;
}

/** The look of the paragraph's end, and who has changed it. */
function endXml(xml: string, mark: readonly Revision[], context: WriteContext): string {
  const look = xml
    .replace(/^<w:rPr(?:\s[^>]*)?(?:\/>|>)/, "")
    .replace(/<\/w:rPr>$/, "")
    .replace(/^(?:<w:(?:ins|del|moveFrom|moveTo)\s[^<>]*>(?:<\/w:(?:ins|del|moveFrom|moveTo)>)?)+/, "");
  const marked = mark.map((revision) => changeXml(revision, context)).join("");
  return marked + look === "" ? "" : `<w:rPr>${marked}${look}</w:rPr>`;
}

function rank({ name }: Property): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length - 3.5 : at;
}

/** What a paragraph keeps when it becomes another kind of paragraph. */
const ofAnyStyle = new Set(["w:pageBreakBefore", "w:bidi", "w:sectPr", "w:cnfStyle"]);

const order = (
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
  "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd " +
  "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
  "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
  .split(" ")
  .map((name) => `w:${name}`);
