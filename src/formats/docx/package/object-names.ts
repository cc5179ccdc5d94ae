import { objectElements } from "../write/object-runs.ts";

/** The main part of a Word file before a text was written into it, and after that. */
export interface MainParts {
  readonly before: string;
  readonly after: string;
}

/**
 * A text that was read back, with its objects called as in the text that was written. The reader counts the objects
 * of a file, so one that went or moved gives others new numbers: an object is the one that is written in the same way.
 */
export function withObjectNames(found: string, wanted: string, { before, after }: MainParts): string {
  if (before === after || !/\]\(word:o\d/.test(found)) return found;
  const kinds = new Map<string, Kind>();
  const kindOf = (element: string) => {
    const kind = kinds.get(element) ?? { original: [], written: [] };
    kinds.set(element, kind);
    return kind;
  };
  const old = objectElements(before);
  for (const [key, element] of old) kindOf(element).original.push(key);
  for (const key of keysIn(wanted)) {
    const element = old.get(key);
    if (element !== undefined) kindOf(element).written.push(key);
  }
  const names = new Map<string, string>();
  const now = objectElements(after);
  for (const key of keysIn(found)) {
    const element = now.get(key);
    const kind = element === undefined ? undefined : kinds.get(element);
    const name = kind?.written.shift() ?? kind?.original[0];
    names.set(key, name ?? key);
  }
  return eachLine(found, (line) =>
    line.replace(objectEnds, (whole, key: string, at: number) =>
      endsObject(line, at) ? `](word:${names.get(key) ?? key})` : whole,
    ),
  );
}

/** Objects that are written in the same way: their names in the file, and those that the text gives them in its order. */
interface Kind {
  readonly original: string[];
  readonly written: string[];
}

/** The end of `![equation x](word:o3)`, from its bracket on. */
const objectEnds = /\]\(word:(o\d+)\)/g;

/** True when what ends with the bracket at a place began with `![`. */
function endsObject(line: string, at: number): boolean {
  return line.slice(line.lastIndexOf("]", at - 1) + 1, at).includes("![");
}

function keysIn(source: string): readonly string[] {
  const keys: string[] = [];
  eachLine(source, (line) => {
    for (const { 1: key = "", index } of line.matchAll(objectEnds)) if (endsObject(line, index)) keys.push(key);
    return line;
  });
  return keys;
}

/** The lines but for those of notes, whose objects stand in a part of their own. */
function eachLine(source: string, write: (line: string) => string): string {
  return source
    .split("\n")
    .map((line) => (/^(?:\{(?:\+\+|--))?\[\^[^\]\s]+\]:/.test(line) ? line : write(line)))
    .join("\n");
}
