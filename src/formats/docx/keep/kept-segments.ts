import { alignTokens, alikeInPlace, likenessAmong } from "../../../diff/index.ts";
import type { OutBlock } from "../write/out-story.ts";
import type { Segment } from "./body-segments.ts";
import { pairChanged } from "./pair-changed.ts";

/**
 * One step of a body that is written: a child of the template as it was, one that the text has changed, one of which
 * the text has nothing any more, or a block that is new.
 */
export type Step =
  | { readonly kind: "kept"; readonly segment: Segment }
  | { readonly kind: "changed"; readonly segment: Segment; readonly block: OutBlock }
  | { readonly kind: "gone"; readonly segment: Segment }
  | { readonly kind: "new"; readonly block: OutBlock };

/**
 * What of a template's body stays. A child all of whose words still stand in the text, one behind the other, is kept
 * as it is; one between such that is alike to what stands there now was changed; what the text never showed stays
 * where it was. What `canKeep` refuses is held to be changed. A template that shares no paragraph with the text gives its first tables and its page settings only.
 */
export function stepsOf(
  segments: readonly Segment[],
  blocks: readonly OutBlock[],
  canKeep: (segment: Segment) => boolean = () => true,
): readonly Step[] {
  const kept = new Map([...keptBlocks(segments, blocks)].filter(([index]) => canKeep(segments[index] as Segment)));
  const changed = changedBlocks(segments, blocks, kept);
  const shown = segments.filter(({ texts }) => texts.length > 0).length;
  // Of a template with other words a few may be alike by chance.
  const isOther = kept.size === 0 && (shown === 0 || changed.size * 2 < shown);
  if (isOther) return intoSkeleton(segments, blocks);
  if (isOfHeadings(segments, blocks, { kept, changed })) return intoSkeleton(segments, blocks);
  const steps: Step[] = [];
  let next = 0;
  const writeUpTo = (end: number) => {
    for (; next < end; next++) {
      const block = blocks[next];
      if (block !== undefined) steps.push({ kind: "new", block });
    }
  };
  for (const [index, segment] of segments.entries()) {
    const first = kept.get(index);
    const place = changed.get(index);
    const block = place === undefined ? undefined : blocks[place];
    if (segment.texts.length === 0) {
      // What is written at the end stands before the settings of the last pages.
      if (isPageSettings(segment)) writeUpTo(blocks.length);
      steps.push({ kind: "kept", segment });
    } else if (first !== undefined) {
      writeUpTo(first);
      steps.push({ kind: "kept", segment });
      next = first + segment.texts.length;
    } else if (place !== undefined && block !== undefined) {
      writeUpTo(place);
      steps.push({ kind: "changed", segment, block });
      next = place + 1;
    } else steps.push({ kind: "gone", segment });
  }
  const last = steps.at(-1);
  if (last?.kind === "kept" && isPageSettings(last.segment)) return steps;
  writeUpTo(blocks.length);
  return steps;
}

/** True when a template and a text share headings such as “Introduction” alone, and the template has more than these. */
function isOfHeadings(
  segments: readonly Segment[],
  blocks: readonly OutBlock[],
  { kept, changed }: Readonly<Record<"kept" | "changed", ReadonlyMap<number, number>>>,
): boolean {
  const others = segments.flatMap(({ texts }, index) => (texts.every(isHeading) ? [] : [index]));
  const isShared = (index: number) => {
    const [text = ""] = segments[index]?.texts ?? [];
    const now = blocks[changed.get(index) ?? -1]?.text;
    return kept.has(index) || (now !== undefined && likenessAmong([text, now])(0, 1) >= alikeInPlace);
  };
  return others.length > 1 && !others.some(isShared);
}

function isHeading(text: string): boolean {
  return /^#{1,2} (?!.*\t)/.test(text);
}

/** For each changed segment the place of what it has become; between two kept ones as many as are alike. */
function changedBlocks(
  segments: readonly Segment[],
  blocks: readonly OutBlock[],
  kept: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  let gap: number[] = [];
  let from = 0;
  const pairUpTo = (to: number) => {
    for (const isTable of [false, true]) {
      const old = gap.filter((index) => isTableLike(segments[index]) === isTable);
      const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
      const now = places.filter((place) => (blocks[place]?.kind !== "paragraph") === isTable);
      const pairs = pairChanged(
        old.map((index) => segments[index]?.texts[0] ?? ""),
        now.map((place) => blocks[place]?.text ?? ""),
        { isBetween: kept.size > 0 },
      );
      for (const [i, j] of pairs) changed.set(old[i] ?? 0, now[j] ?? 0);
    }
    gap = [];
  };
  for (const [index, { texts }] of segments.entries()) {
    const first = kept.get(index);
    if (first !== undefined) {
      pairUpTo(first);
      from = first + texts.length;
    } else if (texts.length === 1) gap.push(index);
  }
  pairUpTo(blocks.length);
  return inRisingOrder(changed);
}

/** Paragraphs and tables are paired apart; what would cross stays unpaired. */
function inRisingOrder(pairs: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const rising = new Map<number, number>();
  let last = -1;
  for (const [index, place] of [...pairs].sort(([a], [b]) => a - b)) {
    if (place <= last) continue;
    rising.set(index, place);
    last = place;
  }
  return rising;
}

function isTableLike(segment: Segment | undefined): boolean {
  return segment?.blocks[0]?.kind === "table";
}

/** For each kept segment the place of its first block. */
function keptBlocks(segments: readonly Segment[], blocks: readonly OutBlock[]): ReadonlyMap<number, number> {
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const old = segments.flatMap(({ texts }, segment) => texts.map((text, at) => ({ segment, at, id: idOf(text) })));
  const now = blocks.map(({ text }) => idOf(text));
  const found = new Map<number, number[]>();
  for (const run of alignTokens(
    Int32Array.from(old, ({ id }) => id),
    Int32Array.from(now),
  )) {
    for (let step = 0; step < run.length; step++) {
      const place = old[run.old + step];
      if (place === undefined) continue;
      const places = found.get(place.segment) ?? [];
      places[place.at] = run.new + step;
      found.set(place.segment, places);
    }
  }
  const kept = new Map<number, number>();
  for (const [segment, places] of found) {
    const [first] = places;
    const count = segments[segment]?.texts.length ?? 0;
    if (first === undefined) continue;
    const isWhole = Array.from({ length: count }, (_, at) => places[at] === first + at).every((is) => is);
    if (isWhole) kept.set(segment, first);
  }
  return kept;
}

function intoSkeleton(segments: readonly Segment[], blocks: readonly OutBlock[]): readonly Step[] {
  const isTable = ({ xml }: Segment) => xml.startsWith("<w:tbl>") || xml.startsWith("<w:tbl ");
  // Empty paragraphs part the tables of a cover.
  const start = segments.findIndex((segment) => !isTable(segment) && (isPageSettings(segment) || hasWords(segment)));
  const above = start < 0 ? segments : segments.slice(0, start);
  const head = above.slice(0, above.findLastIndex(isTable) + 1);
  const tail = segments.filter(isPageSettings).slice(-1);
  const keep = (segment: Segment): Step => ({ kind: "kept", segment });
  return [...head.map(keep), ...blocks.map((block): Step => ({ kind: "new", block })), ...tail.map(keep)];
}

function hasWords({ xml }: Segment): boolean {
  return /<w:t[ >]/.test(xml);
}

function isPageSettings({ xml }: Segment): boolean {
  return xml.startsWith("<w:sectPr");
}
