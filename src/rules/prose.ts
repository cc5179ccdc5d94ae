import type { Block, BlockKind, Document, Resolution } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";

/** Words found in the running text of a document. */
export interface ProseMatch extends Span {
  readonly match: RegExpExecArray;
  readonly block: Block;
  /** The text that the words belong to; absent in the free sections. */
  readonly resolution: Resolution | undefined;
}

const proseKinds: ReadonlySet<BlockKind> = new Set([
  "cover-field",
  "section-heading",
  "title",
  "enacting",
  "call",
  "item",
  "reasons",
  "annex-heading",
  "footnote",
  "paragraph",
]);

/**
 * The matches of a global pattern in the author's own running words: not in headings, front matter, tables and
 * fences, not in labels, not in quotations, addresses and code. One pass over the text; what `keep` does not want is
 * left before its place is looked up.
 */
export function* proseMatches(
  document: Document,
  pattern: RegExp,
  keep: (words: string) => boolean = always,
): Generator<ProseMatch> {
  const { text, blocks, resolutions } = document;
  let at = 0;
  let owner = 0;
  let quiet = 0;
  for (const match of text.matchAll(pattern)) {
    if (!keep(match[0])) continue;
    const start = match.index;
    const end = start + match[0].length;
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= start) at++;
    const block = blocks[at];
    if (block === undefined) return;
    if (start < block.body.start || end > block.body.end || !proseKinds.has(block.kind)) continue;
    const spans = quietSpans(document);
    while (quiet < spans.length && (spans[quiet]?.end ?? 0) <= start) quiet++;
    if ((spans[quiet]?.start ?? end) < end) continue;
    while (owner < resolutions.length && (resolutions[owner]?.span.end ?? 0) <= start) owner++;
    const near = resolutions[owner];
    yield { match, block, start, end, resolution: near && near.span.start <= start ? near : undefined };
  }
}

function always(): boolean {
  return true;
}

const known = new WeakMap<Document, readonly Span[]>();

/** Quotations, code, web and mail addresses, in order: words that are not the author's to change. */
export function quietSpans(document: Document): readonly Span[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found: Span[] = [];
  let at = 0;
  for (const match of document.text.matchAll(quietPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (at < document.blocks.length && (document.blocks[at]?.span.end ?? 0) <= start) at++;
    // A quotation mark that is never closed must not swallow the paragraphs behind it.
    if (end <= (document.blocks[at]?.span.end ?? 0)) found.push({ start, end });
  }
  known.set(document, found);
  return found;
}

const quietPattern =
  /[“„][^“”„]{1,800}[”“]|«[^«»]{1,800}»|"[^"\n]{1,400}"|`[^`\n]{1,200}`|\bhttps?:\/\/[^\s<>)\]]{1,400}|\bwww\.[^\s<>)\]]{1,200}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g;

/** The words to write in place of others, in the case of those: `Chairman` becomes `Chair`, `CHAIRMAN` `CHAIR`. */
export function likeCase(model: string, words: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return words.toUpperCase();
  const models = model.split("-");
  const parts = words.split("-");
  if (models.length !== parts.length) return capitalLike(model, words);
  return parts.map((part, index) => capitalLike(models[index] ?? "", part)).join("-");
}

function capitalLike(model: string, word: string): string {
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** True when a capital letter at a place is one because a sentence, an item or a title starts there. */
export function startsSentence(text: string, start: number, block: Block): boolean {
  if (start === block.body.start) return true;
  return /(?:^|[.:;?!]["”’)]*|[“"(‘–—])[\s*_]*$/u.test(text.slice(Math.max(block.body.start, start - 12), start));
}

/** True when the words at a place belong to one of the names, which are given folded. */
export function isInName(names: readonly string[], text: string, { start, end }: Span): boolean {
  const words = fold(text.slice(start, end));
  return names.some((name) => {
    const before = name.indexOf(words);
    if (before < 0 || before > start) return false;
    return fold(text.slice(start - before, start - before + name.length)).replace(/\s/g, " ") === name;
  });
}
