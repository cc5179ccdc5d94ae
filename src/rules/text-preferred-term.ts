import type { Lexicon, PreferredTerm } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import { inProse, placesOf } from "../syntax/index.ts";
import { endMatch, fold } from "../text/index.ts";
import { offer, write } from "./replace.ts";
import { isApart, isInName, likeCase, startsSentence } from "./words.ts";

/** Words for which the house has another one. The rows stand in the lexicon. */
export const textPreferredTerm = defineRule({
  id: "text-preferred-term",
  title: "The words of the house are used",
  why: "The Union uses one word for one thing, in all its texts. Another word makes readers ask whether something else is meant, and is changed by the editors.",
  source: { document: "ITU English language style guide; texts adopted by PP-22 and WTSA-24", clause: "as practised" },
  severity: "information",
  fixes: "automatic",
  messages: { term: "Write “{expected}” for “{said}”. {why}" },
  examples: [
    {
      bad: "resolves\n\nthat the chairman report to the Council.",
      good: "resolves\n\nthat the chair report to the Council.",
    },
    {
      bad: "considering\n\nthat the United Nation's goals need telecom networks,",
      good: "considering\n\nthat the United Nations' goals need telecommunication networks,",
    },
  ],
  *check({ document, lexicon }) {
    const { pattern, rows, names } = tableOf(lexicon);
    if (rows.size === 0) return;
    const { text } = document;
    for (const { said, block, start, end } of inProse(document, placesOf(text, pattern))) {
      if (!isApart(text, { start, end }) || text[start - 1] === "-") continue;
      const row = rows.get(keyOf(said));
      if (row === undefined) continue;
      const isCommon = row.avoid === row.avoid.toLowerCase();
      // “Telecom” beside another capital is part of a name: ITU Telecom, Telecom Italia.
      const isName =
        isCommon && isCapital(said) && !startsSentence(text, start, block) && hasCapitalNeighbour(text, start, end);
      if (isName || isInName(names, text, { start, end })) continue;
      const curly = said.includes("’") ? row.use : row.use.replace(/’/g, "'");
      const expected = isCommon ? likeCase(said, curly) : curly;
      // “Member States” is in order; capitals all through are a heading's.
      if (expected === said.replace(/\s+/g, " ") || (isCommon && said === said.toUpperCase())) continue;
      const span = { start, end };
      const fixes = [
        isCapital(said) && isCommon && !startsSentence(text, start, block)
          ? offer(span, expected)
          : write(span, expected),
      ];
      yield { message: "term", data: { said, expected, why: row.why.replace(/\.$/, "") }, span, fixes };
    }
  },
});

interface TermTable {
  readonly pattern: RegExp;
  readonly rows: ReadonlyMap<string, PreferredTerm>;
  readonly names: readonly string[];
}

const tables = new WeakMap<Lexicon, TermTable>();

function tableOf(lexicon: Lexicon): TermTable {
  const known = tables.get(lexicon);
  if (known !== undefined) return known;
  const words = lexicon.preferred.map(({ avoid }) => avoid).sort((a, b) => b.length - a.length);
  const choices = words.map((word) =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/ /g, "\\s")
      .replace(/['’]/g, "['’]"),
  );
  const made: TermTable = {
    pattern: new RegExp(`(?:${choices.join("|")})`, "gi"),
    rows: new Map(lexicon.preferred.map((row) => [keyOf(row.avoid), row])),
    names: lexicon.spellingExceptions.map(fold),
  };
  tables.set(lexicon, made);
  return made;
}

function keyOf(words: string): string {
  return fold(words).replace(/\s/g, " ");
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function hasCapitalNeighbour(text: string, start: number, end: number): boolean {
  return (
    endMatch(text.slice(Math.max(0, start - 30), start), /\p{Lu}\S*[ \u00a0]$/gu, 30) !== null ||
    /^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 2))
  );
}
