import type { Revision } from "./word-model.ts";
import type { Tag } from "./xml.ts";

/** The elements that say that something was added or taken away; a move is both. */
export const revisionKinds: Readonly<Record<string, Revision["kind"]>> = {
  "w:ins": "insertion",
  "w:del": "deletion",
  "w:moveFrom": "deletion",
  "w:moveTo": "insertion",
};

/** Reads who and when. The halves of a move carry the name of the range around them. */
export function readRevision(tag: Tag, move: string | undefined): Revision {
  const date = tag.get("date");
  return {
    kind: revisionKinds[tag.name] ?? "insertion",
    author: tag.get("author") ?? "",
    ...(date !== undefined && { date }),
    ...(tag.name.startsWith("w:move") && { move: move ?? "move" }),
  };
}
