import type { CodeLens } from "vscode-languageserver-types";
import { editionLabel, newestEdition, type Resolution } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedTexts, isSameText, keyOf } from "./cited-texts.ts";
import { rangeOf } from "./convert.ts";
import { isWanted } from "./editor-settings.ts";

import { ownKey, ownRecord } from "./own-text.ts";

/** Above the heading of each text with a number: `cited 12 times here, revised 5 times, last New Delhi, 2024`. */
export function codeLenses(analysis: Analysis): CodeLens[] {
  if (!isWanted(analysis, "codeLens")) return [];
  return analysis.document.resolutions.flatMap((resolution) => {
    const title = lensOf(analysis, resolution);
    if (title === undefined || resolution.heading === undefined) return [];
    // A command without a name is shown as plain words.
    return [{ range: rangeOf(analysis, resolution.heading.span), command: { title, command: "" } }];
  });
}

function lensOf(analysis: Analysis, resolution: Resolution): string | undefined {
  const key = ownKey(analysis, resolution);
  if (key === undefined) return undefined;
  const count = citedTexts(analysis).filter((cited) => isSameText(keyOf(cited), key)).length;
  const record = ownRecord(analysis, key);
  const newest = record && newestEdition(record);
  const parts = [
    ...(count > 0 ? [`cited ${times(count)} here`] : []),
    ...(record !== undefined && record.revisions.length > 0 ? [`revised ${times(record.revisions.length)}`] : []),
    ...(newest === undefined ? [] : [`last ${editionLabel(newest, false)}`]),
    ...(record?.status === "suppressed" ? ["suppressed"] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
