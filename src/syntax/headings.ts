import type { Lexicon } from "../lexicon/index.ts";
import { type EnactingLine, type History, type OrganId, organIds, type TextForm } from "../model/index.ts";
import { fold, type Span, withoutEnd } from "../text/index.ts";
import { readAdoption } from "./adoption.ts";
import { headingWords, numberPattern, type ReadHeading } from "./heading-words.ts";
import { readNumberFirst } from "./number-first.ts";
import { stick } from "./stick.ts";

const wordPattern = /(\p{L}+)(?=[ \u00a0]|$)[ \u00a0]?/uy;

/** Other words that may stand before the word of the form: `REVISION TO RESOLUTION 2`. */
const editing = ["revision", "revised", "of", "to"];

/**
 * Reads a whole line as the heading of a text: `RESOLUTION 43 (Rev. Dubai, 2012)`, `DRAFT NEW RESOLUTION [APT-AI]
 * (New Delhi, 2024)`, `RESOLUTION 28 (REV.WRC-15)`, `resolution 69`, and as other languages write them. A
 * sentence that starts with a citation is none.
 */
export function readHeading(text: string, span: Span, lexicon: Lexicon): ReadHeading | undefined {
  if (span.end - span.start > 160) return undefined;
  const numbered = readNumberFirst(text, span, lexicon);
  if (numbered !== undefined) return numbered;
  const line = text.slice(span.start, span.end);
  const { forms, draft, announcedNew } = headingWords(lexicon);
  const before: string[] = [];
  let form: TextForm | undefined;
  let at = 0;
  for (let word = stick(wordPattern, line, at); word !== undefined; word = stick(wordPattern, line, at)) {
    at = word.end;
    const said = fold(word.group ?? "");
    form = forms.get(said);
    if (form !== undefined) break;
    if (!draft.has(said) && !announcedNew.has(said) && !editing.includes(said)) return undefined;
    before.push(said);
  }
  if (form === undefined) return undefined;

  at = skip(line, at);
  const number = numberPattern.exec(line.slice(at));
  const numberSpan = number && { start: span.start + at, end: span.start + at + number[0].length };
  if (number !== null) at = skip(line, at + number[0].length);
  // The bracket, a footnote mark, and nothing more but a full stop that does not belong there.
  const rest = /^(?:\(([^()\n]{2,90})\))? ?(?:\[\^?\w+\]|\d)?\.?$/u.exec(line.slice(at));
  // `DRAFT NEW RESOLUTION [APT`: a heading whose bracket is being typed.
  const typing = rest === null && before.length > 0 && /^[[(][^\])]*$/.test(line.slice(at));
  if (rest === null && !typing) return undefined;
  // A lone word in capitals, or in capitals before its bracket, is a heading that still wants its number.
  const shouted = line.slice(0, at) === line.slice(0, at).toUpperCase();
  if (number === null && before.length === 0 && !shouted) return undefined;
  const bracket = rest?.[1];
  const adoptionStart = span.start + at + 1;
  const adoption =
    bracket === undefined ? undefined : readAdoption(text, adoptionStart, adoptionStart + bracket.length);
  return {
    form,
    heading: {
      kind: "heading",
      span,
      text: line,
      draft: before.some((word) => draft.has(word)),
      announcedNew: before.some((word) => announcedNew.has(word)),
      ...(number?.[1] !== undefined && { number: number[1] }),
      ...(number?.[2] !== undefined && { placeholder: number[2] }),
      ...(numberSpan && { numberSpan }),
      ...(adoption && { adoption }),
    },
  };
}

/**
 * Reads a paragraph as the list of assemblies under a title, `(Florianópolis, 2004; Johannesburg, 2008)`, or below the
 * last item, `(Kyoto, 1994) – (Rev. Minneapolis, 1998)`.
 */
export function readHistory(text: string, span: Span): History | undefined {
  const line = text.slice(span.start, span.end);
  if (!/^\([^()]{4,400}\)(?:\s?[–—-]\s?\([^()]{4,60}\))*(?:\[\^?\w+\]|\d)?\.?$/.test(line)) return undefined;
  const entries = [];
  for (const bracket of line.matchAll(/\(([^()]+)\)/g)) {
    let at = span.start + bracket.index + 1;
    for (const piece of (bracket[1] ?? "").split(/;|(?<=\d{4})-(?=\d{4})/)) {
      const start = at + piece.length - piece.trimStart().length;
      const entry = readAdoption(text, start, start + piece.trim().length);
      if (entry === undefined) return undefined;
      entries.push(entry);
      at += piece.length + 1;
    }
  }
  return { kind: "history", span, text: line, entries };
}

/** `The Assembly of Radio Amateurs`: words with a capital, and the small words between them. */
const capitals = /^(?:(?:\p{Lu}[\p{L}/-]*|of|the|on|for|and)(?:[ \n]|$)|\n)+$/u;

const enactingLead = /^(?:the|la|le|l['’]|el) ?/i;

/** Reads a paragraph as the enacting line: an organ's full name, place and year, a comma, nothing else. */
export function readEnacting(text: string, span: Span, lexicon: Lexicon): EnactingLine | undefined {
  const length = span.end - span.start;
  if (length > 220) return undefined;
  const line = text.slice(span.start, span.end);
  const lead = enactingLead.exec(line)?.[0].length ?? 0;
  if (lead === 0 && lexicon.language === "en") return undefined;
  const bracket = /\(([^()]{4,60})\)[ \u00a0]*,?$/.exec(line);
  if (bracket === null && !line.endsWith(",")) return undefined;
  const before = bracket === null ? withoutEnd(line, /[ ,]/) : line.slice(0, bracket.index).trimEnd();
  const nameEnd = before.length;
  const said = before.slice(lead);
  const organ = organNamed(fold(said).replace(/\s+/g, " ").trim(), lexicon);
  if (organ === undefined && (bracket === null || !line.endsWith(",") || !capitals.test(said))) return undefined;
  const start = bracket === null ? 0 : span.start + line.lastIndexOf("(") + 1;
  const adoption = bracket?.[1] === undefined ? undefined : readAdoption(text, start, start + bracket[1].length);
  return {
    kind: "enacting",
    span,
    text: line,
    organSpan: { start: span.start + lead, end: span.start + nameEnd },
    ...(organ && { organ }),
    ...(adoption && { adoption }),
  };
}

/** The organ that a folded name means, when the lexicon has it. */
export function organNamed(name: string, lexicon: Lexicon): OrganId | undefined {
  for (const { organ, names } of lexicon.organs) {
    if (
      names.some(
        (known) => fold(known) === name || `${fold(known)} of the international telecommunication union` === name,
      )
    ) {
      return organ;
    }
  }
  return organIds.find((id) => id.toLowerCase() === name);
}

function skip(line: string, from: number): number {
  let at = from;
  while (line[at] === " " || line[at] === "\u00a0") at++;
  return at;
}
