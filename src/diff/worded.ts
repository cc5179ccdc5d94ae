import { type Bag, bagOf, type Weights, weightsOf } from "./bag.ts";
import { type Passage, passagesOf, type Side } from "./passage.ts";
import { type TokenRow, type Tokens, tokensIn } from "./tokens.ts";
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
  const identify = identifier();
  const complete = (side: Read): Worded => ({
    ...side,
    bagAt: bagsOf(side.rows, weights),
    identities: Int32Array.from(side.passages, ({ kind }, at) => identify(kind, side.rows[at] ?? new Int32Array())),
  });
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

/** The tokens of one passage with their places. */
export function tokensAt({ tokens: { all, from } }: Worded, at: number): Tokens {
  const [start, end] = [from[at], from[at + 1]];
  return {
    ids: all.ids.subarray(start, end),
    starts: all.starts.subarray(start, end),
    ends: all.ends.subarray(start, end),
  };
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

/** Numbers passages so that equal ones have equal numbers. */
function identifier(): (kind: string, ids: Int32Array) => number {
  const buckets = new Map<number, { readonly kind: string; readonly ids: Int32Array; readonly number: number }[]>();
  let count = 0;
  return (kind, ids) => {
    let hash = ids.length;
    for (let at = 0; at < ids.length; at++) hash = Math.imul(hash ^ (ids[at] ?? 0), 0x01000193) ^ (hash >>> 15);
    const bucket = buckets.get(hash);
    const known = bucket?.find((one) => one.kind === kind && isSameRow(one.ids, ids));
    if (known !== undefined) return known.number;
    if (bucket === undefined) buckets.set(hash, [{ kind, ids, number: count }]);
    else bucket.push({ kind, ids, number: count });
    return count++;
  };
}

function isSameRow(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
