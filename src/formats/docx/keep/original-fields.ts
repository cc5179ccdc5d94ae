import type { XmlElement } from "../package/xml-tree.ts";
import type { Revision } from "../word-model.ts";
import type { Holder, Stretch } from "./original-words.ts";

/** A field of a paragraph of which the end was not read yet. */
export interface OpenField {
  readonly stretch: Stretch;
  isCode: boolean;
  code: string;
  /** What holds its words, for a field that is a link. */
  link?: Holder;
  /** Where it begins. */
  readonly place: FieldPlace;
  /** How many extras of the paragraph stand before it. */
  readonly extras: number;
}

/** A run in which a field begins or ends, and what stands around it. */
export interface FieldPlace {
  readonly run: XmlElement;
  readonly revisions: readonly Revision[];
  readonly holders: readonly Holder[];
}

/** The words of a field that is a link are linked already; its own elements stand beside them. */
export const bareLink: Holder = { name: "w:hyperlink", open: "", close: "" };

/** True for the two ends of a field that stand in one element, in runs that hold nothing else. */
export function standTogether(start: FieldPlace, end: FieldPlace): boolean {
  const isInOne =
    start.revisions === end.revisions &&
    start.holders.length === end.holders.length &&
    start.holders.every((holder, index) => holder === end.holders[index]);
  return isInOne && [start.run, end.run].every(isOfField);
}

function isOfField({ children }: XmlElement): boolean {
  return children.every(({ name }) => /^w:(?:rPr|fldChar|instrText|delInstrText)$/.test(name));
}
