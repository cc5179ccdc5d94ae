import type { Worded } from "./worded.ts";

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
    const start = placeOfCall(calls, call, side, before);
    const length = calls.rows[call]?.length ?? 0;
    if (start >= 0 && start + length === side.rows[before]?.length) yield [before, call];
  }
}
