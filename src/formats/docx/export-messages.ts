import type { Document } from "../../model/index.ts";
import { withoutIllegal } from "./escape-xml.ts";
import type { WrittenParts } from "./write-word.ts";

/** What a text holds and its Word file does not, a sentence each. */
export function exportMessages(
  { source, comments, marks }: Document,
  { lost, missing, isAnew }: Pick<WrittenParts, "lost" | "missing"> & { readonly isAnew: boolean },
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
  if (highlights > 0) messages.push(`${counted(highlights, "highlight")} written as plain words`);
  if (isAnew) {
    messages.push(
      "Changed paragraphs are written in the style of what they are: with the formatting of the template the file would not say what the text says",
    );
  }
  for (const words of lost) {
    const start = words
      .replace(/```\S*(?: table)?/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 60);
    messages.push(
      `The table “${start}…” is left out: only the Word file that it came from holds it; name it as the template`,
    );
  }
  if (missing.length > 0) {
    messages.push(
      `${counted(missing.length, "picture")} left out: only the Word file that the text came from holds it; name it as the template`,
    );
  }
  return messages;
}

/** `1 comment is`, `2 comments are`. */
function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one} is` : `${count} ${one}s are`;
}
