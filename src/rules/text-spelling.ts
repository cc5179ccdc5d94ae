import type { Lexicon } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import { inProse, placesOf } from "../syntax/index.ts";
import { fold, type Span } from "../text/index.ts";
import { write } from "./replace.ts";
import { isApart, isInName, startsSentence, wordStart } from "./words.ts";

/** The Union writes -ize and -ization, as in “recognizing”, “standardization”. */
export const textSpelling = defineRule({
  id: "text-spelling",
  title: "Words are spelled with -ize, not -ise",
  why: "The Union's English follows the Oxford spelling: organize, recognizing, standardization, but analyse and advise. Mixed spellings are changed by the editors in every language version, one by one.",
  source: { document: "ITU English language style guide", clause: "spelling" },
  severity: "warning",
  fixes: "automatic",
  messages: { ise: "“{said}” is spelled “{expected}” in the Union's texts" },
  examples: [
    {
      bad: "recognizing\n\nthe role of other organisations in standardising cables,",
      good: "recognizing\n\nthe role of other organizations in standardizing cables,",
    },
  ],
  *check({ document, lexicon }) {
    if (lexicon.izeStems.length === 0) return;
    const { stems, names } = tableOf(lexicon);
    const { text } = document;
    for (const { said, block, start, end } of inProse(document, iseWords(text, stems))) {
      if (isInName(names, text, { start, end })) continue;
      const at = start + (ending.exec(said)?.index ?? 0) + 1;
      const letter = said === said.toUpperCase() ? "Z" : "z";
      const expected = said.slice(0, at - start) + letter + said.slice(at - start + 1);
      const fix = { ...write({ start: at, end: at + 1 }, letter), title: `Write “${expected}”` };
      // A name that no list knows may keep its own spelling.
      const isName = said !== said.toLowerCase() && !startsSentence(text, start, block);
      const span = { start, end };
      yield { message: "ise", data: { said, expected }, span, fixes: [isName ? { ...fix, automatic: false } : fix] };
    }
  },
});

const endings = /is(?:e[drs]?|ers|ings?|able|ability|ations?|ational(?:ly)?)\b/gi;
const ending = /is(?:e[drs]?|ers|ings?|able|ability|ations?|ational(?:ly)?)$/i;

/** The words that have such an ending behind one of the stems; found by the ending, which is rarer than a word. */
function* iseWords(text: string, stems: ReadonlySet<string>): Generator<Span> {
  for (const { start: at, end } of placesOf(text, endings)) {
    const start = wordStart(text, at);
    if (at - start < 3 || !isApart(text, { start, end })) continue;
    if (isStem(text.slice(start, at).toLowerCase(), stems)) yield { start, end };
  }
}

interface SpellingTable {
  readonly stems: ReadonlySet<string>;
  readonly names: readonly string[];
}

const tables = new WeakMap<Lexicon, SpellingTable>();

function tableOf(lexicon: Lexicon): SpellingTable {
  const known = tables.get(lexicon);
  if (known !== undefined) return known;
  const made = { stems: new Set(lexicon.izeStems), names: lexicon.spellingExceptions.map(fold) };
  tables.set(lexicon, made);
  return made;
}

/** True for a stem of the table, also behind a syllable such as `re` or `inter`. */
function isStem(stem: string, stems: ReadonlySet<string>): boolean {
  if (stems.has(stem)) return true;
  const front = /^(?:re|de|un|pre|dis|non|over|under|inter|multi)/.exec(stem)?.[0];
  return front !== undefined && stems.has(stem.slice(front.length));
}
