import type { Marks } from "../marks.ts";

/** Undoes all marked changes of the active contribution. */
export function rejectAllChanges(marks: Marks) {
  return (): Promise<void> => marks.resolve("reject", "all");
}
