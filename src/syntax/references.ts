import type { Lexicon } from "../lexicon/index.ts";
import type { Adoption, Citation, CitationFamily, OrganId, Reference } from "../model/index.ts";
import type { Span, Steps } from "../text/index.ts";
import { readAdoption } from "./adoption.ts";
import { instrumentBehind, organBefore, organBehind, titleBehind } from "./citation-surroundings.ts";
import { readInternalReference } from "./internal-references.ts";
import { stick } from "./stick.ts";

/** So many words that may start a reference are a piece of the work. */
const wordsAtOnce = 500;

/**
 * Finds the references of a text, in order: citations of other texts in all forms seen in adopted resolutions, and
 * internal references such as `considering e) above`. Rules, hovers and completions all read these.
 */
export function* findReferences(text: string, from: number, lexicon: Lexicon): Steps<Reference[]> {
  const found: Reference[] = [];
  const { pattern, families } = anchorsOf(lexicon);
  // The pattern is shared, and others may use it between two pieces of the work.
  let at = from;
  let words = 0;
  for (;;) {
    if (++words % wordsAtOnce === 0) yield;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return found;
    at = pattern.lastIndex;
    const start = match.index;
    const read = readAt(text, start, match[0], families, lexicon);
    if (read.length === 0) continue;
    for (const reference of read) found.push(reference);
    at = Math.max(at, ...read.map(({ span }) => span.end));
  }
}

function readAt(text: string, start: number, word: string, families: Families, lexicon: Lexicon): Reference[] {
  const family = families.get(word);
  if (family === "call") {
    const internal = readInternalReference(text, start, word, lexicon);
    return internal === undefined ? [] : [internal];
  }
  if (family !== undefined) return readCitations(text, start, word, family, lexicon);
  return readSymbol(text, start);
}

type Families = ReadonlyMap<string, CitationFamily | "call">;

const citationWords: readonly (readonly [CitationFamily, readonly string[]])[] = [
  ["resolution", ["Resolution", "Resolutions"]],
  ["decision", ["Decision", "Decisions"]],
  ["opinion", ["Opinion", "Opinions"]],
  ["recommendation", ["Recommendation", "Recommendations", "Rec."]],
  ["provision", ["No.", "Nos."]],
  ["article", ["Article", "Articles"]],
  ["document", ["Document", "Documents"]],
  ["question", ["Question", "Questions"]],
  ["paragraph", ["§", "§§"]],
  ["goal", ["SDG", "SDGs", "Sustainable Development Goal", "Sustainable Development Goals"]],
  ["target", ["target", "targets"]],
  ["action-line", ["Action Line", "Action Lines", "action line", "action lines"]],
  ["annex", ["Annex", "Annexes", "Appendix", "Appendices"]],
];

const anchors = new WeakMap<Lexicon, { pattern: RegExp; families: Families }>();

/** The words at which a reference can start, as one pattern. */
function anchorsOf(lexicon: Lexicon): { pattern: RegExp; families: Families } {
  const known = anchors.get(lexicon);
  if (known !== undefined) return known;
  const families = new Map<string, CitationFamily | "call">();
  for (const call of lexicon.calls) if (call.status === "confirmed") families.set(call.word, "call");
  for (const [family, words] of citationWords) for (const word of words) families.set(word, family);
  const words = [...families.keys()].filter((word) => !word.startsWith("§")).sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:${escaped.join("|")})(?=[\\s\\u00a0\\d*_])|§§?|\\bA/(?:RES|HRC)/[\\dA-Z./]{0,30}\\d|\\bC\\d\\d/\\d+(?:\\((?:\\w+\\.\\d+|\\w+\\d)\\))?(?:-[AEFSRC])?\\b|\\b(?:CS|CV|GR)[ /]?\\d+[A-Z]?\\b|\\bTD ?\\d+\\b`,
    "gu",
  );
  const made = { pattern, families };
  anchors.set(lexicon, made);
  return made;
}

const instruments: Readonly<Record<string, string>> = { CS: "Constitution", CV: "Convention", GR: "General Rules" };

/** References that are a symbol by themselves: `A/RES/78/311`, `C24/67-E`, `CV 334`, `TD405`. */
function readSymbol(text: string, start: number): Citation[] {
  const symbol =
    /^(?:A\/(?:RES|HRC)\/[\dA-Z./]{0,30}\d|C\d\d\/\d+(?:\((?:\w+\.\d+|\w+\d)\))?(?:-[AEFSRC])?|(CS|CV|GR)[ /]?(\d+[A-Z]?)|TD ?\d+)/.exec(
      text.slice(start, start + 40),
    );
  if (symbol === null) return [];
  const span = { start, end: start + symbol[0].length };
  const base = { kind: "citation", span, phrase: span, here: false } as const;
  if (symbol[1] !== undefined) {
    return [{ ...base, family: "provision", number: symbol[2] ?? "", instrument: instruments[symbol[1]] ?? symbol[1] }];
  }
  const unga = symbol[0].startsWith("A/RES");
  return [
    {
      ...base,
      family: symbol[0].startsWith("A/") ? "un-resolution" : "document",
      number: symbol[0],
      ...(unga && { organ: "UNGA" as const }),
    },
  ];
}

/** One number of a list, with the place of its bracket once that is known. */
interface Member {
  readonly span: Span;
  readonly number: string;
  readonly family: CitationFamily;
  adoption?: Adoption;
  /** Where the member with its own bracket ends. */
  end: number;
}

const numbers: Readonly<Record<CitationFamily, RegExp>> = {
  resolution:
    /(?:ITU-R ?\d{1,3}(?:-\d{1,2})?|A\/RES\/\d+\/\d+|(?:COM|PLEN|WGPL) ?\d{0,2}\/\d+|\d{1,3}\/\d{1,4}|\d{1,4}[A-Z]?(?!\d|\.\d))/y,
  decision: /\d{1,4}(?!\d|\.\d)/y,
  opinion: /\d{1,3}(?!\d|\.\d)/y,
  recommendation: /(?:ITU-[TR] [A-Z]{1,4}\.[\d.]*\d(?:-\d+)?|ITU-D \d+|[A-Z]\.\d[\d.]*\d?|\d{1,3}(?!\d|\.\d))/y,
  "un-resolution": /A\/RES\/\d+\/\d+/y,
  provision: /\d{1,4}[A-Z]{0,2}(?:\.\d+[A-Z]{0,2})?(?:bis|ter)?/y,
  article: /\d{1,3}[A-Z]?(?:\.\d+)?/y,
  document: /(?:[A-Z]{1,5}-?\d{0,4}\/)?\d{1,4}(?:\((?:\w+(?:\. ?| )\d+|\w+\d)\))*(?:-[AEFSRC])?/y,
  question: /\d{1,2}\/\d{1,2}/y,
  paragraph: /\d{1,3}(?:\.\d+)*(?: ?[a-z]\)|\([a-z]\))?/y,
  goal: /\d{1,2}(?!\d|\.\d)/y,
  target: /\d{1,2}\.(?:\d{1,2}|[a-z])/y,
  "action-line": /C\d{1,2}/y,
  annex: /(?:\d{1,2}(?:bis|ter)?|[A-Z])(?!\w|\.\d)/y,
};

/** Families whose members carry a bracket with place and year. */
const adopted: ReadonlySet<CitationFamily> = new Set(["resolution", "decision", "opinion", "recommendation"]);

const gap = /[\s\u00a0]+/y;
const separator = /(?:[\s\u00a0]*,[\s\u00a0]*(?:and|or)?|[\s\u00a0]+(?:and|or|to))[\s\u00a0]+/y;
const bracket = /[\s\u00a0]?\(([^()]{2,60})\)/y;

function readCitations(
  text: string,
  start: number,
  word: string,
  family: CitationFamily,
  lexicon: Lexicon,
): Citation[] {
  const members = readMembers(text, start + word.length, family, /s\.?$|^§§$/.test(word));
  const last = members.at(-1);
  if (last === undefined) return [];
  const before = organBefore(text, start, lexicon);
  const behind = organBehind(text, last.end, lexicon);
  const instrument = behind === undefined ? instrumentBehind(text, last.end) : undefined;
  const phrase: Span = {
    start: before?.span.start ?? start,
    end: behind?.span.end ?? instrument?.end ?? last.end,
  };
  const organ = behind?.organ ?? before?.organ;
  const organSpan = behind?.span ?? before?.span;
  const titleSpan = members.length === 1 || adopted.has(family) ? titleBehind(text, phrase.end) : undefined;
  return members.map((member, index) => {
    const own = organ ?? organOfMember(member);
    return {
      kind: "citation",
      family: member.family,
      span: { start: index === 0 ? start : member.span.start, end: member.end },
      phrase,
      number: member.number,
      here: behind?.here ?? false,
      ...(own && { organ: own }),
      ...(organSpan && { organSpan }),
      ...(member.adoption && { adoption: member.adoption }),
      ...(instrument && { instrument: instrument.name }),
      ...(titleSpan && { titleSpan }),
    };
  });
}

/** The numbers behind a family word: `50 and 52 (Rev. Hammamet, 2016)`; a bracket holds for the numbers before it. */
function readMembers(text: string, from: number, family: CitationFamily, plural: boolean): Member[] {
  const members: Member[] = [];
  let waiting: Member[] = [];
  let at = stick(gap, text, from)?.end ?? from;
  for (;;) {
    const number = stick(numbers[family], text, at);
    if (number === undefined || /^[\p{L}\d]/u.test(text[number.end] ?? "")) break;
    const member = memberOf(number.words, { start: at, end: number.end }, family);
    const adoption = adopted.has(family) ? adoptionBehind(text, number.end) : undefined;
    const first = members.length === 0;
    // A second number behind a singular word belongs to the list only with a bracket or a stroke of its own.
    if (!first && !plural && adoption === undefined && !number.words.includes("/")) break;
    members.push(member);
    waiting.push(member);
    at = number.end;
    if (adoption !== undefined) {
      for (const each of waiting) each.adoption = adoption;
      waiting = [];
      at = adoption.span.end + 1;
      member.end = at;
    }
    const next = stick(separator, text, at);
    if (next === undefined || members.length >= 60) break;
    at = next.end;
  }
  return members;
}

function memberOf(words: string, span: Span, family: CitationFamily): Member {
  if (family === "resolution" && /^\d{1,3}\/\d{1,4}$/.test(words)) {
    return { span, number: `A/RES/${words}`, family: "un-resolution", end: span.end };
  }
  const un = words.startsWith("A/RES");
  return { span, number: words, family: un ? "un-resolution" : family, end: span.end };
}

function organOfMember(member: Member): OrganId | undefined {
  if (member.family === "un-resolution") return "UNGA";
  if (member.number.startsWith("ITU-R") && member.family === "resolution") return "RA";
  const session = /^[A-Z]+/.exec(member.adoption?.session ?? "")?.[0];
  if (session === undefined) return undefined;
  if (session === "WRC" || session === "WARC" || session === "ORB" || session === "MOB") return "WRC";
  return session === "C" ? "Council" : undefined;
}

function adoptionBehind(text: string, at: number): Adoption | undefined {
  bracket.lastIndex = at;
  const match = bracket.exec(text);
  if (match?.[1] === undefined) return undefined;
  const start = at + match[0].length - match[1].length - 1;
  return readAdoption(text, start, start + match[1].length);
}
