import { redlineHtml, redlineStyle } from "../index.ts";
import type { Redline } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { idPrefixOf } from "./changes-list.ts";
import { comparisonsOf, missingBases } from "./comparison.ts";
import type { OtherText } from "./comparison-with-file.ts";

/** The redline of all texts of a document that have something to be compared with; else a sentence that says why. */
export function redline(analysis: Analysis, other?: OtherText): Redline {
  const compared = comparisonsOf(analysis, other);
  const { language } = analysis.document;
  const html = compared.map(({ name, against, comparison }, index) =>
    redlineHtml(comparison, { title: `${name}, compared with ${against}`, language, idPrefix: idPrefixOf(index) }),
  );
  return { html: html.join(""), style: redlineStyle, ...(html.length === 0 && { nothing: whyNothing(analysis) }) };
}

function whyNothing(analysis: Analysis): string {
  const [wanted] = missingBases(analysis);
  if (wanted === undefined)
    return "There is nothing to compare: this text has no marked changes, and it revises no resolution that its heading names.";
  return `There is nothing to compare: this text has no marked changes, and the library has no base text of ${wanted}. Put the text in force into the folder that the setting “preamble.library” names, or choose a file to compare with.`;
}
