import type { TextEdit } from "./edit.ts";
import type { Span } from "./span.ts";

/**
 * Edits that make one text of another, line by line: lines that occur once in both stay, and what lies between them is
 * replaced as far as it differs. Not the fewest edits, but cursors and folded regions outside of them stay in place.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const young = linesOf(after);
  const edits: TextEdit[] = [];
  let from = { old: 0, young: 0 };
  for (const anchor of [...anchorsOf(old, young), { old: old.length, young: young.length }]) {
    const gap: Span = { start: startOf(old, from.old, before), end: startOf(old, anchor.old, before) };
    const text = after.slice(startOf(young, from.young, after), startOf(young, anchor.young, after));
    const edit = narrowed(before, gap, text);
    if (edit !== undefined) edits.push(edit);
    from = { old: anchor.old + 1, young: anchor.young + 1 };
  }
  return edits;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return lines;
}

function startOf(lines: readonly Line[], index: number, text: string): number {
  return lines[index]?.start ?? text.length;
}

/** Pairs of lines that occur once in both texts, the longest row of them that ascends in both. */
function anchorsOf(old: readonly Line[], young: readonly Line[]): readonly { old: number; young: number }[] {
  const places = onceOnly(young);
  const pairs = [...onceOnly(old)].flatMap(([text, index]) => {
    const other = places.get(text);
    return other === undefined ? [] : [{ old: index, young: other }];
  });
  // Patience sorting: the tops of the piles, and for each pair the one before it.
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.young ?? 0) < pair.young) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = index;
  }
  const row: { old: number; young: number }[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
}

function onceOnly(lines: readonly Line[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    if (seen.has(text)) places.delete(text);
    else places.set(text, index);
    seen.add(text);
  }
  return places;
}

/** The edit without what is the same at its two ends. */
function narrowed(before: string, gap: Span, text: string): TextEdit | undefined {
  let { start, end } = gap;
  let from = 0;
  let to = text.length;
  while (start < end && from < to && before.charCodeAt(start) === text.charCodeAt(from))
    [start, from] = [start + 1, from + 1];
  while (start < end && from < to && before.charCodeAt(end - 1) === text.charCodeAt(to - 1))
    [end, to] = [end - 1, to - 1];
  // Never between the two halves of a sign or of a line break.
  if (isSplit(before, start) || isSplit(text, from)) [start, from] = [start - 1, from - 1];
  if (isSplit(before, end) || isSplit(text, to)) [end, to] = [end + 1, to + 1];
  return start === end && from === to ? undefined : { span: { start, end }, text: text.slice(from, to) };
}

/** True between the two halves of a sign, or of a line break. */
function isSplit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && ((unit >= 0xdc00 && unit <= 0xdfff) || (unit === 10 && text.charCodeAt(at - 1) === 13));
}
