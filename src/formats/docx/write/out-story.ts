import type { StyleName } from "../package/style-names.ts";
import type { Revision, WordInline } from "../word-model.ts";
import type { TableRow } from "./read-table.ts";

/** The text of a contribution as it goes into a Word file. */
export interface OutStory {
  readonly blocks: readonly OutBlock[];
  /** Footnotes by their label. */
  readonly notes: ReadonlyMap<string, OutParagraph>;
  /** How many comments of the source stay behind. */
  readonly comments: number;
}

/** A paragraph or table as it goes into a Word file, with the words of the source that it was made of. */
export type OutBlock = OutParagraph | OutTable | OutOpaque;

export interface OutParagraph {
  readonly kind: "paragraph";
  readonly style: StyleName;
  readonly inlines: readonly WordInline[];
  /** Who has added or taken away the paragraph's end. */
  readonly mark: readonly Revision[];
  readonly text: string;
}

export interface OutTable {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
  readonly text: string;
}

/** A table of which the text shows the words alone; the Word file that it came from holds all of it. */
export interface OutOpaque {
  readonly kind: "opaque";
  /** What the text shows. */
  readonly rows: readonly TableRow[];
  readonly text: string;
}
