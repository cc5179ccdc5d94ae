import { plainMarkdown as plain, redlineMarkdown, summarise } from "../../index.ts";
import { countsIn, sentenceOf } from "./compare-counts.ts";
import type { CompareReporter } from "./compare-reporter.ts";

/** For mail and wikis: the whole text with its changes, or a list of clauses or changes. */
export const compareMarkdown: CompareReporter = (all, depth) =>
  all
    .map(({ old, new: now, comparison }) => {
      const clauses = summarise(comparison);
      const head = `# ${plain(old.name)} → ${plain(now.name)}\n\n${capital(sentenceOf(countsIn(clauses)))}.\n\n`;
      if (depth === "words") return `${head}${redlineMarkdown(comparison)}`;
      const rows = clauses.flatMap(({ heading, state, changes }) => {
        if (depth === "clauses") return [`- ${plain(heading)}: ${state}`];
        if (changes.length === 0) return [];
        return [`- *${plain(heading)}*`, ...changes.map(({ place, text }) => `  - ${plain(place)}: ${plain(text)}`)];
      });
      return `${head}${rows.join("\n")}\n`;
    })
    .join("\n");

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
