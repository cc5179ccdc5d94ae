import {
  type AnsweredCitation,
  answersOf,
  type Catalogue,
  type Citation,
  type Document,
  editionLabel,
  editionsUpTo,
  isRevision,
  type Linter,
  lookUpRecommendation,
  type OrganId,
  type TextLookUp,
  type TextRecord,
} from "../index.ts";

/**
 * What the catalogue knows of a citation: the answer of `lookUpText`; `withdrawn` for a Recommendation; `unchecked` for
 * articles, documents and whatever else the catalogue has no list of.
 */
export type CitationState = TextLookUp["status"] | "withdrawn" | "unchecked";

/** A citation's state, with what there is to tell about it. */
export interface StateOfCitation {
  readonly state: CitationState;
  readonly organ?: OrganId;
  /** The cited text, when it is one that the catalogue knows. */
  readonly record?: TextRecord;
  readonly title?: string;
  /** The newest edition listed, as a bracket has it. */
  readonly newest?: string;
  readonly source?: string;
}

/** All citations of a document with their states, which are those that the rules and the editor go by. */
export function statesOf(
  document: Document,
  { catalogue, settings }: Pick<Linter, "catalogue" | "settings">,
): ReadonlyMap<Citation, StateOfCitation> {
  const { conference, asOf } = settings;
  const answers = new Map(
    answersOf(document, { catalogue, conference, asOf }).map((answer) => [answer.citation, answer]),
  );
  const citations = document.references.filter((reference): reference is Citation => reference.kind === "citation");
  return new Map(citations.map((citation) => [citation, stateOf(citation, answers.get(citation), catalogue)]));
}

function stateOf(citation: Citation, answer: AnsweredCitation | undefined, catalogue: Catalogue): StateOfCitation {
  if (citation.family === "recommendation" && /^ITU-T/i.test(citation.number))
    return ofRecommendation(citation, catalogue);
  if (answer === undefined) return { state: "unchecked", ...(citation.organ && { organ: citation.organ }) };
  const { query, lookUp } = answer;
  const record = "record" in lookUp ? lookUp.record : undefined;
  const organ = query.organ ?? record?.organ;
  if (record === undefined) return { state: lookUp.status, ...(organ && { organ }) };
  const newest = lookUp.status === "superseded" ? lookUp.by : editionsUpTo(catalogue, record).at(-1);
  return {
    state: lookUp.status,
    ...(organ && { organ }),
    record,
    ...(record.title !== undefined && { title: record.title }),
    ...(newest !== undefined && { newest: editionLabel(newest, isRevision(record, newest)) }),
    ...(record.sources[0] !== undefined && { source: record.sources[0] }),
  };
}

function ofRecommendation({ number }: Citation, catalogue: Catalogue): StateOfCitation {
  const record = lookUpRecommendation(catalogue, number);
  if (record === undefined) return { state: "unknown" };
  const states = { "in-force": "current", withdrawn: "withdrawn", unknown: "unlisted" } as const;
  const { status, title, edition, source } = record;
  return { state: states[status], title, newest: edition, source };
}
