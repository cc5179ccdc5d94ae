import { type Catalogue, newestEdition, organs, searchTexts } from "../index.ts";
import type { TextKey } from "./cited-texts.ts";
import { bracketOf, nameOf } from "./record-notes.ts";

/** A text of the catalogue in the list of symbols. */
export interface CatalogueEntry extends TextKey {
  readonly name: string;
  readonly container: string;
}

/** The texts of the catalogue that a number, a word of a title or a subject finds, the likeliest first. */
export function catalogueEntries(catalogue: Catalogue, words: string): readonly CatalogueEntry[] {
  if (words.trim() === "") return [];
  return searchTexts(catalogue, words)
    .slice(0, 100)
    .map((record) => {
      const newest = newestEdition(record);
      const bracket = newest === undefined ? "" : ` (${bracketOf(record, newest)})`;
      const title = record.title === undefined ? "" : `: ${record.title}`;
      return {
        organ: record.organ,
        form: record.form,
        number: record.number,
        name: `${nameOf(record)}${bracket}${title}`,
        container: organs[record.organ].name,
      };
    });
}
