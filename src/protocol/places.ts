/** A stretch of a document; lines and columns count from 0. */
export interface PlaceInText {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A stretch of a document, and what is to stand there. */
export interface Replacement extends PlaceInText {
  readonly text: string;
}
