import { type Document, isMarkedChange, overlaps, resolveMarks, type Span, type TextEdit, touches } from "../index.ts";
import { markName } from "./mark-notes.ts";

/** What can be done with the marked changes that a span of the source meets: to make them, or to undo them. */
export function markResolutions(
  document: Document,
  within: Span,
): readonly { readonly title: string; readonly edits: readonly TextEdit[] }[] {
  const isPlace = within.start === within.end;
  const here = document.marks.filter(
    (mark) => isMarkedChange(mark) && (isPlace ? touches(mark.span, within.start) : overlaps(mark.span, within)),
  );
  const [first] = here;
  if (first === undefined) return [];
  const what = here.length === 1 ? markName(first) : `${here.length} marked changes`;
  return [
    { title: `Accept ${what}`, edits: resolveMarks(document, "accept", within) },
    { title: `Reject ${what}`, edits: resolveMarks(document, "reject", within) },
  ];
}
