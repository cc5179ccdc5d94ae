import type { Span } from "../text/index.ts";
import { tokensOf } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A word or a sign of a text. */
export interface Word {
  readonly span: Span;
  /** Equal for words that `compare` takes for the same. */
  readonly key: number;
  /** False for punctuation. */
  readonly isWord: boolean;
}

/** Reads texts into their words; keys are comparable among all texts that one reader has read. */
export function wordReader(): (text: string, span?: Span) => readonly Word[] {
  const vocabulary = new Vocabulary();
  return (text, span = { start: 0, end: text.length }) => {
    const { ids, starts, ends } = tokensOf(text, span, vocabulary);
    return Array.from(ids, (key, at) => ({
      span: { start: starts[at] ?? 0, end: ends[at] ?? 0 },
      key,
      isWord: vocabulary.isWord(key),
    }));
  };
}
