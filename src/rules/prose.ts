import type { Block, BlockKind, Document, Resolution } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";

/** Words found in the running text of a document. */
export interface ProseMatch extends Span {
  /** The words. */
  readonly said: string;
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
 * Those of the places found, which come in order, that are the author's own running words: not headings, front
 * matter, tables and fences, not labels, not quotations, addresses and code.
 */
export function* inProse(document: Document, found: Iterable<Span>): Generator<ProseMatch> {
  const { text, blocks, resolutions } = document;
  let at = 0;
  let owner = 0;
  let quiet = 0;
  for (const { start, end } of found) {
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= start) at++;
    const block = blocks[at];
    if (block === undefined) return;
    if (start < block.body.start || end > block.body.end || !proseKinds.has(block.kind)) continue;
    const spans = quietSpans(document);
    while (quiet < spans.length && (spans[quiet]?.end ?? 0) <= start) quiet++;
    if ((spans[quiet]?.start ?? end) < end) continue;
    while (owner < resolutions.length && (resolutions[owner]?.span.end ?? 0) <= start) owner++;
    const near = resolutions[owner];
    const resolution = near !== undefined && near.span.start <= start ? near : undefined;
    yield { start, end, said: text.slice(start, end), block, resolution };
  }
}

/** All places where a global pattern matches. One pass over the text: keep patterns free of what starts at every letter. */
export function* placesOf(text: string, pattern: RegExp): Generator<Span> {
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length };
}

/** Where the word starts that a place is in: after the last sign that is no letter. */
export function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

/** True when neither letter nor digit touches the words. */
export function isApart(text: string, { start, end }: Span): boolean {
  return !isWordSign(text.charCodeAt(start - 1)) && !isWordSign(text.charCodeAt(end));
}

function isWordSign(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || isLetter(unit);
}

/** True for the letters of English, and for what is not ASCII and a letter. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return unit >= 0xaa && /\p{L}/u.test(String.fromCharCode(unit));
}

const known = new WeakMap<Document, readonly Span[]>();

/** Quotations, code, web and mail addresses, in order: words that are not the author's to change. */
export function quietSpans(document: Document): readonly Span[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const { text, blocks } = document;
  const found: Span[] = [];
  let at = 0;
  for (const { start, end } of placesOf(text, text.includes("@") ? quietOrMail : quiet)) {
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= start) at++;
    // A quotation mark that is never closed must not swallow the paragraphs behind it.
    if (end <= (blocks[at]?.span.end ?? 0)) found.push({ start, end });
  }
  known.set(document, found);
  return found;
}

const quiet =
  /[“„][^“”„]{1,800}[”“]|«[^«»]{1,800}»|"[^"\n]{1,400}"|`[^`\n]{1,200}`|https?:\/\/[^\s<>)\]]{1,400}|www\.[^\s<>)\]]{1,200}/g;
const quietOrMail = new RegExp(`${quiet.source}|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}`, "g");

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
