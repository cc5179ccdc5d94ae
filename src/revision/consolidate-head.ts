import {
  bracketOf,
  type Catalogue,
  type Conference,
  lookUpConference,
  organs,
  revisedBracketOf,
  shoutLike,
} from "../catalogue/index.ts";
import { type Lexicon, lexiconOf } from "../lexicon/index.ts";
import type { Adoption, Document, Heading, InstructionWord, Resolution } from "../model/index.ts";
import { fold, type Span, shortMatch, type TextEdit } from "../text/index.ts";

/** What a text becomes a text of. */
export interface Adopting {
  readonly conference: Conference;
  readonly catalogue: Catalogue;
  /** The instruction that it was proposed with; undefined for a bare text. */
  readonly word: InstructionWord | undefined;
  /** The number that a new text has been given. */
  readonly number: string | undefined;
}

/** True when a bracket names the conference, by place and year or by its session. */
export function isOf(adoption: Adoption | undefined, { conference, catalogue }: Adopting): boolean {
  if (adoption === undefined) return false;
  const { session, place, year } = adoption;
  if (session !== undefined) {
    const known = lookUpConference(catalogue, session);
    return (known.status === "found" || known.status === "candidate") && known.conference.tag === conference.tag;
  }
  return year === conference.year && (place === undefined || fold(place) === fold(conference.place ?? place));
}

/** The edits that give heading, history, enacting line and annexes the conference; a text of it keeps them as they are. */
export function headEdits(document: Document, resolution: Resolution, adopting: Adopting): readonly TextEdit[] {
  const lexicon = lexiconOf(document.language);
  const { heading, annexes } = resolution;
  const own = heading && headingWords(heading, adopting, lexicon);
  return [
    ...(heading !== undefined && own !== undefined && own !== heading.text ? [{ span: heading.span, text: own }] : []),
    ...historyEdits(resolution, adopting, lexicon),
    ...enactingEdits(resolution, adopting, lexicon),
    ...(heading === undefined
      ? []
      : annexes.flatMap(({ heading: annex }) => {
          const words = annexWords(annex.text, heading, adopting, lexicon);
          return words === annex.text ? [] : [{ span: annex.span, text: words }];
        })),
  ];
}

/** True for a text that the conference found there and changed. */
function isRevised({ draft, announcedNew, adoption }: Heading, adopting: Adopting): boolean {
  const { word } = adopting;
  if (word === "MOD" || word === "(MOD)") return true;
  if (word === "ADD" || word === "ADD*" || draft || announcedNew) return false;
  return isOf(adoption, adopting) ? (adoption?.revised ?? false) : true;
}

function headingWords(heading: Heading, adopting: Adopting, lexicon: Lexicon): string {
  const { text, span, numberSpan, adoption } = heading;
  const at = (place: number) => place - span.start;
  const bracketStart = adoption === undefined ? text.length : at(adoption.span.start) - 1;
  const lead = text.slice(0, numberSpan === undefined ? bracketStart : at(numberSpan.start));
  const said = numberSpan === undefined ? "" : text.slice(at(numberSpan.start), at(numberSpan.end));
  const number = isTemporary(heading) ? (adopting.number ?? said) : said;
  const rest = text.slice(numberSpan === undefined ? bracketStart : at(numberSpan.end));
  return `${withoutDraft(lead, lexicon)}${number}${withBracket(rest, heading, adopting, lexicon)}`;
}

/** True while the number is not the one that the text will have. */
export function isTemporary({ number, placeholder }: Heading): boolean {
  return placeholder !== undefined || number === undefined || /\/|^X+$/i.test(number);
}

/** `DRAFT NEW RESOLUTION ` → `RESOLUTION `. */
function withoutDraft(lead: string, lexicon: Lexicon): string {
  const dropped = new Set([
    ...lexicon.draft.flatMap((word) => fold(word).split(" ")),
    ...lexicon.announcedNew.map(fold),
  ]);
  const kept = lead.split(/(?<=[ \u00a0])/).filter((word) => !dropped.has(fold(word).trim()));
  return kept.join("").replace(/^revision (?:to|of) /i, "");
}

/** What stands behind the number, with the bracket of the conference. */
function withBracket(rest: string, heading: Heading, adopting: Adopting, { language }: Lexicon): string {
  const { adoption, text } = heading;
  const revised = isRevised(heading, adopting);
  if (isOf(adoption, adopting) && adoption?.revised === revised) return rest;
  const bracket = (revised ? revisedBracketOf : bracketOf)(adopting.conference);
  // The catalogue has the places in English; assemblies of radiocommunication count their revisions in the number.
  if (bracket === undefined || language !== "en") return rest;
  if (adoption === undefined) {
    if (adopting.conference.organ === "RA" || rest.includes("(")) return rest;
    return ` (${shoutLike(text, bracket)})${rest}`;
  }
  return rest.replace(adoption.text, () => shoutLike(adoption.text, bracket));
}

/** The conference at the end of the line under the title; a new text of an assembly gets one. */
function historyEdits({ heading, title, history }: Resolution, adopting: Adopting, { language }: Lexicon): TextEdit[] {
  const { conference } = adopting;
  const bracket = bracketOf(conference);
  if (bracket === undefined || language !== "en") return [];
  if (history === undefined) {
    if (!organs[conference.organ].hasHistory || heading === undefined || title === undefined) return [];
    const isNew = adopting.word === "ADD" || heading.draft || heading.announcedNew;
    const end = { start: title.span.end, end: title.span.end };
    return isNew ? [{ span: end, text: `\n\n(${bracket})` }] : [];
  }
  const last = history.entries.at(-1);
  if (last === undefined || history.entries.some((entry) => isOf(entry, adopting))) return [];
  const at = last.span.end;
  const end: Span = { start: at, end: at };
  if (/\)\s?[–—-]\s?\(/.test(history.text) || last.revised) {
    const revised = revisedBracketOf(conference) ?? bracket;
    return [{ span: { start: at + 1, end: at + 1 }, text: ` – (${shoutLike(last.text, revised)})` }];
  }
  if (last.place === undefined && last.session === undefined) return [{ span: end, text: `-${conference.year}` }];
  return [{ span: end, text: `; ${shoutLike(last.text, bracket)}` }];
}

function enactingEdits({ enacting, clauses }: Resolution, adopting: Adopting, lexicon: Lexicon): TextEdit[] {
  const { conference, word } = adopting;
  const name = lexicon.organs.find(({ organ }) => organ === conference.organ)?.names[0];
  const bracket = conference.place === undefined ? undefined : `${conference.place}, ${conference.year}`;
  if (lexicon.language !== "en" || name === undefined) return [];
  if (enacting === undefined) {
    const [first] = clauses;
    if (word === undefined || first === undefined || bracket === undefined) return [];
    const start = { start: first.span.start, end: first.span.start };
    return [{ span: start, text: `The ${name} (${bracket}),\n\n` }];
  }
  const { organ, organSpan, adoption } = enacting;
  const edits: TextEdit[] = [];
  if (organ !== conference.organ) edits.push({ span: organSpan, text: name });
  if (adoption !== undefined && bracket !== undefined && !isOf(adoption, adopting)) {
    edits.push({ span: adoption.span, text: bracket });
  }
  return edits;
}

/** `ANNEX 1 (TO RESOLUTION 71 (REV. GENEVA, 2022))` follows the heading of its text. */
function annexWords(text: string, heading: Heading, adopting: Adopting, lexicon: Lexicon): string {
  const said = heading.number ?? (heading.placeholder === undefined ? undefined : `[${heading.placeholder}]`);
  if (said === undefined) return text;
  const forms = lexicon.forms.flatMap(({ words }) => words).join("|");
  const number = said.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const pattern = new RegExp(`((?:\\p{L}+ )*?)((?:${forms}) )(${number})(?!\\d)( ?\\(([^()\\d]*\\d[^()]*)\\))?`, "iu");
  // What is longer is no heading of ours.
  const found = shortMatch(text, pattern, 300);
  if (found === null) return text;
  const [whole, lead = "", form = "", old = "", bracket = "", inside] = found;
  const fresh = isTemporary(heading) ? (adopting.number ?? old) : old;
  const edition = (isRevised(heading, adopting) ? revisedBracketOf : bracketOf)(adopting.conference);
  const isStale = inside !== undefined && edition !== undefined && lexicon.language === "en";
  const behind = isStale ? ` (${shoutLike(inside, edition)})` : bracket;
  const rest = text.slice(found.index + whole.length);
  return `${text.slice(0, found.index)}${withoutDraft(lead, lexicon)}${form}${fresh}${behind}${rest}`;
}
