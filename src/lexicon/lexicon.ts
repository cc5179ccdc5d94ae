import type { LanguageTag, OrganId, Part, TextForm } from "../model/index.ts";

/** The drafting words of one working language. Tables only: what to do with a word is said elsewhere. */
export interface Lexicon {
  readonly language: LanguageTag;
  readonly calls: readonly CallWord[];
  /** Words that repeat a call: `further`, `also`. */
  readonly repeaters: readonly string[];
  /** The word that starts `noting with concern`; "" where the language has none. */
  readonly withWord: string;
  /** `to instruct` after `resolves`. */
  readonly openers: readonly string[];
  /** Words that the text of an item may start with when it stands on its call's line: `that`, `to`. */
  readonly itemStarts: readonly string[];
  /** The words of a heading by kind of text. */
  readonly forms: readonly { readonly form: TextForm; readonly words: readonly string[] }[];
  /** What stands around the number where it comes before the word of the form: `第71号决议`; absent where it follows. */
  readonly numeral?: { readonly before: string; readonly behind: string };
  /** `draft`, `new` and `revised` of a heading. */
  readonly draft: readonly string[];
  readonly announcedNew: readonly string[];
  /** The marker of a revision inside the bracket: `Rev.`. */
  readonly revised: readonly string[];
  readonly organs: readonly OrganNames[];
  readonly reasons: readonly string[];
  readonly annexes: readonly string[];
  readonly coverFields: readonly { readonly name: string; readonly labels: readonly string[] }[];
  /** Headings of free sections, first the one that usually comes first. */
  readonly sections: readonly string[];
  /** Words that the style of the house writes otherwise. */
  readonly preferred: readonly PreferredTerm[];
  /** Stems that take -ize, not -ise: `organ` for organize, organization. */
  readonly izeStems: readonly string[];
  /** Names that keep their own spelling. */
  readonly spellingExceptions: readonly string[];
}

/** A word or phrase that can open a clause. */
export interface CallWord {
  readonly word: string;
  readonly part: Part;
  /** `confirmed` was seen in an adopted text; `draft` is a candidate and is not acted upon. */
  readonly status: "confirmed" | "draft";
  /** What the hover says of it. */
  readonly meaning?: string;
}

/** How a language names one of the bodies. */
export interface OrganNames {
  readonly organ: OrganId;
  /** The name in full, as in enacting lines, without article. */
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
}

/** A word and the one to use instead. */
export interface PreferredTerm {
  readonly avoid: string;
  readonly use: string;
  readonly why: string;
}

/** Rows of call words from a compact list. */
export function callWords(
  part: Part,
  status: CallWord["status"],
  words: readonly (string | readonly [string, string])[],
): CallWord[] {
  return words.map((entry) =>
    typeof entry === "string" ? { word: entry, part, status } : { word: entry[0], part, status, meaning: entry[1] },
  );
}
