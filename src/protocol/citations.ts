import type { RecordName } from "./addresses.ts";
import { ask } from "./ask.ts";
import type { LintFile } from "./documents.ts";
import type { PlaceInText, Replacement } from "./places.ts";

/** The view that lists what the open document cites. */
export const citedView = "preambleCited";

/** From client to server: the texts that an open document cites, by their state. */
export const citedRequest = ask<{ readonly uri: string }, readonly CitedGroup[] | undefined>("preamble/cited");

/** From client to server: the record of a text as Markdown. No answer for a text that the catalogue does not have. */
export const recordPageRequest = ask<RecordName, string | undefined>("preamble/recordPage");

/** From client to server: the edits that bring the superseded citations of a text up to date. */
export const updateCitationsRequest = ask<LintFile, readonly Replacement[]>("preamble/updateCitations");

/** The cited texts of one state: superseded, suppressed, current. */
export interface CitedGroup {
  readonly state: string;
  readonly label: string;
  readonly texts: readonly CitedRow[];
}

/** A cited text in one edition, with the places that cite it. */
export interface CitedRow {
  /** `Resolution 71 (Rev. Bucharest, 2022)`. */
  readonly name: string;
  readonly organ?: string;
  readonly title?: string;
  /** The newest edition listed, where another one is cited. */
  readonly newest?: string;
  readonly places: readonly PlaceInText[];
}
