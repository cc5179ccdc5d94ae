import type { Span } from "../text/index.ts";
import type { OrganId } from "./organ.ts";

/** Words that point to another text or to another place of the same text. */
export type Reference = Citation | InternalReference;

/** What kind of thing a citation cites. */
export type CitationFamily =
  | "resolution"
  | "decision"
  | "recommendation"
  | "opinion"
  | "un-resolution"
  | "provision"
  | "article"
  | "document"
  | "question"
  | "paragraph"
  | "goal"
  | "target"
  | "action-line"
  | "annex";

/** Points to another text: `Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference`. */
export interface Citation {
  readonly kind: "citation";
  readonly family: CitationFamily;
  /** The words that belong to this citation alone: in a list the number, with its own bracket if it has one. */
  readonly span: Span;
  /** The whole phrase, shared by the citations of one list, with bracket and organ. */
  readonly phrase: Span;
  /** The number as it is known, without family word: `71`, `ITU-R 7-3`, `A/RES/78/311`, `ITU-T A.5`, `118`, `C24/67`. */
  readonly number: string;
  /** The organ the phrase names, in words, by acronym or by a session tag such as `WRC-15`. */
  readonly organ?: OrganId;
  /** Where the phrase names the organ. */
  readonly organSpan?: Span;
  /** True for `of this conference`, `of this assembly`. */
  readonly here: boolean;
  /** The bracket with place and year, without its parentheses; for a list the one that holds for this member. */
  readonly adoption?: Adoption;
  /** The instrument that a provision or article belongs to, or a paragraph's document: `Constitution`, `Tunis Agenda`. */
  readonly instrument?: string;
  /** The words after `, on …`, up to the end of the phrase's title. */
  readonly titleSpan?: Span;
}

/** Place and year of adoption: part of the number of a resolution, never left out. */
export interface Adoption {
  /** The bracket's inside, as written. */
  readonly span: Span;
  readonly text: string;
  /** True for `Rev.` before the place. */
  readonly revised: boolean;
  readonly place?: string;
  readonly year?: number;
  /** The session, where the bracket names that instead: `WRC-15`, `C09`. */
  readonly session?: string;
}

/** Points to a place of a text by its call: `considering e) and f) above`, `resolves 2`. */
export interface InternalReference {
  readonly kind: "internal";
  readonly span: Span;
  /** The call as cited: verb with qualifier, folded to lower case: `recognizing further`. */
  readonly verb: string;
  /** The words between verb and labels: `the Secretary-General`; "" where none. */
  readonly addressee: string;
  /** The labels cited, ranges written out where they are simple; empty for the whole clause. */
  readonly labels: readonly CitedLabel[];
  /** Where the cited place is said to be. */
  readonly where: "above" | "below" | "here" | "unsaid";
  /** True when the place is in another text: `resolves 2 of Resolution 58 …`, `recognizing g) thereof`. */
  readonly elsewhere: boolean;
}

/** One label of an internal reference. */
export interface CitedLabel {
  readonly span: Span;
  /** As written, without closing bracket: `e`, `2`, `11c`. */
  readonly text: string;
}
