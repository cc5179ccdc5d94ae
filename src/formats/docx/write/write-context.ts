import type { StyleName } from "../package/style-names.ts";
import type { Moves } from "./moves.ts";

/** What the paragraphs of one file share while they are written. */
export interface WriteContext {
  /** The id of a style in this file. */
  readonly styleId: (name: StyleName | CharacterStyle) => string;
  /** The run of a footnote's sign by its label; undefined for a label that no note explains. */
  readonly noteXml: (label: string) => string | undefined;
  /** The id of the comment made for a remark. */
  readonly commentId: (key: string) => number;
  /** The id of the relation that leads to an address. */
  readonly linkId: (url: string) => string;
  /** The original run of a picture; undefined where it is not at hand. */
  readonly objectXml: (key: string) => string | undefined;
  /** Numbers for changes, from 1. */
  readonly nextId: () => number;
  readonly moves: Moves;
  /** The numbers of the ranges of moves that are open. */
  readonly rangeId: Map<string, number>;
  /** True where the style of headings prints capitals. */
  readonly hasCapitals: boolean;
  readonly rightToLeft: boolean;
}

/** Styles of single words. */
export type CharacterStyle = "href" | "footnotereference" | "hyperlink";
