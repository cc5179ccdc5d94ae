import type { AlignedWords } from "./align-paragraph.ts";
import type { Extra, OriginalParagraph } from "./original-words.ts";

/** What shows nothing, by the letter that it stands before, or behind the letter before that place. */
export interface PlacedExtras {
  readonly before: ReadonlyMap<number, readonly Extra[]>;
  readonly behind: ReadonlyMap<number, readonly Extra[]>;
}

/**
 * Finds the places of what stands between the letters. A bookmark goes around the words that stayed of its own, and
 * around what has replaced them when none did; a field goes with its words. Nothing is lost, and nothing is doubled.
 */
export function placedExtras(original: OriginalParagraph, aligned: AlignedWords): PlacedExtras {
  const { signs } = original;
  const { text, placesNow, shownAt, isSameAt, stays } = aligned;
  const { before: placesBefore, behind: placesBehind } = placesOf(placesNow, text.length);
  /** Comments whose sign is gone, or is another one now; those that the text never showed stay. */
  const gone = new Set<string>();
  const unseen: Extra[] = [];
  for (const [at, { xml = "", look, pair }] of signs.entries()) {
    if (pair === undefined) continue;
    if (shownAt[at] === undefined) unseen.push({ at, xml, goesWith: "last", ...(look && { look }) });
    else if ((placesNow[at] ?? -1) < 0 || !isSameAt(placesNow[at] ?? -1)) gone.add(pair);
  }
  const extras = [...original.extras, ...unseen]
    .filter(({ field, pair }) => (field === undefined || stays(field)) && (pair === undefined || !gone.has(pair)))
    .sort((a, b) => a.at - b.at);

  const starts = new Map<string, number>();
  for (const { pair, at, goesWith } of extras) if (pair !== undefined && goesWith === "next") starts.set(pair, at);
  const ends = new Map<string, number>();
  for (const { pair, at, goesWith } of extras) if (pair !== undefined && goesWith === "last") ends.set(pair, at);

  const before = new Map<number, Extra[]>();
  const behind = new Map<number, Extra[]>();
  for (const extra of extras) {
    const { at, goesWith, pair = "" } = extra;
    const start = starts.get(pair);
    const end = ends.get(pair);
    const from = placesBefore[start ?? at] ?? 0;
    const to = placesBehind[end ?? at] ?? 0;
    // Nothing of what stood between the halves has stayed.
    const isEmpty = start !== undefined && end !== undefined && from >= to;
    if (!isEmpty) add(goesWith === "next" ? before : behind, goesWith === "next" ? from : to, extra);
    else if (from === to) add(before, from, extra);
    else add(goesWith === "next" ? before : behind, goesWith === "next" ? to : from, extra);
  }
  return { before, behind };
}

function add(places: Map<number, Extra[]>, at: number, extra: Extra): void {
  const known = places.get(at);
  if (known === undefined) places.set(at, [extra]);
  else known.push(extra);
}

/**
 * For each place of the original the place now that is before its letter, and the one behind the letter before it.
 * Words that have come stand where those were that are gone.
 */
function placesOf(placesNow: Int32Array, length: number) {
  const count = placesNow.length;
  const isGone = (at: number) => at >= 0 && at < count && (placesNow[at] ?? -1) < 0;
  const next = new Int32Array(count + 1).fill(length);
  for (let at = count - 1; at >= 0; at--) next[at] = isGone(at) ? (next[at + 1] ?? 0) : (placesNow[at] ?? 0);
  const last = new Int32Array(count + 1);
  for (let at = 0; at < count; at++) last[at + 1] = isGone(at) ? (last[at] ?? 0) : (placesNow[at] ?? 0) + 1;
  const before = next.map((place, at) => (isGone(at) && !isGone(at - 1) ? (last[at] ?? 0) : place));
  const behind = last.map((place, at) => (isGone(at - 1) && !isGone(at) ? (next[at] ?? 0) : place));
  return { before, behind };
}
