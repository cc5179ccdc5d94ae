import { type Bag, bagOf, type Weights, weightsOf } from "./bag.ts";
import type { Passage } from "./passage.ts";
import type { Tokens, Vocabulary } from "./tokens.ts";

/** The passages of one side with their words. */
export interface Worded {
  readonly passages: readonly Passage[];
  readonly tokens: readonly Tokens[];
  readonly bags: readonly Bag[];
}

/** The bags of both sides, weighed together. */
export function weigh(
  old: Omit<Worded, "bags">,
  revised: Omit<Worded, "bags">,
  vocabulary: Vocabulary,
): { readonly old: Worded; readonly revised: Worded; readonly weights: Weights } {
  const weights = weightsOf([...old.tokens, ...revised.tokens], vocabulary.size);
  const bagged = (side: Omit<Worded, "bags">) => ({ ...side, bags: side.tokens.map((one) => bagOf(one, weights)) });
  return { old: bagged(old), revised: bagged(revised), weights };
}

/** How many words and signs a passage has. */
export function lengthOf(side: Worded, at: number): number {
  return side.tokens[at]?.ids.length ?? 0;
}
