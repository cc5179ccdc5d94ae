import { type Reading, readingOffset, sourceOffset } from "../model/index.ts";
import { endBreaks, isKept, type MarkNode, type Side, scanMarks, without } from "../syntax/index.ts";
import { applyEdits, contains, inOrder, type Span, type TextEdit } from "../text/index.ts";

/** What becomes of a source. */
interface Resolution {
  readonly source: string;
  /** Its marks and comments. */
  readonly nodes: readonly MarkNode[];
  /** What goes, in order. */
  readonly cuts: readonly Span[];
  /** The marks that it goes of: what goes of one is one edit. */
  readonly marks: readonly Span[];
  /** Which side of all changes is to be come to. */
  readonly side: Side;
}

/**
 * The edits that take stretches out of a source so that its other marks and comments stay what they are, and nothing
 * else becomes one: a backslash stands where brackets would meet.
 */
export function sealedEdits({ source, nodes, cuts, marks, side }: Resolution): readonly TextEdit[] {
  const rest = without(source, cuts);
  const wanted = [...every(nodes)].flatMap((node): Place[] => {
    if (!isKept(rest, node.span.start)) return [];
    const [start, contentEnd, last] = [node.span.start, node.contentEnd, node.span.end - 1].map((place) =>
      readingOffset(rest, place),
    ) as [number, number, number];
    return [{ kind: node.kind, start, contentEnd, end: last + 1 }];
  });
  const seals = sealsOf(rest.text, wanted);
  const held = heldLines(source, nodes, rest, { seals, side });
  const edits = [
    ...cuts.map((span): TextEdit => ({ span, text: "" })),
    ...held.map((place) => put(sourceOffset(rest, place), "\n")),
    ...seals.map((place) => put(sourceOffset(rest, place), "\\")),
  ];
  return joined(source, edits, marks);
}

/**
 * The places of the rest where an empty line has to be put in: where a line between the end of a paragraph that is still
 * to go and the next one has lost its words, the end would take it along, and with it what is the end of another one.
 */
function heldLines(
  source: string,
  nodes: readonly MarkNode[],
  rest: Reading,
  { seals, side }: { readonly seals: readonly number[]; readonly side: Side },
): readonly number[] {
  const before = endBreaks(source, nodes, side);
  if (before.size === 0) return [];
  const taken = new Map(
    [...before].map(([{ span }, breaks]) => [readingOffset(rest, span.start), linesIn(source, breaks)]),
  );
  const { text, back } = withSeals(rest.text, seals);
  return [...endBreaks(text, scanMarks(text).nodes, side)].flatMap(([{ span }, breaks]) => {
    if (linesIn(text, breaks) <= (taken.get(back(span.start)) ?? 2)) return [];
    return [back(text.indexOf("\n", span.end) + 1)];
  });
}

function linesIn(text: string, breaks: readonly Span[]): number {
  return breaks.reduce((count, { start, end }) => count + text.slice(start, end).split("\n").length - 1, 0);
}

/** A mark or comment in a text. */
interface Place extends Span {
  readonly kind: MarkNode["kind"];
  readonly contentEnd: number;
}

function* every(nodes: readonly MarkNode[]): Generator<MarkNode> {
  for (const node of nodes) {
    yield node;
    yield* every(node.children);
  }
}

/** Each round puts backslashes before what the last one laid open. */
const mostRounds = 20;

/** The places of a text at which a backslash has to stand for it to have the wanted marks, and no others. */
function sealsOf(text: string, wanted: readonly Place[]): readonly number[] {
  let seals: readonly number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const all = new Set([...seals, ...misreadIn(text, wanted, seals)]);
    if (all.size === seals.length) break;
    seals = [...all].sort((a, b) => a - b);
  }
  return seals;
}

function misreadIn(text: string, wanted: readonly Place[], seals: readonly number[]): readonly number[] {
  const { text: sealed, back } = withSeals(text, seals);
  const found = [...every(scanMarks(sealed).nodes)].map(({ kind, span, contentEnd }): Place => {
    return { kind, start: back(span.start), contentEnd: back(contentEnd), end: back(span.end - 1) + 1 };
  });
  const byStart = new Map(wanted.map((place) => [place.start, place]));
  const formed = found.filter(({ start, kind }) => byStart.get(start)?.kind !== kind);
  if (formed.length > 0) return formed.map(({ start }) => start);
  const there = new Set(found.map(({ start }) => start));
  const hidden = wanted.filter(({ start }) => !there.has(start) && text[start - 1] === "\\");
  const others = found.flatMap(({ start, contentEnd, end }) => {
    const place = byStart.get(start);
    if (place === undefined) return [];
    if (contentEnd < place.contentEnd) return [contentEnd + 1];
    return end > place.end ? [place.end] : [];
  });
  return [...hidden.map(({ start }) => start), ...others];
}

/** A text with backslashes at some places, in order, and the way from its places to those of the text. */
function withSeals(text: string, seals: readonly number[]) {
  const edits = seals.map((place) => put(place, "\\"));
  const backslashes = seals.map((seal, index) => seal + index);
  return { text: applyEdits(text, edits), back: (place: number) => place - countBelow(backslashes, place) };
}

/** How many numbers, in order, are less than one. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put(place: number, text: string): TextEdit {
  return { span: { start: place, end: place }, text };
}

/** The edits in order, those inside one mark as one. */
function joined(source: string, all: readonly TextEdit[], marks: readonly Span[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let mark = 0;
  for (const edit of inOrder(all)) {
    const last = edits.at(-1);
    while ((marks[mark]?.end ?? Number.POSITIVE_INFINITY) < edit.span.end) mark++;
    const around = marks[mark];
    const isOfMark = last && around && contains(around, { start: last.span.start, end: edit.span.end });
    const isBehind = last?.span.end === edit.span.start && around?.start !== edit.span.start;
    if (last === undefined || !(isOfMark || isBehind)) {
      edits.push(edit);
      continue;
    }
    const text = last.text + source.slice(last.span.end, edit.span.start) + edit.text;
    edits[edits.length - 1] = { span: { start: last.span.start, end: edit.span.end }, text };
  }
  return edits;
}
