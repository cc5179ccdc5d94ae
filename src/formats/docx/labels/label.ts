import type { Revision, WordInline, WordParagraph } from "../word-model.ts";

/**
 * The paragraph with the label in front that Word counts by itself: a text has typed labels alone. A label that the
 * changes around it have moved on is a change, too, which nobody made.
 */
export function withLabel({ inlines, labels, mark }: WordParagraph): readonly WordInline[] {
  if (labels === undefined) return inlines;
  const { revised, original } = labels;
  const made = [...mark, ...(inlines[0]?.revisions ?? [])];
  if (revised === original) return revised === undefined ? inlines : [text(revised, []), tab([]), ...inlines];
  const gone = [revisionOf("deletion", made)];
  const added = [revisionOf("insertion", made)];
  if (revised === undefined) return [text(original ?? "", gone), tab(gone), ...inlines];
  if (original === undefined) return [text(revised, added), tab(added), ...inlines];
  return [text(original, gone), text(revised, added), tab([]), ...inlines];
}

function revisionOf(kind: Revision["kind"], made: readonly Revision[]): Revision {
  return made.find((revision) => revision.kind === kind) ?? { kind, author: "" };
}

function text(words: string, revisions: readonly Revision[]): WordInline {
  return { kind: "text", text: words, format: {}, revisions };
}

function tab(revisions: readonly Revision[]): WordInline {
  return { kind: "tab", revisions };
}
