import type { BlockKind } from "../../../model/index.ts";
import { onOneLine } from "../../../text/index.ts";
import type { StyleName } from "../package/style-names.ts";
import type { Revision, WordInline } from "../word-model.ts";
import { headingLine, proposalLine, reasonsLine, upright, withFirst, withLabelDress } from "./dress.ts";
import { fenceLines, isFenceLine, literalPieces } from "./fence-lines.ts";
import type { OutParagraph } from "./out-story.ts";
import { readInline, type WhoOf } from "./read-inline.ts";

/** A paragraph with the style and the dress that its kind has in ITU's files. */
export function paragraphOf(kind: BlockKind, level: number, text: string, whoOf: WhoOf): OutParagraph {
  const bare = text.replace(/^((?:\{(?:\+\+|--))?)#{1,6}[ \t]+/, "$1");
  const made = paragraph(styleOf(kind, level, text), bare, whoOf, text);
  switch (kind) {
    case "call":
      return isMixed(made.inlines) ? { ...made, style: "normal" } : { ...made, inlines: made.inlines.map(upright) };
    case "item":
      return { ...made, inlines: withLabelDress(made.inlines) };
    case "instruction":
      return { ...made, inlines: withFirst(made.inlines, proposalLine) };
    case "heading":
      return { ...made, inlines: headingLine(made.inlines) };
    case "reasons":
      return { ...made, inlines: reasonsLine(made.inlines) };
    default:
      return made;
  }
}

/** True where some words are italic and some are not: what is a call on one side of the changes is none on the other. */
function isMixed(inlines: readonly WordInline[]): boolean {
  const looks = inlines.flatMap((one) => (one.kind === "text" && one.text.trim() !== "" ? [one.format.italic] : []));
  return looks.includes(true) && looks.some((italic) => !italic);
}

/** The words of a footnote; `text` is the paragraph of the source with its label. */
export function noteOf(words: string, text: string, whoOf: WhoOf): OutParagraph {
  return paragraph("footnotetext", words, whoOf, text);
}

/** Words between fences, sign by sign. */
export function literalOf(text: string, whoOf: WhoOf): OutParagraph {
  const [open = [], ...lines] = fenceLines(text).map((line) => literalPieces(line, whoOf));
  const isClosed = isFenceLine(text.slice(text.lastIndexOf("\n") + 1));
  const inlines: WordInline[] = [];
  let end: readonly Revision[] = open.at(-1)?.revisions ?? [];
  for (const [index, pieces] of lines.slice(0, isClosed ? -1 : undefined).entries()) {
    if (index > 0) inlines.push({ kind: "break", revisions: end });
    const words = pieces.slice(0, -1);
    for (const { text: word, revisions } of words) inlines.push({ kind: "text", text: word, format: {}, revisions });
    // An empty line came and went with what stands before it.
    if (pieces.length > 1) end = pieces.at(-1)?.revisions ?? [];
  }
  const mark = isClosed ? (lines.at(-1)?.at(-1)?.revisions ?? []) : [];
  return { kind: "paragraph", style: "normal", inlines, mark, text };
}

function paragraph(style: StyleName, words: string, whoOf: WhoOf, text: string): OutParagraph {
  // Where a line of the source ends inside a paragraph, a blank stands between the words.
  return { kind: "paragraph", style, ...readInline(onOneLine(words), whoOf), text };
}

function styleOf(kind: BlockKind, level: number, text: string): StyleName {
  switch (kind) {
    case "instruction":
      return "proposal";
    case "heading":
      return "resno";
    case "title":
      return "restitle";
    case "history":
      return "resref";
    case "enacting":
      return "normalaftertitle";
    case "call":
      return "call";
    case "reasons":
      return "reasons";
    case "annex-heading":
      return "annexno";
    case "section-heading":
      return headingStyle(signsOf(text) || 2);
    case "item":
      if (/^[-–•]\t/.test(text)) return level >= 3 ? "enumlev2" : "enumlev1";
      return level >= 3 ? "enumlev2" : level === 2 ? "enumlev1" : "normal";
    default:
      if (/^[-–•]\t/.test(text)) return "enumlev1";
      // Annexes have headings of their own.
      return signsOf(text) === 0 ? "normal" : headingStyle(signsOf(text));
  }
}

/** How many `#` signs a line begins with. */
function signsOf(text: string): number {
  return /^(?:\{(?:\+\+|--))?(#{1,6})[ \t]/.exec(text)?.[1]?.length ?? 0;
}

function headingStyle(signs: number): StyleName {
  return headingStyles[signs] ?? "headingi";
}

/** Headings of the free part, by their number of `#` signs; `paragraph-source.ts` reads them back. */
const headingStyles: Readonly<Record<number, StyleName>> = {
  1: "title3",
  2: "headingb",
  3: "heading2",
  4: "headingi",
  5: "heading4",
  6: "heading5",
};
