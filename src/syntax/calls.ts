import { type Lexicon, matchCall } from "../lexicon/index.ts";
import type { Call, Part, Words } from "../model/index.ts";
import { fold, type Span, slice, trimmed } from "../text/index.ts";

/** A call as it stands at the start of a paragraph. */
export interface ReadCall {
  readonly call: Call;
  readonly part: Part;
  /** Where the words of an item start that stands on the line of its call. */
  readonly itemStart?: number;
}

/** What the surroundings of a line say about it. */
export interface CallSite {
  /** The paragraph before has come to its end, so that something new may start. */
  readonly afterEnd: boolean;
  /** The clause before has come to its end, so that a call may carry its item on its own line. */
  readonly afterClause: boolean;
  /** The line does not follow right behind a labelled item, of which it could be a part. */
  readonly alone: boolean;
  /** The next line is the first item of a clause. */
  readonly beforeFirstItem: boolean;
}

/** A call with its addressee has at most this many words; the longest seen in an adopted text has 27. */
const mostWords = 30;

/**
 * Reads a line as a call: a known first word, then qualifier and addressee in free words, no final `;` or `.`. A line
 * that goes on with `that …` or `to …` is a call with its item. `resolves 3 of this resolution` is a citation.
 */
export function readCall(text: string, line: Span, lexicon: Lexicon, site: CallSite): ReadCall | undefined {
  const { inner, emphasized } = withoutEmphasis(text, line);
  const match = matchCall(lexicon, text, inner.start, inner.end);
  if (match === undefined) return undefined;
  const rest = trimmed(text, { start: match.end, end: inner.end });
  const words = slice(text, rest).replace(/[:,]$/, "").trim();
  const bare = words === "" || (match.part === "preamble" && isQualifier(words, lexicon));
  const behind = emphasized ? trimmed(text, { start: inner.end + emphasized, end: line.end }) : undefined;
  const onLine = behind !== undefined && behind.end > behind.start ? behind.start : undefined;
  if (!bare && !site.afterEnd) return undefined;
  if (bare && !site.afterEnd && onLine !== undefined) return undefined;
  const make = (addressee: Span, itemStart: number | undefined): ReadCall => ({
    part: match.part,
    call: callOf(text, inner, match, addressee, lexicon),
    ...(itemStart !== undefined && { itemStart }),
  });
  if (bare || onLine !== undefined) return make(words === "" ? empty(rest) : rest, onLine);
  if (pointsElsewhere(words)) return undefined;
  const labelled = /^(?:a\)|1)[ \t]+(?!above|below|of |and |thereof|to \d)(?=\S)/.exec(words);
  if (labelled !== null) return words.length > 25 ? make(empty(rest), rest.start) : undefined;
  return match.part === "preamble"
    ? readPreamble(text, rest, words, site, make)
    : readOperative(text, rest, words, site, lexicon, make);
}

type Make = (addressee: Span, itemStart: number | undefined) => ReadCall;

function readPreamble(text: string, rest: Span, words: string, site: CallSite, make: Make): ReadCall | undefined {
  const ends = /(?:,|(?<!Rev)\.)$/.test(slice(text, rest));
  if (site.beforeFirstItem && !/[;.]$/.test(words) && countWords(words) <= 12) return make(rest, undefined);
  return ends && site.afterClause && site.alone ? make(empty(rest), rest.start) : undefined;
}

function readOperative(
  text: string,
  rest: Span,
  words: string,
  site: CallSite,
  lexicon: Lexicon,
  make: Make,
): ReadCall | undefined {
  const said = slice(text, rest);
  const opener = openerOf(words, lexicon);
  const from = opener === undefined ? 0 : opener.length + 1;
  const split = / ?\b(?:that|(?:not )?to)(?= (?!\d))/.exec(said.slice(from));
  const itemAt = split === null ? -1 : from + split.index + (split[0].length - split[0].trimStart().length);
  const short = countWords(words) <= mostWords;
  if (site.beforeFirstItem && short && !/[;.]$/.test(said)) return make(rest, undefined);
  if (itemAt >= 0 && site.afterClause && (itemAt > 0 || opener === undefined)) {
    return make(trimmed(text, { start: rest.start, end: rest.start + itemAt }), rest.start + itemAt);
  }
  return short && !/[;.:]$/.test(said) ? make(rest, undefined) : undefined;
}

/** `that` and `to` cannot be told from an addressee's words; these can: a citation of a clause of some text. */
function pointsElsewhere(words: string): boolean {
  if (/(?:^|[\d)] )(?:above|below|thereof)$/.test(words) || /^(?:above|below|of this|of Resolution)\b/.test(words))
    return true;
  if (/^(?:\d{1,2}(?:\.\d+)*|[a-z]\)|[ivx]+\))(?:$|,| (?:above|below|of|and|or|thereof)\b)/.test(words)) return true;
  return /^\d{1,2} to \d{1,2}\b/.test(words);
}

function callOf(
  text: string,
  inner: Span,
  match: { verb: string; part: Part; verbStart: number; verbEnd: number; end: number; repeater?: string },
  addressee: Span,
  lexicon: Lexicon,
): Call {
  const span = { start: inner.start, end: addressee.end > addressee.start ? addressee.end : match.end };
  const words = slice(text, addressee);
  const qualified = isQualifier(words.replace(/[:,]$/, ""), lexicon) ? fold(words.replace(/[:,]$/, "")) : undefined;
  const qualifier = [match.repeater, qualified].filter((each) => each !== undefined).join(" ");
  const opener = match.part === "operative" ? openerOf(words, lexicon) : undefined;
  const to: Span =
    opener === undefined ? addressee : trimmed(text, { start: addressee.start + opener.length, end: addressee.end });
  const addressed: Words | undefined =
    to.end > to.start && qualified === undefined ? { span: to, text: slice(text, to) } : undefined;
  return {
    span,
    text: slice(text, span),
    verb: match.verb,
    verbSpan: { start: match.verbStart, end: match.verbEnd },
    known: true,
    ...(qualifier !== "" && { qualifier }),
    ...(opener && { opener }),
    ...(addressed && { addressee: addressed }),
  };
}

/**
 * Reads a line as a call that no list knows: it stands where a call stands, right before a first item, starts with a
 * small letter or in emphasis, and does not end like an item.
 */
export function readUnknownCall(text: string, line: Span, lexicon: Lexicon, site: CallSite): ReadCall | undefined {
  if (!site.afterClause || !site.beforeFirstItem) return undefined;
  const { inner, emphasized } = withoutEmphasis(text, line);
  const said = slice(text, inner);
  if (emphasized && inner.end + emphasized < line.end) return undefined;
  if (/[;.:]$/.test(said) || countWords(said) > mostWords || !/^\p{Ll}/u.test(said)) return undefined;
  const first = /^\p{L}+/u.exec(said)?.[0] ?? "";
  if (first.length < 3 || lexicon.itemStarts.includes(first)) return undefined;
  const end = inner.start + first.length;
  const addressee = trimmed(text, { start: end, end: inner.end });
  return {
    part: /s$/.test(first) && !/ous$/.test(first) ? "operative" : "preamble",
    call: {
      span: inner,
      text: said,
      verb: fold(first),
      verbSpan: { start: inner.start, end },
      known: false,
      ...(addressee.end > addressee.start && { addressee: { span: addressee, text: slice(text, addressee) } }),
    },
  };
}

/** The line without `#` signs and the emphasis around its first words; `emphasized` is the length of the closing signs. */
function withoutEmphasis(text: string, line: Span): { inner: Span; emphasized: number } {
  let start = line.start;
  while (text.charCodeAt(start) === 35) start++;
  while (start < line.end && (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9)) start++;
  const sign = text[start];
  if (sign !== "*" && sign !== "_") return { inner: { start, end: line.end }, emphasized: 0 };
  let length = 1;
  while (text[start + length] === sign && length < 3) length++;
  const close = text.indexOf(sign.repeat(length), start + length);
  if (close < 0 || close >= line.end) return { inner: { start: start + length, end: line.end }, emphasized: 0 };
  return { inner: { start: start + length, end: close }, emphasized: length };
}

function isQualifier(words: string, lexicon: Lexicon): boolean {
  return (
    lexicon.withWord !== "" &&
    words.startsWith(`${lexicon.withWord} `) &&
    countWords(words) <= 8 &&
    !/[;.]$/.test(words)
  );
}

function openerOf(words: string, lexicon: Lexicon): string | undefined {
  return lexicon.openers.find((opener) => words.startsWith(`${opener} `));
}

function countWords(words: string): number {
  let count = words === "" ? 0 : 1;
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) === 32) count++;
  return count;
}

function empty({ start }: Span): Span {
  return { start, end: start };
}
