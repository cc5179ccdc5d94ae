import type { Side } from "../diff/index.ts";
import type { BlockKind } from "../model/index.ts";
import { contains, type Span, slice } from "../text/index.ts";

/** A paragraph of one side, rules between parts included, with what stands around its words. */
export interface Paragraph {
  readonly kind: BlockKind;
  /** From the blanks before it on its line to its last sign. */
  readonly span: Span;
  /** The words that are compared. */
  readonly body: Span;
  /** Where its label stands, when it is one that an item or a footnote has. */
  readonly label?: Span;
  readonly level: number;
  /** True when it begins on the line of the paragraph before it, as an item may behind its call. */
  readonly isGlued: boolean;
}

/** The paragraphs of a side in order, without front matter. */
export function paragraphsOf({ document, resolution }: Side): readonly Paragraph[] {
  const { text, blocks } = document;
  const paragraphs: Paragraph[] = [];
  let least = 0;
  for (const { kind, span, body, label, level } of blocks) {
    let { start } = span;
    while (start > least && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
    const isGlued = least > 0 && !text.slice(least, start).includes("\n");
    least = span.end;
    if (kind === "front-matter" || (resolution !== undefined && !contains(resolution.span, span))) continue;
    const isWhole = kind === "instruction" || kind === "rule";
    paragraphs.push({
      kind,
      span: { start, end: span.end },
      body: isWhole ? span : body,
      level,
      isGlued,
      ...(label && !isWhole && { label }),
    });
  }
  return paragraphs;
}

/** Its words with all that stands around them, on the lines that it has. */
export function wordsOf({ document }: Side, { span }: Paragraph): string {
  return slice(document.text, span);
}
