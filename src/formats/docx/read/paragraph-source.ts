import { withLabel } from "../labels/label.ts";
import type { WordInline, WordParagraph } from "../word-model.ts";
import { type InlineNames, inlineSource } from "./inline-source.ts";
import { onOneLine } from "./one-line.ts";
import { plainWords } from "./plain-words.ts";
import { isGone, sides } from "./sides.ts";
import { undressed } from "./undress.ts";

/** A paragraph of Word as one paragraph of the source; "" for one that says nothing. */
export function paragraphSource(block: WordParagraph, names: InlineNames): string {
  const words = plainWords(block).trim();
  // A line drawn at the end of a document, and paragraphs without words, say nothing.
  if (/^_{4,}$/.test(words)) return "";
  if (block.style === "call" && isChangedInside(block)) {
    const plain = block.inlines.map((inline) => (inline.kind === "text" ? { ...inline, format: {} } : inline));
    return `*${inlineSource(plain, [], names)}*`.replace(/\n/g, " ");
  }
  const labelled = withLabel(block);
  const inlines = block.style === "call" ? labelled.map(italic) : withBang(labelled, block);
  const source = withPrefix(
    prefixOf(block, words),
    inlineSource(undressed(onOneLine(inlines, block.style), block), block.mark, names),
  );
  // The star of ADD* and SUP* is a letter of the word and no emphasis; the tab behind the word is a blank in the text.
  const plain = block.style === "proposal" ? source.replace(/^(\W*[A-Z]+)\\\*/, "$1*").replace("\t", " ") : source;
  return indentOf(block) + plain.replace(/\n/g, " ");
}

/**
 * True for a call of which some words were changed: its stars stand around the whole, since a call in several pieces
 * of emphasis is none. Not where a side would begin or end with a blank, which is no emphasis either.
 */
function isChangedInside({ inlines, mark }: WordParagraph): boolean {
  if (mark.length > 0 || inlines.every(({ revisions }) => revisions.length === 0)) return false;
  return sides.every((side) => {
    const words = inlines.map((one) => (one.kind === "text" && !isGone(one.revisions, side) ? one.text : "")).join("");
    return words !== "" && words === words.trim();
  });
}

/** Only Word knows how deep a label stands that it counts: `i)` may be a letter or a number. */
function indentOf({ labels, lists }: WordParagraph): string {
  const level = (lists?.revised ?? lists?.original)?.level ?? 0;
  return labels === undefined ? "" : "  ".repeat(Math.min(2, level));
}

function italic(inline: WordInline): WordInline {
  return inline.kind === "text" ? { ...inline, format: { italic: true } } : inline;
}

/** The underlined NOC, which keeps a text unchanged on purpose, is written `NOC!`. */
function withBang(inlines: readonly WordInline[], { style }: WordParagraph): readonly WordInline[] {
  const [first, ...rest] = inlines;
  if (style !== "proposal" || first?.kind !== "text" || !first.format.underline) return inlines;
  const { underline: _, ...format } = first.format;
  return [{ ...first, text: first.text.replace(/^\s*NOC(?![\w!])/, "$&!"), format }, ...rest];
}

/**
 * The signs of a heading. Word's own headings with a number are numbered paragraphs, as they are inside resolutions,
 * unless they say by themselves how deep they stand, as the headings of a text do.
 */
function prefixOf({ style, heading, isOutlined }: WordParagraph, words: string): string {
  if (style === "title3") return "# ";
  if (style === "proposal") return "## ";
  if (style === "resno") return "### ";
  if (style === "annexno" || style === "annexnotitle" || style === "appendixno") return "### ";
  if (style === "headingb") return "## ";
  if (style === "headingi") return "#### ";
  if (heading !== undefined && words !== "" && (isOutlined || !/^\d/.test(words)))
    return `${"#".repeat(Math.min(6, heading + 1))} `;
  return "";
}

/** The signs of a heading belong to the change when the whole heading does. */
function withPrefix(prefix: string, source: string): string {
  if (prefix === "" || source === "") return source;
  const whole = /^\{(?:\+\+|--)(?:(?!\{\+\+|\{--)[\s\S])*¶(?:\+\+|--)\}(?:\{@[\w-]+\})?$/.test(source);
  return whole ? source.slice(0, 3) + prefix + source.slice(3) : prefix + source;
}
