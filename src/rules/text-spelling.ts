import type { Lexicon } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import { fold } from "../text/index.ts";
import { isInName, proseMatches, startsSentence } from "./prose.ts";
import { write } from "./replace.ts";

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
    for (const { match, block, start, end } of proseMatches(document, iseWord)) {
      const [said, stem = ""] = match;
      if (!isStem(stem.toLowerCase(), stems)) continue;
      if (isInName(names, text, { start, end })) continue;
      const at = start + stem.length + 1;
      const letter = said === said.toUpperCase() ? "Z" : "z";
      const expected = said.slice(0, stem.length + 1) + letter + said.slice(stem.length + 2);
      const fix = { ...write({ start: at, end: at + 1 }, letter), title: `Write “${expected}”` };
      // A name that no list knows may keep its own spelling.
      const isName = said !== said.toLowerCase() && !startsSentence(text, start, block);
      const span = { start, end };
      yield { message: "ise", data: { said, expected }, span, fixes: [isName ? { ...fix, automatic: false } : fix] };
    }
  },
});

const iseWord =
  /(?<![\p{L}\d@/._])(\p{L}{3,20})is(?:e[drs]?|ers|ing|ings|able|ability|ation|ations|ational|ationally|ationwide)(?![\p{L}\d@])/giu;

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
