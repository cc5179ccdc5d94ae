import { bagOf, likeness, weightsOf } from "./bag.ts";
import { tokensOf } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/**
 * How alike any two of some texts are, from 0 to 1, measured as `compare` measures passages: words that few of them
 * hold count more. `at` and `other` are places in `texts`.
 */
export function likenessAmong(texts: readonly string[]): (at: number, other: number) => number {
  const vocabulary = new Vocabulary();
  const tokens = texts.map((text) => tokensOf(text, { start: 0, end: text.length }, vocabulary).ids);
  const weights = weightsOf(tokens, vocabulary.size);
  const bags = tokens.map((one) => bagOf(one, weights));
  return (at, other) => {
    const a = bags[at];
    const b = bags[other];
    return a === undefined || b === undefined ? 0 : likeness(a, b, weights);
  };
}
