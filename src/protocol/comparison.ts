import { ask } from "./ask.ts";
import type { PlaceInText } from "./places.ts";

/** The view that lists what changed in the open document. */
export const changesView = "preambleChanges";

/** The panel that shows the open document with its changes marked in the text. */
export const redlinePanel = "preambleRedline";

/** From client to server: what changed in a document. No answer where there is no such document. */
export const changesRequest = ask<Compared, Changes | undefined>("preamble/changes");

/** From client to server: a document with its changes marked in the text. */
export const redlineRequest = ask<Compared, Redline | undefined>("preamble/redline");

/** From client to server: a side of a comparison. No answer where there is nothing to compare. */
export const sideRequest = ask<ComparedSide, string | undefined>("preamble/side");

/** From server to client: bases, settings or the catalogue have changed, so comparisons may come out otherwise. */
export const basesChanged = "preamble/basesChanged";

/** A document that is compared. */
export interface Compared {
  readonly uri: string;
  /** The address of the file that it is compared with; its bases in the library where there is none. */
  readonly against?: string;
}

/** One side of a comparison. */
export interface ComparedSide extends Compared {
  /**
   * `base`: the document as it would read if nothing had been changed. `accepted-base`: the same for a document with
   * its marks accepted, which is what `accepted` is.
   */
  readonly side: "base" | "accepted-base" | "accepted";
}

/** What changed in a document, text by text. */
export interface Changes {
  readonly texts: readonly ChangedText[];
  /** The bases that the library does not have: `Resolution 71`. */
  readonly missing: readonly string[];
  /** True when the document has marked changes. */
  readonly isMarked: boolean;
  /** The same as plain text, for a briefing. */
  readonly briefing: string;
}

/** A text with the clauses that have changes. */
export interface ChangedText {
  /** `Resolution 71 (Rev. New Delhi, 2024)`. */
  readonly name: string;
  /** `Resolution 71 (Geneva, 2022)`. */
  readonly against: string;
  /** What the reader should know first: the two texts may not be versions of one another. */
  readonly notes: readonly string[];
  readonly clauses: readonly ChangedClause[];
}

/** A clause, or a part of the text outside the clauses. */
export interface ChangedClause {
  readonly heading: string;
  readonly state: "kept" | "changed" | "inserted" | "deleted" | "moved";
  readonly changes: readonly ChangeRow[];
}

/** One change. */
export interface ChangeRow {
  /** Its id in the redline: `text-1-change-3`. */
  readonly id: string;
  readonly kind: "kept" | "changed" | "inserted" | "deleted" | "split" | "merged" | "moved";
  /** `resolves 2`. */
  readonly place: string;
  /** `“reliable” is now “secure”`. */
  readonly text: string;
  /** Its place in the document; for what was deleted, behind the words that stood before it. */
  readonly range: PlaceInText;
}

/** A redline as a piece of HTML, with its styles. */
export interface Redline {
  /** Without scripts and styles; each change has the id that `Changes` gives it. */
  readonly html: string;
  /** The styles of the piece; colours are custom properties of `.redline`. */
  readonly style: string;
  /** Why there is nothing to show. */
  readonly nothing?: string;
}
