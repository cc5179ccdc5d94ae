import type { Block, Clause, Comment, Document, Item, Reference, Resolution, Span } from "../index.ts";

/** The last block that starts at a place of the reading or before it, with its index; -1 and nothing before the first. */
export function blockBefore(blocks: readonly Block[], offset: number): { index: number; block: Block | undefined } {
  const index = lastAtMost(blocks, offset);
  return { index, block: blocks[index] };
}

/** The block whose words a place of the reading touches. */
export function blockAt({ blocks }: Document, offset: number): Block | undefined {
  const { block } = blockBefore(blocks, offset);
  return block !== undefined && offset <= block.span.end ? block : undefined;
}

/** The reference that a place of the reading touches, also at the name of the organ before or behind its number. */
export function referenceAt({ references }: Document, offset: number): Reference | undefined {
  const index = lastAtMost(references, offset);
  // The phrase of a citation may start before its number does: “WTSA Resolution 35”.
  return [references[index], references[index + 1]].find(
    (reference) =>
      reference !== undefined &&
      (isAt(reference.span, offset) || (reference.kind === "citation" && isAt(reference.phrase, offset))),
  );
}

/** The resolution that a place of the reading touches. */
export function resolutionAt({ resolutions }: Document, offset: number): Resolution | undefined {
  return at(resolutions, offset);
}

/** The clause that a place of the reading touches. */
export function clauseAt(document: Document, offset: number): Clause | undefined {
  const resolution = resolutionAt(document, offset);
  return resolution && at(resolution.clauses, offset);
}

/** The items that a place of the reading touches, from the top level to the innermost. */
export function itemsAt(clause: Clause, offset: number): readonly Item[] {
  const path: Item[] = [];
  for (let item = at(clause.items, offset); item !== undefined; item = at(item.items, offset)) path.push(item);
  return path;
}

/** The comment that a place of the source lies in. */
export function commentAt({ comments }: Document, offset: number): Comment | undefined {
  const comment = comments[lastAtMost(comments, offset)];
  return comment !== undefined && offset <= comment.span.end ? comment : undefined;
}

/** True when the span touches the place. */
export function isAt(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}

function at<Node extends { readonly span: Span }>(nodes: readonly Node[], offset: number): Node | undefined {
  const node = nodes[lastAtMost(nodes, offset)];
  return node !== undefined && offset <= node.span.end ? node : undefined;
}

/** The index of the last of some spans, which stand in order, that starts at the offset or before it; else -1. */
export function lastAtMost(sorted: readonly { readonly span: Span }[], offset: number): number {
  let low = -1;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
