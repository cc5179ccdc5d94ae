import type { Passage } from "./passage.ts";

/** For each passage the place of the call that opens its clause, -1 where it belongs to none and for gaps. */
export function callOf(passages: readonly (Passage | undefined)[]): Int32Array {
  const calls = new Int32Array(passages.length).fill(-1);
  let call = -1;
  for (const passage of passages) {
    if (passage === undefined) continue;
    if (passage.kind === "call") call = passage.index;
    else if (passage.call === undefined) call = -1;
    calls[passage.index] = call;
  }
  return calls;
}
