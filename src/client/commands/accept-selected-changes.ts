import type { Marks } from "../marks.ts";

/** Makes all marked changes that the selection meets. */
export function acceptSelectedChanges(marks: Marks) {
  return (): Promise<void> => marks.resolve("accept", "selection");
}
