import type { Citation, Document, Resolution } from "../model/index.ts";
import { escapeXml } from "./docx/escape-xml.ts";

/** A text as Akoma Ntoso identifies it. */
export interface Work {
  readonly uri: string;
  /** The day of adoption; the first of the year where only the year is known. */
  readonly date: string;
  readonly isYear: boolean;
  readonly organ: string;
}

/** What identifies a text; undefined when it names no year and its document no date. */
export function workOf({ form, heading, enacting }: Resolution, { metadata }: Document): Work | undefined {
  const adoption = heading?.adoption ?? enacting?.adoption;
  const year = adoption?.year ?? Number(/^\d{4}/.exec(metadata.date ?? "")?.[0] ?? Number.NaN);
  if (!Number.isInteger(year)) return undefined;
  const organ = enacting?.organ ?? "itu";
  const number = heading?.number ?? heading?.placeholder ?? "new";
  return {
    uri: `/akn/un/statement/${form}/${slug(organ)}/${year}/${slug(number)}`,
    date: metadata.date?.startsWith(`${year}-`) ? metadata.date : `${year}-01-01`,
    isYear: !metadata.date?.startsWith(`${year}-`),
    organ,
  };
}

/** Where a citation leads, by the same rule that names the texts themselves; undefined where it says too little. */
export function uriOf({ family, organ, number, adoption }: Citation): string | undefined {
  if (!/^(?:resolution|decision|recommendation|opinion)$/.test(family)) return undefined;
  const year = adoption?.year === undefined ? "" : `/${adoption.year}`;
  return `/akn/un/statement/${family}/${slug(organ ?? "itu")}${year}/${slug(number)}`;
}

/** The identification of a text on its three levels, and the organ that it speaks of; `prefix` stands before its ids. */
export function identification({ uri, date, isYear, organ }: Work, document: Document, prefix: string): string {
  const language = languageOf(document);
  const day = `<FRBRdate date="${escapeXml(date)}" name="${isYear ? "year of adoption" : "document"}"/>`;
  const author = `<FRBRauthor href="#${prefix}${slug(organ)}"/>`;
  const level = (name: string, at: string, more: string) =>
    `<FRBR${name}><FRBRthis value="${escapeXml(`${at}/!main`)}"/><FRBRuri value="${escapeXml(at)}"/>${day}${author}${more}</FRBR${name}>`;
  const expression = `${uri}/${language}@`;
  const levels = [
    level("Work", uri, '<FRBRcountry value="un"/>'),
    level("Expression", expression, `<FRBRlanguage language="${language}"/>`),
    level("Manifestation", `${expression}.xml`, '<FRBRformat value="application/akn+xml"/>'),
  ];
  const organization = `<TLCOrganization eId="${prefix}${slug(organ)}" href="/akn/ontology/organization/un/${slug(organ)}" showAs="${escapeXml(organ.toUpperCase())}"/>`;
  const id = `${prefix}preamble`;
  const software = `<TLCObject eId="${id}" href="/akn/ontology/object/un/preamble" showAs="Preamble"/>`;
  return `<meta><identification source="#${id}">${levels.join("")}</identification><references source="#${id}">${organization}${software}</references></meta>`;
}

const languages: Readonly<Record<string, string>> = {
  en: "eng",
  fr: "fra",
  es: "spa",
  ru: "rus",
  zh: "zho",
  ar: "ara",
};

/** The language in three letters, as Akoma Ntoso names it. */
export function languageOf({ language }: Document): string {
  return languages[language] ?? "eng";
}

/** Letters and digits of a name, for an address. */
function slug(name: string): string {
  const plain = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "text" : plain;
}
