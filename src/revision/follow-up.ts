import type { Library, NamedDocument } from "../catalogue/index.ts";
import type { Document, ProposedText } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import type { Adopting } from "./consolidate-head.ts";

/**
 * Why something has to follow.
 * - `left-out`: it is in the document and not in the text.
 * - `head`: number, place or year could not be written.
 * - `labels`: a list could not be counted anew.
 * - `lost-place`: an internal reference leads to a label that is gone; `shifted-place`: to another item than before.
 * - `this-meeting`: “this conference” is now the conference that adopts.
 * - `cited-elsewhere`: another text cites this one as it was.
 * - `suppressed`, `revised`: the text cites one that does not hold any more, or not in that edition.
 * - `note`, `highlight`, `comment`, `bracket`: a remark that wants a decision.
 */
export type FollowUpKind =
  | "left-out"
  | "head"
  | "labels"
  | "lost-place"
  | "shifted-place"
  | "this-meeting"
  | "cited-elsewhere"
  | "suppressed"
  | "revised"
  | "note"
  | "highlight"
  | "comment"
  | "bracket";

/** Something that has to follow when a text is adopted, or that wants a decision first. */
export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly message: string;
  /** Where, in the words of a delegate: `resolves 2`, `heading`. */
  readonly place: string;
  /** The other file that it stands in; absent for the document itself. */
  readonly file?: string;
  /** Where, in the source of that file. */
  readonly span: Span;
}

/** What is looked through for things that have to follow. */
export interface Following {
  readonly document: Document;
  readonly chosen: ProposedText;
  /** The text as adopted. */
  readonly text: string;
  readonly left: readonly { readonly what: string; readonly span: Span }[];
  readonly adopting: Adopting;
  readonly library: Library;
  readonly beside: readonly NamedDocument[];
  /** True when the text was adopted before, so that remarks stay in it. */
  readonly isAdopted: boolean;
}
