import { type Document, editsFromPlain, type Mark, plainOf, spanFromPlain } from "../model/index.ts";
import { isBlank, type Span, type TextEdit } from "../text/index.ts";

/** A mark, or two that stand next to each other, after which the text reads as before. */
export interface IdleMark {
  /** `empty` without any words; `same` when the same words go and come. */
  readonly kind: "empty" | "same";
  /** In the source, with all brackets. */
  readonly span: Span;
  /** The words that go and come, "" where there are none. */
  readonly words: string;
  /** The edit of the source that leaves the words and takes the brackets away. */
  readonly edit: TextEdit;
  /** True when no letter and no blank of the text is touched, whether marks are accepted or rejected. */
  readonly isExact: boolean;
}

/** The marks of a document that change nothing, in order. */
export function idleMarks(document: Document): readonly IdleMark[] {
  return idleIn(plainOf(document)).map((one) => ({
    ...one,
    span: spanFromPlain(document.reading, one.span),
    edit: editsFromPlain(document, [one.edit])[0] ?? one.edit,
  }));
}

function idleIn({ marks, source }: Document): readonly IdleMark[] {
  const found: IdleMark[] = [];
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    const { removed, added } = mark;
    if (mark.kind === "substitution") {
      if (squeezed(removed) === squeezed(added)) found.push(idle(mark.span, removed, added));
    } else if (isEmpty(mark, source)) found.push(idle(mark.span, "", ""));
    else if (next !== undefined && isPair(mark, next) && gapIsBlank(source, mark, next)) {
      const gone = mark.kind === "deletion" ? removed : next.removed;
      const come = mark.kind === "insertion" ? added : next.added;
      if (squeezed(gone) !== squeezed(come)) continue;
      const gap = source.slice(mark.span.end, next.span.start);
      const paragraph = come.endsWith("¶") && gone.endsWith("¶");
      const pair = idle({ start: mark.span.start, end: next.span.end }, gone, come, paragraph);
      found.push(gap === "" || paragraph ? pair : { ...pair, isExact: false });
    }
  }
  return found;
}

function idle(span: Span, gone: string, come: string, paragraph = false): IdleMark {
  const words = paragraph ? come.slice(0, -1) : come;
  const kind = words.trim() === "" ? "empty" : "same";
  return { kind, span, words: words.trim(), edit: { span, text: words }, isExact: gone === come };
}

/** A deletion and an insertion, in either order. */
function isPair(first: Mark, second: Mark): boolean {
  const kinds = `${first.kind} ${second.kind}`;
  return kinds === "deletion insertion" || kinds === "insertion deletion";
}

function isEmpty({ kind, span, removed, added }: Mark, source: string): boolean {
  if (kind === "insertion") return added === "";
  if (kind === "deletion") return removed === "";
  // Remarks and the words they are about are not part of what a mark takes or brings.
  return /^\{(?:>>\s*<<|==\s*==)\}/.test(source.slice(span.start, span.start + 200));
}

function gapIsBlank(source: string, { span: first }: Mark, { span: second }: Mark): boolean {
  for (let at = first.end; at < second.start; at++) if (!isBlank(source.charCodeAt(at))) return false;
  return true;
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, " ");
}
