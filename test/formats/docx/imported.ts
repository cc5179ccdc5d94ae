import { importWord } from "../../../src/formats/index.ts";
import { makeWord, type WordParts } from "./make-word.ts";

/** A small Word file with these children of the body, read: the text without front matter, and what was told. */
export function imported(children: string, parts: WordParts = {}) {
  const read = importWord(makeWord(children, parts));
  if (read.status === "refused") throw new Error(read.message);
  return { source: read.source.replace(/^---\n[\s\S]*?\n---\n\n/, ""), messages: read.messages };
}
