import { type Bag, bagOf, type Weights, weightsOf } from "./bag.ts";
import { type Passage, passagesOf, type Side } from "./passage.ts";
import { type TokenRow, tokensIn } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The passages of one side with their words. */
export interface Worded {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tokens: TokenRow;
  /** The token numbers of each passage. */
  readonly rows: readonly Int32Array[];
  /** The words of a passage without their order; made when first asked for, as most passages are paired without. */
  readonly bagAt: (at: number) => Bag;
  /** Equal for passages of one kind with the same words, on both sides; numbered from 0. */
  readonly identities: Int32Array;
}

/** Reads the words of both sides, weighed together. */
export function readWords(
  before: Side,
  after: Side,
  vocabulary: Vocabulary,
): { readonly old: Worded; readonly revised: Worded; readonly weights: Weights } {
  const old = readSide(before, vocabulary);
  const revised = readSide(after, vocabulary);
  const weights = weightsOf([...old.rows, ...revised.rows], vocabulary.size);
  const identify = identifier(old.rows.length + revised.rows.length);
  const complete = (side: Read): Worded => {
    const identities = new Int32Array(side.rows.length);
    for (const [at, row] of side.rows.entries()) identities[at] = identify(side.passages[at]?.kind ?? "", row);
    return { ...side, bagAt: bagsOf(side.rows, weights), identities };
  };
  return { old: complete(old), revised: complete(revised), weights };
}

type Read = Pick<Worded, "text" | "passages" | "tokens" | "rows">;

function readSide(side: Side, vocabulary: Vocabulary): Read {
  const { text } = side.document;
  const passages = passagesOf(side);
  const spans = passages.map(({ body }) => body);
  const tokens = tokensIn(text, spans, vocabulary);
  const rows = passages.map((_, at) => tokens.all.ids.subarray(tokens.from[at], tokens.from[at + 1]));
  return { text, passages, tokens, rows };
}

/** How many words and signs a passage has. */
export function lengthOf({ rows }: Worded, at: number): number {
  return rows[at]?.length ?? 0;
}

function bagsOf(rows: readonly Int32Array[], weights: Weights): Worded["bagAt"] {
  const bags: (Bag | undefined)[] = rows.map(() => undefined);
  return (at) => {
    const bag = bags[at] ?? bagOf(rows[at] ?? new Int32Array(), weights);
    bags[at] = bag;
    return bag;
  };
}

/** Numbers up to so many passages so that equal ones have equal numbers. */
function identifier(most: number): (kind: string, ids: Int32Array) => number {
  const known: { readonly kind: string; readonly ids: Int32Array; readonly hash: number }[] = [];
  let size = 1024;
  while (size < 2 * most) size *= 2;
  // Numbers plus one, found by hash; 0 where none is.
  const slots = new Int32Array(size);
  return (kind, ids) => {
    let hash = ids.length;
    for (let at = 0; at < ids.length; at++) hash = Math.imul(hash ^ (ids[at] ?? 0), 0x01000193) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
      const one = known[number - 1];
      if (one !== undefined && one.hash === hash && one.kind === kind && isSameRow(one.ids, ids)) return number - 1;
      slot = (slot + 1) & (size - 1);
    }
    slots[slot] = known.push({ kind, ids, hash });
    return known.length - 1;
  };
}

function isSameRow(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
