import { type ComparisonNote, compare, type Passage, passagesOf, type Side, shown, wordReader } from "../diff/index.ts";
import type { BlockKind, Document, InstructionWord, Part, Resolution } from "../model/index.ts";
import { slice } from "../text/index.ts";
import { addedPieces } from "./matrix-added-pieces.ts";
import { type AddedRow, addedRows } from "./matrix-additions.ts";
import { baseWordsOf, type CellReading, placeAfter, readColumn } from "./matrix-column.ts";
import { type Judged, judgeAdditions, judgeWants, judgeWhole } from "./matrix-judge.ts";

/** A text of a proposal, under the name that its column has: `APT/37A43/1`. */
export interface NamedSide extends Side {
  readonly name: string;
  /** What is proposed for the text as a whole; undefined for a bare text. */
  readonly instruction?: InstructionWord;
  readonly reasons?: string;
}

/**
 * How the wishes for a row go together: nobody changes it; several change it to the same words; the changes can be
 * taken together; they cannot.
 */
export const judgements = ["untouched", "identical", "compatible", "conflicting"] as const;

/** One of the judgements of a row. */
export type Judgement = (typeof judgements)[number];

/** Words of a cell, on one line. */
export interface CellPiece {
  readonly kind: "kept" | "deleted" | "inserted";
  readonly text: string;
  /** True for words of an addition that not all additions of its row have. */
  readonly differs?: true;
}

/** What one proposal does with one row. */
export interface MatrixCell {
  /** `split` and `merged`: the passage has become several, or one with its neighbours. `absent`: others add this row. */
  readonly kind: "kept" | "changed" | "split" | "merged" | "deleted" | "added" | "absent";
  readonly pieces: readonly CellPiece[];
  /** The label that the proposal gives it, where it has one. */
  readonly label?: string;
  /** Where it stands in the proposal, in the proposal's own labels: `resolves 3`. */
  readonly place?: string;
  /** True when nothing but the instruction says so: the text as a whole is suppressed, or left as it is. */
  readonly whole?: true;
  /** Where the proposal has moved it, as the passage of the base that it now stands behind: `after resolves 3`. */
  readonly moved?: string;
}

/** A passage of the base, or a passage that proposals add, with a cell for each column. */
export interface MatrixRow {
  readonly kind: BlockKind;
  /** `considering b)`; for an addition the passage of the base that it stands behind: `after considering b)`. */
  readonly place: string;
  readonly call?: string;
  readonly part?: Part;
  readonly label?: string;
  /** Depth under the call, from 1 for items. */
  readonly level: number;
  /** The words of the base; undefined for an addition. */
  readonly base?: string;
  readonly cells: readonly MatrixCell[];
  readonly judgement: Judgement;
  /**
   * The words with all changes taken together; undefined where they conflict, where nobody changes anything, and where
   * the passage is struck out.
   */
  readonly combined?: string;
}

/** One proposal. */
export interface MatrixColumn {
  readonly name: string;
  readonly instruction?: InstructionWord;
  /** `RESOLUTION 71 (Rev. New Delhi, 2024)`, as written. */
  readonly heading?: string;
  /** The title of the text. */
  readonly title?: string;
  readonly reasons?: string;
  /** What to know of the comparison with the base first, such as that both are hardly versions of one text. */
  readonly notes: readonly ComparisonNote[];
}

/** Several proposals on one text, side by side. */
export interface Matrix {
  /** The text that all of them start from; `instruction` is there when a proposal stands in for it. */
  readonly base: MatrixColumn;
  readonly columns: readonly MatrixColumn[];
  /** How the instructions on the text as a whole go together: untouched unless one is SUP or NOC. */
  readonly whole: Judgement;
  readonly rows: readonly MatrixRow[];
}

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
  for (const [index, passage] of passages.entries()) {
    const own = words[index];
    const cells = sorted.map((at, place) => {
      const whole = wholeOf(proposals[at]?.instruction);
      return readings[place]?.cells[index] ?? wholeCell(whole, shown(slice(text, passage.body)));
    });
    const wants = cells.flatMap(({ want }) => want ?? []);
    rows.push({
      ...rowOf(passage, passage.place),
      base: shown(slice(text, passage.body)),
      cells: inOrder(cells.map(({ cell }) => cell)),
      ...(own === undefined ? { judgement: "untouched" } : (judgeWants(own, wants) satisfies Judged)),
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

function wholeCell(whole: ReturnType<typeof wholeOf>, words: string): CellReading {
  const kind = whole === "SUP" ? "deleted" : "kept";
  return { cell: { kind, whole: true, pieces: words === "" ? [] : [{ kind, text: words }] } };
}

function additionRow(
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

function rowOf({ kind, call, part, label, level }: Passage, place: string) {
  return {
    kind,
    place,
    level,
    ...(call !== undefined && { call }),
    ...(part !== undefined && { part }),
    ...(label !== undefined && { label }),
  };
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
