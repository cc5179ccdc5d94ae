import { type Bag, bagOf, type Weights, weightsOf } from "./bag.ts";
import type { Passage } from "./passage.ts";
import type { Tokens, Vocabulary } from "./tokens.ts";

/** The passages of one side with their words. */
export interface Worded {
  readonly passages: readonly Passage[];
  readonly tokens: readonly Tokens[];
  readonly bags: readonly Bag[];
  /** Equal for passages of one kind with the same words, on both sides. */
  readonly identities: Int32Array;
}

type Read = Pick<Worded, "passages" | "tokens">;

/** The bags of both sides, weighed together. */
export function weigh(
  old: Read,
  revised: Read,
  vocabulary: Vocabulary,
): { readonly old: Worded; readonly revised: Worded; readonly weights: Weights } {
  const weights = weightsOf([...old.tokens, ...revised.tokens], vocabulary.size);
  const identify = identifier();
  const bagged = (side: Read): Worded => ({
    ...side,
    bags: side.tokens.map((one) => bagOf(one, weights)),
    identities: Int32Array.from(side.passages, ({ kind }, at) =>
      identify(kind, side.tokens[at]?.ids ?? new Int32Array()),
    ),
  });
  return { old: bagged(old), revised: bagged(revised), weights };
}

/** Numbers passages so that equal ones have equal numbers. */
function identifier(): (kind: string, ids: Int32Array) => number {
  const buckets = new Map<number, { readonly kind: string; readonly ids: Int32Array; readonly number: number }[]>();
  let count = 0;
  return (kind, ids) => {
    let hash = ids.length;
    for (const id of ids) hash = Math.imul(hash ^ id, 0x01000193) ^ (hash >>> 15);
    const bucket = buckets.get(hash) ?? [];
    const known = bucket.find((one) => one.kind === kind && isSameRow(one.ids, ids));
    if (known !== undefined) return known.number;
    if (bucket.length === 0) buckets.set(hash, bucket);
    bucket.push({ kind, ids, number: count });
    return count++;
  };
}

function isSameRow(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** How many words and signs a passage has. */
export function lengthOf(side: Worded, at: number): number {
  return side.tokens[at]?.ids.length ?? 0;
}
