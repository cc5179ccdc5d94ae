import { contains, type Span, touches } from "../text/index.ts";
import type { Contribution, CoverField, Proposal, Reasons, Section } from "./contribution.ts";
import type { Document } from "./document.ts";
import type { Annex, Clause, EnactingLine, Heading, History, Item, Resolution } from "./resolution.ts";

/** Any node of the tree. */
export type Node =
  | Contribution
  | CoverField
  | Section
  | Proposal
  | Reasons
  | Resolution
  | Heading
  | History
  | EnactingLine
  | Clause
  | Item
  | Annex;

/** The nodes right under a node, in the order of the text. */
export function childrenOf(node: Node, document: Document): readonly Node[] {
  switch (node.kind) {
    case "contribution":
      return inOrder([
        ...node.cover,
        ...node.sections,
        ...node.proposals,
        ...document.resolutions.filter(({ span }) => !node.proposals.some((proposal) => contains(proposal.span, span))),
      ]);
    case "proposal":
      // A second text under one instruction belongs to it too.
      return inOrder([...document.resolutions.filter(({ span }) => contains(node.span, span)), ...some(node.reasons)]);
    case "resolution":
      return inOrder([
        ...some(node.heading),
        ...some(node.history),
        ...some(node.enacting),
        ...node.strays,
        ...node.clauses,
        ...node.annexes,
      ]);
    case "clause":
    case "item":
      return node.items;
    default:
      return [];
  }
}

/** All nodes from the contribution down, parents before children. */
export function* walk(document: Document, from: Node = document.contribution): Generator<Node> {
  yield from;
  for (const child of childrenOf(from, document)) yield* walk(document, child);
}

/** The nodes that an offset of the reading touches, from the contribution down to the innermost. */
export function pathAt(document: Document, offset: number): readonly Node[] {
  const path: Node[] = [];
  let node: Node | undefined = document.contribution;
  while (node !== undefined) {
    path.push(node);
    node = childrenOf(node, document).findLast((child) => touches(child.span, offset));
  }
  return path;
}

/** All items of a clause, sub-items after their item. */
export function* itemsOf(owner: { readonly items: readonly Item[] }): Generator<Item> {
  for (const item of owner.items) {
    yield item;
    yield* itemsOf(item);
  }
}

function some<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function inOrder<T extends { readonly span: Span }>(nodes: readonly T[]): readonly T[] {
  return [...nodes].sort((a, b) => a.span.start - b.span.start);
}
