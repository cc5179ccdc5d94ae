import { adopts, type Document, type ProposedText, type Resolution, textsOf } from "../../model/index.ts";
import { collectionXml } from "./collection.ts";
import { type Context, contextsOf } from "./context.ts";
import { workOfCollection, workOfProposal } from "./contribution-work.ts";
import { element } from "./element.ts";
import { instructionXml, proposalXml } from "./proposal.ts";
import { statementXml } from "./statement.ts";
import { organOfText, workOfText } from "./work.ts";

/** A document in Akoma Ntoso, or a sentence on why there is none. */
export type AkomaNtoso =
  | { readonly status: "written"; readonly xml: string }
  | { readonly status: "refused"; readonly message: string };

/**
 * The texts of a document in Akoma Ntoso 3.0: a statement each, with preface, preamble and main body, identified by
 * organ, form, number and year. Changes are made, comments left out. A proposal that names a text without giving its
 * words, such as SUP and most NOC, is a document that says so. Several texts become one collection. A text without a
 * year cannot be identified and is refused.
 */
export function akomaNtoso(document: Document): AkomaNtoso {
  const texts = [...textsOf(document)];
  if (texts.length === 0) return refused("There is no resolution, decision, recommendation or opinion in it");
  const contextOf = contextsOf(document);
  const components: { readonly heading: string; readonly xml: string }[] = [];
  for (const [at, text] of texts.entries()) {
    const prefix = texts.length === 1 ? "" : `cmp_${at + 1}__`;
    const organ = organOfText(text.resolution, document);
    const xml = textXml(text, prefix, (inner) => contextOf(inner, organ));
    if (xml === undefined) return refused(yearless(text.resolution));
    components.push({ heading: text.proposal === undefined ? "" : instructionXml(text.proposal), xml });
  }
  const [only] = components;
  const work = workOfCollection(texts, document);
  if (only === undefined || work === undefined) return refused("Nothing in it names a year");
  const content = components.length === 1 ? only.xml : collectionXml(components, work, document);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return { status: "written", xml: `${head}${element("akomaNtoso", { xmlns: namespace }, content)}\n` };
}

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

function refused(message: string): AkomaNtoso {
  return { status: "refused", message };
}

function yearless({ heading }: Resolution): string {
  return `“${heading?.text ?? "A text"}” names no year; write it into its heading: (New Delhi, 2024)`;
}

/** A text as a statement; as a proposal where it is to be taken away, or its words are not given. */
function textXml(text: ProposedText, prefix: string, contextOf: (prefix: string) => Context): string | undefined {
  const { resolution, proposal } = text;
  const context = contextOf(prefix);
  const { document } = context;
  const isTaken = proposal?.instruction.word.startsWith("SUP") ?? false;
  const isGiven = hasWords(resolution, { asProse: proposal !== undefined && adopts(proposal.instruction.word) });
  if (proposal === undefined || (isGiven && !isTaken)) {
    const work = workOfText(text, document);
    return work && statementXml(text, work, context);
  }
  const work = workOfProposal(text, document);
  if (work === undefined) return undefined;
  if (!isGiven) return proposalXml({ resolution, proposal }, work, context);
  const eId = context.ids.next("", "att");
  const quoted = workOfText(text, document);
  const statement = quoted && statementXml(text, quoted, contextOf(`${eId}__`));
  if (statement === undefined) return undefined;
  const attachment = element("attachments", {}, element("attachment", { eId }, statement));
  return proposalXml({ resolution, proposal }, work, context, attachment);
}

/**
 * True for a text that says more than what it is called. Paragraphs without a call are the text of one that is to be
 * adopted; under SUP and NOC they are remarks.
 */
function hasWords({ clauses, strays, annexes, enacting }: Resolution, { asProse }: { readonly asProse: boolean }) {
  return clauses.length > 0 || annexes.length > 0 || enacting !== undefined || (asProse && strays.length > 0);
}
