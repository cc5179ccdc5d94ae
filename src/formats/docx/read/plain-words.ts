import type { WordParagraph } from "../word-model.ts";

/** The words of a paragraph without marks and signs, as they are after all changes. */
export function plainWords({ inlines }: WordParagraph, lineBreak = " "): string {
  return inlines
    .filter(({ revisions }) => !revisions.some(({ kind }) => kind === "deletion"))
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      return inline.kind === "tab" ? "\t" : inline.kind === "break" ? lineBreak : " ";
    })
    .join("");
}
