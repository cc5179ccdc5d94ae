import { sameEdition } from "./edition.ts";
import { textKey } from "./text-number.ts";
import type { Edition, TextRecord, TextStatus } from "./text-record.ts";

/** All texts, each once; what two tell of one text is put together, and where they differ the later holds. */
export function mergeTexts(texts: readonly TextRecord[], more: readonly TextRecord[]): readonly TextRecord[] {
  const byKey = new Map<string, TextRecord>();
  for (const text of [...texts, ...more]) {
    const key = textKey(text.organ, text.form, text.number);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? text : merged(known, text));
  }
  return [...byKey.values()];
}

/**
 * Editions of both are kept, since a folder may well hold an older text than the catalogue knows. An older text's title
 * does not go before a newer one's, for titles change over time.
 */
function merged(known: TextRecord, told: TextRecord): TextRecord {
  const adopted = told.adopted ?? known.adopted;
  const revisions = unique([...known.revisions, ...told.revisions]).filter(
    // An edition of which one says that it was the first, and the other that it was a revision, is told by the later.
    (edition) => told.adopted === undefined || edition.index !== undefined || !sameEdition(edition, told.adopted),
  );
  const isOlder = newestYear(told) < newestYear(known);
  const [first, second] = isOlder ? [told, known] : [known, told];
  const sources = [...new Set([...known.sources, ...told.sources])];
  return {
    ...first,
    ...second,
    ...(adopted === undefined ? {} : { adopted }),
    revisions,
    status: statusOf(known, told),
    keywords: [...new Set([...known.keywords, ...told.keywords])],
    confidence: sources.length > 1 ? "corroborated" : told.confidence,
    sources,
  };
}

/** An older text in a folder says that it was in force then, which is no reason to think that it still is. */
function statusOf(known: TextRecord, told: TextRecord): TextStatus {
  const toldYear = newestYear(told);
  const isOldNews =
    known.status === "suppressed" && toldYear > 0 && toldYear <= (known.suppressedAt?.year ?? newestYear(known));
  return told.status === "unknown" || isOldNews ? known.status : told.status;
}

function unique(editions: readonly Edition[]): readonly Edition[] {
  const kept: Edition[] = [];
  for (const edition of editions) if (!kept.some((other) => isOne(other, edition))) kept.push(edition);
  return kept.sort((a, b) => a.year - b.year || (a.index ?? 0) - (b.index ?? 0));
}

/** ITU-R 15 has two editions of one assembly, told apart by their index alone. */
function isOne(a: Edition, b: Edition): boolean {
  if (a.index !== undefined && b.index !== undefined) return a.index === b.index;
  return sameEdition(a, b);
}

function newestYear({ adopted, revisions }: TextRecord): number {
  return Math.max(0, adopted?.year ?? 0, ...revisions.map(({ year }) => year));
}
