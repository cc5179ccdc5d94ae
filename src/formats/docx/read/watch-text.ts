import type { MessageBox } from "../messages.ts";
import type { WordBlock, WordComment, WordDocument } from "../word-model.ts";
import { revisionsOf } from "./main-author.ts";

/** Names what a delegate should look at before the text goes out: names of persons, signs that nobody sees. */
export function watchText(word: Pick<WordDocument, "blocks" | "notes" | "comments">, messages: MessageBox): void {
  const stories = [word.blocks, ...[...word.notes.values()].map(({ blocks }) => blocks)];
  const authors = [...new Set(authorsOf(stories, word.comments))].filter(isPerson);
  if (authors.length > 0) {
    const named = authors.slice(0, 3).map((author) => `“${author.slice(0, 60)}”`);
    const others = authors.length > named.length ? ` and ${authors.length - named.length} more` : "";
    messages.add(
      "personal-author",
      `Changes and comments name persons: ${named.join(", ")}${others}; put the source in their place under “changes” before the text is handed in`,
    );
  }
  for (const words of stories.flatMap((story) => [...wordsOf(story)])) {
    if (!directionSigns.test(words)) continue;
    messages.add(
      "direction-signs",
      "Invisible signs turn the direction of writing; what you see may not be what stands there",
    );
  }
}

function* authorsOf(
  stories: readonly (readonly WordBlock[])[],
  comments: ReadonlyMap<string, WordComment>,
): Generator<string> {
  for (const story of stories) for (const { author } of revisionsOf(story)) yield author;
  for (const { author } of comments.values()) yield author;
}

/** Symbols of administrations and organizations, and what programs write where they were told no name. */
function isPerson(author: string): boolean {
  return !/^(?:[A-Z]{1,5}(?:[-/][A-Z]{1,5})*|ITU(?:[ -].*)?|Author|Unknown|Anonymous|Secretariat|)$/.test(
    author.trim(),
  );
}

function* wordsOf(blocks: readonly WordBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      for (const inline of block.inlines) if (inline.kind === "text") yield inline.text;
    } else for (const { cells } of block.rows) for (const cell of cells) yield* wordsOf(cell.blocks);
  }
}

/** Embeddings, overrides and isolates; the plain marks of direction are at home in Arabic. */
const directionSigns = /[\u202a-\u202e\u2066-\u2069]/;
