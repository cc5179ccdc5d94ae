import { type Document, editsFromPlain, type Mark, plainOf, spanInPlain } from "../model/index.ts";
import { partsOfMarks } from "../syntax/index.ts";
import { contains, type Span, slice, type TextEdit, touches } from "../text/index.ts";
import { breakLength } from "./mark-words.ts";

/** What becomes of marked changes: they are made, or undone. */
export type Verdict = "accept" | "reject";

/**
 * The edits of the source that make or undo marked changes: all, or those that share a place with a span of the
 * source. Where the span lies within words that were brought and taken away again, only these are resolved. Keys go
 * with their marks; remarks and highlights are no changes and stay.
 */
export function resolveMarks(document: Document, verdict: Verdict, within?: Span): readonly TextEdit[] {
  const { source, marks } = plainOf(document);
  const inPlain = within && spanInPlain(document.reading, within);
  return editsFromPlain(document, editsOf(source, marks, verdict, inPlain));
}

function editsOf(source: string, marks: readonly Mark[], verdict: Verdict, within?: Span): readonly TextEdit[] {
  const found = marks.filter((mark) => isMarkedChange(mark) && (!within || meets(mark.span, within)));
  return partsOfMarks(source, found).map(({ mark, nested, contentEnd }) => {
    const inner = within && nested.find((deletion) => contains(deletion, within));
    if (inner !== undefined) {
      return { span: inner, text: verdict === "accept" ? "" : wordsWithin(slice(source, inner)) };
    }
    const gone = mark.kind === (verdict === "accept" ? "deletion" : "insertion");
    const { end } = mark.span;
    const endsParagraph = source[contentEnd - 1] === "¶";
    if (gone) return { span: { ...mark.span, end: end + (endsParagraph ? breakLength(source, end) : 0) }, text: "" };
    if (mark.kind === "substitution") {
      return { span: mark.span, text: verdict === "accept" ? mark.added : mark.removed };
    }
    const words = mark.kind === "insertion" ? mark.added : mark.removed;
    return { span: mark.span, text: endsParagraph ? words.slice(0, -1) : words };
  });
}

/** True for marks that change the text; remarks and highlights do not. */
export function isMarkedChange({ kind }: Mark): boolean {
  return kind !== "note" && kind !== "highlight";
}

function meets(mark: Span, within: Span): boolean {
  if (within.start === within.end) return touches(mark, within.start);
  return mark.start < within.end && within.start < mark.end;
}

function wordsWithin(deletion: string): string {
  return deletion.slice(3, deletion.lastIndexOf("--}"));
}
