import type { OrganId } from "../model/index.ts";
import { lastBracket } from "../text/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { recordsOf } from "./search.ts";
import type { Edition } from "./text-record.ts";

/** A fact with the places where it was read. */
interface Sourced {
  readonly sources: readonly string[];
}

/** The source that tells of a text, of an edition of it or of a meeting, in few words: `Final Acts PP-18, Dubai 2018`. */
export function sourceOf({ sources }: Sourced, edition?: Edition): string {
  // A source of an earlier year cannot tell of the edition.
  const able = sources.filter((source) => edition === undefined || latestYear(source) >= edition.year);
  return inFewWords(able[0] ?? sources.at(-1) ?? "no source");
}

/** What tells of several facts: their sources in few words, each once, and no more than two by name. */
export function sourcesOf(facts: readonly Sourced[]): string {
  const named = [...new Set(facts.map((fact) => sourceOf(fact)))];
  const shown = named.slice(0, 2).map((words) => `“${words}”`);
  return `${shown.join(" and ")}${named.length > shown.length ? " and others" : ""}`;
}

/** The source on which most of the list of an organ's texts rests, in few words: who says that one is not in it. */
export function listSource(catalogue: Catalogue, organ: OrganId): string {
  const known = listSources.get(catalogue) ?? new Map<OrganId, string>();
  listSources.set(catalogue, known);
  const source = known.get(organ) ?? mostNamed(recordsOf(catalogue, organ)) ?? "no source";
  known.set(organ, source);
  return inFewWords(source);
}

const listSources = new WeakMap<Catalogue, Map<OrganId, string>>();

function mostNamed(facts: readonly Sourced[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { sources } of facts) for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  let most: string | undefined;
  for (const [source, count] of counts) if (count > (counts.get(most ?? "") ?? 0)) most = source;
  return most;
}

/** What stands in the brackets behind an address or a path; else the address, without its protocol. */
function inFewWords(source: string): string {
  const bracket = lastBracket(source) ?? "";
  const words = bracket.length >= 12 ? bracket : source.replace(/^https?:\/\//, "");
  return words.length <= 70 ? words : `${words.slice(0, 69).trimEnd()}…`;
}

/** The latest year that a source names, as such or by a conference's tag; a far one where it names none. */
function latestYear(source: string): number {
  const years = [...source.matchAll(/\b(?:19|20)\d\d\b|\b(?:PP|WTSA|WTDC|WRC|RA)-(\d\d)\b/g)].map(([year, tag]) =>
    tag === undefined ? Number(year) : Number(tag) + (Number(tag) > 60 ? 1900 : 2000),
  );
  return years.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...years);
}
