import {
  type Catalogue,
  conferencesOf,
  type Edition,
  lookUpText,
  organs,
  queryOf,
  type TextLookUp,
  type TextQuery,
  type TextRecord,
} from "../catalogue/index.ts";
import type { RuleContext } from "../lint/index.ts";
import { type Citation, type Clause, type OrganId, organIds, type Resolution } from "../model/index.ts";
import { fold } from "../text/index.ts";
import { organOf } from "./meeting.ts";
import { ownCitations } from "./own-citations.ts";

/** A citation of a text that a conference, an assembly or the Council adopted, with what the catalogue knows of it. */
export interface CitedText {
  readonly citation: Citation;
  readonly query: TextQuery;
  readonly lookUp: TextLookUp;
  /** The organ named, or the only one that the citation can mean. */
  readonly organ: OrganId | undefined;
  /** True when the words name the organ, be it by “this conference”. */
  readonly isNamed: boolean;
  /** The text in which it is cited. */
  readonly resolution: Resolution | undefined;
  readonly clause: Clause | undefined;
  /** The paragraph, counted over the document. */
  readonly paragraph: number;
  /** True when a text cites an edition of itself. */
  readonly isOwn: boolean;
  /** Organ, kind and number: what all editions of one text share. */
  readonly key: string;
}

/** What an answer depends on. */
export type CitedContext = Pick<RuleContext<unknown>, "document" | "catalogue" | "conference" | "asOf">;

const known = new WeakMap<CitedContext["document"], { context: CitedContext; texts: readonly CitedText[] }>();

/** The resolutions, decisions, recommendations and opinions that a document cites, in order; looked up once. */
export function citedTexts(context: CitedContext): readonly CitedText[] {
  const { document, catalogue, conference, asOf } = context;
  // The catalogue has places and titles in English.
  if (document.language !== "en") return [];
  const before = known.get(document);
  const isSame =
    before?.context.catalogue === catalogue && before.context.conference === conference && before.context.asOf === asOf;
  if (before !== undefined && isSame) return before.texts;
  const texts = [...read(context)];
  known.set(document, { context, texts });
  return texts;
}

/** The day for which the answers hold. */
export function dayOf({ asOf, catalogue }: CitedContext): string {
  return asOf ?? catalogue.asOf;
}

/** How the citation is known by itself, also as a member of a list: `Resolution 71 (Rev. Bucharest, 2022)`. */
export function nameOf({ family, number, adoption }: Citation): string {
  const word = family === "un-resolution" ? "resolution" : family;
  const bracket = adoption === undefined ? "" : ` (${adoption.text.replace(/\s+/g, " ").trim()})`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}${bracket}`;
}

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

function* read(context: CitedContext): Generator<CitedText> {
  const { document, catalogue, conference, asOf } = context;
  const { blocks, resolutions } = document;
  const earlier = new Map<string, OrganId | undefined>();
  let paragraph = 0;
  let home = 0;
  let clause = 0;
  for (const citation of ownCitations(document)) {
    const plain = queryOf(citation);
    if (plain === undefined) continue;
    const { start } = citation.span;
    while ((blocks[paragraph]?.span.end ?? Number.POSITIVE_INFINITY) <= start) paragraph++;
    for (; (resolutions[home]?.span.end ?? Number.POSITIVE_INFINITY) <= start; home++) clause = 0;
    const near = resolutions[home];
    const resolution = near !== undefined && near.span.start <= start ? near : undefined;
    while ((resolution?.clauses[clause]?.span.end ?? Number.POSITIVE_INFINITY) <= start) clause++;
    const within = resolution?.clauses[clause];
    const own = resolution === undefined ? conference?.organ : organOf(resolution, conference);
    const isOwnNumber = resolution?.form === plain.form && resolution.heading?.number === citation.number;
    const number = `${plain.form} ${plain.number}`;
    const organ =
      citation.organ ??
      (citation.here
        ? own
        : (organByMeeting(catalogue, plain) ??
          (plain.edition === undefined ? (earlier.get(number) ?? (isOwnNumber ? own : undefined)) : undefined)));
    if (organ !== undefined)
      earlier.set(number, earlier.has(number) && earlier.get(number) !== organ ? undefined : organ);
    const query: TextQuery = organ === undefined ? plain : { ...plain, organ };
    yield {
      citation,
      query,
      lookUp: lookUpText(catalogue, query, asOf),
      organ,
      isNamed: citation.here || citation.organ !== undefined,
      resolution,
      clause: within !== undefined && within.span.start <= start ? within : undefined,
      paragraph,
      isOwn: isOwnNumber && own !== undefined && organ === own,
      key: `${organ ?? ""} ${number.replace(/^(resolution ITU-R \d+)-\d+$/, "$1")}`,
    };
  }
}

const meetings = new WeakMap<Catalogue, ReadonlyMap<string, readonly OrganId[]>>();

/** The organs that met at a place in a year and cite their texts by it. */
export function organsAt(catalogue: Catalogue, place: string, year: number): readonly OrganId[] {
  let table = meetings.get(catalogue);
  if (table === undefined) {
    const rows = new Map<string, OrganId[]>();
    for (const organ of organIds) {
      if (organs[organ].cites !== "place") continue;
      for (const meeting of conferencesOf(catalogue, organ)) {
        const key = `${fold(meeting.place ?? "")} ${meeting.year}`;
        rows.set(key, [...new Set([...(rows.get(key) ?? []), organ])]);
      }
    }
    table = rows;
    meetings.set(catalogue, table);
  }
  return table.get(`${fold(place)} ${year}`) ?? [];
}

/** The only organ that met where and when the bracket says; of several the only one that has the number. */
function organByMeeting(catalogue: Catalogue, { organ: _, ...query }: TextQuery): OrganId | undefined {
  const { place, year } = query.edition ?? {};
  if (place === undefined || year === undefined) return undefined;
  const met = organsAt(catalogue, place, year);
  if (met.length < 2) return met[0];
  const having = met.filter((organ) => "record" in lookUpText(catalogue, { ...query, organ }));
  return having.length === 1 ? having[0] : undefined;
}
