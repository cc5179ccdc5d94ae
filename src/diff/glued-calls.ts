import { lengthOf, type Worded } from "./worded.ts";

/**
 * Where the words of a call stand in a row in a passage of the other side, behind its first word; -1 where they do not.
 * A copy that has lost a line break has `…, noting also that …` inside an item.
 */
export function placeOfCall(calls: Worded, call: number, side: Worded, at: number): number {
  const words = calls.rows[call] ?? new Int32Array();
  const row = side.rows[at] ?? new Int32Array();
  for (let start = row.length - words.length; start > 0; start--) {
    let length = 0;
    while (length < words.length && row[start + length] === words[length]) length++;
    if (length === words.length && length > 0) return start;
  }
  return -1;
}

/** So many items may have been put in before a call that the other side has at the end of an item. */
const mostBetween = 12;

/**
 * The place of the call behind a passage that the other side has at the very end of another one, with nothing but new
 * items between: a copy had glued it there, and items were put in before it. -1 where there is none.
 */
export function gluedCallBehind(
  calls: Worded,
  passage: number,
  isFree: (at: number) => boolean,
  side: Worded,
  at: number,
): number {
  for (let call = passage + 1; call <= passage + 1 + mostBetween && isFree(call); call++) {
    if (calls.passages[call]?.kind === "call") return endsWithCall(calls, call, side, at) ? call : -1;
  }
  return -1;
}

function endsWithCall(calls: Worded, call: number, side: Worded, at: number): boolean {
  const start = placeOfCall(calls, call, side, at);
  return start >= 0 && start + lengthOf(calls, call) === lengthOf(side, at);
}

/**
 * Pairs a call that is left over with an item that is left over and ends with its words: the item was deleted, and
 * the call that a copy had put at its end has stayed.
 */
export function* gluedCallPairs(
  old: Worded,
  revised: Worded,
  newOf: Int32Array,
  oldOf: Int32Array,
): Generator<readonly [number, number]> {
  for (const [i, j] of unpairedCallsIn(revised, oldOf, old, newOf)) yield [i, j];
  for (const [j, i] of unpairedCallsIn(old, newOf, revised, oldOf)) yield [i, j];
}

function* unpairedCallsIn(
  calls: Worded,
  pairOfCall: Int32Array,
  side: Worded,
  pairOf: Int32Array,
): Generator<readonly [number, number]> {
  for (const { kind, index: call } of calls.passages) {
    if (kind !== "call" || (pairOfCall[call] ?? 0) >= 0) continue;
    // The first item of the clause has stayed where it was: right behind the call at the end of the item before.
    const next = pairOfCall[call + 1] ?? -1;
    const before = next - 1;
    if (before < 0 || (pairOf[before] ?? 0) >= 0) continue;
    if (endsWithCall(calls, call, side, before)) yield [before, call];
  }
}
