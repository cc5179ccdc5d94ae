import type { Block, BlockKind, Document, Resolution } from "../model/index.ts";
import type { Span } from "../text/index.ts";

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
