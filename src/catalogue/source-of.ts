import type { Edition, TextRecord } from "./text-record.ts";

/** The source that tells of an edition, in few words: `Final Acts PP-18, Dubai 2018`. */
export function sourceOf({ sources }: TextRecord, edition?: Edition): string {
  // A source of an earlier year cannot tell of the edition.
  const able = sources.filter((source) => edition === undefined || latestYear(source) >= edition.year);
  const source = able[0] ?? sources.at(-1) ?? "no source";
  const words = /\(([^()]{12,})\)?[^()]*$/.exec(source)?.[1] ?? source.replace(/^https?:\/\//, "");
  return words.length <= 70 ? words : `${words.slice(0, 69).trimEnd()}…`;
}

/** The latest year that a source names, as such or by a conference's tag; a far one where it names none. */
function latestYear(source: string): number {
  const years = [...source.matchAll(/\b(?:19|20)\d\d\b|\b(?:PP|WTSA|WTDC|WRC|RA)-(\d\d)\b/g)].map(([year, tag]) =>
    tag === undefined ? Number(year) : Number(tag) + (Number(tag) > 60 ? 1900 : 2000),
  );
  return years.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...years);
}
