import { alignTokens } from "../../diff/index.ts";
import type { CoverParagraph, CoverPiece } from "./cover-cells.ts";
import { escapeXml } from "./escape-xml.ts";

/** Something in a part that is written over. */
export interface PartEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Gives some neighbouring pieces of a paragraph, or all, other words; a line break is `\n`. Words that stay are not
 * touched and each run keeps its looks; `whole` writes all words anew, into the first run.
 */
export function editsFor(
  paragraph: CoverParagraph,
  words: string,
  { pieces = paragraph.pieces, whole = false }: { pieces?: readonly CoverPiece[]; whole?: boolean } = {},
): readonly PartEdit[] {
  const old = pieces.map(({ text }) => text).join("");
  if (old === words) return [];
  if (!pieces.some(({ isSign }) => !isSign)) return [insertion(paragraph, words)];
  const made = pieces.map(({ text }) => text);
  const changes = whole ? [{ start: 0, end: old.length, text: words }] : changesBetween(old, words);
  // From the last to the first, so that the places of those before stay right.
  for (const { start, end, text } of [...changes].reverse()) {
    const into = pieceFor(pieces, start, end);
    let from = 0;
    for (const [index, piece] of pieces.entries()) {
      const length = piece.text.length;
      const cut = [Math.min(length, Math.max(0, start - from)), Math.min(length, Math.max(0, end - from))] as const;
      const now = made[index] ?? "";
      made[index] = now.slice(0, cut[0]) + (index === into ? text : "") + now.slice(cut[1]);
      from += length;
    }
  }
  return pieces.flatMap((piece, index) => {
    const now = made[index] ?? "";
    if (now === piece.text) return [];
    return [piece.isSign ? { ...piece.xml, text: "" } : textEdit(piece, now)];
  });
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

/** What is to be done to the old words, word by word; a blank alone between two changes is part of them. */
function changesBetween(old: string, words: string): readonly PartEdit[] {
  const [before, after] = [old, words].map((text) => text.match(/\d+|\p{L}+|[^\d\p{L}]/gu) ?? []);
  const ids = new Map<string, number>();
  const idsOf = (tokens: readonly string[] = []) =>
    Int32Array.from(tokens, (token) => {
      const id = ids.get(token) ?? ids.size;
      ids.set(token, id);
      return id;
    });
  const widthOf = (tokens: readonly string[] = [], end: number) => tokens.slice(0, end).join("").length;
  const kept = [...alignTokens(idsOf(before), idsOf(after))].map((run) => ({
    old: widthOf(before, run.old),
    now: widthOf(after, run.new),
    length: widthOf(before, run.old + run.length) - widthOf(before, run.old),
  }));
  const ends = { old: old.length, now: words.length, length: 0 };
  const changes: PartEdit[] = [];
  let at = { old: 0, now: 0 };
  for (const run of [...kept.filter((one) => old.slice(one.old, one.old + one.length).trim() !== ""), ends]) {
    const text = words.slice(at.now, run.now);
    if (run.old > at.old || text !== "") changes.push(trimmed(old, { start: at.old, end: run.old, text }));
    at = { old: run.old + run.length, now: run.now + run.length };
  }
  return changes;
}

/** A change without the signs that both sides begin with. */
function trimmed(old: string, { start, end, text }: PartEdit): PartEdit {
  let same = 0;
  while (start + same < end && same < text.length && old[start + same] === text[same]) same++;
  return { start: start + same, end, text: text.slice(same) };
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

/** A paragraph without words gets them in its last run, or in a new one; an empty element is opened for it. */
function insertion({ xml, innerEnd, runEnd }: CoverParagraph, words: string): PartEdit {
  if (runEnd !== undefined) return { start: runEnd, end: runEnd, text: wordsXml(words) };
  const run = `<w:r>${wordsXml(words)}</w:r>`;
  if (innerEnd < xml.end) return { start: innerEnd, end: innerEnd, text: run };
  return { start: xml.end - "/>".length, end: xml.end, text: `>${run}</w:p>` };
}
