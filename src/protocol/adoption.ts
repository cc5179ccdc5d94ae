import { ask } from "./ask.ts";
import type { Choice } from "./documents.ts";

/** From client to server: a text as adopted, or what has to be known first. */
export const adoptedRequest = ask<AdoptedQuestion, AdoptedAnswer>("preamble/adopted");

/** From client to server: a proposal on a newer base, or what has to be known first. */
export const rebasedRequest = ask<RebasedQuestion, RebasedAnswer>("preamble/rebased");

/** A text to show as adopted. What is not told is asked for by the kind of the answer. */
export interface AdoptedQuestion {
  readonly uri: string;
  /** Which of the texts that the answer of kind `text` named, from 0. */
  readonly text?: number;
  /** `WTSA-24`. */
  readonly conference?: string;
  /** The number of a new text; "" while there is none. */
  readonly number?: string;
}

/** A text as adopted, or what has to be known first. */
export type AdoptedAnswer =
  /** There is nothing that a conference could adopt. */
  | { readonly kind: "nothing" }
  /** There are several texts. */
  | { readonly kind: "text"; readonly texts: readonly string[] }
  /** Nothing tells which conference adopts; `said` is what the document names, where the catalogue does not know it. */
  | { readonly kind: "conference"; readonly said?: string; readonly choices: readonly Choice[] }
  /** The text is new. */
  | { readonly kind: "number"; readonly name: string }
  /** `open` things have to follow besides what was left out; `page` lists them in Markdown. */
  | { readonly kind: "done"; readonly text: string; readonly open: number; readonly page: string };

/** A proposal to make on a newer base. What is not told is asked for by the kind of the answer. */
export interface RebasedQuestion {
  readonly uri: string;
  /** Which of the texts that the answer of kind `text` named, from 0. */
  readonly text?: number;
  /** The text that the proposal was made on. */
  readonly from?: BaseOfProposal;
  /** The newer text. */
  readonly onto?: BaseOfProposal;
}

/** A text of the library by its name, or a file. */
export type BaseOfProposal = { readonly library: string } | { readonly uri: string };

/** A proposal on a newer base, or what has to be known first. */
export type RebasedAnswer =
  /** The document has no text with a base. */
  | { readonly kind: "nothing" }
  /** There are several texts. */
  | { readonly kind: "text"; readonly texts: readonly string[] }
  /** Which text the proposal was made on, and which is the newer one; the likeliest text of the library first. */
  | { readonly kind: "from" | "onto"; readonly choices: readonly Choice[] }
  /** A file that holds no text. */
  | { readonly kind: "empty"; readonly name: string }
  /** `taken` passages of the newer base were taken over, `misfits` want a decision; `page` lists them in Markdown. */
  | {
      readonly kind: "done";
      readonly text: string;
      readonly taken: number;
      readonly misfits: number;
      readonly page: string;
    };
