import type { Span, TextEdit } from "../../../text/index.ts";
import { changesBetween } from "../keep/word-changes.ts";
import { escapeXml } from "../package/escape-xml.ts";
import type { CoverParagraph, CoverPiece } from "./cover-cells.ts";

/**
 * Gives some neighbouring pieces of a paragraph, or all, other words; a line break is `\n`. Words that stay are not
 * touched and each run keeps its looks; `whole` writes all words anew, into the first run.
 */
export function editsFor(
  paragraph: CoverParagraph,
  words: string,
  { pieces = paragraph.pieces, whole = false }: { pieces?: readonly CoverPiece[]; whole?: boolean } = {},
): readonly TextEdit[] {
  const old = pieces.map(({ text }) => text).join("");
  if (old === words) return [];
  if (!pieces.some(({ isSign }) => !isSign)) return [insertion(paragraph, words)];
  const made = pieces.map(({ text }) => text);
  const changes = whole ? [{ span: { start: 0, end: old.length }, text: words }] : changesBetween(old, words);
  // From the last to the first, so that the places of those before stay right.
  for (const { span, text } of [...changes].reverse()) {
    const into = pieceFor(pieces, span);
    let from = 0;
    for (const [index, piece] of pieces.entries()) {
      const length = piece.text.length;
      const cut = [
        Math.min(length, Math.max(0, span.start - from)),
        Math.min(length, Math.max(0, span.end - from)),
      ] as const;
      const now = made[index] ?? "";
      made[index] = now.slice(0, cut[0]) + (index === into ? text : "") + now.slice(cut[1]);
      from += length;
    }
  }
  return pieces.flatMap((piece, index) => {
    const now = made[index] ?? "";
    if (now === piece.text) return [];
    return [piece.isSign ? { span: piece.xml, text: "" } : textEdit(piece, now)];
  });
}

/** Takes away what marks the runs of some pieces, and the controls around them, as waiting for words. */
export function unmarked(xml: string, pieces: readonly CoverPiece[]): readonly TextEdit[] {
  const places = new Map<number, { readonly span: Span; readonly pattern: RegExp }>();
  for (const { look, controls } of pieces) {
    places.set(look.start, { span: look, pattern: /<w:highlight\b[^<>]*\/>|<w:rStyle w:val="PlaceholderText"\/>/g });
    for (const { properties } of controls) {
      places.set(properties.start, { span: properties, pattern: /<w:showingPlcHdr\b[^<>]*\/>/g });
    }
  }
  return [...places.values()].flatMap(({ span: { start, end }, pattern }) =>
    [...xml.slice(start, end).matchAll(pattern)].map(({ 0: found, index }) => ({
      span: { start: start + index, end: start + index + found.length },
      text: "",
    })),
  );
}

/** The piece that takes the new words: the first one with words in the stretch, else the one before it. */
function pieceFor(pieces: readonly CoverPiece[], { start, end }: Span): number {
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

function textEdit({ xml, inner }: CoverPiece, text: string): TextEdit {
  const isBare = !/^\s|[\n\t]|\s$/.test(text);
  return isBare ? { span: inner, text: escapeXml(text) } : { span: xml, text: wordsXml(text) };
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
function insertion({ xml, innerEnd, runEnd }: CoverParagraph, words: string): TextEdit {
  if (runEnd !== undefined) return { span: { start: runEnd, end: runEnd }, text: wordsXml(words) };
  const run = `<w:r>${wordsXml(words)}</w:r>`;
  if (innerEnd < xml.end) return { span: { start: innerEnd, end: innerEnd }, text: run };
  return { span: { start: xml.end - "/>".length, end: xml.end }, text: `>${run}</w:p>` };
}
