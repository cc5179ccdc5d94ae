import type { ChangeAuthor } from "../../../model/index.ts";
import type { Unkeyed } from "../package/front-matter-part.ts";
import type { Revision } from "../word-model.ts";

/** Who made changes, on which day, and as a part of which move. */
export type Who = Pick<Revision, "author" | "date" | "move">;

/**
 * Who made the changes of each key, as a Word file names them; `undefined` is the key of marks without one. A file
 * knows authors and no keys: of two keys of one author and day the second one's name has a blank behind it.
 */
export function changeAuthors(
  changes: Readonly<Record<string, ChangeAuthor>>,
  unkeyed: Unkeyed | undefined,
): ReadonlyMap<string | undefined, Who> {
  const authors = new Map<string | undefined, Who>();
  const taken = new Set<string>();
  const add = (key: string | undefined, who: Who) => {
    let { author } = who;
    while (taken.has(idOf({ ...who, author }))) author += " ";
    taken.add(idOf({ ...who, author }));
    authors.set(key, { ...who, author });
  };
  if (unkeyed !== undefined) add(undefined, unkeyed);
  for (const [key, who] of Object.entries(changes)) if (key !== "default") add(key, who);
  return authors;
}

/** What tells two who made changes apart: a text knows days and no hours. */
export function idOf({ author, date, move }: Who): string {
  return [author, date?.slice(0, 10), move].join("\u0000");
}
