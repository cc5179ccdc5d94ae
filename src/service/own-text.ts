import { lookUpText, type Resolution, type TextRecord } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { type CitedText, isSameText, keyOf, recordOf, type TextKey } from "./cited-texts.ts";
import { conferenceOf } from "./meetings.ts";
import { resolutionAt } from "./places.ts";

/** A text as far as it is known which one it is: without an organ it may be any organ's. */
export type LooseKey = Omit<TextKey, "organ"> & Partial<TextKey>;

/** What a text itself is known by; nothing while it has no number. */
export function ownKey(analysis: Analysis, { form, heading, enacting }: Resolution): LooseKey | undefined {
  if (heading?.number === undefined) return undefined;
  const organ = enacting?.organ ?? conferenceOf(analysis)?.organ;
  const query = { form, number: heading.number, ...(organ !== undefined && { organ }) };
  return keyOf({ query, known: lookUpText(analysis.linter.catalogue, query) });
}

/** What the catalogue knows of a text, when it is clear which one it is. */
export function ownRecord({ linter }: Analysis, key: LooseKey): TextRecord | undefined {
  return recordOf(lookUpText(linter.catalogue, key));
}

/** True where a text cites an edition of itself, as revised texts do when they recall their history. */
export function isOwnEdition(analysis: Analysis, cited: CitedText): boolean {
  const resolution = resolutionAt(analysis.document, cited.citation.span.start);
  const key = resolution && ownKey(analysis, resolution);
  return key !== undefined && isSameText(key, keyOf(cited));
}
