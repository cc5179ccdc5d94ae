import { readFrontMatter } from "./package/front-matter-part.ts";
import { openPackage } from "./package/zip.ts";
import { cleanText } from "./read/clean-text.ts";
import { readWord } from "./read/read-word.ts";
import { type SourceParagraph, toSource, type WordSource } from "./read/to-source.ts";
import { Refusal, type RefusalCode } from "./refusal.ts";
import type { WordMessage } from "./word-model.ts";

/** A Word file as a text, or why there is none. */
export type Imported =
  | {
      readonly status: "read";
      /** The text in tidy form, with its marks or without. */
      readonly source: string;
      /** What the texts were before the changes, where that was asked for and anything was changed. */
      readonly base?: string;
      /** Its paragraphs with the children of the body that they came from. */
      readonly paragraphs: readonly SourceParagraph[];
      /** What the text does not hold. */
      readonly messages: readonly WordMessage[];
    }
  | Refused;

/** Why a file was not read, in a sentence that says what to do. */
interface Refused {
  readonly status: "refused";
  readonly code: RefusalCode;
  readonly message: string;
}

/** What becomes of tracked changes. */
export interface ImportOptions {
  /** `keep`, the default, makes marks of them; `base` gives clean text, and beside it the text before the changes. */
  readonly marks?: "keep" | "base";
  /** The file in which the text before the changes will be kept; the front matter of the clean text names it. */
  readonly baseName?: string;
}

/**
 * Reads a Word file into the text of a contribution. What a text cannot say is named in the messages. Never throws for
 * any bytes: a file that is no Word document, or that is locked, damaged or hostile, is refused with a sentence that
 * says what to do.
 */
export function importWord(bytes: Uint8Array, { marks = "keep", baseName }: ImportOptions = {}): Imported {
  const read = readSource(bytes);
  if (read.status === "refused") return read;
  const { text, messages } = read;
  if (marks === "keep") return { status: "read", source: text.source, paragraphs: text.paragraphs, messages };
  const clean = cleanText(text.document, baseName);
  if (baseName !== undefined && clean.base === undefined && clean.isChanged) {
    return { status: "read", source: text.source, paragraphs: text.paragraphs, messages: [...messages, noBase] };
  }
  return { status: "read", source: clean.source, paragraphs: [], messages, ...(clean.base && { base: clean.base }) };
}

/** A Word file as a text with its marks, and that text as it is read. */
export function readSource(
  bytes: Uint8Array,
): { readonly status: "read"; readonly text: WordSource; readonly messages: readonly WordMessage[] } | Refused {
  try {
    const word = readWord(bytes);
    return { status: "read", text: toSource(word, readFrontMatter(openPackage(bytes))), messages: word.messages };
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", code: error.code, message: error.message };
    throw error;
  }
}

/** A text before its changes that could not be kept is not thrown away. */
const noBase: WordMessage = {
  code: "no-base",
  message: "The changes stay as marks: no resolution was found whose text before them could be kept apart",
  count: 1,
};
