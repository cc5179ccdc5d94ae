import { parse } from "../../syntax/index.ts";
import { readFrontMatter } from "./front-matter-part.ts";
import { readWord } from "./read-word.ts";
import { Refusal, type RefusalCode } from "./refusal.ts";
import { type SourceParagraph, toSource } from "./to-source.ts";
import type { WordMessage } from "./word-model.ts";
import { openPackage } from "./zip.ts";

/** A Word file as a text, or why there is none. */
export type Imported =
  | {
      readonly status: "read";
      /** The text in tidy form, with its marks. */
      readonly source: string;
      /** Its paragraphs with the children of the body that they came from. */
      readonly paragraphs: readonly SourceParagraph[];
      /** What the text does not hold. */
      readonly messages: readonly WordMessage[];
    }
  | { readonly status: "refused"; readonly code: RefusalCode; readonly message: string };

/**
 * Reads a Word file into the text of a contribution. Tracked changes become marks. What a text cannot say is named in
 * the messages. Never throws for any bytes: a file that is no Word document, or that is locked, damaged or hostile,
 * is refused with a sentence that says what to do.
 */
export function importWord(bytes: Uint8Array): Imported {
  try {
    const word = readWord(bytes);
    const { source, paragraphs } = toSource(word, readFrontMatter(openPackage(bytes)));
    return { status: "read", source, paragraphs, messages: word.messages };
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", code: error.code, message: error.message };
    throw error;
  }
}

/** The text with all changes accepted, and the text before them, for who wants no marks. */
export function sidesOf(source: string): { readonly revised: string; readonly original: string } {
  return { revised: parse(source).text, original: parse(source, "original").text };
}
