import type { Passage } from "../diff/index.ts";
import { addedPieces } from "./matrix-added-pieces.ts";
import type { AddedRow } from "./matrix-additions.ts";
import { type CellReading, placeAfter } from "./matrix-column.ts";
import type { MatrixCell, MatrixRow } from "./matrix-data.ts";
import { judgeAdditions } from "./matrix-judge.ts";

/** The cell of a proposal that speaks of the text as a whole only. */
export function wholeCell(whole: "SUP" | "NOC" | "NOC!" | undefined, words: string): CellReading {
  const kind = whole === "SUP" ? "deleted" : "kept";
  return { cell: { kind, whole: true, pieces: words === "" ? [] : [{ kind, text: words }] } };
}

/** The row of some additions. */
export function additionRow(
  { members, columns }: AddedRow,
  anchor: Passage | undefined,
  inOrder: <T>(row: readonly T[]) => readonly T[],
): MatrixRow {
  const [first] = members;
  const cells = Array.from({ length: columns }, (_, column): MatrixCell => {
    const member = members.find((one) => one.column === column);
    if (member === undefined) return { kind: "absent", pieces: [] };
    const { label, place } = member.passage;
    const pieces = addedPieces(
      member.text,
      members.filter((one) => one !== member).map(({ text }) => text),
    );
    return { kind: "added", pieces, place, ...(label !== undefined && { label }) };
  });
  return {
    ...rowOf(first.passage, placeAfter(anchor)),
    cells: inOrder(cells),
    ...judgeAdditions(members.map(({ text }) => text)),
  };
}

/** What a row says of its passage. */
export function rowOf({ kind, call, part, label, level }: Passage, place: string) {
  return {
    kind,
    place,
    level,
    ...(call !== undefined && { call }),
    ...(part !== undefined && { part }),
    ...(label !== undefined && { label }),
  };
}
