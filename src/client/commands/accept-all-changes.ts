import type { Marks } from "../marks.ts";

/** Makes all marked changes of the active contribution. */
export function acceptAllChanges(marks: Marks) {
  return (): Promise<void> => marks.resolve("accept", "all");
}
