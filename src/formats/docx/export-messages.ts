import type { Document, Furniture } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { withoutIllegal } from "./package/escape-xml.ts";
import { isDay } from "./write/days.ts";
import type { WrittenParts } from "./write/write-word.ts";

/** What was not written, or not as the text has it. */
export interface LeftOut extends Pick<WrittenParts, "lost" | "missing"> {
  /** True when the looks of changed paragraphs were not carried over. */
  readonly isAnew: boolean;
  /** How many comments the front matter had. */
  readonly frontComments: number;
  /** The page heads that stood within paragraphs. */
  readonly pageHeads: readonly Furniture[];
  /** True when the file has tracked changes. */
  readonly isMarked: boolean;
  /** True when a Word file was named that gives what the text does not touch. */
  readonly hasTemplate: boolean;
}

/** What a text holds and its Word file does not, or what its author should know of the file, a sentence each. */
export function exportMessages(
  { source, comments, marks, metadata }: Document,
  { lost, missing, isAnew, frontComments, pageHeads, isMarked, hasTemplate }: LeftOut,
): readonly string[] {
  const messages: string[] = [];
  const illegal = source.length - withoutIllegal(source).length;
  const highlights = marks.filter(({ kind }) => kind === "highlight").length;
  if (illegal > 0) messages.push(`${counted(illegal, "control character")} left out: no Word file can hold them`);
  if (comments.length > 0) {
    messages.push(
      `${counted(comments.length, "comment")} left out: what stands in <!-- … --> speaks to whoever edits the text`,
    );
  }
  const [head, ...others] = pageHeads;
  if (head !== undefined) {
    messages.push(
      `${counted(others.length + 1, "page head")} left out, such as “${head.text}”, which stood within a paragraph where a page of the copy ended`,
    );
  }
  if (frontComments > 0) {
    messages.push(
      `${counted(frontComments, "front-matter comment")} left out: what stands behind # speaks to whoever edits the text`,
    );
  }
  const dates = [metadata.date, ...Object.values(metadata.changes ?? {}).map(({ date }) => date)];
  const noDays = [...new Set(dates.filter((date) => date !== undefined && !isDay(date)))];
  if (isMarked && noDays.length > 0) {
    messages.push(
      `Changes have no date where the front matter has ${noDays.map((date) => `“${date}”`).join(", ")}: a day such as 2026-11-21 is expected`,
    );
  }
  if (metadata.contacts !== undefined) {
    messages.push(
      "The contacts of the front matter go along in the file; take them out of it where nobody is to be named",
    );
  }
  if (highlights > 0) messages.push(`${counted(highlights, "highlight")} written as plain words`);
  if (isAnew) {
    messages.push(
      "Changed paragraphs are written in the style of what they are: with the formatting of the template the file would not say what the text says",
    );
  }
  for (const table of lost) {
    const words = startOf(table);
    const fate = words === "" ? "A table without words is left out" : `The table “${words}” is written in plain rows`;
    messages.push(
      hasTemplate
        ? `${fate}: the table of the template, with its merged cells and its look, does not fit its words`
        : `${fate}: its merged cells and its look are only in the Word file that the text came from; name it as the template`,
    );
  }
  if (missing.length > 0)
    messages.push(
      `${counted(missing.length, "object")} left out, pictures or equations: ${
        hasTemplate
          ? "the template does not hold what the text names"
          : "only the Word file that the text came from holds it; name it as the template"
      }`,
    );
  return messages;
}

/** The first words of a table. */
function startOf(table: string): string {
  const rows = table
    .split("\n")
    .filter((line) => !/^(?:\{(?:\+\+|--))?```/.test(line))
    .join(" ");
  const { text } = parse(rows);
  const words = (/[^|\s]/.test(text) ? text : parse(rows, "original").text)
    .replace(/<\/?\w+>|[*|]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > longest ? `${words.slice(0, longest).trim()}…` : words;
}

/** Letters of a table that are quoted. */
const longest = 60;

/** `1 comment is`, `2 comments are`. */
function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one} is` : `${count} ${one}s are`;
}
