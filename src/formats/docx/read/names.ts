import type { ChangeAuthor } from "../../../model/index.ts";
import type { StoredFront } from "../package/front-matter-part.ts";
import type { WordBlock, WordDocument } from "../word-model.ts";
import { changeAuthors, idOf, type Who } from "../write/change-authors.ts";
import type { InlineNames } from "./inline-source.ts";
import { mainAuthor } from "./main-author.ts";
import { noteMarks, withoutMark } from "./note-marks.ts";

/** Names for what a text calls by name: notes in the order of their use, and who made the changes. */
export interface SourceNames {
  readonly inline: InlineNames;
  /** The notes that were named since this was last asked, in order; a note may name further ones. */
  usedNotes(): Iterable<UsedNote>;
  /** Who made the changes that were named so far, for the front matter. */
  changes(): { readonly changes?: Readonly<Record<string, ChangeAuthor>> };
}

/** A note with its label in the text and its key in the Word file. */
export interface UsedNote {
  readonly label: string;
  readonly key: string;
  readonly blocks: readonly WordBlock[];
}

/**
 * Changes of one person on one day share a key: a text that names every minute cannot be read. Who made most of them
 * is the `default`, whose marks have none. Keys that the text had before it became a Word file are kept.
 */
export function namesOf(word: WordDocument, stored: StoredFront | undefined): SourceNames {
  const { notes, comments } = word;
  const marks = noteMarks(word.blocks);
  const labels = new Map<string, string>();
  const keys = new Map<string, string>();
  const changes: Record<string, ChangeAuthor> = { ...stored?.metadata.changes };
  const main = stored === undefined ? mainAuthor(word) : undefined;
  if (main !== undefined) changes["default"] = main;
  keys.set(idOf({ author: "" }), "");
  for (const [key, who] of changeAuthors(changes, stored?.unkeyed ?? main)) {
    keys.set(idOf(who), key === undefined ? "" : `{@${key}}`);
  }

  let number = 1;
  const keyOf = (who: Who) => {
    const known = keys.get(idOf(who));
    if (known !== undefined) return known;
    while (Object.hasOwn(changes, `c${number}`)) number++;
    changes[`c${number}`] = {
      author: who.author,
      ...(who.date !== undefined && { date: who.date.slice(0, 10) }),
      ...(who.move !== undefined && { move: who.move }),
    };
    keys.set(idOf(who), `{@c${number}}`);
    return `{@c${number}}`;
  };
  const waiting: string[] = [];
  const taken = new Set<string>();
  let free = 1;
  const noteOf = (key: string) => {
    const known = labels.get(key);
    if (known !== undefined) return known;
    let label = marks.get(key)?.label ?? String(free);
    while (taken.has(label)) label = String(free++);
    taken.add(label);
    labels.set(key, label);
    waiting.push(key);
    return label;
  };
  const told = new Set<string>();
  return {
    inline: {
      keyOf,
      noteOf,
      commentOf(key) {
        const comment = comments.get(key);
        // A comment stands at its first place: a file may point to it a hundred thousand times.
        if (comment === undefined || told.has(key)) return { text: "", by: "" };
        told.add(key);
        return { text: comment.text, by: keyOf(comment) };
      },
      objectOf: (key) => `word:${key}`,
    },
    *usedNotes() {
      // Notes that are read name further ones, which wait behind them.
      for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
        yield { label: noteOf(key), key, blocks: withoutMark(notes.get(key)?.blocks ?? [], marks.get(key)) };
      }
    },
    changes: () => (Object.keys(changes).length === 0 ? {} : { changes }),
  };
}
