import type { Marks } from "../marks.ts";

/** Makes the marked change at the cursor. */
export function acceptChange(marks: Marks) {
  return (): Promise<void> => marks.resolve("accept", "cursor");
}
