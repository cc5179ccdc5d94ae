import type { Mark } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** How a mark ends, by how it starts. */
export const closers: Readonly<Record<string, string>> = {
  "{++": "++}",
  "{--": "--}",
  "{~~": "~~}",
  "{>>": "<<}",
  "{==": "==}",
};

export const kinds: Readonly<Record<string, Mark["kind"]>> = {
  "{++": "insertion",
  "{--": "deletion",
  "{~~": "substitution",
  "{>>": "note",
  "{==": "highlight",
};

/** A mark or comment of the source with the places of its parts, and what stands inside it, in order. */
export interface MarkNode {
  readonly kind: Mark["kind"] | "comment";
  /** With brackets and key. */
  readonly span: Span;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Where `~>` stands in a substitution; -1 in others. */
  readonly arrow: number;
  readonly key: string | undefined;
  readonly children: readonly MarkNode[];
}

/** True for what changes the text; remarks, highlights and comments do not. */
export function isChange({ kind }: Pick<MarkNode, "kind">): boolean {
  return kind === "insertion" || kind === "deletion" || kind === "substitution";
}

/** True when the character at a place is a plain one: a backslash stands before it, which itself is not a plain one. */
export function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}

/** The length of `{@c1}` at a place, 0 when there is none. */
export function keyLength(source: string, at: number): number {
  if (source[at] !== "{" || source[at + 1] !== "@") return 0;
  const key = /^\{@[\w-]{1,40}\}/.exec(source.slice(at, at + 44));
  return key?.[0].length ?? 0;
}
