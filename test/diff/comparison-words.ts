import { type Comparison, parse, slice } from "../../src/index.ts";

/**
 * All words of one side as the pieces of a comparison give them, in the order of that side; undefined where pieces lie
 * over each other.
 */
export function wordsOfSide(comparison: Comparison, side: "old" | "new"): string | undefined {
  const spans = comparison.changes
    .flatMap(({ pieces }) => pieces)
    .filter(({ kind }) => kind !== (side === "old" ? "inserted" : "deleted"))
    .map((piece) => piece[side])
    .sort((a, b) => a.start - b.start);
  if (spans.some(({ start }, index) => start < (spans[index - 1]?.end ?? 0))) return undefined;
  return spans
    .map((span) => slice(comparison[side], span))
    .join("")
    .replace(/\s+/g, "");
}

/** The words of the passages of a text, without labels, dress and spaces. */
export function comparedWords(source: string): string {
  const { text, blocks } = parse(source);
  const bodies = blocks
    .filter(({ kind }) => kind !== "front-matter" && kind !== "rule")
    .map(({ kind, span, body }) => slice(text, kind === "instruction" ? span : body));
  return bodies.join("").replace(/\s+/g, "");
}
