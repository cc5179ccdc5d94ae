import { type ComparisonNote, compare, passagesOf, type Side, shown, wordReader } from "../diff/index.ts";
import type { Document, InstructionWord, Resolution } from "../model/index.ts";
import { slice } from "../text/index.ts";
import { addedRows } from "./matrix-additions.ts";
import { readColumn } from "./matrix-column.ts";
import type { Matrix, MatrixColumn, MatrixRow, NamedSide } from "./matrix-data.ts";
import { baseWordsOf } from "./matrix-edits.ts";
import { judgeWants, judgeWhole } from "./matrix-judge.ts";
import { additionRow, rowOf, wholeCell } from "./matrix-rows.ts";

/**
 * Lays proposals on one text beside each other: a row for each passage of the base in order, and one for each addition
 * behind the passage that it follows. The order of the proposals orders the columns and nothing else.
 */
export function matrixOf(base: Document | Side | NamedSide, proposals: readonly NamedSide[]): Matrix {
  const start: Side = "document" in base ? base : { document: base };
  const passages = passagesOf(start);
  const read = wordReader();
  const text = start.document.text;
  const words = passages.map((passage) => baseWordsOf(text, passage, read));
  // What depends on an order is done in one that does not depend on the order given.
  const sorted = [...proposals.keys()].sort((a, b) => comparable(keyOf(proposals[a]), keyOf(proposals[b])));
  const readings = sorted.map((at) => {
    const proposal = proposals[at];
    const isWhole = wholeOf(proposal?.instruction) !== undefined;
    return proposal === undefined || isWhole
      ? undefined
      : readColumn(compare(start, proposal), { passages, words, read });
  });
  const placeOf = new Map(sorted.map((at, place) => [at, place]));
  const inOrder = <T>(row: readonly T[]) => proposals.flatMap((_, at) => row[placeOf.get(at) ?? 0] ?? []);
  const added = addedRows(
    readings.map((reading) => reading?.additions ?? []),
    passages,
  );
  const rows: MatrixRow[] = [];
  const addAfter = (anchor: number) => {
    for (const row of added.get(anchor) ?? []) rows.push(additionRow(row, passages[anchor], inOrder));
  };
  addAfter(-1);
  for (const [index, own] of words.entries()) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const now = shown(slice(text, passage.body));
    const cells = sorted.map((at, place) => {
      const whole = wholeOf(proposals[at]?.instruction);
      return readings[place]?.cells[index] ?? wholeCell(whole, now);
    });
    const wants = cells.flatMap(({ want }) => want ?? []);
    rows.push({
      ...rowOf(passage, passage.place),
      base: now,
      cells: inOrder(cells.map(({ cell }) => cell)),
      ...judgeWants(own, wants),
    });
    addAfter(index);
  }
  const columns = proposals.map((proposal, at) => columnOf(proposal, readings[placeOf.get(at) ?? 0]?.notes ?? []));
  return {
    base: columnOf({ name: nameOf(start), ...start }, []),
    columns,
    whole: judgeWhole(proposals.map(({ instruction }) => wholeOf(instruction))),
    rows,
  };
}

/** What an instruction says of a text as a whole; undefined when it leads to changes inside. */
export function wholeOf(instruction: InstructionWord | undefined): "SUP" | "NOC" | "NOC!" | undefined {
  if (instruction === "SUP" || instruction === "SUP*") return "SUP";
  return instruction === "NOC" || instruction === "NOC!" ? instruction : undefined;
}

function columnOf(side: NamedSide, notes: readonly ComparisonNote[]): MatrixColumn {
  const heading = headingOf(side);
  const title = textOf(side)?.title?.text;
  return {
    name: side.name,
    notes,
    ...(heading !== undefined && { heading }),
    ...(title !== undefined && { title: shown(title).trim() }),
    ...(side.instruction !== undefined && { instruction: side.instruction }),
    ...(side.reasons !== undefined && { reasons: shown(side.reasons).trim() }),
  };
}

function nameOf(side: Side): string {
  return headingOf(side) ?? "base";
}

function textOf({ document, resolution }: Side): Resolution | undefined {
  return resolution ?? document.resolutions[0];
}

function headingOf(side: Side): string | undefined {
  const words = textOf(side)?.heading?.text;
  return words === undefined ? undefined : shown(words).trim();
}

function keyOf(side: NamedSide | undefined): string {
  if (side === undefined) return "";
  const { document, resolution, instruction = "", name } = side;
  return [resolution === undefined ? document.text : slice(document.text, resolution.span), instruction, name].join(
    "\0",
  );
}

function comparable(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
