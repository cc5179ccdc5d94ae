import type { Matrix, MatrixCell } from "../revision/index.ts";
import { type MatrixOptions, placeOf, rowsOf, shortPieces, showsWords, signOf } from "./matrix-words.ts";

/**
 * A matrix as comma-separated values (RFC 4180): a header, then a line a row. Words taken away stand in `[-…-]`, words
 * brought in `{+…+}`. A cell that a spreadsheet would run as a formula starts with an apostrophe.
 */
export function matrixCsv(matrix: Matrix, options: MatrixOptions = {}): string {
  const names = matrix.columns.map(({ name, instruction }) => [instruction, name].filter(Boolean).join(" "));
  const lines = [["Place", "Judgement", "Base", ...names, "Taken together"]];
  if (matrix.whole !== "untouched") {
    lines.push(["text as a whole", matrix.whole, "", ...matrix.columns.map(({ instruction = "" }) => instruction), ""]);
  }
  for (const row of rowsOf(matrix, options)) {
    lines.push([placeOf(row), row.judgement, labelled(row), ...row.cells.map(cellOf), row.combined ?? ""]);
  }
  return lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

function labelled({ label, base }: { readonly label?: string; readonly base?: string }): string {
  return [label, base].filter((part) => base !== undefined && part).join(" ");
}

function cellOf(cell: MatrixCell): string {
  const words = shortPieces(cell).map(({ kind, text }) => {
    if (cell.kind === "added" || kind === "kept") return text;
    return kind === "deleted" ? `[-${text}-]` : `{+${text}+}`;
  });
  return [signOf(cell), showsWords(cell) ? words.join("") : ""].filter((part) => part !== "").join(": ");
}

/** A spreadsheet takes what starts with one of these signs for a formula; one that follows blanks too. */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

function field(words: string): string {
  const safe = formula.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
