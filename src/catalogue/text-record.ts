import type { OrganId, TextForm } from "../model/index.ts";
import type { Confidence } from "./conference.ts";

/** One adoption of a text: place and year, or the session that a bracket names instead. */
export interface Edition {
  readonly place?: string;
  readonly year: number;
  /** `WRC-15`, `C09`, for organs whose brackets name the session. */
  readonly session?: string;
  /** The last number of `ITU-R 7-3`, where a source tells it. */
  readonly index?: number;
}

/** Whether a text holds. `unknown`: no source says so. */
export type TextStatus = "in-force" | "suppressed" | "unknown";

/** What the sources tell of one resolution, decision, recommendation or opinion. */
export interface TextRecord {
  readonly organ: OrganId;
  readonly form: TextForm;
  /** `71`; `7` for ITU-R 7-3, whose last number is the edition; `78/265` for A/RES/78/265. */
  readonly number: string;
  readonly title?: string;
  /** The meeting at which the text was new. */
  readonly adopted?: Edition;
  /** The revisions met in sources, oldest first; never claimed complete: a later one may exist. */
  readonly revisions: readonly Edition[];
  readonly status: TextStatus;
  readonly suppressedAt?: Edition;
  /** The text that took its place. */
  readonly successor?: { readonly organ: OrganId; readonly number: string };
  readonly keywords: readonly string[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly note?: string;
  /** What no source was found for. May be offered, marked as such; never causes a finding above information. */
  readonly candidate?: Partial<
    Pick<TextRecord, "title" | "adopted" | "revisions" | "status" | "suppressedAt" | "successor">
  >;
}

/** What is asked about: the parts of a citation that the catalogue can answer for. */
export interface TextQuery {
  readonly organ?: OrganId;
  readonly form: TextForm;
  /** As cited: `71`, `ITU-R 7-3`, `A/RES/78/265`. */
  readonly number: string;
  /** The bracket, when there is one. */
  readonly edition?: Edition;
  readonly revised?: boolean;
}

/**
 * What the catalogue knows of a cited text, as of a day.
 * - `current`: the newest edition listed is cited, or the number alone of a text in force.
 * - `superseded`: a later edition is listed; `by` is the newest up to the day.
 * - `suppressed`: the text no longer holds.
 * - `unlisted`: the number is known, the edition is not; never proof that it is wrong.
 * - `impossible`: the organ had no meeting at that place in that year (`conferenceAt` gives `none`).
 * - `ambiguous`: no organ is named, and several have the number.
 * - `elsewhere`: the organ named has no such number, others have.
 * - `unknown`: nothing is known.
 */
export type TextLookUp =
  | { readonly status: "current"; readonly record: TextRecord; readonly edition?: Edition }
  | { readonly status: "superseded"; readonly record: TextRecord; readonly by: Edition }
  | { readonly status: "suppressed"; readonly record: TextRecord }
  | { readonly status: "unlisted"; readonly record: TextRecord }
  | { readonly status: "impossible"; readonly record?: TextRecord }
  | { readonly status: "ambiguous"; readonly records: readonly TextRecord[] }
  | { readonly status: "elsewhere"; readonly records: readonly TextRecord[] }
  | { readonly status: "unknown" };
