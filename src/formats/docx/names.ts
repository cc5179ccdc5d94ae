import type { ChangeAuthor } from "../../model/index.ts";
import type { InlineNames } from "./inline-source.ts";
import type { Revision, WordBlock, WordDocument } from "./word-model.ts";

/** Names for what a text calls by name: notes in the order of their use, and who made the changes. */
export interface SourceNames {
  readonly inline: InlineNames;
  /** The notes that were named so far, in order; a note may name further ones. */
  usedNotes(): Iterable<{ readonly label: string; readonly blocks: readonly WordBlock[] }>;
  /** Who made the changes that were named so far, for the front matter. */
  changes(): { readonly changes?: Readonly<Record<string, ChangeAuthor>> };
}

/** Changes of one person on one day share a key: a text that names every minute cannot be read. */
export function namesOf({ notes, comments }: WordDocument): SourceNames {
  const labels = new Map<string, string>();
  const keys = new Map<string, { readonly key: string; readonly who: ChangeAuthor }>();
  const keyOf = ({ author, date, move }: Pick<Revision, "author" | "date" | "move">) => {
    if (author === "" && date === undefined && move === undefined) return "";
    const day = date?.slice(0, 10);
    const id = [author, day, move].join("\u0000");
    const who = { author, ...(day !== undefined && { date: day }), ...(move !== undefined && { move }) };
    const known = keys.get(id) ?? { key: `c${keys.size + 1}`, who };
    keys.set(id, known);
    return `{@${known.key}}`;
  };
  const noteOf = (key: string) => {
    const label = labels.get(key) ?? String(labels.size + 1);
    labels.set(key, label);
    return label;
  };
  return {
    inline: {
      keyOf,
      noteOf,
      commentOf(key) {
        const comment = comments.get(key);
        return comment === undefined ? { text: "", by: "" } : { text: comment.text, by: keyOf(comment) };
      },
      objectOf: (key) => `word:${key}`,
    },
    *usedNotes() {
      for (const [key, label] of labels) yield { label, blocks: notes.get(key)?.blocks ?? [] };
    },
    changes() {
      if (keys.size === 0) return {};
      return { changes: Object.fromEntries([...keys.values()].map(({ key, who }) => [key, who])) };
    },
  };
}
