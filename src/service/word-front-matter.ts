import { type Document, type Metadata, sourceSpan } from "../index.ts";
import type { FrontMatterAddition } from "../protocol/index.ts";

/** What the front matter of a document needs to name who made further changes; undefined when that is nobody. */
export function frontMatterAddition(
  { source, blocks, reading }: Document,
  added: NonNullable<Metadata["changes"]>,
): FrontMatterAddition | undefined {
  const rows = Object.entries(added).map(
    ([key, who]) =>
      `${key}: { ${Object.entries(who)
        .map(([field, words]) => `${field}: ${JSON.stringify(words)}`)
        .join(", ")} }`,
  );
  if (rows.length === 0) return undefined;
  const below = (indent: string) => rows.map((row) => `${indent}${row}\n`).join("");
  const [first] = blocks;
  if (first?.kind !== "front-matter") return { line: 0, character: 0, text: `---\nchanges:\n${below("  ")}---\n\n` };

  const { start, end } = sourceSpan(reading, first.span);
  const matter = source.slice(start, end);
  const changes = /^changes[ \t]*:[ \t]*(?:(\{)|\n([ \t]+)(?=[\w-]+[ \t]*:))/m.exec(matter);
  if (changes?.[2] !== undefined) return addition(matter, changes.index, 1, below(changes[2]));
  // What stands in braces may end with a comma.
  if (changes !== null) return brace(matter, changes.index + changes[0].length, ` ${rows.join(", ")},`);
  const closing = matter.lastIndexOf("\n") + 1;
  return addition(matter, closing, 0, `changes:\n${below("  ")}`);
}

/** Whole lines, so many lines below the one of a place. */
function addition(matter: string, at: number, below: number, text: string): FrontMatterAddition {
  return { line: lineOf(matter, at) + below, character: 0, text };
}

function brace(matter: string, at: number, text: string): FrontMatterAddition {
  return { line: lineOf(matter, at), character: at - (matter.lastIndexOf("\n", at - 1) + 1), text };
}

function lineOf(matter: string, at: number): number {
  return matter.slice(0, at).split("\n").length - 1;
}
