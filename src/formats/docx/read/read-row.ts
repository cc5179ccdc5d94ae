import type { Revision, WordInline } from "../word-model.ts";
import { type InlineParagraph, readInline, type WhoOf } from "../write/read-inline.ts";

/** The words of a cell, and how the source writes them. */
export interface TableCell extends InlineParagraph {
  readonly text: string;
}

/** A line of a table. */
export interface ReadRow {
  readonly cells: readonly TableCell[];
  /** Who has added or taken away the row. */
  readonly mark: readonly Revision[];
}

/**
 * Reads a line of a table whose marks go across the bars: what all of it has in common happened to the row, and the
 * rest to words of its cells. `hasBorders` says that bars stand at its ends, too.
 */
export function readRow(line: string, whoOf: WhoOf, { hasBorders }: { readonly hasBorders: boolean }): ReadRow {
  const { inlines } = readInline(line.trim().replace(/\\\|/g, escapedBar), whoOf);
  const pieces = inlines.flatMap(cutAtBars);
  const mark = (pieces[0]?.revisions ?? [])
    .filter((one) => pieces.every(({ revisions }) => revisions.some((other) => isSame(one, other))))
    .slice(-1);
  const cells: WordInline[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "text" && piece.text === "|") cells.push([]);
    else cells.at(-1)?.push(withoutMark(piece, mark));
  }
  const ofCells = hasBorders ? cells.slice(1, -1) : cells;
  return {
    mark,
    cells: ofCells.map((cell) => {
      const words = trimmed(cell);
      return { inlines: words, mark: [], text: JSON.stringify(words) };
    }),
  };
}

/** A letter that no text has, for a bar that is one of the words. */
const escapedBar = "\ue010";

function cutAtBars(inline: WordInline): readonly WordInline[] {
  if (inline.kind !== "text") return [inline];
  return inline.text
    .split(/(\|)/)
    .filter((text) => text !== "")
    .map((text) => ({ ...inline, text: text.replaceAll(escapedBar, "|"), ...(text === "|" && { format: {} }) }));
}

function withoutMark(inline: WordInline, mark: readonly Revision[]): WordInline {
  const [row] = mark;
  if (row === undefined) return inline;
  const at = inline.revisions.findLastIndex((one) => isSame(one, row));
  return { ...inline, revisions: inline.revisions.toSpliced(at, at < 0 ? 0 : 1) };
}

function isSame(one: Revision, other: Revision): boolean {
  return one.kind === other.kind && one.author === other.author && one.date === other.date && one.move === other.move;
}

/** Without the blanks around bars. */
function trimmed(cell: readonly WordInline[]): readonly WordInline[] {
  const words = [...cell];
  const trim = (at: number, how: "trimStart" | "trimEnd") => {
    const inline = words.at(at);
    if (inline?.kind !== "text") return false;
    const text = inline.text[how]();
    words.splice(at, 1, ...(text === "" ? [] : [{ ...inline, text }]));
    return text === "";
  };
  while (trim(0, "trimStart"));
  while (trim(-1, "trimEnd"));
  return words;
}
