import type { Format } from "../word-model.ts";

/** What stands around some words. */
export interface Surroundings {
  /** True where nothing stands before them in their paragraph or mark. */
  readonly isStart: boolean;
  /** True behind emphasis: two emphasized stretches without a word between them would run into each other. */
  readonly isTight: boolean;
  /** True where a bracket could be read as the start of a link. */
  readonly hasLinks: boolean;
  /** True in the row of a table, whose cells end at a bar. */
  readonly hasBorders: boolean;
}

/** Words with their emphasis. Blanks at the ends of emphasized words stay outside, where Markdown wants them. */
export function textSource(text: string, format: Format, around: Surroundings): string {
  const words = text.trim();
  if (words === "") return text;
  const start = text.indexOf(words);
  const lead = text.slice(0, start);
  let dressed = escaped(words, { ...around, isStart: around.isStart && lead === "" });
  if (format.raised) dressed = `<sup>${dressed}</sup>`;
  if (format.lowered) dressed = `<sub>${dressed}</sub>`;
  if (format.underline) dressed = `<u>${dressed}</u>`;
  if (format.struck) dressed = `<s>${dressed}</s>`;
  if (format.url !== undefined) dressed = `[${dressed.replace(/\]|^\^/g, "\\$&")}](${safeAddress(format.url)})`;
  const needsTags = around.isTight && lead === "";
  if (format.bold) dressed = needsTags ? `<b>${dressed}</b>` : `**${dressed}**`;
  if (format.italic) dressed = needsTags || format.bold ? `<i>${dressed}</i>` : `*${dressed}*`;
  return lead + dressed + text.slice(start + words.length);
}

/** A backslash before, or in, everything that would be read as markup. */
function escaped(text: string, around: Surroundings): string {
  const inside = /[\\*|¶{}~<[]/.test(text) ? escapedInside(text, around) : text;
  return around.isStart ? inside.replace(/^(?=\||#{1,6}(?:\s|$)|```|(?:-{3,}|_{3,})\s*$)/, "\\") : inside;
}

function escapedInside(text: string, { hasLinks, hasBorders }: Surroundings): string {
  return (
    text
      .replace(/\\(?=[!-/:-@[-`{-~¶]|$)/g, "\\\\")
      .replace(hasBorders ? /[*|¶]/g : /[*¶]/g, "\\$&")
      // At the end a bracket would make an opener with the closer behind it: `{` and `--}`.
      .replace(/\{(?=\+\+|--|~~|>>|==|@|[+~=-]?$)/g, "\\{")
      .replace(/(\+\+|--|~~|==|<<)\}/g, "$1\\}")
      .replace(/~>/g, "~\\>")
      .replace(/<(?=!--|\/?(?:sup|sub|u|s|b|i|br)\s{0,8}\/?>)/g, "\\<")
      .replace(hasLinks ? /\[/g : /\[(?=\^)/g, "\\[")
  );
}

/** The address with the signs escaped that would end it, or begin or end a mark. */
export function safeAddress(url: string): string {
  return url.replace(/[()\s<>{}\\*|~¶]/g, (sign) =>
    sign === "¶" ? "%C2%B6" : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
