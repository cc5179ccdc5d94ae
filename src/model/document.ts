import type { Span } from "../text/index.ts";
import type { Contribution } from "./contribution.ts";
import type { Metadata } from "./metadata.ts";
import type { LanguageTag } from "./organ.ts";
import type { Comment, Furniture, Mark, Reading } from "./reading.ts";
import type { Reference } from "./reference.ts";
import type { Resolution } from "./resolution.ts";

/** A text with all that was read of it. Derived, immutable, complete for every string. */
export interface Document {
  /** What the author wrote. */
  readonly source: string;
  /** The source with marks accepted, comments left out and line feeds as line ends; every span but those of marks, comments, furniture and problems speaks of it. */
  readonly text: string;
  readonly reading: Reading;
  /** The document of the same source with line feeds only; undefined where it has no other line ends. See `plainOf`. */
  readonly plain?: Document;
  readonly language: LanguageTag;
  readonly metadata: Metadata;
  readonly contribution: Contribution;
  /** All resolutions, decisions …, in the order of the text, those inside proposals and the others. */
  readonly resolutions: readonly Resolution[];
  readonly references: readonly Reference[];
  /** The paragraphs in order, what they are, and where. */
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
  /** Page headers and the like, which the reading leaves out. */
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
}

/** What a paragraph is. */
export type BlockKind =
  | "front-matter"
  | "cover-field"
  | "section-heading"
  | "instruction"
  | "heading"
  | "title"
  | "history"
  | "enacting"
  | "call"
  | "item"
  | "reasons"
  | "annex-heading"
  | "footnote"
  | "table"
  | "fence"
  | "rule"
  | "paragraph";

/** One paragraph of the text. Blocks do not overlap and stand in order; between them are only blanks and line breaks. */
export interface Block {
  readonly kind: BlockKind;
  /** From its first to its last sign, without the blanks around it. */
  readonly span: Span;
  /** Depth of an item under its call, or of a heading's `#` signs; 0 where neither applies. */
  readonly level: number;
  /** The label of an item or footnote, or the identifier of an instruction. */
  readonly label?: Span;
  /** The words after label or marker. */
  readonly body: Span;
}

/** Something that the reader of the source met and could not make sense of. Spans speak of the source. */
export interface Problem {
  readonly code:
    | "front-matter-syntax"
    | "front-matter-value"
    | "front-matter-unknown"
    | "mark-unclosed"
    | "mark-unopened"
    | "mark-nested"
    | "comment-unclosed";
  readonly span: Span;
  readonly message: string;
}
