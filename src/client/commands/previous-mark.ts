import type { Marks } from "../marks.ts";

/** Selects the marked change before. */
export function previousMark(marks: Marks) {
  return (): Promise<void> => marks.go(-1);
}
