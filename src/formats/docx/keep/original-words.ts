import type { Revision } from "../word-model.ts";

/** A paragraph as it stands in a Word file: its words, sign by sign, and what hangs on them. */
export interface OriginalParagraph {
  /** Its start tag. */
  readonly tag: string;
  /** The properties by their names, in their order. */
  readonly properties: readonly Property[];
  /** Who has added or taken away its end. */
  readonly mark: readonly Revision[];
  /** What the reader sees of it: a letter for each sign. Notes, pictures and comments have letters of their own. */
  readonly text: string;
  /** What is known of each letter. */
  readonly signs: readonly OriginalSign[];
  /** What stands between letters and shows nothing. */
  readonly extras: readonly Extra[];
}

/** One of the properties of a paragraph or a run. */
export interface Property {
  readonly name: string;
  readonly xml: string;
}

/** A run without what it shows. */
export interface Look {
  /** Its start tag. */
  readonly tag: string;
  readonly properties: readonly Property[];
}

/** Letters for what is none. */
export const signLetters = { note: "\ue001", object: "\ue002", comment: "\ue003" } as const;

export interface OriginalSign {
  /** Its run; undefined for what stands in none. */
  readonly look?: Look;
  readonly revisions: readonly Revision[];
  readonly holders: readonly Holder[];
  /** The element that shows it; undefined for an ordinary letter. */
  readonly xml?: string;
  /** The letters that one element shows together; it stands for all of them or for none. */
  readonly whole?: Stretch;
  /** What it belongs to: `comment 3`. */
  readonly pair?: string;
}

/** An element around words: a link, a field, a content control. */
export interface Holder {
  readonly name: string;
  readonly open: string;
  readonly close: string;
  /** Set where the element means something only with all of its words unchanged: a field. */
  readonly whole?: Stretch;
}

/** Letters from one place of a paragraph to another; a field may begin or end in another paragraph. */
export interface Stretch {
  readonly start: number | undefined;
  end: number | undefined;
}

/** An element that shows nothing: the half of a bookmark or of a field, a break of pages. */
export interface Extra {
  /** It stands before the letter of this place. */
  readonly at: number;
  readonly xml: string;
  /** The run that it stands in; undefined for one beside runs. */
  readonly look?: Look;
  /** Whether it goes with the letter behind it, or with that before it. */
  readonly goesWith: "next" | "last";
  /** What it is a half of: `bookmark 3`. */
  readonly pair?: string;
  /** The field that it is a part of. */
  readonly field?: Stretch;
}
