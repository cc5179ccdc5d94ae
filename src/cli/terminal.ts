import type { Style } from "./reporters/report.ts";

/** How terminals are told to paint. */
const codes = { bold: 1, dim: 2, underline: 4, strike: 9, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

/** A colour or a manner of writing. */
export type Paint = keyof typeof codes;

/** Words in a colour, where the terminal has any. */
export function painted({ color }: Pick<Style, "color">, paints: Paint | readonly Paint[], words: string): string {
  const list = typeof paints === "string" ? [paints] : paints;
  return color ? `\u001b[${list.map((paint) => codes[paint]).join(";")}m${words}\u001b[0m` : words;
}

/** Without signs that a terminal would obey or hide: control characters, marks of direction, lone halves of pairs. */
export function printable(words: string): string {
  if (/^[ -~]*$/.test(words)) return words;
  return words
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\t/g, " ")
    .replace(/[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "\u00b7");
}

/** How many columns of a terminal some words take: none for combining marks, two for East Asian signs and emoji. */
export function widthOf(words: string): number {
  let width = 0;
  for (const sign of words) {
    if (/\p{M}/u.test(sign)) continue;
    width += wide.test(sign) ? 2 : 1;
  }
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
