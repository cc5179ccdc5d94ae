import type { Revision, Sides, WordInline, WordParagraph } from "../word-model.ts";

/** After all changes, and before them. */
export const sides = ["revised", "original"] as const satisfies readonly (keyof Sides<unknown>)[];

export type Side = (typeof sides)[number];

/** The kind of change whose words a side does not have. */
export function goneOn(side: Side): Revision["kind"] {
  return side === "revised" ? "deletion" : "insertion";
}

/** True when a side does not have what these changes are about. */
export function isGone(revisions: readonly Revision[], side: Side): boolean {
  return revisions.some(({ kind }) => kind === goneOn(side));
}

/** True when a side of the paragraph has words, or a sign that stands for something. */
export function hasWords({ inlines }: WordParagraph, side: Side): boolean {
  return inlines.some((inline) => !isBlank(inline) && !isGone(inline.revisions, side));
}

/** Blanks, tabs and line breaks. */
export function isBlank(inline: WordInline): boolean {
  return inline.kind === "tab" || inline.kind === "break" || (inline.kind === "text" && inline.text.trim() === "");
}
