import type { CoverParagraph, CoverPiece } from "./cover-cells.ts";
import { escapeXml } from "./escape-xml.ts";

/** Something in a part that is written over. */
export interface PartEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Gives some neighbouring pieces of a paragraph, or all, other words. Only what differs between the old and the new
 * words is touched, so that each run keeps its looks; a line break is `\n`. What marks words as waiting for others
 * goes with them: the highlight, the sign that a content control shows its hint.
 */
export function editsFor(
  paragraph: CoverParagraph,
  words: string,
  pieces: readonly CoverPiece[] = paragraph.pieces,
): readonly PartEdit[] {
  const old = pieces.map(({ text }) => text).join("");
  if (old === words) return [];
  if (!pieces.some(({ isSign }) => !isSign)) return [insertion(paragraph, words)];
  const { start, end } = difference(old, words);
  const written = words.slice(start, words.length - (old.length - end));
  const edits: PartEdit[] = [];
  const into = pieceFor(pieces, start, end);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const [from, to] = [at, at + piece.text.length];
    at = to;
    const isHit = from < end && to > start;
    if (index !== into && !isHit) continue;
    const cut = [Math.max(0, start - from), Math.min(piece.text.length, Math.max(0, end - from))] as const;
    const kept = [piece.text.slice(0, cut[0]), piece.text.slice(Math.max(cut[0], cut[1]))] as const;
    if (piece.isSign) edits.push({ ...piece.xml, text: "" });
    else edits.push(textEdit(piece, kept[0] + (index === into ? written : "") + kept[1]));
  }
  return edits;
}

/** Takes away what marks the runs of some pieces, and the controls around them, as waiting for words. */
export function unmarked(xml: string, pieces: readonly CoverPiece[]): readonly PartEdit[] {
  const places = new Map<number, { readonly start: number; readonly end: number; readonly pattern: RegExp }>();
  for (const { look, controls } of pieces) {
    places.set(look.start, { ...look, pattern: /<w:highlight\b[^>]*\/>|<w:rStyle w:val="PlaceholderText"\/>/g });
    for (const { properties } of controls) {
      places.set(properties.start, { ...properties, pattern: /<w:showingPlcHdr\b[^>]*\/>/g });
    }
  }
  return [...places.values()].flatMap(({ start, end, pattern }) =>
    [...xml.slice(start, end).matchAll(pattern)].map(({ 0: found, index }) => ({
      ...{ start: start + index, end: start + index + found.length },
      text: "",
    })),
  );
}

/** Carries out edits that do not touch each other; one and the same edit twice is one. */
export function edited(xml: string, edits: readonly PartEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let written = "";
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) continue;
    written += xml.slice(at, start) + text;
    at = end;
  }
  return written + xml.slice(at);
}

/** The stretch of the old words that the new ones have otherwise. */
function difference(old: string, words: string): { readonly start: number; readonly end: number } {
  const least = Math.min(old.length, words.length);
  let start = 0;
  while (start < least && old[start] === words[start]) start++;
  let tail = 0;
  while (tail < least - start && old[old.length - 1 - tail] === words[words.length - 1 - tail]) tail++;
  return { start, end: old.length - tail };
}

/** The piece that takes the new words: the first one with words in the stretch, else the one before it. */
function pieceFor(pieces: readonly CoverPiece[], start: number, end: number): number {
  let at = 0;
  let before = -1;
  for (const [index, { text, isSign }] of pieces.entries()) {
    const from = at;
    at += text.length;
    if (isSign) continue;
    if (from < end && at > start) return index;
    if (before < 0 || at <= start) before = index;
  }
  return before;
}

function textEdit({ xml, inner }: CoverPiece, text: string): PartEdit {
  const isBare = !/^\s|[\n\t]|\s$/.test(text);
  return isBare ? { ...inner, text: escapeXml(text) } : { ...xml, text: wordsXml(text) };
}

/** Words for a run: breaks between them have an element of their own. */
function wordsXml(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === "") return "";
      return breaks.get(part) ?? `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join("");
}

const breaks: ReadonlyMap<string, string> = new Map([
  ["\n", "<w:br/>"],
  ["\t", "<w:tab/>"],
]);

/** A paragraph without words gets a run of its own; one that is an empty element is opened for it. */
function insertion({ xml, innerEnd }: CoverParagraph, words: string): PartEdit {
  const run = `<w:r>${wordsXml(words)}</w:r>`;
  if (innerEnd < xml.end) return { start: innerEnd, end: innerEnd, text: run };
  return { start: xml.end - "/>".length, end: xml.end, text: `>${run}</w:p>` };
}
