import type { Lexicon } from "../lexicon/index.ts";
import type { Heading, TextForm } from "../model/index.ts";
import { fold } from "../text/index.ts";

/** A heading with the kind of text it announces. */
export interface ReadHeading {
  readonly form: TextForm;
  readonly heading: Heading;
}

/** The words of headings of one language, folded. */
export interface HeadingWords {
  readonly forms: ReadonlyMap<string, TextForm>;
  readonly draft: ReadonlySet<string>;
  readonly announcedNew: ReadonlySet<string>;
}

/** A number, a temporary number of a committee, or a placeholder in brackets. */
export const numberPattern =
  /^(?:(?:No\. ?)?((?:(?:ITU|UIT|МСЭ)-[RTDР] )?\d{1,4}(?:-\d{1,3})?[A-Z]?|(?:COM|PLEN|WGPL|ADHOC|GT-PLEN)\.? ?\d{0,2}[A-Z]?\/\d{1,3}(?:-\d+)?|X{2,4})|\[([^\]\n]{1,60})\])/i;

const tables = new WeakMap<Lexicon, HeadingWords>();

/** The table of a language, made once: every line is asked whether it is a heading. */
export function headingWords(lexicon: Lexicon): HeadingWords {
  const known = tables.get(lexicon);
  if (known !== undefined) return known;
  const table = {
    forms: new Map(lexicon.forms.flatMap(({ form, words }) => words.map((word) => [fold(word), form] as const))),
    draft: new Set(lexicon.draft.flatMap((word) => fold(word).split(" "))),
    announcedNew: new Set(lexicon.announcedNew.map(fold)),
  };
  tables.set(lexicon, table);
  return table;
}
