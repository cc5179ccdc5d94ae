import { type Reading, sourceOffset } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** The stretches of the source that show the words of a span of the reading, without what is left out between them. */
export function sourceRuns({ textStarts, ...reading }: Reading, { start, end }: Span): readonly Span[] {
  if (start >= end) return [];
  const runs: Span[] = [];
  const seams = textStarts.slice(firstBehind(textStarts, start), firstBehind(textStarts, end - 1));
  let from = start;
  for (const to of [...seams, end]) {
    const at = sourceOffset({ textStarts, ...reading }, from);
    if (to > from) runs.push({ start: at, end: at + to - from });
    from = to;
  }
  return runs;
}

/** The index of the first place behind an offset. */
function firstBehind(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
