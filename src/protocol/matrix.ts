import { ask } from "./ask.ts";
import type { LintFile } from "./documents.ts";

/** The kind of panel that shows a matrix. */
export const matrixPanel = "preambleMatrix";

/** From client to server: proposals on one text side by side. */
export const matrixRequest = ask<MatrixQuestion, MatrixAnswer>("preamble/matrix");

/** What is laid side by side. */
export interface MatrixQuestion {
  readonly proposals: readonly MatrixText[];
  /** The text that the proposals start from; undefined to look for it in the library. */
  readonly base?: MatrixText;
}

/** A file with what its editor shows, or what the disk has. */
export interface MatrixText extends LintFile {
  /** What messages and columns call it. */
  readonly name: string;
}

/** A matrix as it is shown and saved, or why there is none. */
export type MatrixAnswer =
  | {
      readonly status: "made";
      readonly title: string;
      /** A sentence about it. */
      readonly said: string;
      readonly html: string;
      readonly markdown: string;
      readonly csv: string;
    }
  | { readonly status: "none"; readonly message: string };
