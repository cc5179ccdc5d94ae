import { judgements, type Matrix, type MatrixCell, type MatrixRow } from "../revision/index.ts";
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
import { plainMarkdown } from "./redline-markdown.ts";

/** A matrix as a Markdown page with one table. Insertions and deletions are `ins` and `del`. */
export function matrixMarkdown(matrix: Matrix, options: MatrixOptions = {}): string {
  const { columns, whole } = matrix;
  const counts = countsOf(matrix);
  const heads = columns.map(({ name, instruction }) =>
    [instruction, name]
      .filter(Boolean)
      .map((word) => plainMarkdown(word ?? ""))
      .join(" "),
  );
  const legend = [...judgements].reverse().map((one) => `- ${one} (${counts[one]}): ${meanings[one]}`);
  const notes = columns.flatMap(({ name, notes: own }) =>
    own.map(({ message }) => `> ${plainMarkdown(`${name}: ${message}`)}.`),
  );
  const wholeRow = [
    line(["text as a whole", `**${whole}**`, "", ...columns.map(({ instruction = "" }) => plainMarkdown(instruction))]),
  ];
  const lines = [
    `# ${plainMarkdown(titleOf(matrix, options))}`,
    "",
    plainMarkdown(baseInWords(matrix)),
    "",
    ...legend,
    "",
    ...notes.flatMap((note) => [note, ""]),
    line(["Place", "Judgement", "Base", ...heads]),
    line(["---", "---", "---", ...heads.map(() => "---")]),
    ...(whole === "untouched" ? [] : wholeRow),
    ...rowsOf(matrix, options).map((row) => rowLine(row, countOfTouching(row, columns))),
    ...reasonsOf(matrix),
  ];
  return `${lines.join("\n")}\n`;
}

function rowLine(row: MatrixRow, touching: number): string {
  const { base, label, judgement, combined, cells } = row;
  const own = [base === undefined ? undefined : label, base].filter((part) => part !== undefined).join(" ");
  const together =
    combined === undefined || touching < 2 || judgement === "identical"
      ? ""
      : `${own === "" ? "" : "<br><br>"}*Taken together:* ${plainMarkdown(combined)}`;
  const words = judgement === "conflicting" ? `**${judgement}**` : judgement;
  return line([plainMarkdown(placeOf(row)), words, `${plainMarkdown(own)}${together}`, ...cells.map(cellOf)]);
}

function cellOf(cell: MatrixCell): string {
  const sign = signOf(cell);
  if (!showsWords(cell)) return sign === "" ? "" : `*${plainMarkdown(sign)}*`;
  const words = shortPieces(cell).map(({ kind, text, differs }) => {
    if (kind === "deleted") return `<del>${plainMarkdown(text)}</del>`;
    if (cell.kind === "added") return differs ? `<ins>${plainMarkdown(text)}</ins>` : plainMarkdown(text);
    return kind === "inserted" ? `<ins>${plainMarkdown(text)}</ins>` : plainMarkdown(text);
  });
  return `${sign === "" ? "" : `*${plainMarkdown(sign)}:* `}${words.join("")}`;
}

function reasonsOf({ columns }: Matrix): readonly string[] {
  const rows = columns.filter(({ reasons }) => reasons !== undefined);
  if (rows.length === 0) return [];
  return [
    "",
    "## Reasons",
    "",
    ...rows.map(({ name, reasons = "" }) => `- **${plainMarkdown(name)}**: ${plainMarkdown(reasons)}`),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
