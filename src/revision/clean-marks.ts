import { type Document, editsFromPlain, plainOf, sourceOffset } from "../model/index.ts";
import { slice, type TextEdit } from "../text/index.ts";
import { isMarkedChange, resolveMarks } from "./resolve-marks.ts";

/**
 * The edits of the source that make clean text of marked text: every marked change is accepted, and the front matter
 * no longer explains keys that no mark has. Remarks, highlights and comments stay.
 */
export function cleanMarks(document: Document): readonly TextEdit[] {
  const plain = plainOf(document);
  const kept = new Set(plain.marks.filter((mark) => !isMarkedChange(mark)).map(({ key }) => key));
  return editsFromPlain(document, [...unusedKeys(plain, kept), ...resolveMarks(plain, "accept")]);
}

/** `changes` goes as a whole when none of its keys is used; of several on lines of their own the unused ones go. */
function unusedKeys({ blocks, metadata, text, reading }: Document, used: ReadonlySet<string | undefined>): TextEdit[] {
  const [front] = blocks;
  const keys = Object.keys(metadata.changes ?? {});
  if (front?.kind !== "front-matter" || keys.every((key) => used.has(key))) return [];
  const matter = slice(text, front.span);
  // A key, and the lines below it that are indented.
  const entry = /(?<![^\n])changes[ \t]*:[^\n]*\n(?:[ \t}][^\n]*\n|\n)*/.exec(matter);
  if (entry === null) return [];
  const cut = (from: number, length: number): TextEdit => {
    const start = sourceOffset(reading, front.span.start + from);
    return { span: { start, end: start + length }, text: "" };
  };
  if (!keys.some((key) => used.has(key))) return [cut(entry.index, entry[0].length)];
  const [, indent] = /^changes[ \t]*:[ \t]*\n([ \t]+)[\w-]+[ \t]*:/.exec(entry[0]) ?? [];
  if (indent === undefined) return [];
  const children = new RegExp(`(?<![^\\n])${indent}([\\w-]+)[ \\t]*:[^\\n]*\\n(?:${indent}[ \\t][^\\n]*\\n)*`, "g");
  return [...entry[0].matchAll(children)]
    .filter(([, key]) => !used.has(key))
    .map((child) => cut(entry.index + child.index, child[0].length));
}
