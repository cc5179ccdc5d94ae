import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** More changed lines than this are not looked for one by one: the whole text is given as replaced. */
const mostEdits = 20_000;

/**
 * What changed between two texts, line by line, in the form that `git apply` and `patch` read; "" when nothing did.
 * `name` stands in the two header lines.
 */
export function patch(name: string, before: string, after: string): string {
  if (before === after) return "";
  const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
  const found = createTwoFilesPatch(name, name, before, after, "", "", { ...options, maxEditLength: mostEdits });
  return found ?? replaced(name, before, after);
}

function replaced(name: string, before: string, after: string): string {
  const removed = before.split("\n").map((line) => `-${line}`);
  const added = after.split("\n").map((line) => `+${line}`);
  const head = [`--- ${name}`, `+++ ${name}`, `@@ -1,${removed.length} +1,${added.length} @@`];
  return [...head, ...removed, ...added, ""].join("\n");
}
