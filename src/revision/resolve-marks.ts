import { type Document, editsFromPlain, type Mark, plainOf, spanInPlain } from "../model/index.ts";
import { isChange, type MarkNode, outermostChanges, type Side, scanMarks, sideCuts } from "../syntax/index.ts";
import { contains, type Span, type TextEdit, touches } from "../text/index.ts";
import { sealedEdits } from "./sealed-edits.ts";

/** What becomes of marked changes: they are made, or undone. */
export type Verdict = "accept" | "reject";

/**
 * The edits of the source that make or undo marked changes: all, or those that share a place with one of some spans of
 * the source. Where such a span lies within words that were brought and taken away again, only these are resolved.
 * Keys go with their marks; remarks and highlights are no changes and stay. What is left has the marks that it had and
 * no other: a backslash keeps brackets apart that would meet and make one.
 */
export function resolveMarks(
  document: Document,
  verdict: Verdict,
  within?: Span | readonly Span[],
): readonly TextEdit[] {
  if (document.marks.length === 0) return [];
  const { source } = plainOf(document);
  const { nodes } = scanMarks(source);
  const places = within && ("start" in within ? [within] : within).map((place) => spanInPlain(document.reading, place));
  const meant = meantBy(outermostChanges(nodes), places);
  const side: Side = verdict === "accept" ? "revised" : "original";
  const cuts = sideCuts(source, nodes, side, (change) => meant.has(change));
  const marks = [...meant].map(({ span }) => span).sort((a, b) => a.start - b.start);
  return editsFromPlain(document, sealedEdits({ source, nodes, cuts, marks, side }));
}

/** True for marks that change the text; remarks and highlights do not. */
export function isMarkedChange(mark: Mark): boolean {
  return isChange(mark);
}

/** The changes that places share something with; deletions inside insertions instead of these. */
function meantBy(changes: readonly MarkNode[], places: readonly Span[] | undefined): ReadonlySet<MarkNode> {
  if (places === undefined) return new Set(changes);
  const meant = new Set<MarkNode>();
  for (const place of places) {
    for (const change of changes) if (meets(change.span, place)) meant.add(innerAt(change, place) ?? change);
  }
  return meant;
}

/** Words that were brought and taken away again, when a place lies in them. */
function innerAt({ kind, children }: MarkNode, place: Span): MarkNode | undefined {
  if (kind !== "insertion") return undefined;
  return children.find((child) => child.kind === "deletion" && contains(child.span, place));
}

function meets(mark: Span, within: Span): boolean {
  if (within.start === within.end) return touches(mark, within.start);
  return mark.start < within.end && within.start < mark.end;
}
