import { strToU8 } from "fflate";
import type { LanguageTag } from "../../../model/index.ts";
import { escapeXml } from "../package/escape-xml.ts";
import { characterStyles, paragraphStyles, styleXml } from "./template-styles.ts";

/** The start of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** What the types of relations begin with, and the namespace of their ids. */
export const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
/** What the types of Word's parts begin with. */
export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The namespaces that a part of words declares. */
export const namespaces = `xmlns:w="${word}" xmlns:r="${relations}"`;

/** The language of the words, as Word names it. */
const tags: Readonly<Record<LanguageTag, string>> = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  ru: "ru-RU",
  zh: "zh-CN",
  ar: "ar-SA",
};

/** What stands at the head: of the first page a table, or "", and of all others the document's symbol, or "". */
export interface Heads {
  readonly table: string;
  readonly symbol: string;
}

/** An empty contribution of our own making: ITU's style names, A4, the table of the cover, the symbol on each page. */
export function emptyTemplate(language: LanguageTag, { table, symbol }: Heads): ReadonlyMap<string, Uint8Array> {
  const part = (xml: string) => strToU8(xmlHead + xml);
  // The first page has its number in the table.
  const settingsOfPages = table === "" ? section : section.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>");
  return new Map([
    ["[Content_Types].xml", part(types)],
    ["_rels/.rels", part(packageRels)],
    ["word/document.xml", part(`<w:document ${namespaces}><w:body>${table}${settingsOfPages}</w:body></w:document>`)],
    ["word/_rels/document.xml.rels", part(documentRels)],
    ["word/styles.xml", part(stylesPart(language))],
    ["word/settings.xml", part(settings)],
    ["word/footnotes.xml", part(`<w:footnotes ${namespaces}>${separators}</w:footnotes>`)],
    ["word/header1.xml", part(headerPart(symbol))],
    ["docProps/core.xml", part(core)],
    ["docProps/app.xml", part(app)],
  ]);
}

const overrides: readonly (readonly [string, string])[] = [
  ["/word/document.xml", `${wordType}.document.main+xml`],
  ["/word/styles.xml", `${wordType}.styles+xml`],
  ["/word/settings.xml", `${wordType}.settings+xml`],
  ["/word/footnotes.xml", `${wordType}.footnotes+xml`],
  ["/word/header1.xml", `${wordType}.header+xml`],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

const types = `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
  .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
  .join("")}</Types>`;

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const packageRels = `<Relationships xmlns="${packageRelations}">${[
  relation("rId1", `${relations}/officeDocument`, "word/document.xml"),
  relation(
    "rId2",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  ),
  relation("rId3", `${relations}/extended-properties`, "docProps/app.xml"),
].join("")}</Relationships>`;

const documentRels = `<Relationships xmlns="${packageRelations}">${[
  relation("rId1", `${relations}/styles`, "styles.xml"),
  relation("rId2", `${relations}/settings`, "settings.xml"),
  relation("rId3", `${relations}/footnotes`, "footnotes.xml"),
  relation("rId4", `${relations}/header`, "header1.xml"),
].join("")}</Relationships>`;

/** A4 with margins of 2 cm. */
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11907" w:h="16834"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

function stylesPart(language: LanguageTag): string {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>';
  const tag = tags[language];
  const lang = `<w:lang w:val="${tag}" w:eastAsia="${language === "zh" ? tag : "zh-CN"}" w:bidi="${language === "ar" ? tag : "ar-SA"}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>${lang}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const plain =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>';
  const all = [...paragraphStyles, ...characterStyles].map(styleXml).join("");
  return `<w:styles ${namespaces}>${defaults}${plain}${all}</w:styles>`;
}

const settings = `<w:settings ${namespaces}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** The lines above the notes of a page; Word wants them as notes. */
export const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

function headerPart(symbol: string): string {
  const field = (code: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const words = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const centred = (runs: string) => `<w:p><w:pPr><w:spacing w:before="0"/><w:jc w:val="center"/></w:pPr>${runs}</w:p>`;
  const named = symbol === "" ? "" : centred(words(symbol));
  return `<w:hdr ${namespaces}>${centred(words("- ") + field("PAGE") + words(" -"))}${named}</w:hdr>`;
}

/** No person, no time: the same text gives the same file. */
const core =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator></dc:creator></cp:coreProperties>';

const app =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Preamble</Application></Properties>';
