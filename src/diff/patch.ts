import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** More changed lines than this are not looked for one by one: the whole text is given as replaced. */
const mostEdits = 20_000;

/** What stands in the two header lines of a patch. */
export interface PatchNames {
  readonly old: string;
  readonly new: string;
}

/**
 * What changed between two texts, line by line, in the form that `git apply` and `patch` read; "" when nothing did.
 * One name stands in both header lines. These programs know of no lone CR as a line end: LF stands in its place.
 */
export function patch(name: string | PatchNames, before: string, after: string): string {
  if (before === after) return "";
  const names = typeof name === "string" ? { old: name, new: name } : name;
  const options = { context: 2, headerOptions: FILE_HEADERS_ONLY, maxEditLength: mostEdits };
  const [old, now] = [before, after].map((text) => text.replace(/\r(?!\n)/g, "\n")) as [string, string];
  return createTwoFilesPatch(names.old, names.new, old, now, "", "", options) ?? replaced(names, old, now);
}

function replaced({ old, new: now }: PatchNames, before: string, after: string): string {
  const removed = linesOf(before);
  const added = linesOf(after);
  const range = (lines: readonly string[]) => `${lines.length === 0 ? 0 : 1},${lines.length}`;
  const head = [`--- ${old}`, `+++ ${now}`, `@@ -${range(removed)} +${range(added)} @@`];
  const body = [...signed("-", removed, before), ...signed("+", added, after)];
  return `${[...head, ...body].join("\n")}\n`;
}

function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}

function signed(sign: string, lines: readonly string[], text: string): readonly string[] {
  const isOpen = lines.length > 0 && !text.endsWith("\n");
  return [...lines.map((line) => `${sign}${line}`), ...(isOpen ? ["\\ No newline at end of file"] : [])];
}
