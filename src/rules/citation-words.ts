import { type Catalogue, organsAt } from "../catalogue/index.ts";
import type { Citation } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { offer, write } from "./replace.ts";
import { likeCase } from "./words.ts";

/** Singular before several numbers and plural before one; `§` before a range. */
export function* wordFindings(text: string, citation: Citation, isOnly: boolean) {
  const { span, family } = citation;
  const word = /^(?:§§?|[A-Za-z.]+)/.exec(text.slice(span.start, span.start + 20))?.[0] ?? "";
  const place = { start: span.start, end: span.start + word.length };
  if (family === "paragraph") {
    const range =
      word === "§" && /^ ?[-–] ?\d|^,? (?:and|or|to) \d|^, \d+(?:,| and| or)/.test(text.slice(span.end, span.end + 10));
    if (!range) return;
    const said = text.slice(
      span.start,
      span.end + (/^ ?[-–] ?\d+/.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0),
    );
    yield { message: "range" as const, data: { said, expected: "§§" }, span: place, fixes: [write(place, "§§")] };
    return;
  }
  const singular = /^(resolution|decision|opinion|recommendation)s$/i.exec(word)?.[1];
  if (singular === undefined) {
    if (isOnly || !/^(?:resolution|decision|opinion|recommendation)$/i.test(word)) return;
    const data = { said: word, expected: `${word}s` };
    yield { message: "plural" as const, data, span: place, fixes: [write(place, `${word}s`)] };
    return;
  }
  // “Resolutions 70/1, on …, and 71/243, on …” goes on behind a title, which only a person can read.
  const rest = text.slice(citation.phrase.end, citation.phrase.end + 600).split(/;|\n\s*\n/, 1)[0] ?? "";
  if (!isOnly || /\b(?:and|or|to) (?:\w+ )?[A-Z\d/]*\d|[-–]\d/.test(rest)) return;
  const expected = likeCase(word, singular);
  yield { message: "singular" as const, data: { said: word, expected }, span: place, fixes: [offer(place, expected)] };
}

/** The rarer of `70/125` and `A/RES/70/125`. */
export function* unitedFindings(text: string, united: readonly Citation[]) {
  const isLong = ({ span }: Citation) => text.slice(span.start, span.end).includes("A/RES/");
  const long = united.filter(isLong);
  const short = united.filter((citation) => !isLong(citation));
  const [rare, common] = long.length <= short.length ? [long, short] : [short, long];
  const other = common[0];
  if (other === undefined) return;
  for (const citation of rare) {
    const number = citation.number.replace("A/RES/", "");
    const at = text.indexOf(number, citation.span.start);
    const start = rare === long ? at - "A/RES/".length : at;
    const place = { start, end: at + number.length };
    // A symbol without a family word is a document, which has no other form.
    const isBare =
      text.startsWith("A/RES", citation.span.start) && !/esolutions? $/.test(text.slice(start - 12, start));
    if (at < 0 || start < citation.span.start || isBare) continue;
    const expected = rare === long ? number : `A/RES/${number}`;
    const data = { said: text.slice(place.start, place.end), other: text.slice(other.span.start, other.span.end) };
    yield { message: "united" as const, data, span: place, fixes: [offer(place, expected)] };
  }
}

/** A bracket that is nearly one: `(Rev. Dubai 2018)` without comma, `(Rev. (Dubai, 2018)` opened twice. */
export function brokenBracket(
  text: string,
  { span, adoption }: Citation,
  catalogue: Catalogue,
): { place: Span; fixed: string } | undefined {
  if (adoption !== undefined || text.charCodeAt(span.end + 1) !== 40) return undefined;
  const match =
    /^ \((Rev\.? ?)?\(?(\p{Lu}\p{Ll}[\p{L} -]{1,30}?)(,?) ?(\d{4})\)/u.exec(text.slice(span.end, span.end + 60)) ??
    undefined;
  if (match === undefined) return undefined;
  const [whole, revised, place = "", , year = ""] = match;
  // Other words with a year are no place.
  if (revised === undefined && organsAt(catalogue, place, Number(year)).length === 0) return undefined;
  const fixed = `(${revised === undefined ? "" : "Rev. "}${place}, ${year})`;
  const found = { start: span.end + 1, end: span.end + whole.length };
  return fixed === text.slice(found.start, found.end) ? undefined : { place: found, fixed };
}
