import type { CellPiece, Judgement, Matrix, MatrixCell, MatrixColumn, MatrixRow } from "../revision/index.ts";
import { countsOf, type MatrixOptions, rowsOf } from "./matrix-words.ts";

/** A matrix as JSON, as docs/matrix.md describes it. Words are whole; `only` leaves out rows and no counts. */
export function matrixJson(matrix: Matrix, options: MatrixOptions = {}): string {
  const { base, columns, whole } = matrix;
  const data: MatrixFile = {
    version: 1,
    base: { ...columnOf(base), standsIn: base.instruction !== undefined },
    proposals: columns.map(columnOf),
    whole,
    summary: { rows: matrix.rows.length, ...countsOf(matrix) },
    rows: rowsOf(matrix, options).map((row) => rowOf(row, columns)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

interface MatrixFile {
  readonly version: 1;
  readonly base: FileColumn & { readonly standsIn: boolean };
  readonly proposals: readonly FileColumn[];
  readonly whole: Judgement;
  readonly summary: Readonly<Record<Judgement | "rows", number>>;
  readonly rows: readonly FileRow[];
}

type FileColumn = Omit<MatrixColumn, "notes"> & { readonly notes: readonly string[] };

interface FileRow extends Omit<MatrixRow, "cells"> {
  readonly cells: readonly (MatrixCell & { readonly proposal: string; readonly text?: string })[];
}

function columnOf({ notes, ...rest }: MatrixColumn): FileColumn {
  return { ...rest, notes: notes.map(({ message }) => message) };
}

function rowOf({ cells, ...rest }: MatrixRow, columns: readonly MatrixColumn[]): FileRow {
  return {
    ...rest,
    cells: cells.map(({ pieces, ...cell }, at) => {
      const isThere = cell.kind !== "deleted" && cell.kind !== "absent";
      return { proposal: columns[at]?.name ?? "", ...cell, ...(isThere && { text: textOf(pieces) }), pieces };
    }),
  };
}

function textOf(pieces: readonly CellPiece[]): string {
  return pieces.map(({ kind, text }) => (kind === "deleted" ? "" : text)).join("");
}
