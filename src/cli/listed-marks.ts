import { type Document, isMarkedChange, lineMap, type Mark, parse, positionAt } from "../index.ts";

/** One marked change of a file. */
export interface ListedMark {
  readonly file: string;
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly kind: Mark["kind"];
  readonly removed: string;
  readonly added: string;
  readonly key?: string;
  readonly author?: string;
  readonly date?: string;
}

/** The marked changes of a text, in order; remarks and highlights are none. */
export function listMarks(file: string, text: string): readonly ListedMark[] {
  const document = parse(text);
  const lines = lineMap(text);
  return document.marks.filter(isMarkedChange).map((mark) => {
    const { line, column } = positionAt(lines, mark.span.start);
    return { file, line: line + 1, column: column + 1, ...saidOf(document, mark) };
  });
}

/** `draft.contribution.md:12:5  insertion “all”  APT, 2024-09-01`. */
export function markLine({ file, line, column, kind, removed, added, author, date }: ListedMark): string {
  const words = {
    insertion: quoted(added),
    deletion: quoted(removed),
    substitution: `${quoted(removed)} → ${quoted(added)}`,
  };
  const said = kind === "note" || kind === "highlight" ? "" : words[kind];
  const by = author === undefined ? "" : `  ${[author, date].filter((part) => part !== undefined).join(", ")}`;
  return `${file}:${line}:${column}  ${kind} ${said}${by}`;
}

function saidOf({ metadata }: Document, { kind, removed, added, key }: Mark) {
  const who = key === undefined ? undefined : metadata.changes?.[key];
  return {
    kind,
    removed,
    added,
    ...(key !== undefined && { key }),
    ...(who && { author: who.author }),
    ...(who?.date !== undefined && { date: who.date }),
  };
}

function quoted(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line}”`;
}
