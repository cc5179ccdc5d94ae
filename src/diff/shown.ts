import { withoutEnd } from "../text/index.ts";
/** Words as they are shown on one line: line breaks are blanks, and a word cut at its hyphen is whole again. */
export function shown(words: string): string {
  const whole = words.includes("\n") ? words.replace(/([-\u2010\u2011])[ \t]*\n[ \t]*(?=\p{L})/gu, "$1") : words;
  // All blanks but single ones that are plain already.
  return whole.replace(/ \s+|[^\S ]\s*/g, " ");
}

/** The start of some words when they are too many for a line, cut between two words. */
export function shortened(words: string, most: number): string {
  const whole = shown(words).trim();
  if (whole.length <= most) return whole;
  const cut = whole.lastIndexOf(" ", most - 1);
  return `${withoutEnd(whole.slice(0, cut > most / 2 ? cut : most - 1), /[\s,;:.]/)}…`;
}
