import type { Marks } from "../marks.ts";

/** Selects the next marked change. */
export function nextMark(marks: Marks) {
  return (): Promise<void> => marks.go(1);
}
