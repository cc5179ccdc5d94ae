import { markTexts } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { basesOf } from "./marked-changes.ts";

/** The source, with what it changes in its bases as marks where it has no marks of its own. */
export function withMarks(analysis: Analysis): string {
  const { document, source } = analysis;
  if (document.marks.some(({ added, removed }) => added !== "" || removed !== "")) return source.text;
  const pairs = basesOf(analysis);
  return pairs.length === 0 ? source.text : markTexts(document, pairs);
}
