import type { Revision, WordBlock, WordDocument } from "../word-model.ts";

/** Who made changes, on which day. */
export type AuthorDay = Pick<Revision, "author" | "date">;

/**
 * Who made most of the changes of a document, on one day: their marks need no key. Undefined when nobody is named.
 * Of two who made as many it is the first.
 */
export function mainAuthor({ blocks, notes }: WordDocument): AuthorDay | undefined {
  const counts = new Map<string, { readonly who: AuthorDay; count: number }>();
  const stories = [blocks, ...[...notes.values()].map((note) => note.blocks)];
  for (const story of stories) {
    for (const { author, date, move } of revisionsOf(story)) {
      if (author === "" || move !== undefined) continue;
      const day = date?.slice(0, 10);
      const who = { author, ...(day !== undefined && { date: day }) };
      const id = `${author}\u0000${day}`;
      const known = counts.get(id) ?? { who, count: 0 };
      counts.set(id, known);
      known.count++;
    }
  }
  let most: { readonly who: AuthorDay; readonly count: number } | undefined;
  for (const one of counts.values()) if (one.count > (most?.count ?? 0)) most = one;
  return most?.who;
}

/** All who have changed something, in the order of the text. */
export function* revisionsOf(blocks: readonly WordBlock[]): Generator<Revision> {
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      for (const { revisions } of block.inlines) yield* revisions;
      yield* block.mark;
      continue;
    }
    for (const { cells, mark } of block.rows) {
      yield* mark;
      for (const cell of cells) {
        yield* cell.mark;
        yield* revisionsOf(cell.blocks);
      }
    }
  }
}
