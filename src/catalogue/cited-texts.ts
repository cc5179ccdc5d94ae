import {
  type Citation,
  type Clause,
  type Document,
  type OrganId,
  ownCitations,
  type Resolution,
} from "../model/index.ts";
import { finished, type Steps } from "../text/index.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Conference } from "./conference.ts";
import { lookUpText, queryOf } from "./look-up-text.ts";
import { organOf } from "./organ-of.ts";
import { organsAt } from "./organs-at.ts";
import type { TextLookUp, TextQuery } from "./text-record.ts";

/** A citation of a text that a conference, an assembly or the Council adopted, with what the catalogue knows of it. */
export interface CitedText {
  readonly citation: Citation;
  readonly query: TextQuery;
  readonly lookUp: TextLookUp;
  /** The organ named, or the only one that the citation can mean. */
  readonly organ: OrganId | undefined;
  /** True when the words name the organ, be it by “this conference”. */
  readonly isNamed: boolean;
  /** The text in which it is cited. */
  readonly resolution: Resolution | undefined;
  readonly clause: Clause | undefined;
  /** The paragraph, counted over the document. */
  readonly paragraph: number;
  /** True when a text cites an edition of itself. */
  readonly isOwn: boolean;
  /** Organ, kind and number: what all editions of one text share. */
  readonly key: string;
}

/** What an answer depends on. */
export interface CitedContext {
  readonly document: Document;
  readonly catalogue: Catalogue;
  /** The conference that the document goes to, where it is known. */
  readonly conference: Conference | undefined;
  /** The day for which the answers are given; without one, that of the catalogue. */
  readonly asOf: string | undefined;
}

const known = new WeakMap<Document, { context: CitedContext; texts: readonly CitedText[] }>();

/** The resolutions, decisions, recommendations and opinions that a document cites, in order; looked up once. */
export function citedTexts(context: CitedContext): readonly CitedText[] {
  return finished(citedTextSteps(context));
}

/** So many citations are a piece of the work. */
const citationsAtOnce = 200;

/** The same in pieces. */
export function* citedTextSteps(context: CitedContext): Steps<readonly CitedText[]> {
  const { document, catalogue, conference, asOf } = context;
  // The catalogue has places and titles in English.
  if (document.language !== "en") return [];
  const before = known.get(document);
  const isSame =
    before?.context.catalogue === catalogue && before.context.conference === conference && before.context.asOf === asOf;
  if (before !== undefined && isSame) return before.texts;
  const texts: CitedText[] = [];
  for (const cited of read(context)) {
    texts.push(cited);
    if (texts.length % citationsAtOnce === 0) yield;
  }
  known.set(document, { context, texts });
  return texts;
}

/** The day for which the answers hold. */
export function answerDay({ asOf, catalogue }: CitedContext): string {
  return asOf ?? catalogue.asOf;
}

function* read(context: CitedContext): Generator<CitedText> {
  const { document, catalogue, conference, asOf } = context;
  const { blocks, resolutions } = document;
  const earlier = new Map<string, OrganId | undefined>();
  let paragraph = 0;
  let home = 0;
  let clause = 0;
  for (const citation of ownCitations(document)) {
    const plain = queryOf(citation);
    if (plain === undefined) continue;
    const { start } = citation.span;
    while ((blocks[paragraph]?.span.end ?? Number.POSITIVE_INFINITY) <= start) paragraph++;
    for (; (resolutions[home]?.span.end ?? Number.POSITIVE_INFINITY) <= start; home++) clause = 0;
    const near = resolutions[home];
    const resolution = near !== undefined && near.span.start <= start ? near : undefined;
    while ((resolution?.clauses[clause]?.span.end ?? Number.POSITIVE_INFINITY) <= start) clause++;
    const within = resolution?.clauses[clause];
    const own = resolution === undefined ? conference?.organ : organOf(resolution, conference);
    const isOwnNumber = resolution?.form === plain.form && resolution.heading?.number === citation.number;
    const number = `${plain.form} ${plain.number}`;
    const organ =
      citation.organ ??
      (citation.here
        ? own
        : (organByMeeting(catalogue, plain) ??
          (plain.edition === undefined ? (earlier.get(number) ?? (isOwnNumber ? own : undefined)) : undefined)));
    if (organ !== undefined)
      earlier.set(number, earlier.has(number) && earlier.get(number) !== organ ? undefined : organ);
    const query: TextQuery = organ === undefined ? plain : { ...plain, organ };
    yield {
      citation,
      query,
      lookUp: lookUpText(catalogue, query, asOf),
      organ,
      isNamed: citation.here || citation.organ !== undefined,
      resolution,
      clause: within !== undefined && within.span.start <= start ? within : undefined,
      paragraph,
      isOwn: isOwnNumber && own !== undefined && organ === own,
      key: `${organ ?? ""} ${number.replace(/^(resolution ITU-R \d+)-\d+$/, "$1")}`,
    };
  }
}

/** The only organ that met where and when the bracket says; of several the only one that has the number. */
function organByMeeting(catalogue: Catalogue, { organ: _, ...query }: TextQuery): OrganId | undefined {
  const { place, year } = query.edition ?? {};
  if (place === undefined || year === undefined) return undefined;
  const met = organsAt(catalogue, place, year);
  if (met.length < 2) return met[0];
  const having = met.filter((organ) => "record" in lookUpText(catalogue, { ...query, organ }));
  return having.length === 1 ? having[0] : undefined;
}
