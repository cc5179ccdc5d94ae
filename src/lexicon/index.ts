import type { LanguageTag } from "../model/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Lexicon } from "./lexicon.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export { type CallMatch, type CallTable, callTable, matchCall } from "./calls.ts";
export type { CallWord, Lexicon, OrganNames, PreferredTerm } from "./lexicon.ts";

/** The words of the six working languages. */
export const lexicons: Readonly<Record<LanguageTag, Lexicon>> = { en, fr, es, ru, zh, ar };

/** The words of a language. */
export function lexiconOf(language: LanguageTag): Lexicon {
  return lexicons[language];
}
