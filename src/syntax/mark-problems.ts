import type { Problem } from "../model/index.ts";
import { closers, isChange, type MarkNode } from "./mark.ts";

/** How far behind an open bracket, in characters, its end may stand. */
const nearby = 2_000;
/** How many characters of a mark a message quotes. */
const mostQuoted = 60;
/** How many open brackets are remembered for that. */
const mostOwed = 20;

/** Collects what is wrong with the brackets of marks, in words for who wrote them. */
export function markProblems(source: string) {
  const problems: Problem[] = [];
  /** Where brackets were opened that nothing closed. */
  const open = new Map<string, number[]>();
  const add = (code: Problem["code"], start: number, length: number, message: string) =>
    problems.push({ code, span: { start, end: start + length }, message });
  const arrowless = new Set<number>();
  return {
    unclosed(bracket: string, at: number) {
      if (arrowless.has(at)) return;
      const closer = closers[bracket];
      open.set(closer ?? "", [...(open.get(closer ?? "") ?? []), at].slice(-mostOwed));
      add("mark-unclosed", at, 3, `The mark “${bracket}” is not closed in its paragraph; close it with “${closer}”`);
    },
    arrowless(start: number, end: number) {
      arrowless.add(start);
      const words = source.slice(start, Math.min(end, start + mostQuoted));
      const message = `The mark “${words}” has no “~>” between the old words and the new ones; write “{~~old~>new~~}”, or “{--” and “--}” around words that go`;
      add("mark-unclosed", start, 3, message);
    },
    unopened(closer: string, at: number) {
      // The end of a mark that reached over an empty line, say: its beginning is a problem already.
      const start = open.get(closer)?.pop();
      if (start !== undefined && at - start < nearby) return;
      const opener = Object.keys(closers).find((bracket) => closers[bracket] === closer);
      const message = `“${closer}” closes no mark of its paragraph; open the mark with “${opener}”, or take “${closer}” out`;
      add("mark-unopened", at, 3, message);
    },
    openComment(at: number) {
      add("comment-unclosed", at, 4, "The comment is not closed; close it with “-->”");
    },
    /** Changes inside a change. Only words that were added may have been taken away again. */
    nested(outer: MarkNode) {
      if (!isChange(outer)) return;
      for (const inner of changesBelow(outer)) {
        if (outer.kind === "insertion" && inner.kind === "deletion") continue;
        const quoted = ({ span: { start, end } }: MarkNode) => source.slice(start, Math.min(end, start + mostQuoted));
        const message = `The mark “${quoted(inner)}” stands inside “${quoted(outer)}”; only words that were added, “{++”, may have been taken away again inside, “{--”; close the outer mark before the inner one`;
        add("mark-nested", inner.span.start, 3, message);
      }
    },
    inOrder(): readonly Problem[] {
      return problems.sort((a, b) => a.span.start - b.span.start);
    },
  };
}

/** The changes right inside a mark, and in highlights there. */
function* changesBelow({ children }: MarkNode): Generator<MarkNode> {
  for (const child of children) {
    if (isChange(child)) yield child;
    else if (child.kind === "highlight") yield* changesBelow(child);
  }
}
