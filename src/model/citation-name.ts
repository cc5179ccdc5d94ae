import type { Citation } from "./reference.ts";

/** How the citation is known by itself, also as a member of a list: `Resolution 71 (Rev. Bucharest, 2022)`. */
export function citationName({ family, number, adoption }: Citation): string {
  const word = family === "un-resolution" ? "resolution" : family;
  const bracket = adoption === undefined ? "" : ` (${adoption.text.replace(/\s+/g, " ").trim()})`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}${bracket}`;
}
