import { bodySpan } from "../package/body-span.ts";
import type { SourceParagraph } from "../read/to-source.ts";
import { refuse } from "../refusal.ts";
import type { WordBlock } from "../word-model.ts";
import type { Rename } from "../write/rename-authors.ts";

/** One child of the body as it stands in the file, with the paragraphs of the text that it became. */
export interface Segment {
  readonly xml: string;
  /** None for what the text does not show: empty paragraphs, the cover, page settings. */
  readonly texts: readonly string[];
  /** What was read of it. */
  readonly blocks: readonly WordBlock[];
}

/** A main part, cut at the children of its body; put together again it is the same, sign by sign. */
export interface Body {
  readonly head: string;
  readonly segments: readonly Segment[];
  readonly tail: string;
}

/** Cuts a main part. `blocks` and `paragraphs` are what was read of it; `rename` says who made its changes now. */
export function segmentsOf(
  xml: string,
  blocks: readonly WordBlock[],
  paragraphs: readonly SourceParagraph[],
  rename: Rename = (words) => words,
): Body {
  const body = bodySpan(xml);
  if (body === undefined)
    refuse("not-word", "The template is written in an unusual way; open it in Word and save it again");
  const { start, end } = body;
  const texts = new Map<number, string[]>();
  for (const { child, text } of paragraphs) {
    if (child === undefined) continue;
    const known = texts.get(child);
    if (known === undefined) texts.set(child, [text]);
    else known.push(text);
  }
  const segments: Segment[] = [];
  let at = start;
  for (const held of byChild(blocks)) {
    const [{ child, xml: span } = { child: -1, xml: { start: at, end: at } }] = held;
    if (span.start > at) segments.push({ xml: xml.slice(at, span.start), texts: [], blocks: [] });
    segments.push({ xml: rename(xml.slice(span.start, span.end)), texts: texts.get(child) ?? [], blocks: held });
    at = span.end;
  }
  if (end > at) segments.push({ xml: xml.slice(at, end), texts: [], blocks: [] });
  return { head: xml.slice(0, start), segments, tail: xml.slice(end) };
}

/** The blocks of each child together. */
function byChild(blocks: readonly WordBlock[]): readonly (readonly WordBlock[])[] {
  const all: WordBlock[][] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last?.[0]?.child === block.child) last.push(block);
    else all.push([block]);
  }
  return all;
}
