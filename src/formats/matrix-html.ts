import {
  type CellPiece,
  judgements,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  wholeOf,
} from "../revision/index.ts";
import { escapeHtml } from "./html.ts";
import { matrixStyle } from "./matrix-style.ts";
import {
  baseInWords,
  countOfTouching,
  countsOf,
  type MatrixOptions,
  meanings,
  placeOf,
  rowsOf,
  shortPieces,
  showsWords,
  signOf,
  titleOf,
} from "./matrix-words.ts";
import { pageHead } from "./page-head.ts";

/**
 * A matrix as a page that stands alone, for a browser, an editor or paper: no scripts, no pictures, no connections.
 * Boxes hide and show the rows of each judgement.
 */
export function matrixHtml(matrix: Matrix, options: MatrixOptions = {}): string {
  const title = escapeHtml(titleOf(matrix, options));
  const language = escapeHtml(options.language ?? "en");
  return `${pageHead({ title: titleOf(matrix, options), style: matrixStyle, language: "en" })}<body>
<main class="matrix">
<h1>${title}</h1>
<p class="facts">${escapeHtml(baseInWords(matrix))}</p>
${notesOf(matrix)}${filters(matrix, options)}
<div class="scroll" role="region" aria-label="Matrix" tabindex="0">
<table lang="${language}">
<colgroup><col class="place-column"><col class="words-column">${matrix.columns.map(columnHtml).join("")}</colgroup>
<thead>
<tr><th scope="col">Place</th><th scope="col">Base</th>${matrix.columns.map(head).join("")}</tr>
</thead>
<tbody>
${[...wholeRow(matrix), ...rowsOf(matrix, options).map((row) => rowHtml(row, matrix)), ...reasonsRow(matrix)].join("\n")}
</tbody>
</table>
</div>
</main>
</body>
</html>
`;
}

function notesOf({ columns }: Matrix): string {
  const notes = columns.flatMap(({ name, notes: own }) => own.map(({ message }) => `${name}: ${message}.`));
  return notes.map((note) => `<p class="note" role="note">${escapeHtml(note)}</p>\n`).join("");
}

/** Styles alone hide the rows whose box is not ticked. */
function filters(matrix: Matrix, { only }: MatrixOptions): string {
  const counts = countsOf(matrix);
  const boxes = [...judgements]
    .reverse()
    .filter((one) => only?.includes(one) ?? true)
    .map((one) => {
      const count = matrix.whole === one && one !== "untouched" ? counts[one] + 1 : counts[one];
      return `<label><input type="checkbox" id="show-${one}" checked> <b>${one}</b> (${count}): ${meanings[one]}</label>`;
    })
    .join("\n");
  return `<fieldset>\n<legend>Rows</legend>\n${boxes}\n</fieldset>`;
}

/** What says nothing but SUP or NOC needs no room. */
function columnHtml({ instruction }: MatrixColumn): string {
  return `<col class="${wholeOf(instruction) === undefined ? "words" : "whole"}-column">`;
}

function head({ name, instruction, heading }: MatrixColumn): string {
  const words = instruction === undefined ? "" : `<span class="instruction">${escapeHtml(instruction)}</span> `;
  const below = heading === undefined ? "" : `<span class="heading-of" dir="auto">${escapeHtml(heading)}</span>`;
  return `<th scope="col">${words}<span class="name">${escapeHtml(name)}</span>${below}</th>`;
}

function wholeRow({ whole, columns }: Matrix): readonly string[] {
  if (whole === "untouched") return [];
  const cells = columns.map(
    ({ instruction = "" }) => `<td><span class="instruction">${escapeHtml(instruction)}</span></td>`,
  );
  return [`<tr class="${whole}">${rowHead("text as a whole", whole)}<td></td>${cells.join("")}</tr>`];
}

function rowHead(place: string, judgement: string): string {
  return `<th scope="row">${escapeHtml(place)} <span class="${judgement === "untouched" ? "aloud" : "judgement"}">${judgement}</span></th>`;
}

function rowHtml(row: MatrixRow, { columns }: Matrix): string {
  const isNothing = row.judgement === "untouched" && row.cells.every(({ kind }) => kind === "kept");
  const cells =
    isNothing && columns.length > 0
      ? `<td class="nothing" colspan="${columns.length}">no change</td>`
      : row.cells.map(cellHtml).join("");
  const base = baseCell(row, countOfTouching(row, columns));
  return `<tr class="${row.judgement} ${row.kind}">${rowHead(placeOf(row), row.judgement)}${base}${cells}</tr>`;
}

function baseCell({ base, label, combined, judgement }: MatrixRow, touching: number): string {
  const words = base === undefined ? "" : `<span class="base-words">${labelHtml(label)}${escapeHtml(base)}</span>`;
  const together =
    combined === undefined || touching < 2 || judgement === "identical"
      ? ""
      : `<p class="together"><b>Taken together:</b> ${escapeHtml(combined)}</p>`;
  return `<td dir="auto">${words}${together}</td>`;
}

function cellHtml(cell: MatrixCell): string {
  const sign = signOf(cell);
  const told = sign === "" ? "" : `<span class="sign">${escapeHtml(sign)}</span>`;
  if (cell.kind === "deleted") return `<td class="${cell.whole ? "nothing" : "sup"}">${told}</td>`;
  if (!showsWords(cell)) return `<td class="nothing">${told}</td>`;
  const words = shortPieces(cell)
    .map(cell.kind === "added" ? addedHtml : pieceHtml)
    .join("");
  const whole = cell.kind === "added" ? `<ins class="new">${labelHtml(cell.label)}${words}</ins>` : words;
  return `<td dir="auto">${told}${whole}</td>`;
}

function pieceHtml({ kind, text }: CellPiece): string {
  if (kind === "kept") return escapeHtml(text);
  const [tag, aloud] = kind === "deleted" ? ["del", "deleted"] : ["ins", "inserted"];
  const [start, end] = [`<span class="aloud">${aloud}: </span>`, `<span class="aloud"> end ${aloud} </span>`];
  return `<${tag}>${start}${escapeHtml(text)}${end}</${tag}>`;
}

function addedHtml({ text, differs }: CellPiece): string {
  return differs ? `<span class="differs">${escapeHtml(text)}</span>` : escapeHtml(text);
}

function labelHtml(label: string | undefined): string {
  return label === undefined ? "" : `<span class="label">${escapeHtml(label)}</span>`;
}

function reasonsRow({ columns }: Matrix): readonly string[] {
  if (columns.every(({ reasons }) => reasons === undefined)) return [];
  const cells = columns.map(({ reasons = "" }) => `<td dir="auto">${escapeHtml(reasons)}</td>`);
  return [`<tr class="reasons"><th scope="row">Reasons</th><td></td>${cells.join("")}</tr>`];
}
