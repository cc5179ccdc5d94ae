import {
  type Annex,
  type Citation,
  type Clause,
  type Document,
  type InternalReference,
  type Item,
  type Linter,
  lineMap,
  linterFor,
  type Position,
  type Proposal,
  positionAt,
  type Resolution,
  sourceOffset,
} from "../index.ts";
import { type StateOfCitation, statesOf } from "./citations.ts";

/** What was understood of a document: a stable contract, described in docs/cli.md. What is not there is null. */
export type Outline = ReturnType<typeof outlineOf>;

/** The outline of a document; lines and columns count from 1. */
export function outlineOf(document: Document, linter: Pick<Linter, "catalogue" | "settings"> = linterFor()) {
  const { contribution, reading, references, metadata } = document;
  const map = lineMap(document.source);
  const place: Place = (offset) => onesBased(positionAt(map, sourceOffset(reading, offset)));
  const states = statesOf(document, linter);
  return {
    metadata,
    proposals: contribution.proposals.map((proposal) => proposalOutline(proposal, place)),
    texts: document.resolutions.map((text) => textOf(text, place)),
    references: references.map((reference) =>
      reference.kind === "internal"
        ? internalOf(document, reference, place)
        : citationOf(document, reference, place, states.get(reference)),
    ),
    problems: document.problems.map(({ code, message, span }) => ({
      code,
      message,
      ...onesBased(positionAt(map, span.start)),
    })),
  };
}

type Place = (offset: number) => { readonly line: number; readonly column: number };

function onesBased({ line, column }: Position): { readonly line: number; readonly column: number } {
  return { line: line + 1, column: column + 1 };
}

function proposalOutline({ instruction, identifier, target, resolution }: Proposal, place: Place) {
  return {
    instruction: instruction.word,
    id: identifier?.text ?? null,
    target: target?.text ?? resolution?.heading?.text ?? null,
    line: place(instruction.span.start).line,
  };
}

function textOf({ form, heading, title, history, enacting, clauses, annexes }: Resolution, place: Place) {
  const { adoption } = heading ?? {};
  return {
    kind: form,
    heading: heading?.text ?? null,
    number: heading?.number ?? heading?.placeholder ?? null,
    isPlaceholder: heading?.placeholder !== undefined,
    revised: adoption?.revised ?? false,
    place: adoption?.place ?? null,
    year: adoption?.year ?? null,
    title: title?.text ?? null,
    history: (history?.entries ?? []).map(({ text, place: at, year }) => ({
      text,
      place: at ?? null,
      year: year ?? null,
    })),
    enacting: enacting
      ? {
          organ: enacting.organ ?? null,
          place: enacting.adoption?.place ?? null,
          year: enacting.adoption?.year ?? null,
        }
      : null,
    clauses: clauses.map((clause) => clauseOf(clause, place)),
    annexes: annexes.map(({ heading: { text }, span }: Annex) => ({ heading: text, line: place(span.start).line })),
  };
}

function clauseOf({ part, call, items }: Clause, place: Place) {
  return {
    part,
    call: call.text,
    verb: call.verb,
    qualifier: call.qualifier ?? null,
    addressee: call.addressee?.text ?? null,
    known: call.known,
    line: place(call.span.start).line,
    items: items.map(itemOf),
  };
}

/** An item with the items below it. */
export interface ItemOutline {
  readonly label: string | null;
  readonly text: string;
  readonly items: readonly ItemOutline[];
}

function itemOf({ label, text, items }: Item): ItemOutline {
  return { label: label?.text ?? null, text, items: items.map(itemOf) };
}

function internalOf({ text }: Document, { span, verb, labels }: InternalReference, place: Place) {
  return {
    kind: "internal",
    text: text.slice(span.start, span.end),
    organ: null,
    number: [verb, ...labels.map((label) => label.text)].join(" "),
    revised: false,
    place: null,
    year: null,
    ...place(span.start),
    status: "unknown",
  };
}

function citationOf({ text }: Document, citation: Citation, place: Place, known: StateOfCitation | undefined) {
  const { family, number, adoption, span } = citation;
  return {
    kind: family,
    text: text.slice(span.start, span.end),
    organ: known?.organ ?? null,
    number,
    revised: adoption?.revised ?? false,
    place: adoption?.place ?? null,
    year: adoption?.year ?? null,
    ...place(span.start),
    status: known?.state ?? "unchecked",
  };
}
