import type { Metadata } from "../../model/index.ts";
import { parse, print } from "../../syntax/index.ts";
import { plainWords, readCover } from "./cover.ts";
import type { StoredFront } from "./front-matter-part.ts";
import { frontMatter } from "./front-matter-source.ts";
import { type InlineNames, inlineSource } from "./inline-source.ts";
import { withLabel } from "./label.ts";
import { namesOf } from "./names.ts";
import { settle } from "./settle.ts";
import { isGone, type Side, sides } from "./sides.ts";
import { tableSource } from "./table-source.ts";
import type { WordBlock, WordDocument, WordInline, WordParagraph } from "./word-model.ts";

/** A Word document as a text in tidy form. */
export interface WordSource {
  readonly source: string;
  /** What the front matter holds. */
  readonly metadata: Metadata;
  /** The paragraphs of the text in order, and the child of the body each came from; notes come from none. */
  readonly paragraphs: readonly SourceParagraph[];
  /** The notes by their label: their key in the Word file, and their paragraph in the text. */
  readonly notes: ReadonlyMap<string, { readonly key: string; readonly text: string }>;
}

/** One paragraph of the text. */
export interface SourceParagraph {
  readonly text: string;
  readonly child: number | undefined;
}

/**
 * Writes what was read of a Word file as a contribution. Styles tell what a paragraph is where its words do not;
 * labels stay as they were typed. Each paragraph of Word that has words is one paragraph of the text.
 */
export function toSource(word: WordDocument, stored?: StoredFront): WordSource {
  const cover = readCover(word.blocks);
  const names = namesOf(word, stored);
  const notes = new Map<string, { readonly key: string; readonly text: string }>();
  const raw: SourceParagraph[] = [];
  /** Notes stand behind the paragraph that names them, as people write them. */
  const addNotes = () => {
    for (const { label, key, blocks } of names.usedNotes()) {
      if (notes.has(label)) continue;
      const text = `[^${label}]: ${noteSource(blocks, names.inline)}`;
      notes.set(label, { key, text });
      raw.push({ text, child: undefined });
    }
  };
  for (const block of settle(word.blocks.filter((one) => !cover.taken.has(one)))) {
    const text = sourceOf(block, names.inline);
    if (text.trim() === "") continue;
    raw.push({ text, child: block.child });
    // Behind an end that was changed the next paragraph has to follow at once.
    if (block.kind === "table" || block.mark.length === 0) addNotes();
  }
  addNotes();
  const metadata = { ...stored?.metadata, ...cover.metadata, ...names.changes() };
  // What the file remembers is written back as it was, unless somebody has changed in Word what it says.
  const isSameFront = stored !== undefined && frontMatter(metadata) === frontMatter(stored.metadata);
  const front = isSameFront ? stored.text : frontMatter(metadata);
  const tidy = print(parse(front + raw.map(({ text }) => text).join("\n\n")));
  const body = front === "" ? tidy : tidy.replace(/^---\n[\s\S]*?\n---\n/, "");
  const texts = body.trim() === "" ? [] : body.trim().split(/\n{2,}/);
  // The tidy form sets paragraphs apart and joins none; where it should, the places in the Word file are not known.
  const isSame = texts.length === raw.length;
  const paragraphs = texts.map((text, index) => ({ text, child: isSame ? raw[index]?.child : undefined }));
  return { source: tidy, metadata, paragraphs, notes };
}

function sourceOf(block: WordBlock, names: InlineNames): string {
  if (block.kind === "table") return block.rows.length === 0 ? "" : tableSource(block, names);
  const words = plainWords(block).trim();
  // A line drawn at the end of a document, and paragraphs without words, say nothing.
  if (/^_{4,}$/.test(words)) return "";
  if (block.style === "call" && isChangedInside(block)) {
    const plain = block.inlines.map((inline) => (inline.kind === "text" ? { ...inline, format: {} } : inline));
    return `*${inlineSource(plain, [], names)}*`.replace(/\r?\n/g, " ");
  }
  const labelled = withLabel(block);
  const inlines = block.style === "call" ? labelled.map(italic) : withBang(labelled, block);
  const source = withPrefix(
    prefixOf(block, words),
    inlineSource(undressed(onOneLine(inlines, block), block), block.mark, names),
  );
  // The star of ADD* and SUP* is a letter of the word and no emphasis.
  const plain = block.style === "proposal" ? source.replace(/^(\W*[A-Z]+)\\\*/, "$1*") : source;
  return indentOf(block) + plain.replace(/\r?\n/g, " ");
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

/** What the place of words shows needs no emphasis: labels, the words `Reasons:`, headings, the heading of a table. */
function undressed(inlines: readonly WordInline[], { style }: WordParagraph): readonly WordInline[] {
  const isHead = heads.test(style);
  const labelEnds = sides.map((side) => ({ side, end: labelEnd(inlines, side) }));
  return inlines.map((inline, index) => {
    if (inline.kind !== "text" || style === "call") return inline;
    const isLabel = labelEnds.some(({ side, end }) => index < end && !isGone(inline.revisions, side));
    const isReasons = index === 0 && /^\s*(?:reasons|motifs|motivos|основания|理由)\s*:/i.test(inline.text);
    if (!isHead && !isLabel && !isReasons) return inline;
    const { raised, lowered, url, underline } = inline.format;
    const kept = {
      ...(raised && { raised }),
      ...(lowered && { lowered }),
      ...(url !== undefined && { url }),
      ...(underline && style === "proposal" && { underline }),
    };
    return {
      ...inline,
      format: kept,
      text: isLabel && inlines[index + 1]?.kind === "tab" ? inline.text.trimEnd() : inline.text,
    };
  });
}

/** Styles that show by themselves what their words are. */
const heads = /^(?:proposal|resno|restitle|resref|annexno|annextitle|appendixno|heading\d|headingb|headingi|sectionno)/;

/** A title is one line; where the page breaks it is the template's business. */
function onOneLine(inlines: readonly WordInline[], { style }: WordParagraph): readonly WordInline[] {
  if (!titles.test(style) || !inlines.some(({ kind }) => kind === "break")) return inlines;
  const line: WordInline[] = [];
  for (const inline of inlines) {
    const last = line.at(-1);
    const { revisions } = inline;
    if (inline.kind === "break") line.push({ kind: "text", text: " ", format: {}, revisions });
    else if (inline.kind === "text" && last?.kind === "text" && last.text === " " && last.revisions === revisions) {
      line.push({ ...inline, text: inline.text.trimStart() });
    } else line.push(inline);
    const before = line.at(-2);
    if (inline.kind === "break" && before?.kind === "text" && /\s$/.test(before.text)) line.pop();
  }
  return line;
}

/** Their numbers, their titles, and what stands below these in brackets. */
const titles = /(?:^(?:proposal|heading\w)|no(?:title)?\d?|title\d?|ref|legend)$/;

/** Where the label of a side ends: at the first tab behind a few letters; 0 when the side has none. */
function labelEnd(inlines: readonly WordInline[], side: Side): number {
  let length = 0;
  for (const [index, inline] of inlines.entries()) {
    if (isGone(inline.revisions, side)) continue;
    if (inline.kind === "tab") return index;
    length += inline.kind === "text" ? inline.text.length : 1;
    if (length > longestLabel) break;
  }
  return 0;
}

/** `1.12.3 bis` is as long as labels are. */
const longestLabel = 12;

function prefixOf({ style, heading }: WordParagraph, words: string): string {
  if (style === "title3") return "# ";
  if (style === "proposal") return "## ";
  if (style === "resno") return "### ";
  if (style === "annexno" || style === "annexnotitle" || style === "appendixno") return "### ";
  if (style === "headingb") return "## ";
  if (style === "headingi") return "#### ";
  if (heading !== undefined && words !== "" && !/^\d/.test(words)) return `${"#".repeat(Math.min(6, heading + 1))} `;
  return "";
}

/** The signs of a heading belong to the change when the whole heading does. */
function withPrefix(prefix: string, source: string): string {
  if (prefix === "" || source === "") return source;
  const whole = /^\{(?:\+\+|--)(?:(?!\{\+\+|\{--)[\s\S])*¶(?:\+\+|--)\}(?:\{@[\w-]+\})?$/.test(source);
  return whole ? source.slice(0, 3) + prefix + source.slice(3) : prefix + source;
}

function noteSource(blocks: readonly WordBlock[], names: InlineNames): string {
  const lines = settle(blocks).map((block) => {
    if (block.kind === "table") return "";
    return inlineSource(block.inlines, [], names).replace(/\t/g, " ");
  });
  return lines.filter((line) => line !== "").join("<br>");
}
