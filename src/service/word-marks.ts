import { markTexts } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { basesOf } from "./marked-changes.ts";

/** The source, with what it changes in its bases as marks where it has no marks of its own. */
export function withMarks(analysis: Analysis): string {
  const { given } = analysis;
  if (given.marks.some(({ added, removed }) => added !== "" || removed !== "")) return given.source;
  const pairs = basesOf(analysis);
  return pairs.length === 0 ? given.source : markTexts(given, pairs);
}
