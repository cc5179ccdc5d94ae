import {
  type Linter,
  type Matrix,
  matrixCsv,
  matrixHtml,
  matrixMarkdown,
  matrixOf,
  matrixTexts,
  type NamedDocument,
  parse,
} from "../index.ts";
import type { MatrixAnswer, MatrixText } from "../protocol/index.ts";

/** A text with the name that messages and columns call it. */
export type NamedText = Omit<MatrixText, "uri">;

/** Lays proposals beside the base that is named, or else beside the one that the library has for them. */
export function matrixPages(
  proposals: readonly NamedText[],
  base: NamedText | undefined,
  { library, catalogue }: Pick<Linter, "library" | "catalogue">,
): MatrixAnswer {
  const start = base === undefined ? { library, catalogue } : { base: documentOf(base) };
  const texts = matrixTexts(proposals.map(documentOf), start);
  if (texts.status === "none") return texts;
  const matrix = matrixOf(texts.base, texts.proposals);
  const options = { language: texts.base.document.language };
  return {
    status: "made",
    title: `Matrix: ${matrix.base.heading ?? matrix.base.name}`,
    said: [inWords(matrix), ...texts.leftOut.map((line) => `${line}.`)].join(" "),
    html: matrixHtml(matrix, options),
    markdown: matrixMarkdown(matrix, options),
    csv: matrixCsv(matrix, options),
  };
}

function documentOf({ name, text }: NamedText): NamedDocument {
  return { name, document: parse(text) };
}

function inWords({ rows, columns, whole }: Matrix): string {
  const conflicts = rows.filter(({ judgement }) => judgement === "conflicting").length;
  const proposals = columns.length === 1 ? "1 proposal beside its base" : `${columns.length} proposals side by side`;
  const words = conflicts === 0 ? "no row is conflicting" : `${conflicts} of ${rows.length} rows conflicting`;
  const about = whole === "conflicting" ? ", and they disagree on the text as a whole" : "";
  return `${proposals}: ${words}${about}.`;
}
