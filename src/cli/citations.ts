import {
  type Catalogue,
  type Citation,
  editionLabel,
  editionsUpTo,
  isRevision,
  lookUpRecommendation,
  lookUpText,
  type OrganId,
  queryOf,
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

/** Asks the catalogue about a citation. `conference` is the meeting that the document is for. */
export function stateOf(citation: Citation, catalogue: Catalogue, conference: string | undefined): StateOfCitation {
  if (citation.family === "recommendation" && /^ITU-T/i.test(citation.number))
    return ofRecommendation(citation, catalogue);
  const query = queryOf(citation, { conference });
  if (query === undefined) return { state: "unchecked", ...(citation.organ && { organ: citation.organ }) };
  const answer = lookUpText(catalogue, query);
  const record = "record" in answer ? answer.record : undefined;
  const organ = query.organ ?? record?.organ;
  if (record === undefined) return { state: answer.status, ...(organ && { organ }) };
  const newest = answer.status === "superseded" ? answer.by : editionsUpTo(catalogue, record).at(-1);
  return {
    state: answer.status,
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
