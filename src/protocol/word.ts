import { ask } from "./ask.ts";
import type { Base64 } from "./base64.ts";

/** The view that shows a Word file as the text that it would become. */
export const wordView = "preamble.wordView";

/** What a workspace search looks for among Word files. */
export const wordFiles = "**/*.docx";

/** The kind of paste that makes tidy text of words from Word or from a page. */
export const tidyPasteKind = ["preamble", "word"] as const;

/** From client to server: a Word file as the text of a contribution or of a resolution. */
export const importWordRequest = ask<WordFile, ImportedWord>("preamble/importWord");

/** From client to server: a document, open or not, as a Word file. No answer where there is no such document. */
export const exportWordRequest = ask<ExportWord, ExportedWord | undefined>("preamble/exportWord");

/** From client to server: a document, open or not, as a page for a browser and for paper. */
export const printablePageRequest = ask<{ readonly uri: string }, string | undefined>("preamble/printablePage");

/** From client to server: an address of this machine that gives a page once. No answer where there is no machine. */
export const servePageRequest = ask<{ readonly html: string }, string | undefined>("preamble/servePage");

/** From client to server: a Word file as the view shows it. */
export const wordPageRequest = ask<Pick<WordFile, "bytes">, WordPage>("preamble/wordPage");

/**
 * From client to server: the tidy text of words from the clipboard. No answer for words without paragraphs, lists,
 * headings or tables, which the editor pastes as well itself.
 */
export const pastedHtmlRequest = ask<PastedHtml, InsertedText | undefined>("preamble/pastedHtml");

/** From client to server: the text of a Word file for the middle of a document. */
export const insertWordRequest = ask<InsertWord, InsertedText | RefusedWord>("preamble/insertWord");

/** From server to client: the Word files of the workspace. */
export const listWordFilesRequest = ask<Record<string, never>, readonly string[]>("preamble/listWordFiles");

/** From server to client: a file of the workspace, wherever the workspace is. No answer if there is none. */
export const readBytesRequest = ask<{ readonly uri: string }, Base64 | undefined>("preamble/readBytes");

/** A Word file that is read. */
export interface WordFile {
  readonly bytes: Base64;
  /** The address of the file that the text will have. */
  readonly uri: string;
  /** The file in which the text before the changes will be kept: asks for clean text. Without it changes are marks. */
  readonly baseName?: string;
}

/** The text of a Word file, or why there is none. */
export type ImportedWord =
  | {
      readonly kind: "read";
      readonly text: string;
      /** The text before the changes. */
      readonly base?: string;
      /** A text in force that stands alone, as a library keeps them; else a contribution. */
      readonly isResolution: boolean;
      /** True when the text has marked changes. */
      readonly isMarked: boolean;
      /** What the text does not hold, a sentence each. */
      readonly messages: readonly string[];
      /** The same as a list in Markdown. */
      readonly page: string;
      /** The folder of the library that the settings name for this text. */
      readonly library?: string;
    }
  | RefusedWord;

/** A Word file that was not read or not written, with what to do about it. */
export interface RefusedWord {
  readonly kind: "refused";
  readonly message: string;
}

/** How a Word file is written. */
export interface ExportWord {
  readonly uri: string;
  /** The Word file whose styles, pages and untouched paragraphs are taken over; a plain one of our own without it. */
  readonly template?: Base64;
}

/** A Word file with its proof, or why there is none. */
export type ExportedWord =
  | {
      readonly kind: "written";
      readonly bytes: Base64;
      /** The verdict in a sentence. */
      readonly said: string;
      /** What the file does not hold, a sentence each. */
      readonly messages: readonly string[];
      /** The receipt in Markdown, without a heading: who names the file writes it. */
      readonly receipt: string;
    }
  | RefusedWord;

/** What the view of a Word file shows. */
export type WordPage =
  | {
      readonly kind: "read";
      /** The text as a piece of HTML without scripts and styles. */
      readonly html: string;
      readonly messages: readonly string[];
    }
  | RefusedWord;

/** Words from the clipboard. */
export interface PastedHtml {
  readonly uri: string;
  readonly html: string;
}

/** A Word file that was dropped into a document. */
export interface InsertWord {
  readonly uri: string;
  readonly bytes: Base64;
}

/** A text for the middle of a document. */
export interface InsertedText {
  readonly kind: "read";
  readonly text: string;
  /** What the front matter of the document needs to say who made the changes in it. */
  readonly front?: FrontMatterAddition;
  /** What the text does not hold, a sentence each. */
  readonly messages: readonly string[];
}

/** Words that the front matter gets; line and column count from 0. */
export interface FrontMatterAddition {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}
