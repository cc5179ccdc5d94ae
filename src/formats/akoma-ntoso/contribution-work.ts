import { type Document, isHandedIn, type ProposedText } from "../../model/index.ts";
import { dayOfContribution } from "./day.ts";
import { slug } from "./slug.ts";
import { type Work, workOfText } from "./work.ts";

/** A document of several texts: a contribution, which has who proposes and a day of its own, or a collection. */
export function workOfCollection(texts: readonly ProposedText[], document: Document): Work | undefined {
  const works = texts.flatMap((text) => workOfText(text, document) ?? []);
  const last = works.at(-1);
  const day = dayOfContribution(document) ?? last?.day;
  if (day === undefined) return undefined;
  const isContribution = isHandedIn(document);
  const subtype = isContribution ? "contribution" : "collection";
  const author = isContribution ? (proposerOf(document) ?? "ITU") : (last?.author ?? "ITU");
  const number = isContribution ? symbolOf(document) : `${works[0]?.number ?? ""}-${last?.number ?? ""}`;
  return {
    uri: uriOf("documentCollection", subtype, author, day.date, number),
    subtype,
    number,
    day,
    version: day,
    author,
  };
}

/** What a proposal says of a text without giving its words, such as SUP; it has the day of its contribution. */
export function workOfProposal({ resolution, proposal }: ProposedText, document: Document): Work | undefined {
  const text = workOfText({ resolution, proposal }, document);
  const day = dayOfContribution(document) ?? text?.day;
  if (day === undefined) return undefined;
  const author = proposal?.identifier?.source ?? proposerOf(document) ?? "ITU";
  const own = resolution.heading?.number ?? resolution.heading?.placeholder ?? "";
  const said = proposal?.identifier?.text;
  // A second text under one instruction has no identifier of its own.
  const number = said !== undefined && proposal?.resolution === resolution ? said : `${said ?? ""} ${own}`.trim();
  return {
    uri: uriOf("doc", "proposal", author, day.date, number),
    subtype: "proposal",
    number,
    day,
    version: day,
    author,
  };
}

function proposerOf({ metadata, contribution }: Document): string | undefined {
  return metadata.source ?? contribution.proposals.find(({ identifier }) => identifier?.source)?.identifier?.source;
}

/** `39A12R1` */
function symbolOf({ metadata, contribution }: Document): string {
  const own = contribution.proposals.find(({ identifier }) => identifier?.document !== undefined)?.identifier;
  const { document, addendum, revision } = metadata.document === undefined ? (own ?? {}) : metadata;
  const parts = [document, addendum && `A${addendum}`, revision && `R${revision}`];
  return parts.filter((part) => part !== undefined && part !== 0).join("") || "unnumbered";
}

function uriOf(type: string, subtype: string, author: string, date: string, number: string): string {
  return `/akn/un/${type}/${subtype}/${slug(author) ?? "itu"}/${date}/${slug(number) ?? "unnumbered"}`;
}
