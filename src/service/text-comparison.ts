import { type Comparison, compare, type Document, parse, print, type Resolution, type Side } from "../index.ts";

/** A text beside the one that it is compared with. */
export interface TextComparison {
  /** What the text is called: `Resolution 71 (Rev. New Delhi, 2024)`; for a whole document `this document`. */
  readonly name: string;
  /** What it is compared with: `Resolution 71 (Geneva, 2022)`, `draft-1.contribution.md`. */
  readonly against: string;
  /** The text in the document; undefined where everything in the document is compared. */
  readonly resolution?: Resolution;
  /** The older side, in tidy form. */
  readonly old: Side;
  readonly comparison: Comparison;
}

/** Two documents, compared as wholes. */
export function wholeComparison(old: Document, document: Document, against: string): TextComparison {
  const [only, second] = document.resolutions;
  const name = only !== undefined && second === undefined ? nameOfText(only) : "this document";
  return { name, against, old: { document: old }, comparison: compare(old, document) };
}

/** Two texts, compared. */
export function textComparison(old: Side, revised: Side & { readonly resolution: Resolution }, against: string) {
  const { resolution } = revised;
  return { name: nameOfText(resolution), against, resolution, old, comparison: compare(old, revised) };
}

/** `Resolution 71 (Rev. New Delhi, 2024)`, `Resolution [APT-AI]`; the word alone where the heading says nothing. */
export function nameOfText({ form, heading }: Resolution): string {
  const word = `${form.slice(0, 1).toUpperCase()}${form.slice(1)}`;
  const number = heading?.number ?? (heading?.placeholder === undefined ? "" : `[${heading.placeholder}]`);
  const bracket = heading?.adoption === undefined ? "" : `(${heading.adoption.text.replace(/\s+/g, " ").trim()})`;
  return [word, number, bracket].filter((part) => part !== "").join(" ");
}

/** One paragraph a line, so that its passages can be shown as they stand. */
export function tidy(document: Document): Document {
  const known = tidyOf.get(document) ?? parse(print(parse(document.text)));
  tidyOf.set(document, known);
  return known;
}

const tidyOf = new WeakMap<Document, Document>();
