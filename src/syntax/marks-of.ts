import type { Mark } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import type { MarkNode } from "./mark.ts";
import { scanMarks } from "./scan-marks.ts";
import { contentOf } from "./side-cuts.ts";

/** A mark with the places of its parts. */
export interface ReadMark {
  readonly mark: Mark;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Deletions inside an insertion, content and brackets. */
  readonly nested: readonly Span[];
}

/** The marks that stand in a piece of a source, in their order; those inside changes and unclosed ones are left out. */
export function marksIn(source: string): readonly ReadMark[] {
  return [...marksOf(source, scanMarks(source).nodes)];
}

/** The marks among the nodes that stand in no change, in order. */
export function* marksOf(source: string, nodes: readonly MarkNode[]): Generator<ReadMark> {
  for (const node of nodes) {
    const { kind, span, key, children, contentStart, contentEnd } = node;
    if (kind === "comment") continue;
    const taken = children.filter((child) => kind === "insertion" && child.kind === "deletion");
    const isTaking = kind === "deletion" || kind === "substitution";
    const removed = (isTaking ? [node] : taken).map((one) => contentOf(source, one, "original")).join("");
    const added = kind === "insertion" || kind === "substitution" ? contentOf(source, node, "revised") : "";
    const mark = { kind, span, removed, added, ...(key !== undefined && { key }) };
    yield { mark, contentStart, contentEnd, nested: taken.map((one) => one.span) };
    if (kind === "highlight") yield* marksOf(source, children);
  }
}
