import type { CitedText } from "../catalogue/index.ts";
import type { Document } from "../model/index.ts";
import { fold } from "../text/index.ts";

/**
 * True where an older edition is cited on purpose: a preamble that recalls the text's own earlier version, a chain of
 * editions or a newer one in the same paragraph, and statements about the past such as “adopted Resolution 44 (…)”.
 */
export function isHistory(document: Document, cited: CitedText, all: readonly CitedText[]): boolean {
  if (cited.isOwn && (cited.clause?.part !== "operative" || isThis(cited))) return true;
  return hasNewerBeside(document, cited, all) || isStatement(document, cited);
}

/** True when a text cites itself: its number with the bracket of its own heading. */
export function isThis({ isOwn, citation: { adoption }, resolution }: CitedText): boolean {
  const own = resolution?.heading?.adoption;
  if (!isOwn || adoption === undefined || own?.year === undefined || own.place === undefined) return false;
  return adoption.year === own.year && adoption.place !== undefined && fold(adoption.place) === fold(own.place);
}

/** Two citations further apart are not in one breath. */
const breath = 400;

/** True where another edition of the same text is cited in the same breath: no semicolon or bullet between the two. */
export function isBeside(
  { text }: Document,
  { citation: { span } }: CitedText,
  { citation: other }: CitedText,
): boolean {
  const between =
    span.end <= other.span.start ? text.slice(span.end, other.span.start) : text.slice(other.span.end, span.start);
  return between.length < breath && !/[;•]/.test(between);
}

function hasNewerBeside(document: Document, cited: CitedText, all: readonly CitedText[]): boolean {
  const {
    key,
    query: { edition },
  } = cited;
  if (edition === undefined) return false;
  return around(all, cited).some(
    (other) => other.key === key && (other.query.edition?.year ?? 0) > edition.year && isBeside(document, cited, other),
  );
}

const tables = new WeakMap<readonly CitedText[], ReadonlyMap<CitedText, number>>();

/** The citations of the paragraph of one that may be in one breath with it; a paragraph may hold thousands. */
export function around(all: readonly CitedText[], cited: CitedText): readonly CitedText[] {
  const places = tables.get(all) ?? new Map(all.map((one, place) => [one, place]));
  tables.set(all, places);
  const place = places.get(cited) ?? 0;
  const { start, end } = cited.citation.span;
  const isNear = (one: CitedText | undefined) =>
    one?.paragraph === cited.paragraph &&
    one.citation.span.start < end + breath &&
    one.citation.span.end > start - breath;
  let from = place;
  let to = place + 1;
  while (isNear(all[from - 1])) from--;
  while (isNear(all[to])) to++;
  return all.slice(from, to);
}

/** Words right before a citation that speak of what happened when it was adopted. */
const past =
  /\b(?:abrogat\w+|adopted|adopting|adoption of|approved|created|established|founded|initiated|introduced|launched|originally|first|replac\w+|repeal\w+|supersed\w+|suppress\w+|earlier|former|previous|previously)(?: \w+){0,4}$|\bby(?: virtue of)?$/i;

/** Words right behind a citation that do. */
const passed =
  /^,?\s(?:\([^()]{1,40}\) )?(?:was|were|has been|have been|which was|which were) (?:\w+ )?(?:abrogated|adopted|amended|replaced|revised|superseded|suppressed)\b|^,?\sby which\b/i;

function isStatement({ text }: Document, { citation: { phrase } }: CitedText): boolean {
  const before = text
    .slice(Math.max(0, phrase.start - 70), phrase.start)
    .replace(/\s+/g, " ")
    .trimEnd();
  return past.test(before.replace(/^.*[;:.]/, "")) || passed.test(text.slice(phrase.end, phrase.end + 90));
}
