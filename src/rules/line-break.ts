import type { Clause, Document } from "../model/index.ts";
import { isBlank, type TextEdit } from "../text/index.ts";

/** The edit that puts what stands at a place, inside a clause, on a line of its own, spaced as the clause's other lines. */
export function breakAt({ text }: Document, clause: Clause, at: number): TextEdit {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  const spacing = /(?:\n[ \t]*){1,2}/.exec(text.slice(clause.call.span.end, clause.span.end))?.[0] ?? "\n";
  return { span: { start, end: at }, text: spacing.replace(/[ \t]+/g, "") };
}
