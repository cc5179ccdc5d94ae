import type { Marks } from "../marks.ts";

/** Undoes the marked change at the cursor. */
export function rejectChange(marks: Marks) {
  return (): Promise<void> => marks.resolve("reject", "cursor");
}
