import type { Citation, Document } from "../model/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { citedTexts } from "./cited-texts.ts";
import { conferenceOf } from "./conference-of.ts";
import { lookUpText, queryOf } from "./look-up-text.ts";
import type { TextLookUp, TextQuery } from "./text-record.ts";

/** A citation of a text that an organ adopted, what it asks, and what the catalogue answers. */
export interface AnsweredCitation {
  readonly citation: Citation;
  readonly query: TextQuery;
  readonly lookUp: TextLookUp;
}

/** What an answer depends on besides the document. */
export interface AnswerSettings {
  readonly catalogue: Catalogue;
  /** The conference of the settings; that of the document goes before it. */
  readonly conference?: string | undefined;
  readonly asOf?: string | undefined;
}

/**
 * Every citation of a resolution, decision, recommendation or opinion in a document, in order, with its answer. It is
 * the answer of `citedTexts`, on which the rules judge; what the rules leave alone, such as a text that a proposal
 * suppresses or a document in another language than English, is asked about citation by citation.
 */
export function answersOf(document: Document, settings: AnswerSettings): readonly AnsweredCitation[] {
  const { catalogue, asOf } = settings;
  const tag = document.metadata.conference ?? settings.conference;
  const context = { document, catalogue, conference: conferenceOf(document, settings), asOf };
  const judged = new Map(citedTexts(context).map((text) => [text.citation, text]));
  return document.references.flatMap((citation): AnsweredCitation[] => {
    if (citation.kind !== "citation") return [];
    const found = judged.get(citation);
    if (found !== undefined) return [{ citation, query: found.query, lookUp: found.lookUp }];
    const query = queryOf(citation, { conference: tag });
    return query === undefined ? [] : [{ citation, query, lookUp: answerTo(query, catalogue, asOf) }];
  });
}

/** Answers stay while a text is typed: the same texts are cited again and again. */
const answers = new WeakMap<Catalogue, Map<string, TextLookUp>>();

function answerTo(query: TextQuery, catalogue: Catalogue, asOf: string | undefined): TextLookUp {
  const { form, number, organ, edition, revised } = query;
  const { place, year, session } = edition ?? {};
  const key = [form, number, organ, place, year, session, revised, asOf].join("|");
  const known = answers.get(catalogue) ?? new Map<string, TextLookUp>();
  // Numbers that are being typed pass by; nobody cites so many texts.
  if (known.size > 20_000) known.clear();
  answers.set(catalogue, known);
  const answer = known.get(key) ?? lookUpText(catalogue, query, asOf);
  known.set(key, answer);
  return answer;
}
