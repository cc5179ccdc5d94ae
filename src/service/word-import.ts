import { type Imported, importWord, parse } from "../index.ts";
import type { ImportedWord, InsertedText, RefusedWord } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { quoted } from "./quoted.ts";
import { insertedText } from "./word-insertion.ts";

/**
 * A Word file as a text: with its tracked changes as marks, or, where the file that will keep the text before the
 * changes is named, as clean text beside its base.
 */
export function importedText(bytes: Uint8Array, baseName?: string): ImportedWord {
  const read = importWord(bytes, baseName === undefined ? {} : { marks: "base", baseName });
  if (read.status === "refused") return { kind: "refused", message: read.message };
  const { contribution, resolutions, marks } = parse(read.source);
  const messages = messagesOf(read);
  return {
    ...{ kind: "read", text: read.source, ...(read.base !== undefined && { base: read.base }) },
    isResolution: contribution.proposals.length === 0 && resolutions.length === 1,
    isMarked: marks.some(({ added, removed }) => added !== "" || removed !== ""),
    messages,
    page: ["# What the text does not hold", "", ...messages.map((message) => `- ${quoted(message)}`), ""].join("\n"),
  };
}

/** The text of a Word file, fit for the middle of a document. */
export function insertedWord({ document }: Analysis, bytes: Uint8Array): InsertedText | RefusedWord {
  const read = importWord(bytes);
  if (read.status === "refused") return { kind: "refused", message: read.message };
  return { kind: "read", ...insertedText(document, read.source), messages: messagesOf(read) };
}

/** What reading a Word file left out, a sentence each. */
export function messagesOf({ messages }: Extract<Imported, { status: "read" }>): readonly string[] {
  return messages.map(({ message, count }) => (count > 1 ? `${message} (${count} times)` : message));
}
