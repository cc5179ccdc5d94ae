import type { Clause, Document, Resolution } from "../model/index.ts";
import { isBlank, slice, type TextEdit } from "../text/index.ts";

/**
 * The edits that move clauses, which stand one behind the other, to the place right before another clause. The blanks
 * before them go along, and the end signs stay right: a preamble clause ends with a comma, a text with a full stop.
 */
export function moveClauses(
  { text }: Document,
  resolution: Resolution,
  { moved, before }: { readonly moved: readonly Clause[]; readonly before: Clause },
): TextEdit[] {
  const first = moved[0];
  const last = moved.at(-1);
  if (first === undefined || last === undefined) return [];
  let gap = first.span.start;
  while (gap > 0 && isBlank(text.charCodeAt(gap - 1))) gap--;
  const words = slice(text, { start: first.span.start, end: last.span.end }).replace(/[.;]$/, ",");
  const breaks = text.slice(gap, first.span.start);
  const edits: TextEdit[] = [
    { span: { start: before.span.start, end: before.span.start }, text: words + breaks },
    { span: { start: gap, end: last.span.end }, text: "" },
  ];
  const newLast = resolution.clauses[resolution.clauses.indexOf(first) - 1];
  if (last === resolution.clauses.at(-1) && newLast !== undefined && text[newLast.span.end - 1] === ",") {
    edits.push({ span: { start: newLast.span.end - 1, end: newLast.span.end }, text: "." });
  }
  return edits;
}

/** The clauses from one on that belong together: the call and the “further” and “also” that come right behind it. */
export function withRepeats(clauses: readonly Clause[], from: number, isRepeat: (clause: Clause) => boolean): Clause[] {
  const base = clauses[from];
  if (base === undefined) return [];
  const group = [base];
  for (let at = from + 1; at < clauses.length; at++) {
    const next = clauses[at];
    if (next === undefined || next.call.verb !== base.call.verb || !isRepeat(next)) break;
    group.push(next);
  }
  return group;
}
