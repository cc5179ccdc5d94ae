import type { Comparison } from "../diff/index.ts";
import { type RedlineParagraph, redlineOf } from "./redline.ts";

/**
 * A redline as Markdown, one paragraph a passage. Words are in `<ins>` and `<del>`, which mail programs, wikis and
 * forges show; signs of the texts that Markdown would read are made plain.
 */
export function redlineMarkdown(comparison: Comparison): string {
  const notes = comparison.notes.map(({ message }) => `> ${plainMarkdown(message)}.`);
  return `${[...notes, ...redlineOf(comparison).map(paragraph)].join("\n\n")}\n`;
}

function paragraph({ kind, state, level, label, move, runs }: RedlineParagraph): string {
  const words = runs.map(({ kind: what, text }) => {
    const plain = plainMarkdown(text);
    return what === "kept" ? plain : what === "deleted" ? `<del>${plain}</del>` : `<ins>${plain}</ins>`;
  });
  const now = label.new ?? label.old;
  const was =
    label.old !== undefined && label.new !== undefined && label.old !== label.new ? ` (was ${label.old})` : "";
  const dressed = now === undefined ? "" : `${plainMarkdown(`${now}${was}`)} `;
  const place = plainMarkdown(move?.place ?? "");
  const moved = move === undefined ? "" : state === "left" ? ` *[moved to ${place}]*` : ` *[moved from ${place}]*`;
  // A blank of full width keeps its place at the start of a line, where others would make a list or program code.
  const indent = "\u2003".repeat(Math.max(0, level - 1));
  const text = `${indent}${dressed}${words.join("")}${moved}`;
  if (kind === "heading" || kind === "annex-heading") return `### ${text}`;
  return kind === "call" ? `*${text}*` : text;
}

/** Words as Markdown shows them, whatever signs they have. */
export function plainMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>~|#]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/\s+/g, " ");
}
