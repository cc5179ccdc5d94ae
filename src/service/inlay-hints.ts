import type { InlayHint, Range } from "vscode-languageserver-types";
import { editionLabel } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedTexts } from "./cited-texts.ts";
import { rangeOf } from "./convert.ts";
import { isWanted } from "./editor-settings.ts";
import { isOwnEdition } from "./own-text.ts";

/** Behind each citation of a superseded revision the newest one that is listed. */
export function inlayHints(analysis: Analysis, { range }: { readonly range: Range }): InlayHint[] {
  if (!isWanted(analysis, "inlayHints")) return [];
  return citedTexts(analysis).flatMap((cited): InlayHint[] => {
    const { citation, known } = cited;
    if (known.status !== "superseded" || isOwnEdition(analysis, cited)) return [];
    const { end } = rangeOf(analysis, citation.span);
    if (end.line < range.start.line || end.line > range.end.line) return [];
    const tooltip = `The newest edition listed on ${analysis.linter.catalogue.asOf}.`;
    return [{ position: end, label: `→ ${editionLabel(known.by, true)}`, paddingLeft: true, tooltip }];
  });
}
