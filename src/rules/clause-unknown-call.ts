import type { Lexicon } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import { distance, fold } from "../text/index.ts";

/** A line that stands where a call stands, with words that no list knows. */
export const clauseUnknownCall = defineRule({
  id: "clause-unknown-call",
  title: "Clauses open with a call of the Union's texts",
  why: "Calls are a closed list of words: they tell reasons from decisions, and translators have one fixed word for each. A misspelt call is read as running text, and its items seem to belong to the clause before.",
  source: { document: "Final Acts of PP-18; Radio Regulations, volume 3", clause: "the calls of 251 texts" },
  severity: "warning",
  fixes: "offered",
  messages: {
    near: "“{words}” is no known call; write “{suggestion}”",
    far: "“{call}” stands where a call stands, but the Union's texts do not use it; choose a call such as “considering” or “resolves”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidring\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
    },
  ],
  *check({ document, lexicon }) {
    for (const { clauses } of document.resolutions) {
      for (const { call } of clauses) {
        if (call.known) continue;
        const found = nearestCall(call.text, lexicon);
        if (found === undefined) {
          yield { message: "far", data: { call: call.text }, span: call.span };
          continue;
        }
        const { words, suggestion } = found;
        const span = { start: call.span.start, end: call.span.start + words.length };
        yield {
          message: "near",
          data: { words, suggestion },
          span,
          fixes: [{ title: `Write “${suggestion}”`, edits: [{ span, text: suggestion }], automatic: false }],
        };
      }
    }
  },
});

interface NearCall {
  /** The first words of the call that the suggestion stands for. */
  readonly words: string;
  readonly suggestion: string;
}

/** The known call that the first words are nearest to, when at most a quarter of the letters differ. */
function nearestCall(call: string, { calls }: Lexicon): NearCall | undefined {
  let best: NearCall | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { word, status } of calls) {
    if (status !== "confirmed") continue;
    const words = firstWords(call, word.split(" ").length);
    const limit = Math.max(1, Math.floor(word.length / 4));
    const found = distance(fold(words), fold(word), limit);
    if (found <= limit && found < least) [best, least] = [{ words, suggestion: word }, found];
  }
  return best;
}

function firstWords(words: string, count: number): string {
  let end = 0;
  for (let found = 0; found < count && end >= 0; found++) end = words.indexOf(" ", end + 1);
  return end < 0 ? words : words.slice(0, end);
}
