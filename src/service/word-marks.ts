import type { Analysis } from "./analysis.ts";
import { offsetOf } from "./convert.ts";
import { markedChanges } from "./marked-changes.ts";

/** The source, with what it changes in its bases as marks where it has no marks of its own. */
export function withMarks(analysis: Analysis): string {
  const { document, source } = analysis;
  if (document.marks.some(({ added, removed }) => added !== "" || removed !== "")) return source.text;
  let text = "";
  let at = 0;
  for (const { range, newText } of markedChanges(analysis).edits) {
    text += source.text.slice(at, offsetOf(analysis, range.start)) + newText;
    at = offsetOf(analysis, range.end);
  }
  return text + source.text.slice(at);
}
