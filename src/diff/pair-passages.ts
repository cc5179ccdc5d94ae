import { likeness, type Weights } from "./bag.ts";
import { callOf } from "./clause-of.ts";
import { gluedCallPairs } from "./glued-calls.ts";
import { longestRise } from "./longest-rise.ts";
import { alikeInPlace, type Gap, type Likeness, mostCells, pairInGap } from "./pair-in-gap.ts";
import type { Passage } from "./passage.ts";
import { shinglePairs } from "./shingles.ts";
import { lengthOf, type Worded } from "./worded.ts";

/** Which passage of the new side each passage of the old side has become; -1 where none. */
export interface Pairing {
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
  /** The old passages whose pair keeps its place in the order of the text. */
  readonly inPlace: ReadonlySet<number>;
  readonly weights: Weights;
}

/** Away from its place it takes more than in place to call a passage the same: then it is called moved. */
export const alikeElsewhere = 0.6;
/** What it counts that two passages stand under the same call, or have the same label. */
const byCall = 0.04;
const byLabel = 0.02;
/** A passage of fewer words is never called moved: `and`, `to this end` stand everywhere. */
const fewestWordsMoved = 4;

/**
 * Pairs the passages of two texts: those with the same words first, then those that share rare rows of words, then
 * the most alike between these in the order of the text, and what is left over wherever it has gone.
 */
export function pairPassages(old: Worded, revised: Worded, weights: Weights): Pairing {
  const newOf = new Int32Array(old.passages.length).fill(-1);
  const oldOf = new Int32Array(revised.passages.length).fill(-1);
  const pair = (i: number, j: number) => {
    newOf[i] = j;
    oldOf[j] = i;
  };
  const part = (i: number) => {
    oldOf[newOf[i] ?? 0] = -1;
    newOf[i] = -1;
  };
  for (const [i, j] of samePairs(old, revised)) pair(i, j);
  for (const [i, j] of shinglePairs(old, revised, newOf, oldOf)) if (canPair(old, i, revised, j)) pair(i, j);
  const like = likenessIn(old, revised, weights);
  for (const gap of gapsBetween(inOrderOf(newOf, old), newOf, oldOf)) {
    const rest = withoutSameEnds(gap, old, revised, pair);
    if (rest.old.length > 0 && rest.new.length > 0) pairInGap(rest, old, revised, like, pair);
  }
  pairElsewhere(old, revised, newOf, oldOf, like, pair);
  for (const [i, j] of gluedCallPairs(old, revised, newOf, oldOf)) pair(i, j);
  pairCallsByItems(old, revised, newOf, oldOf, pair);
  const inPlace = new Set(inOrderOf(newOf, old));
  for (let i = 0; i < newOf.length; i++) {
    if ((newOf[i] ?? 0) < 0 || inPlace.has(i)) continue;
    if (!isMove(i, old, newOf, inPlace)) part(i);
  }
  return { newOf, oldOf, inPlace, weights };
}

/** Passages whose words stand once on each side. */
function* samePairs(old: Worded, revised: Worded): Generator<readonly [number, number]> {
  const once = (side: Worded, size: number) => {
    // Places from 1; 0 where none is, -1 where there are several.
    const places = new Int32Array(size);
    for (let at = 0; at < side.identities.length; at++) {
      const identity = side.identities[at] ?? 0;
      places[identity] = places[identity] === 0 ? at + 1 : -1;
    }
    return places;
  };
  const size = old.passages.length + revised.passages.length;
  const [left, right] = [once(old, size), once(revised, size)];
  for (let identity = 0; identity < size; identity++) {
    const i = left[identity] ?? 0;
    const j = right[identity] ?? 0;
    if (i > 0 && j > 0 && lengthOf(old, i - 1) >= fewestWordsMoved) yield [i - 1, j - 1];
  }
}

/** How alike two passages are; what they are and where they stand counts a little. */
function likenessIn(old: Worded, revised: Worded, weights: Weights): Likeness {
  return (i, j) => {
    const left = old.passages[i];
    const right = revised.passages[j];
    if (!left || !right || !canPair(old, i, revised, j)) return 0;
    const a = old.bagAt(i);
    const b = revised.bagAt(j);
    const longer = Math.max(a.weight, b.weight);
    // What the lengths alone rule out need not be counted.
    if (longer > 4 * Math.min(a.weight, b.weight) && !isHead(left)) return 0;
    const words = likeness(a, b, weights);
    const known = left.call !== undefined && left.call === right.call ? byCall : 0;
    const label = left.label !== undefined && left.label === right.label ? byLabel : 0;
    const floor = isHead(left) ? alikeInPlace + 0.01 : 0;
    return Math.max(words === 0 ? 0 : words + known + label, floor);
  };
}

/** Heading, title, history and enacting line are found by what they are, whatever their words. */
function isHead({ kind }: Passage): boolean {
  return kind === "heading" || kind === "title" || kind === "history" || kind === "enacting";
}

function canPair(old: Worded, i: number, revised: Worded, j: number): boolean {
  const left = old.passages[i]?.kind;
  const right = revised.passages[j]?.kind;
  if (left === right) return true;
  const isPlain = (kind: string | undefined) => kind === "item" || kind === "paragraph";
  return isPlain(left) && isPlain(right);
}

/** The old passages of the pairs that stand in one order on both sides; the heaviest such order. */
function inOrderOf(newOf: Int32Array, old: Worded): readonly number[] {
  const paired: number[] = [];
  for (let i = 0; i < newOf.length; i++) if ((newOf[i] ?? 0) >= 0) paired.push(i);
  const places = longestRise(
    paired.map((i) => newOf[i] ?? 0),
    paired.map((i) => 1 + lengthOf(old, i)),
  );
  return places.map((place) => paired[place] ?? 0);
}

/** The unpaired passages between pairs that keep their order. */
function* gapsBetween(anchors: readonly number[], newOf: Int32Array, oldOf: Int32Array): Generator<Gap> {
  let i = 0;
  let j = 0;
  for (const anchor of [...anchors, newOf.length]) {
    const end = anchor < newOf.length ? (newOf[anchor] ?? 0) : oldOf.length;
    const free = { old: freeIn(newOf, i, anchor), new: freeIn(oldOf, j, end) };
    if (free.old.length > 0 && free.new.length > 0) yield free;
    i = anchor + 1;
    j = end + 1;
  }
}

/** Pairs the passages at both ends of a gap that have the same words, and gives what is between them. */
function withoutSameEnds(gap: Gap, old: Worded, revised: Worded, pair: (i: number, j: number) => void): Gap {
  const same = (i: number, j: number) => old.identities[i] === revised.identities[j];
  const most = Math.min(gap.old.length, gap.new.length);
  let head = 0;
  while (head < most && same(gap.old[head] ?? 0, gap.new[head] ?? 0)) {
    pair(gap.old[head] ?? 0, gap.new[head] ?? 0);
    head++;
  }
  let tail = 0;
  while (tail < most - head && same(gap.old.at(-1 - tail) ?? 0, gap.new.at(-1 - tail) ?? 0)) {
    pair(gap.old.at(-1 - tail) ?? 0, gap.new.at(-1 - tail) ?? 0);
    tail++;
  }
  return { old: gap.old.slice(head, gap.old.length - tail), new: gap.new.slice(head, gap.new.length - tail) };
}

function freeIn(pairOf: Int32Array, from: number, to: number): readonly number[] {
  const free: number[] = [];
  for (let at = from; at < to; at++) if ((pairOf[at] ?? -1) < 0) free.push(at);
  return free;
}

/** Pairs what is left over with the passage most like it, wherever it stands. */
function pairElsewhere(
  old: Worded,
  revised: Worded,
  newOf: Int32Array,
  oldOf: Int32Array,
  like: Likeness,
  pair: (i: number, j: number) => void,
): void {
  const canMove = (side: Worded) => (at: number) => lengthOf(side, at) >= fewestWordsMoved;
  const left = freeIn(newOf, 0, newOf.length).filter(canMove(old));
  const right = freeIn(oldOf, 0, oldOf.length).filter(canMove(revised));
  if (left.length * right.length > 4 * mostCells) return;
  const found: { i: number; j: number; alike: number }[] = [];
  const weights = right.map((j) => revised.bagAt(j).weight);
  for (const i of left) {
    const own = old.bagAt(i).weight;
    for (const [place, j] of right.entries()) {
      const other = weights[place] ?? 0;
      // What the weights alone rule out need not be counted.
      if ((2 * Math.min(own, other)) / (own + other) + byCall + byLabel < alikeElsewhere) continue;
      const alike = like(i, j);
      if (alike >= alikeElsewhere) found.push({ i, j, alike });
    }
  }
  found.sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j);
  for (const { i, j } of found) if ((newOf[i] ?? 0) < 0 && (oldOf[j] ?? 0) < 0) pair(i, j);
}

/** A call that has become another one is known by its items: `recognizing` and `recognizing further`. */
function pairCallsByItems(
  old: Worded,
  revised: Worded,
  newOf: Int32Array,
  oldOf: Int32Array,
  pair: (i: number, j: number) => void,
): void {
  const oldCalls = callOf(old.passages);
  const newCalls = callOf(revised.passages);
  const votes = new Map<string, { i: number; j: number; count: number }>();
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i] ?? -1;
    if (j < 0 || old.passages[i]?.kind === "call") continue;
    const from = oldCalls[i] ?? -1;
    const to = newCalls[j] ?? -1;
    if (from < 0 || to < 0 || (newOf[from] ?? 0) >= 0 || (oldOf[to] ?? 0) >= 0) continue;
    const vote = votes.get(`${from} ${to}`) ?? { i: from, j: to, count: 0 };
    vote.count++;
    votes.set(`${from} ${to}`, vote);
  }
  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  for (const { i, j } of ranked) if ((newOf[i] ?? 0) < 0 && (oldOf[j] ?? 0) < 0) pair(i, j);
}

/** Short passages and calls only move along with the passages around them. */
function isMove(i: number, old: Worded, newOf: Int32Array, inPlace: ReadonlySet<number>): boolean {
  const isCall = old.passages[i]?.kind === "call";
  if (!isCall && lengthOf(old, i) >= fewestWordsMoved) return true;
  return [i - 1, i + 1].some(
    (next) =>
      (newOf[next] ?? -1) === (newOf[i] ?? 0) + next - i &&
      !inPlace.has(next) &&
      lengthOf(old, next) >= fewestWordsMoved &&
      old.passages[next]?.kind !== "call",
  );
}
