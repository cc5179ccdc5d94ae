import type { Annex, Clause, Document, Item, Reference, Resolution } from "../model/index.ts";
import { identification, workOf } from "./akoma-ntoso-meta.ts";
import { inlineXml } from "./akoma-ntoso-words.ts";
import { escapeXml } from "./docx/escape-xml.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** A document in Akoma Ntoso, or a sentence on why there is none. */
export type AkomaNtoso =
  | { readonly status: "written"; readonly xml: string }
  | { readonly status: "refused"; readonly message: string };

/**
 * The texts of a document in Akoma Ntoso 3.0, as the United Nations use it for resolutions: a statement with preface,
 * preamble and main body, identified by organ, form, number and year. Changes are made. Several texts become one
 * collection. A text without a year cannot be identified and is refused.
 */
export function akomaNtoso(document: Document): AkomaNtoso {
  const { resolutions } = document;
  const undated = resolutions.find((text) => workOf(text, document) === undefined);
  if (resolutions.length === 0) return refused("There is no resolution, decision, recommendation or opinion in it");
  if (undated !== undefined) {
    return refused(
      `“${undated.heading?.text ?? "A text"}” names no year; write it into its heading: (New Delhi, 2024)`,
    );
  }
  const isOne = resolutions.length === 1;
  const statements = resolutions.map((text, at) => statement(text, document, isOne ? "" : `cmp_${at + 1}__`));
  const content = isOne
    ? statements[0]
    : `<documentCollection name="contribution">${collectionMeta(document)}<collectionBody>${statements
        .map((one, at) => `<component eId="cmp_${at + 1}">${one}</component>`)
        .join("")}</collectionBody></documentCollection>`;
  return {
    status: "written",
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${namespace}">${content}</akomaNtoso>\n`,
  };
}

function refused(message: string): AkomaNtoso {
  return { status: "refused", message };
}

function collectionMeta(document: Document): string {
  const [first] = document.resolutions;
  const work = first && workOf(first, document);
  return work === undefined ? "" : identification({ ...work, uri: `${work.uri}/collection` }, document, "");
}

function statement(text: Resolution, document: Document, prefix: string): string {
  const work = workOf(text, document);
  const meta = work === undefined ? "" : identification(work, document, prefix);
  const context = { document, references: document.references, prefix };
  return `<statement name="${text.form}">${meta}${preface(text)}${preamble(text, context)}${body(text, context)}</statement>`;
}

interface Context {
  readonly document: Document;
  readonly references: readonly Reference[];
  /** Stands before the ids of a text that is one of several. */
  readonly prefix: string;
}

function preface({ heading, title, history }: Resolution): string {
  const number = heading === undefined ? "" : `<p><docNumber>${escapeXml(heading.text)}</docNumber></p>`;
  const long = title === undefined ? "" : `<longTitle><p><docTitle>${escapeXml(title.text)}</docTitle></p></longTitle>`;
  const dates = history === undefined ? "" : `<p>${escapeXml(history.text)}</p>`;
  return number + long + dates === "" ? "" : `<preface>${number}${long}${dates}</preface>`;
}

function preamble({ enacting, clauses }: Resolution, context: Context): string {
  const formula =
    enacting === undefined ? "" : `<formula name="enactingFormula"><p>${escapeXml(enacting.text)}</p></formula>`;
  const recitals = clauses
    .filter(({ part }) => part === "preamble")
    .map((clause, at) => recitalsXml(clause, `${context.prefix}recitals_${at + 1}`, context));
  return formula + recitals.join("") === "" ? "" : `<preamble>${formula}${recitals.join("")}</preamble>`;
}

/** A call of the preamble with what it recalls or considers. */
function recitalsXml({ call, items }: Clause, id: string, context: Context): string {
  const intro = `<intro><p><i>${escapeXml(call.text)}</i></p></intro>`;
  const recitals = items.map((item, at) => {
    const own = `${id}__rec_${at + 1}`;
    return `<recital eId="${own}">${numXml(item)}<p>${inlineXml(item.body, context)}</p>${listXml(item.items, own, context)}</recital>`;
  });
  return `<recitals eId="${id}">${intro}${recitals.join("") || `<recital eId="${id}__rec_1"><p/></recital>`}</recitals>`;
}

function listXml(items: readonly Item[], id: string, context: Context): string {
  if (items.length === 0) return "";
  const list = `${id}__list_1`;
  const points = items.map((item, at) => {
    const own = `${list}__item_${at + 1}`;
    return `<item eId="${own}">${numXml(item)}<p>${inlineXml(item.body, context)}</p>${listXml(item.items, own, context)}</item>`;
  });
  return `<blockList eId="${list}">${points.join("")}</blockList>`;
}

/** The operative part: a clause for each call, a paragraph for each item; annexes behind it. */
function body({ clauses, annexes, strays }: Resolution, context: Context): string {
  const operative = clauses
    .filter(({ part }) => part === "operative")
    .map((clause, at) => clauseXml(clause, `${context.prefix}clause_${at + 1}`, context));
  const loose = strays.map((item) => `<p>${inlineXml(item.body, context)}</p>`).join("");
  const before =
    loose === ""
      ? ""
      : `<hcontainer name="paragraphs" eId="${context.prefix}hcontainer_1"><content>${loose}</content></hcontainer>`;
  const behind = annexes.map((annex, at) => annexXml(annex, `${context.prefix}annex_${at + 1}`, context));
  const all = before + operative.join("") + behind.join("");
  return `<mainBody>${all === "" ? "<p/>" : all}</mainBody>`;
}

function clauseXml({ call, items }: Clause, id: string, context: Context): string {
  const heading = `<heading><i>${escapeXml(call.text)}</i></heading>`;
  const [only] = items;
  if (items.length === 1 && only?.label === undefined) {
    const words = only === undefined ? "" : inlineXml(only.body, context);
    return `<clause eId="${id}">${heading}<content><p>${words}</p>${listXml(only?.items ?? [], id, context)}</content></clause>`;
  }
  const paragraphs = items.map((item, at) => {
    const own = `${id}__para_${at + 1}`;
    return `<paragraph eId="${own}">${numXml(item)}<content><p>${inlineXml(item.body, context)}</p>${listXml(item.items, own, context)}</content></paragraph>`;
  });
  return `<clause eId="${id}">${heading}${paragraphs.join("") || "<content><p/></content>"}</clause>`;
}

function annexXml({ heading, span }: Annex, id: string, context: Context): string {
  const { document } = context;
  const paragraphs = document.blocks
    .filter((block) => block.span.start >= span.start && block.span.end <= span.end && block.kind !== "annex-heading")
    .map((block) => `<p>${inlineXml(block.span, context)}</p>`);
  return `<hcontainer name="annex" eId="${id}"><heading>${escapeXml(heading.text)}</heading><content>${paragraphs.join("") || "<p/>"}</content></hcontainer>`;
}

function numXml({ label }: Item): string {
  return label === undefined ? "" : `<num>${escapeXml(label.text)}</num>`;
}
