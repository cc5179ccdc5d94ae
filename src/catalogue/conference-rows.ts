import type { OrganId } from "../model/index.ts";
import type { Conference, Confidence } from "./conference.ts";

/** A file `conferences.json`: the meetings of one organ, and the sources that rows name by their place in the list. */
export interface ConferenceFile {
  readonly organ: string;
  readonly conferences: readonly ConferenceRow[];
  /** Meetings that no source was found for. */
  readonly candidates?: readonly CandidateRow[];
  readonly sources: readonly string[];
}

/** What is told of a meeting that no source was found for. What is absent is not known. */
export interface CandidateRow {
  readonly tag: string;
  readonly place?: string;
  readonly year: number;
  readonly start?: string;
  readonly end?: string;
  readonly note?: string;
}

/** One meeting with its sources. */
export interface ConferenceRow extends CandidateRow {
  readonly confidence: string;
  readonly sources: readonly number[];
}

/** The meetings of some files: those that a source tells of, organ by organ, then the candidates. */
export function conferencesOfFiles(files: readonly ConferenceFile[]): readonly Conference[] {
  const sourced = files.flatMap(({ organ, conferences, sources }) =>
    conferences.map(({ confidence, ...row }) => ({
      organ: organ as OrganId,
      ...row,
      confidence: confidence as Confidence,
      sources: row.sources.map((index) => sources[index] ?? ""),
    })),
  );
  const candidates = files.flatMap(({ organ, candidates = [] }) =>
    candidates.map((row) => ({ organ: organ as OrganId, ...row, confidence: "unverified" as const, sources: [] })),
  );
  return [...sourced, ...candidates];
}
