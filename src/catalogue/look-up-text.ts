import { type Citation, type OrganId, organIds, type TextForm } from "../model/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { sameEdition } from "./edition.ts";
import { completed, dayOf, meetingOf } from "./edition-day.ts";
import { placeKey, tagKey } from "./keys.ts";
import { isNoMeeting } from "./look-up.ts";
import { readNumber, textKey } from "./text-number.ts";
import type { Edition, TextLookUp, TextQuery, TextRecord } from "./text-record.ts";

/** What the catalogue knows of a cited text, as of a day. */
export function lookUpText(catalogue: Catalogue, query: TextQuery, asOf: string = catalogue.asOf): TextLookUp {
  const { number, index, organ: numbered } = readNumber(query.number, query.organ);
  const edition = query.edition === undefined ? undefined : completed(catalogue.index, query.edition);
  const organ = query.organ ?? numbered ?? sessionOrgan(catalogue, edition);
  const same = catalogue.textIndex.byNumber.get(`${query.form} ${number}`) ?? [];
  const question = { catalogue, edition, index, asOf };
  if (organ === undefined) return anyOrgan(same, question);
  const record = catalogue.textIndex.byKey.get(textKey(organ, query.form, number));
  if (edition !== undefined && !isPossible(catalogue, organ, edition, record)) {
    return record === undefined ? { status: "impossible" } : { status: "impossible", record };
  }
  if (record !== undefined) return stateOf(record, question);
  // Numbers are missing from the lists. Where the bracket fits the organ that is named, the organ is hardly the mistake.
  if (edition !== undefined && meetingOf(catalogue.index, organ, edition) !== undefined) return { status: "unknown" };
  const others = same.filter((other) => edition === undefined || fits(catalogue, other, edition));
  return others.length === 0 ? { status: "unknown" } : { status: "elsewhere", records: others };
}

/**
 * The question that a citation asks; undefined for articles, documents and the like. `document` is where the citation
 * stands: `of this conference` is of its organ.
 */
export function queryOf(
  citation: Citation,
  document?: { readonly conference?: string | undefined },
): TextQuery | undefined {
  const form = forms[citation.family];
  if (form === undefined) return undefined;
  const { adoption, number } = citation;
  const edition = editionOf(adoption);
  const organ =
    citation.organ ??
    (citation.here ? organOfTag(document?.conference) : undefined) ??
    organOfTag(adoption?.session) ??
    (citation.family === "un-resolution" ? "UNGA" : readNumber(number).organ);
  return {
    form,
    number,
    ...(organ === undefined ? {} : { organ }),
    ...(edition === undefined ? {} : { edition }),
    ...(adoption === undefined ? {} : { revised: adoption.revised }),
  };
}

const forms: Partial<Record<Citation["family"], TextForm>> = {
  resolution: "resolution",
  "un-resolution": "resolution",
  decision: "decision",
  recommendation: "recommendation",
  opinion: "opinion",
};

function editionOf(adoption: Citation["adoption"]): Edition | undefined {
  if (adoption === undefined) return undefined;
  const { place, session } = adoption;
  const year = adoption.year ?? yearOfTag(session);
  if (year === undefined) return undefined;
  return { ...(place === undefined ? {} : { place }), year, ...(session === undefined ? {} : { session }) };
}

/** `WRC-15` is of 2015, `WRC-97` of 1997, `WRC-2000` of 2000. */
function yearOfTag(tag: string | undefined): number | undefined {
  const digits = tag === undefined ? undefined : /(\d{2}|\d{4})$/.exec(tagKeyFull(tag))?.[1];
  if (digits === undefined) return undefined;
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 65 ? 2000 : 1900);
}

function tagKeyFull(tag: string): string {
  return /\d{4}$/.exec(tag)?.[0] ?? tagKey(tag);
}

const prefixes: Readonly<Record<string, OrganId>> = {
  wtsa: "WTSA",
  wtsc: "WTSA",
  pp: "PP",
  wtdc: "WTDC",
  wrc: "WRC",
  warc: "WRC",
  orb: "WRC",
  mob: "WRC",
  ra: "RA",
  c: "Council",
  wcit: "WCIT",
  wtpf: "WTPF",
};

/** The organ of `WTSA-24`, `PP-22`, `C09`. */
function organOfTag(tag: string | undefined): OrganId | undefined {
  const letters = tag === undefined ? undefined : /^[a-z]+/.exec(tagKey(tag))?.[0];
  return letters !== undefined && Object.hasOwn(prefixes, letters) ? prefixes[letters] : undefined;
}

function sessionOrgan(catalogue: Catalogue, edition: Edition | undefined): OrganId | undefined {
  if (edition?.session === undefined) return undefined;
  return catalogue.index.byTag.get(tagKey(edition.session))?.organ ?? organOfTag(edition.session);
}

interface Question {
  readonly catalogue: Catalogue;
  readonly edition: Edition | undefined;
  readonly index: number | undefined;
  readonly asOf: string;
}

/** The answer for a citation that names no organ: the bracket tells it when one organ alone met there then. */
function anyOrgan(records: readonly TextRecord[], question: Question): TextLookUp {
  const { catalogue, edition } = question;
  if (records.length === 0) return { status: "unknown" };
  if (edition === undefined) return one(records, question);
  const fitting = records.filter((record) => fits(catalogue, record, edition));
  if (fitting.length > 0) return one(fitting, question);
  if (records.some((record) => isPossible(catalogue, record.organ, edition, record))) {
    // The organ that met there has no such number listed: it is cited, and not known.
    return edition.place !== undefined && someMet(catalogue, edition) ? { status: "unknown" } : one(records, question);
  }
  if (edition.place !== undefined && someMet(catalogue, edition)) return { status: "unknown" };
  const [only, ...more] = records;
  return only !== undefined && more.length === 0 ? { status: "impossible", record: only } : { status: "impossible" };
}

function one(records: readonly TextRecord[], question: Question): TextLookUp {
  const [only, ...more] = records;
  return only === undefined || more.length > 0 ? { status: "ambiguous", records } : stateOf(only, question);
}

/** True when the organ of a record met there then, or the record itself lists the edition. */
function fits(catalogue: Catalogue, record: TextRecord, edition: Edition): boolean {
  if (edition.place === undefined && edition.session === undefined) {
    // `(2009)` is how the Council's texts are dated.
    return record.organ === "Council" || isListed(record, edition);
  }
  const meeting = meetingOf(catalogue.index, record.organ, edition);
  return meeting?.organ === record.organ || isListed(record, edition);
}

function isListed(record: TextRecord, edition: Edition): boolean {
  return editionsOf(record).some((listed) => sameEdition(listed, edition));
}

function someMet(catalogue: Catalogue, { place, year }: Edition): boolean {
  if (place === undefined) return false;
  return organIds.some((organ) => catalogue.index.byPlace.has(placeKey(organ, place, year)));
}

/** False when the catalogue proves that the organ did not meet there then. */
function isPossible(catalogue: Catalogue, organ: OrganId, edition: Edition, record: TextRecord | undefined): boolean {
  if (edition.place === undefined) return true;
  if (record !== undefined && isListed(record, edition)) return true;
  return !isNoMeeting(catalogue, organ, edition.place, edition.year);
}

/** The editions listed that were adopted up to a day, oldest first. */
export function editionsUpTo(
  catalogue: Catalogue,
  record: TextRecord,
  asOf: string = catalogue.asOf,
): readonly Edition[] {
  return editionsOf(record)
    .filter((one) => dayOf(catalogue.index, record.organ, one) <= asOf)
    .sort((a, b) => a.year - b.year || (a.index ?? 0) - (b.index ?? 0));
}

/** All editions that sources tell of. */
function editionsOf({ adopted, revisions }: TextRecord): readonly Edition[] {
  return adopted === undefined ? revisions : [adopted, ...revisions];
}

function stateOf(record: TextRecord, { catalogue, edition, index, asOf }: Question): TextLookUp {
  // The number itself rests on no source, so nothing can be said about its editions.
  if (record.confidence === "unverified") return { status: "unlisted", record };
  if (isSuppressed(record, catalogue, asOf)) return { status: "suppressed", record };
  const listed = editionsUpTo(catalogue, record, asOf);
  const newest = listed.at(-1);
  if (edition !== undefined) return editionState(record, { catalogue, edition, listed });
  if (index !== undefined) return indexState(record, index, newest);
  // Resolutions of the General Assembly have one edition and are not revised.
  if (record.status !== "in-force" && record.organ !== "UNGA") return { status: "unlisted", record };
  if (newest === undefined && editionsOf(record).length > 0) return { status: "unlisted", record };
  return { status: "current", record, ...(newest === undefined ? {} : { edition: newest }) };
}

function isSuppressed(record: TextRecord, catalogue: Catalogue, asOf: string): boolean {
  if (record.status !== "suppressed") return false;
  // When it happened is not known, so it can be said of the day of the catalogue alone.
  if (record.suppressedAt === undefined) return asOf >= catalogue.compiled;
  return dayOf(catalogue.index, record.organ, record.suppressedAt) <= asOf;
}

interface EditionQuestion {
  readonly catalogue: Catalogue;
  readonly edition: Edition;
  readonly listed: readonly Edition[];
}

function editionState(record: TextRecord, { catalogue, edition, listed }: EditionQuestion): TextLookUp {
  const newest = listed.at(-1);
  if (newest === undefined) return { status: "unlisted", record };
  if (sameEdition(newest, edition)) return { status: "current", record, edition: newest };
  const { adopted } = record;
  const isBeforeFirst = adopted !== undefined && edition.year < adopted.year;
  // An edition that is not listed is older than a listed one all the same.
  const isOlder = dayOf(catalogue.index, record.organ, edition) < dayOf(catalogue.index, record.organ, newest);
  if (isBeforeFirst || !isOlder) return { status: "unlisted", record };
  return { status: "superseded", record, by: newest };
}

/** `ITU-R 7-3` without bracket: older than the newest when its last number is smaller. */
function indexState(record: TextRecord, index: number, newest: Edition | undefined): TextLookUp {
  if (newest?.index === undefined || index > newest.index) return { status: "unlisted", record };
  return index === newest.index
    ? { status: "current", record, edition: newest }
    : { status: "superseded", record, by: newest };
}
