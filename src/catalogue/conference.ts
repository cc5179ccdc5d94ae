import type { OrganId } from "../model/index.ts";

/** One meeting of an organ. */
export interface Conference {
  readonly organ: OrganId;
  /** `WTSA-24`, `WTSA-2000`, `C09`: the name used in documents. Unique. */
  readonly tag: string;
  /** Absent while it is not known. */
  readonly place?: string;
  readonly year: number;
  /** First and last day, `2024-10-15`, where a source tells them. */
  readonly start?: string;
  readonly end?: string;
  readonly confidence: Confidence;
  readonly note?: string;
  /** Where the facts were read; empty for a candidate. */
  readonly sources: readonly string[];
}

/** `corroborated`: two or more sources; `sourced`: one; `unverified`: none, and never used for an error. */
export type Confidence = "corroborated" | "sourced" | "unverified";

/** Meetings by what they are asked for. */
export interface ConferenceIndex {
  readonly byTag: ReadonlyMap<string, Conference>;
  readonly byPlace: ReadonlyMap<string, Conference>;
}
