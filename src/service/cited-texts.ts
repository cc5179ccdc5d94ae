import {
  answersOf,
  type Citation,
  type OrganId,
  organIds,
  type TextForm,
  type TextLookUp,
  type TextQuery,
  type TextRecord,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { referenceAt } from "./places.ts";

/** A citation of a resolution, decision, recommendation or opinion, with what the catalogue knows of it. */
export interface CitedText {
  readonly citation: Citation;
  readonly query: TextQuery;
  readonly known: TextLookUp;
}

/** What a text is known by, in every edition. */
export interface TextKey {
  readonly organ: OrganId;
  readonly form: TextForm;
  readonly number: string;
}

const citedByAnalysis = new WeakMap<Analysis, readonly CitedText[]>();

/** The texts that a document cites, citation by citation, in order; looked up once. */
export function citedTexts(analysis: Analysis): readonly CitedText[] {
  const known = citedByAnalysis.get(analysis) ?? findAll(analysis);
  citedByAnalysis.set(analysis, known);
  return known;
}

/** The cited text at a place of the reading. */
export function citedTextAt(analysis: Analysis, offset: number): CitedText | undefined {
  const reference = referenceAt(analysis.document, offset);
  if (reference?.kind !== "citation") return undefined;
  return citedTexts(analysis).find(({ citation }) => citation === reference);
}

/** The record that an answer of the catalogue is about, when it is about one only. */
export function recordOf(known: TextLookUp): TextRecord | undefined {
  return "record" in known ? known.record : undefined;
}

/** The records that an answer speaks of. */
export function recordsIn(known: TextLookUp): readonly TextRecord[] {
  if ("records" in known) return known.records;
  const record = recordOf(known);
  return record === undefined ? [] : [record];
}

/** What a cited text is known by: its record where there is one, else what the citation says. */
export function keyOf({ query, known }: Pick<CitedText, "query" | "known">): Partial<TextKey> & Omit<TextKey, "organ"> {
  const record = recordOf(known);
  if (record !== undefined) return { organ: record.organ, form: record.form, number: record.number };
  return { ...(query.organ !== undefined && { organ: query.organ }), form: query.form, number: query.number };
}

/** True when both may be one text: an organ that is not known may be the same one. */
export function isSameText(a: Omit<TextKey, "organ"> & Partial<TextKey>, b: Omit<TextKey, "organ"> & Partial<TextKey>) {
  const isOther = a.organ !== undefined && b.organ !== undefined && a.organ !== b.organ;
  return a.form === b.form && a.number === b.number && !isOther;
}

/** True for an organ of the catalogue, for words that come from outside. */
export function isOrganId(word: string): word is OrganId {
  return organIds.some((id) => id === word);
}

/** True for a kind of text, for words that come from outside. */
export function isTextForm(word: string): word is TextForm {
  return word === "resolution" || word === "decision" || word === "recommendation" || word === "opinion";
}

/** What the rules say and what the editor shows is one answer. */
function findAll({ document, linter }: Analysis): readonly CitedText[] {
  const { catalogue, settings } = linter;
  const { conference, asOf } = settings;
  return answersOf(document, { catalogue, conference, asOf }).map(({ citation, query, lookUp }) => ({
    citation,
    query,
    known: lookUp,
  }));
}
