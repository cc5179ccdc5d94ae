import { documentPage, parse } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { withMarks } from "./word-marks.ts";

/** A document as a page for a browser and for paper; what a MOD changes in its base is shown as in its Word file. */
export function printablePage(analysis: Analysis): string {
  return documentPage(parse(withMarks(analysis)));
}
