import type { CodeLens, Command } from "vscode-languageserver-types";
import { editionLabel, newestEdition, type Resolution } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedTexts, isSameText, keyOf } from "./cited-texts.ts";
import { comparisonsOf } from "./comparison.ts";
import { rangeOf } from "./convert.ts";
import { isWanted } from "./editor-settings.ts";
import { ownKey, ownRecord } from "./own-text.ts";

/**
 * Above the heading of each text with a number: `cited 12 times here, revised 5 times, last New Delhi, 2024`; and what
 * it can be compared with, where the editor does that: `compare with Resolution 71 (Geneva, 2022)`.
 */
export function codeLenses(analysis: Analysis): CodeLens[] {
  if (!isWanted(analysis, "codeLens")) return [];
  return analysis.document.resolutions.flatMap((resolution) => {
    if (resolution.heading === undefined) return [];
    const range = rangeOf(analysis, resolution.heading.span);
    const title = lensOf(analysis, resolution);
    // A command without a name is shown as plain words.
    const lenses = title === undefined ? [] : [{ range, command: { title, command: "" } }];
    return [...lenses, ...comparisonLens(analysis, resolution).map((command) => ({ range, command }))];
  });
}

function comparisonLens(analysis: Analysis, resolution: Resolution): Command[] {
  const { compareCommand: command, uri } = analysis.source;
  if (command === undefined) return [];
  const compared = comparisonsOf(analysis).find((one) => one.resolution === resolution);
  if (compared === undefined) return [];
  return [{ title: `compare with ${compared.against}`, command, arguments: [uri] }];
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
