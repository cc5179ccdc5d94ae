import type { LanguageTag } from "../../../model/index.ts";
import { escapeXml } from "../package/escape-xml.ts";
import type { StyleName } from "../package/style-names.ts";
import { usualId } from "../write/template-styles.ts";
import type { HeaderLine } from "./cover-header.ts";

/** The width of the two columns, in twentieths of a point: together that of the text. */
const widths = [6237, 3402] as const;
const width = widths[0] + widths[1];

/**
 * The table at the head of a conference document: the meeting over both columns, a line, and at the right the number,
 * the day and the language, between two lines. "" where there is nothing to say. The emblem of the Union is the
 * secretariat's to set.
 */
export function coverTable(lines: readonly HeaderLine[], language: LanguageTag): string {
  if (lines.length === 0) return "";
  const isArabic = language === "ar";
  const paragraph = ({ style, words }: HeaderLine) => paragraphXml(style, words, isArabic);
  const isOfMeeting = ({ says }: HeaderLine) => says === "conference" || says === "period";
  const meeting = lines.filter(isOfMeeting).map(paragraph).join("");
  const right = lines.filter((line) => !isOfMeeting(line)).map(paragraph);
  const blank = paragraphXml("address", "", isArabic);
  const rows = right.map((words, at) => {
    const sides = [...(at === 0 ? ["top"] : []), ...(at === right.length - 1 ? ["bottom"] : [])];
    return row(cell(blank, widths[0], sides) + cell(words, widths[1], sides));
  });
  const head = meeting === "" ? "" : row(cell(meeting, width, ["bottom"], 2));
  const bidi = isArabic ? "<w:bidiVisual/>" : "";
  const properties = `<w:tblPr>${bidi}<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`;
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("");
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head}${rows.join("")}</w:tbl>`;
}

/** The words begin where those of the text do, and stand clear of the lines. */
const margins =
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';

function row(cells: string): string {
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

function cell(content: string, width: number, sides: readonly string[], columns = 1): string {
  const span = columns === 1 ? "" : `<w:gridSpan w:val="${columns}"/>`;
  const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="12" w:space="0" w:color="auto"/>`).join("");
  const borders = lines === "" ? "" : `<w:tcBorders>${lines}</w:tcBorders>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${borders}</w:tcPr>${content}</w:tc>`;
}

function paragraphXml(style: StyleName, words: string, isArabic: boolean): string {
  const properties = `<w:pPr><w:pStyle w:val="${usualId(style)}"/>${isArabic ? "<w:bidi/>" : ""}</w:pPr>`;
  const runs = words.split("\n").map((line) => (isArabic ? arabicRuns(line) : run(line, "")));
  return `<w:p>${properties}${runs.join("<w:r><w:br/></w:r>")}</w:p>`;
}

/** Numbers and Latin letters keep their own direction, with a sign before digits that would join the Arabic words. */
function arabicRuns(line: string): string {
  return line
    .split(/([\dA-Za-z(][\dA-Za-z()./-]*)/)
    .map((piece, at) => {
      if (at % 2 === 0) return run(piece, "<w:rPr><w:rtl/></w:rPr>");
      return run(/^\d.*[A-Za-z]/.test(piece) ? `\u200e${piece}` : piece, "");
    })
    .join("");
}

function run(words: string, properties: string): string {
  return words === "" ? "" : `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}
