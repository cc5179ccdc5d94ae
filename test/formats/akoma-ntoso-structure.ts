import { SaxesParser } from "saxes";

/** An element as it was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Reads XML; throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const said = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: XmlElement = { name, attributes: Object.fromEntries(said), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return top.children.find((child) => typeof child !== "string") ?? top;
}

/** All elements, outer before inner. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsOf(child);
}

/** What the schema of OASIS would not allow, for the elements that we write: one line each. */
export function breachesOf(root: XmlElement): readonly string[] {
  const breaches: string[] = [];
  const ids = new Set<string>();
  const links: string[] = [];
  for (const { name, attributes, children } of elementsOf(root)) {
    const rule = rules[name];
    if (rule === undefined) {
      breaches.push(`${name} is unknown`);
      continue;
    }
    const names = children.map((child) => (typeof child === "string" ? "" : `${child.name} `)).join("");
    const hasText = children.some((child) => typeof child === "string" && child.trim() !== "");
    if (!rule.order.test(names)) breaches.push(`${name} holds ${names}`);
    if (hasText && rule.order !== inline) breaches.push(`${name} holds words`);
    for (const needed of rule.needs) if (attributes[needed] === undefined) breaches.push(`${name} has no ${needed}`);
    const { eId, href = "", source = "", date = "2000-01-01" } = attributes;
    if (eId !== undefined && (ids.has(eId) || /\s|^$/.test(eId))) breaches.push(`${name} has the eId “${eId}” again`);
    if (eId !== undefined) ids.add(eId);
    links.push(...[href, source].filter((link) => link.startsWith("#")));
    if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(date) || !new Date(date).toJSON()?.startsWith(date)) breaches.push(date);
  }
  return [...breaches, ...links.filter((link) => !ids.has(link.slice(1))).map((link) => `nothing is ${link}`)];
}

const words = "(?:b|i|u|sup|sub|inline|a|ref|br|authorialNote|noteRef|docTitle|docNumber|docType|docProponent|docDate)";
const blocks = "(?:(?:p|table|blockList) )*";
const heads = "(?:num )?(?:heading )?";
const parts = "(?:(?:clause|paragraph|section|part|chapter|article|hcontainer) )";
const inline = new RegExp(`^(?:${words} )*$`);
const hierarchy = new RegExp(`^${heads}(?:content |(?:intro )?${parts}*(?:wrapUp )?)$`);
const one = (order: string, ...needs: readonly string[]) => ({ order: new RegExp(`^${order}$`), needs });
const empty = (...needs: readonly string[]) => one("", ...needs);
const line = (...needs: readonly string[]) => ({ order: inline, needs });
const part = (...needs: readonly string[]) => ({ order: hierarchy, needs: ["eId", ...needs] });
const level = (more: string) => one(`FRBRthis FRBRuri FRBRdate FRBRauthor ${more}`);

/** What each element holds, in this order, and the attributes that it has to have. */
const rules: Readonly<Record<string, { readonly order: RegExp; readonly needs: readonly string[] }>> = {
  akomaNtoso: one("(?:statement|doc|documentCollection) ", "xmlns"),
  statement: one("meta (?:preface )?(?:preamble )?mainBody ", "name"),
  doc: one("meta preface mainBody (?:attachments )?", "name"),
  documentCollection: one("meta (?:preface )?collectionBody ", "name"),
  collectionBody: one("(?:component )+"),
  component: one("(?:heading )?(?:statement|doc) ", "eId"),
  attachments: one("attachment "),
  attachment: one("statement ", "eId"),
  meta: one("identification (?:analysis )?references "),
  identification: one("FRBRWork FRBRExpression FRBRManifestation ", "source"),
  FRBRWork: level("FRBRcountry FRBRsubtype FRBRnumber "),
  FRBRExpression: level("FRBRlanguage "),
  FRBRManifestation: level("FRBRformat "),
  FRBRthis: empty("value"),
  FRBRuri: empty("value"),
  FRBRdate: empty("date", "name"),
  FRBRauthor: empty("href"),
  FRBRcountry: empty("value"),
  FRBRsubtype: empty("value"),
  FRBRnumber: empty("value"),
  FRBRlanguage: empty("language"),
  FRBRformat: empty("value"),
  analysis: one("activeModifications ", "source"),
  activeModifications: one("textualMod "),
  textualMod: one("source destination ", "type", "eId"),
  source: empty("href"),
  destination: empty("href"),
  references: one("TLCOrganization TLCObject ", "source"),
  TLCOrganization: empty("eId", "href", "showAs"),
  TLCObject: empty("eId", "href", "showAs"),
  preface: one("(?:(?:p|longTitle|table|blockList) )+"),
  longTitle: one("p "),
  preamble: one("(?:(?:p|formula|recitals|table|blockList) )+"),
  formula: one("p ", "name"),
  recitals: one("intro (?:recital )+(?:wrapUp )?", "eId"),
  recital: one(`(?:num )?(?=\\S)${blocks}`, "eId"),
  mainBody: one(`(?:(?:p|table|blockList) |${parts})+`),
  clause: part(),
  paragraph: part(),
  section: part(),
  part: part(),
  chapter: part(),
  article: part(),
  hcontainer: part("name"),
  intro: one(blocks),
  wrapUp: one(blocks),
  content: one(`(?=\\S)${blocks}`),
  blockList: one("(?:item )+", "eId"),
  item: one(`(?:num )?(?=\\S)${blocks}`, "eId"),
  table: one("(?:tr )+", "eId"),
  tr: one("(?:(?:th|td) )+"),
  th: one(blocks),
  td: one(blocks),
  authorialNote: one("p ", "eId", "marker"),
  noteRef: empty("href", "marker"),
  br: empty(),
  num: line(),
  heading: line(),
  p: line(),
  docTitle: line(),
  docNumber: line(),
  docType: line(),
  docProponent: line(),
  docDate: line("date"),
  ref: line("href"),
  a: line("href"),
  b: line(),
  i: line(),
  u: line(),
  inline: line("name"),
  sup: line(),
  sub: line(),
};
