import { escapeXml } from "../package/escape-xml.ts";
import { type StyleName, styleNames } from "../package/style-names.ts";
import type { CharacterStyle } from "./write-context.ts";

/** How a paragraph style looks; lengths in twentieths of a point, sizes in half points. */
interface Look {
  readonly basedOn?: StyleName;
  readonly next?: StyleName;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly size?: number;
  readonly isCentred?: boolean;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isCapital?: boolean;
  readonly keepsWithNext?: boolean;
  readonly outline?: number;
}

/** The looks of ITU's conference templates as far as they were seen in their files, drawn anew. */
const looks: Readonly<Record<StyleName, Look>> = {
  normal: { before: 120 },
  // The cells of the table at the head: the meeting, its place and days, the number of the document.
  logo: { before: 120, size: 28, isBold: true },
  logo1: { before: 60, after: 120, size: 22, isBold: true },
  address: { before: 60, size: 22, isBold: true },
  source: { before: 840, size: 28, isCentred: true, isBold: true, next: "title1" },
  title1: { basedOn: "source", before: 240, isBold: false, isCapital: true, next: "normal" },
  title2: { basedOn: "source", before: 480, isBold: false, isCapital: true },
  title3: { before: 240, size: 28, isCentred: true, keepsWithNext: true, outline: 0 },
  agendaitem: { before: 240, size: 28, isCentred: true },
  headingb: { before: 160, isBold: true, keepsWithNext: true, outline: 0 },
  headingi: { before: 160, isItalic: true, keepsWithNext: true, outline: 2 },
  heading1: { before: 280, size: 28, isBold: true, keepsWithNext: true, outline: 0 },
  heading2: { before: 200, isBold: true, keepsWithNext: true, outline: 1 },
  heading3: { before: 200, isBold: true, keepsWithNext: true, outline: 2 },
  heading4: { before: 200, isBold: true, keepsWithNext: true, outline: 3 },
  heading5: { before: 200, isBold: true, keepsWithNext: true, outline: 4 },
  proposal: { before: 240, isBold: true, keepsWithNext: true, outline: 0 },
  reasons: { before: 120 },
  resno: { before: 480, size: 28, isCentred: true, keepsWithNext: true, next: "restitle" },
  restitle: { before: 240, size: 28, isCentred: true, isBold: true, keepsWithNext: true, next: "resref" },
  resref: { before: 120, isCentred: true, isItalic: true, keepsWithNext: true, next: "normalaftertitle" },
  normalaftertitle: { before: 280 },
  call: { before: 160, left: 794, isItalic: true, keepsWithNext: true, next: "normal" },
  enumlev1: { before: 80, left: 794, hanging: 794 },
  enumlev2: { before: 80, left: 1191, hanging: 397 },
  enumlev3: { before: 80, left: 1588, hanging: 397 },
  sectionno: { before: 480, size: 28, isCentred: true, isCapital: true, keepsWithNext: true },
  sectiontitle: { before: 240, size: 28, isCentred: true, isBold: true, keepsWithNext: true },
  annexno: { before: 480, size: 28, isCentred: true, keepsWithNext: true, outline: 0 },
  annextitle: { before: 240, size: 28, isCentred: true, isBold: true, keepsWithNext: true },
  annexref: { before: 120, isCentred: true, isItalic: true },
  tablehead: { before: 80, size: 22, isCentred: true, isBold: true, keepsWithNext: true },
  tabletext: { before: 40, size: 22 },
  footnotetext: { before: 0, left: 255, hanging: 255, size: 20 },
};

/** Styles of single words: name and properties. */
const characters: Readonly<Record<CharacterStyle, { readonly name: string; readonly xml: string }>> = {
  href: { name: "href", xml: "" },
  footnotereference: { name: "footnote reference", xml: '<w:position w:val="6"/><w:sz w:val="18"/>' },
  hyperlink: { name: "Hyperlink", xml: '<w:color w:val="0563C1"/><w:u w:val="single"/>' },
};

/** The id that a style has in the files of ITU: its name without blanks and signs. */
export function usualId(name: StyleName | CharacterStyle): string {
  const words = name in styleNames ? styleNames[name as StyleName] : characters[name as CharacterStyle].name;
  const plain = words.replace(/[\s_]/g, "");
  return /^heading\d$|^footnote|^href$|^enum/.test(plain) ? capital(plain) : plain;
}

function capital(word: string): string {
  return /^(?:href|enum)/.test(word)
    ? word
    : word.charAt(0).toUpperCase() + word.slice(1).replace("text", "Text").replace("reference", "Reference");
}

/** The XML of a style, for a template that does not have it. */
export function styleXml(name: StyleName | CharacterStyle): string {
  if (name in characters) {
    const { name: words, xml } = characters[name as CharacterStyle];
    const properties = xml === "" ? "" : `<w:rPr>${xml}</w:rPr>`;
    return `<w:style w:type="character" w:styleId="${usualId(name)}"><w:name w:val="${words}"/><w:basedOn w:val="DefaultParagraphFont"/>${properties}</w:style>`;
  }
  const style = name as StyleName;
  const look = looks[style];
  const head = style === "normal" ? ' w:default="1"' : "";
  const based = style === "normal" ? "" : `<w:basedOn w:val="${usualId(look.basedOn ?? "normal")}"/>`;
  const next = look.next === undefined ? "" : `<w:next w:val="${usualId(look.next)}"/>`;
  return `<w:style w:type="paragraph"${head} w:styleId="${usualId(style)}"><w:name w:val="${escapeXml(styleNames[style])}"/>${based}${next}<w:qFormat/>${paragraphLook(style, look)}${runLook(look)}</w:style>`;
}

function paragraphLook(style: StyleName, look: Look): string {
  const tabs = [794, 1191, 1588, 1985].map((at) => `<w:tab w:val="left" w:pos="${at}"/>`).join("");
  const indent =
    look.left === undefined
      ? ""
      : `<w:ind w:left="${look.left}"${look.hanging ? ` w:hanging="${look.hanging}"` : ""}/>`;
  const after = look.after === undefined ? "" : ` w:after="${look.after}"`;
  const properties = [
    look.keepsWithNext ? "<w:keepNext/>" : "",
    style === "normal" ? `<w:tabs>${tabs}</w:tabs>` : "",
    look.before === undefined ? "" : `<w:spacing w:before="${look.before}"${after}/>`,
    indent,
    look.isCentred ? '<w:jc w:val="center"/>' : "",
    look.outline === undefined ? "" : `<w:outlineLvl w:val="${look.outline}"/>`,
  ].join("");
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

function runLook(look: Look): string {
  const properties = [
    look.isBold === undefined ? "" : look.isBold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    look.isItalic ? "<w:i/><w:iCs/>" : "",
    look.isCapital ? "<w:caps/>" : "",
    look.size === undefined ? "" : `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`,
  ].join("");
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

/** All paragraph styles that the writer may use. */
export const paragraphStyles = Object.keys(looks) as readonly StyleName[];
/** All styles of words that the writer may use. */
export const characterStyles = Object.keys(characters) as readonly CharacterStyle[];
