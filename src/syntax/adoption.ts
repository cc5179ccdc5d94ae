import type { Adoption } from "../model/index.ts";

/** `Rev.` in its spellings, at the start of a bracket; `Rév.`, `Пересм.`, `المراجَع في`. */
const revisedMark = /^(?:(?:rev|rév|пересм)\.? ?|المراج\p{M}?ع\p{M}? في )/iu;
const placeAndYear = /^([\p{Lu}\p{Lo}][\p{L}\p{M}.''’ -]{1,38}?) ?[,،] ?(\d{4})(?: ?г\.)?$/u;
/** Chinese has the year first and the mark last: `2022年，日内瓦，修订版`. */
const yearAndPlace = /^(\d{4}) ?年(?: ?[,，、] ?(?!修订)([\p{Script=Han}·]{2,20}))?(?: ?[,，、] ?(修订版?))?$/u;
const yearOnly = /^(?:Council,? )?(\d{4})$/i;
const session = /^(?:WRC|WARC|ORB|MOB|HFBC|RARC|RRC|C|PP|WTSA|WTDC|RA)-?\d{2,4}$/i;

/**
 * Reads the inside of a bracket behind a number: `Rev. Bucharest, 2022`, `New Delhi, 2024`, `Rev.WRC-15`, `C09`,
 * `2016`, `2022年，日内瓦，修订版`. Anything else gives undefined. `start` is where the inside starts in the text.
 */
export function readAdoption(text: string, start: number, end: number): Adoption | undefined {
  const inside = text.slice(start, end);
  const words = inside.trim().replace(/[\s\u00a0]+/g, " ");
  const mark = revisedMark.exec(words);
  const revised = mark !== null;
  const rest = mark === null ? words : words.slice(mark[0].length);
  const span = { start, end };
  const place = placeAndYear.exec(rest);
  if (place?.[1] !== undefined) return { span, text: inside, revised, place: place[1], year: Number(place[2]) };
  const chinese = yearAndPlace.exec(rest);
  if (chinese !== null) {
    const [, year, where, edition] = chinese;
    return { span, text: inside, revised: edition !== undefined, year: Number(year), ...(where && { place: where }) };
  }
  const year = yearOnly.exec(rest);
  if (year !== null) return { span, text: inside, revised, year: Number(year[1]) };
  if (session.test(rest)) return { span, text: inside, revised, session: rest };
  return undefined;
}
