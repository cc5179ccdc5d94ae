import type { Span } from "../../text/index.ts";

/** A Word document as far as a text can say it. */
export interface WordDocument {
  /** What stands in the body, in order. */
  readonly blocks: readonly WordBlock[];
  /** Foot- and endnotes by their key: `f2`, `e1`. */
  readonly notes: ReadonlyMap<string, WordNote>;
  readonly comments: ReadonlyMap<string, WordComment>;
  /** The main part, of which the spans of blocks speak. */
  readonly xml: string;
  /** What the text cannot say, each once. */
  readonly messages: readonly WordMessage[];
}

/** Something that reader or writer met and that the text does not hold, in words for a delegate. */
export interface WordMessage {
  readonly code:
    | "formatting-change"
    | "picture"
    | "opaque"
    | "field"
    | "automatic-label"
    | "symbol"
    | "text-box"
    | "personal-author"
    | "direction-signs"
    | "section"
    | "no-base"
    | "equation"
    | "struck"
    | "hidden"
    | "highlight"
    | "move";
  readonly message: string;
  /** How often. */
  readonly count: number;
}

export type WordBlock = WordParagraph | WordTable;

/** One paragraph. */
export interface WordParagraph {
  readonly kind: "paragraph";
  /** The canonical name of its style, as in `styleNames`: `call`, `enumlev1`; `normal` where nothing is known of it. */
  readonly style: string;
  readonly inlines: readonly WordInline[];
  /** Who has added or taken away the paragraph's end. */
  readonly mark: readonly Revision[];
  /** Its places in the lists that Word counts by itself. */
  readonly lists?: Sides<ListPlace>;
  /** The labels that were counted: `a)`, `1.2`. */
  readonly labels?: Sides<string>;
  /** True for a paragraph that is written from right to left. */
  readonly rightToLeft: boolean;
  /** The heading level from 1, where the style is one of Word's own headings. */
  readonly heading?: number;
  /** True where the paragraph itself names its level in the outline, beside its style. */
  readonly isOutlined?: boolean;
  /** True when a section of pages ends with this paragraph. */
  readonly endsSection: boolean;
  /** The child of the body that it stands in: its place among the children, and its place in the part. */
  readonly child: number;
  readonly xml: Span;
}

/** Something after all changes and before them; undefined where that side has none. */
export interface Sides<Type> {
  readonly revised?: Type;
  readonly original?: Type;
}

/** A place in a list that Word counts: which list, and how deep from 0. */
export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

/** One table. Cells hold blocks; what spans or nests makes it `simple: false`. */
export interface WordTable {
  readonly kind: "table";
  readonly rows: readonly WordRow[];
  readonly isSimple: boolean;
  readonly child: number;
  readonly xml: Span;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Who has added or taken away the row. */
  readonly mark: readonly Revision[];
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Who has added or taken away the cell. */
  readonly mark: readonly Revision[];
}

/** Who changed something, and when. `move` names the two halves of a move. */
export interface Revision {
  readonly kind: "insertion" | "deletion";
  readonly author: string;
  /** As the file has it: `2024-09-01T10:00:00Z`; undefined where it has none. */
  readonly date?: string;
  readonly move?: string;
}

/** What stands in a paragraph. The outermost revision comes first: a deletion inside an insertion is the second. */
export type WordInline = WordText | WordSign;

export interface WordText {
  readonly kind: "text";
  readonly text: string;
  readonly format: Format;
  readonly revisions: readonly Revision[];
}

/** What differs from the style of the paragraph. */
export interface Format {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  readonly struck?: boolean;
  /** What nobody sees, and what is highlighted; only until it is told. */
  readonly hidden?: boolean;
  readonly highlighted?: boolean;
  /** The number of a text in its heading, which the foot of ITU's pages repeats. */
  readonly isNumber?: boolean;
  /** Words that keep their small letters where the style of the paragraph prints capitals; on the way out alone. */
  readonly isMixedCase?: boolean;
  /** Where a link leads; http, https and mailto alone. */
  readonly url?: string;
}

export interface WordSign {
  readonly kind: "tab" | "break" | "note" | "comment" | "object";
  /** The key of the note, comment or object. */
  readonly key?: string;
  /** What the text says of an object that is no picture: `equation x^2`. */
  readonly shows?: string;
  /** The mark of a note as far as it was typed: instead of the number that Word counts, or behind it (`bis`). */
  readonly mark?: { readonly typed?: string; readonly addition?: string };
  readonly revisions: readonly Revision[];
}

export interface WordNote {
  readonly blocks: readonly WordBlock[];
}

export interface WordComment {
  readonly author: string;
  readonly date?: string;
  readonly text: string;
}
