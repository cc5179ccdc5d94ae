import type { Block, Document } from "../model/index.ts";
import { contains, inOrder, lineRuns, type Span, slice, type TextEdit } from "../text/index.ts";

/**
 * Writes what stands between the blocks of a text: an empty line, and what the reading has left out, each on its own
 * line. Line breaks inside a mark or comment stay, as an empty line would tear it. Gaps are asked for in their order.
 */
export function gapWriter(document: Document): {
  readonly start: (gap: Span, block: Block) => string;
  readonly between: (gap: Span, indent: string) => string;
  readonly end: (gap: Span) => string;
} {
  const { source, marks, comments } = document;
  const kept = inOrder([...marks, ...comments].map(({ span }): TextEdit => ({ span, text: "" })));
  let next = 0;
  const isKept = (run: Span) => {
    while ((kept[next]?.span.end ?? Number.POSITIVE_INFINITY) <= run.start) next++;
    const span = kept[next]?.span;
    return span !== undefined && contains(span, run);
  };
  /** The gap with its line breaks put right; `last` stands behind one that ends it. */
  const tidy = (gap: Span, last: string) => {
    let tidied = "";
    let at = gap.start;
    for (const run of lineRuns(source, gap)) {
      if (isKept(run)) continue;
      tidied += source.slice(at, run.start) + lineBreaksOf(source, gap, run);
      if (run.end === gap.end) tidied += last;
      at = run.end;
    }
    return tidied + source.slice(at, gap.end);
  };
  return {
    start(gap, { kind }) {
      const said = slice(source, gap);
      const blanks = said.length - said.trimStart().length;
      if (blanks < said.length) return tidy({ start: gap.start + blanks, end: gap.end }, "");
      // A line of hyphens that is no front matter must not become one.
      return kind === "rule" && said !== "" ? "\n" : "";
    },
    between(gap, indent) {
      const tidied = tidy(gap, indent);
      return tidied.trim() === "" && !isKept(gap) ? `\n\n${indent}` : tidied;
    },
    end: (gap) => `${tidy({ start: gap.start, end: gap.start + slice(source, gap).trimEnd().length }, "")}\n`,
  };
}

/** An empty line; none between the rows of a table that were taken away, which stay rows of one table. */
function lineBreaksOf(source: string, gap: Span, run: Span): string {
  const before = source.slice(Math.max(gap.start, source.lastIndexOf("\n", run.start - 1) + 1), run.start);
  const after = source.slice(run.end, run.end + 4);
  const isOne = source.indexOf("\n", run.start) === source.lastIndexOf("\n", run.end - 1);
  const isRow = after.startsWith("{--|") || before.startsWith("{--|");
  const areGone = after.startsWith("{--") && /¶--\}(?:\{@[\w-]{1,40}\})?$/.test(before);
  return isOne && (isRow || areGone) ? "\n" : "\n\n";
}
