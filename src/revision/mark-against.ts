import type { Document, Resolution } from "../model/index.ts";
import { fold } from "../text/index.ts";
import { markTexts } from "./mark-texts.ts";

/** A text whose changes against a base are marks, or the texts of the base that it has no counterpart of. */
export type MarkedAgainst =
  | { readonly status: "marked"; readonly source: string }
  /** `Resolution 187`: what the base holds and the text does not. */
  | { readonly status: "unpaired"; readonly names: readonly string[] };

/**
 * Marks the changes of a document against another one. Texts in force beside a contribution are compared with its
 * texts of the same form and number, and its cover, reasons and other parts are no changes; two contributions, and two
 * files of texts, are compared whole. Changes that are marked already are marked anew; they keep their keys.
 */
export function markAgainst(base: Document, revised: Document): MarkedAgainst {
  const isBare = base.contribution.proposals.length === 0 && base.resolutions.length > 0;
  if (!isBare || revised.contribution.proposals.length === 0) {
    return { status: "marked", source: markTexts(revised, [{ old: { document: base }, index: undefined }]) };
  }
  const pairs = base.resolutions.flatMap((resolution) => {
    const index = counterpartOf(resolution, base, revised);
    return index < 0 ? [] : [{ old: { document: base, resolution }, index }];
  });
  if (pairs.length === 0) return { status: "unpaired", names: base.resolutions.map(nameOf) };
  return { status: "marked", source: markTexts(revised, pairs) };
}

/** The place of the text of the same form and number; of the only text, where one side has no number; else -1. */
function counterpartOf({ form, heading }: Resolution, base: Document, { resolutions }: Document): number {
  const number = heading?.number;
  const found = resolutions.findIndex(
    (text) => number !== undefined && text.form === form && fold(text.heading?.number ?? "") === fold(number),
  );
  if (found >= 0 || base.resolutions.length !== 1 || resolutions.length !== 1) return found;
  return number === undefined || resolutions[0]?.heading?.number === undefined ? 0 : -1;
}

function nameOf({ form, heading }: Resolution): string {
  return `${form.charAt(0).toUpperCase()}${form.slice(1)} ${heading?.number ?? ""}`.trim();
}
