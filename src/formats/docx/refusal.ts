/** Why a file was not read as a Word document. */
export type RefusalCode =
  | "not-zip"
  | "old-word"
  | "encrypted"
  | "macros"
  | "not-word"
  | "damaged"
  | "too-large"
  | "packed-too-tight"
  | "part-name"
  | "part-twice"
  | "doctype"
  | "xml"
  | "encoding"
  | "outside-content";

/** A file that is not read, with a sentence for who brought it. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/** Ends the reading of a file; the door of the format turns it into an answer. */
export function refuse(code: RefusalCode, message: string): never {
  throw new Refusal(code, message);
}
