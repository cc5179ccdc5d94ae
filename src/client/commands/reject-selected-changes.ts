import type { Marks } from "../marks.ts";

/** Undoes all marked changes that the selection meets. */
export function rejectSelectedChanges(marks: Marks) {
  return (): Promise<void> => marks.resolve("reject", "selection");
}
