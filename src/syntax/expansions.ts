import type { Document, Resolution } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";
import { inProse, placesOf } from "./prose.ts";

/** A place where an abbreviation is written out: `information and communication technologies (ICTs)`. */
export interface Expansion {
  /** Without the plural's `s`. */
  readonly short: string;
  /** The words written out, as they stand. */
  readonly words: string;
  /** Words and bracket. */
  readonly span: Span;
  /** The text it stands in; absent in the free sections. */
  readonly resolution: Resolution | undefined;
}

/** All abbreviations that a document writes out, in order. */
export function expansionsIn(document: Document): readonly Expansion[] {
  const found: Expansion[] = [];
  for (const { said: bracket, block, start, end, resolution } of inProse(
    document,
    placesOf(document.text, bracketed),
  )) {
    const said = bracket.slice(1, -1);
    const from = Math.max(block.body.start, start - 160);
    const before = document.text.slice(from, start).trimEnd();
    const at = longFormStart(singular(said), before);
    if (at === undefined) continue;
    const words = before.slice(at);
    found.push({ short: singular(said), words, span: { start: from + at, end }, resolution });
  }
  return found;
}

const bracketed = /\([A-Z][A-Za-z\d&/-]{0,9}[A-Z\d]s?\)/g;

/** `ICTs` is the plural of `ICT`. */
export function singular(short: string): string {
  return /[A-Z\d]s$/.test(short) ? short.slice(0, -1) : short;
}

/**
 * Where the words start that an abbreviation stands for: its letters are found in them from right to left, the first
 * at the start of a word (Schwartz and Hearst, 2003).
 */
function longFormStart(short: string, before: string): number | undefined {
  const letters = short.toLowerCase().replace(/[^a-z\d]/g, "");
  const lower = fold(before).length === before.length ? fold(before) : before.toLowerCase();
  let at = lower.length - 1;
  for (let index = letters.length - 1; index >= 0; index--) {
    while (at >= 0 && (lower[at] !== letters[index] || (index === 0 && /[\p{L}\d]/u.test(lower[at - 1] ?? "")))) at--;
    if (at < 0) return undefined;
    at--;
  }
  const words = before.slice(at + 1);
  const count = words.split(/[\s/-]+/).length;
  if (count < 2 || count > Math.min(letters.length + 5, letters.length * 2) || /[;:.()“”"]/.test(words))
    return undefined;
  return words.length > short.length + 1 ? at + 1 : undefined;
}
