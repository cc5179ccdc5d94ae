import type { Marks } from "../marks.ts";

/** Makes all marked changes and takes what explained them out of the front matter. */
export function cleanText(marks: Marks) {
  return (): Promise<void> => marks.resolve("clean", "all");
}
