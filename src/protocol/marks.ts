import { ask } from "./ask.ts";
import type { Compared } from "./comparison.ts";
import type { PlaceInText, Replacement } from "./places.ts";

/** From client to server: the places of the marked changes of an open document, in order. */
export const markedPlacesRequest = ask<{ readonly uri: string }, readonly PlaceInText[] | undefined>(
  "preamble/markedPlaces",
);

/** From client to server: the edits that make or undo marked changes of an open document. */
export const resolveMarksRequest = ask<ResolveMarks, readonly Replacement[] | undefined>("preamble/resolveMarks");

/** From client to server: the edits that write the changes of a document as marks. */
export const markChangesRequest = ask<Compared, MarkedChanges | undefined>("preamble/markChanges");

/** Which marked changes are made or undone. */
export interface ResolveMarks {
  readonly uri: string;
  /** `clean` accepts all and takes keys out of the front matter that no mark has any more. */
  readonly verdict: "accept" | "reject" | "clean";
  /** Every mark that one of them meets is meant; without them all marks are. */
  readonly places?: readonly PlaceInText[];
}

/** What it takes to show the changes of a document as marks. */
export interface MarkedChanges {
  readonly edits: readonly Replacement[];
  /** How many texts have something to be compared with. */
  readonly texts: number;
  /** The bases that the library does not have: `Resolution 71`. */
  readonly missing: readonly string[];
}
