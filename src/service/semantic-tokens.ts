import type { SemanticTokens } from "vscode-languageserver-types";
import {
  type Adoption,
  type Citation,
  type Clause,
  type Document,
  type InstructionWord,
  itemsOf,
  positionAt,
  type Span,
  slice,
  sourceOffset,
  trimmed,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedItems, isUnresolved } from "./cited-items.ts";

/** What words can be, and how. package.json tells the editor what colours of a theme stand for each. */
export const semanticTokensLegend: { readonly tokenTypes: TokenType[]; readonly tokenModifiers: TokenModifier[] } = {
  tokenTypes: [
    "instruction",
    "identifier",
    "heading",
    "call",
    "addressee",
    "label",
    "reference",
    "number",
    "revision",
    "place",
    "year",
    "organ",
    "insertion",
    "deletion",
  ],
  tokenModifiers: ["addition", "change", "removal", "preamble", "operative", "inserted", "unresolved"],
};

type TokenType =
  | "instruction"
  | "identifier"
  | "heading"
  | "call"
  | "addressee"
  | "label"
  | "reference"
  | "number"
  | "revision"
  | "place"
  | "year"
  | "organ"
  | "insertion"
  | "deletion";

type TokenModifier = "addition" | "change" | "removal" | "preamble" | "operative" | "inserted" | "unresolved";

/** What the words of a text are: the five numbers of the protocol for each, relative to the one before. */
export function semanticTokens(analysis: Analysis): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  let column = 0;
  for (const { span, type, modifiers } of linesOf(analysis, withMarks(analysis, inSource(analysis)))) {
    const place = positionAt(analysis.lines, span.start);
    data.push(
      place.line - line,
      place.line === line ? place.column - column : place.column,
      span.end - span.start,
      semanticTokensLegend.tokenTypes.indexOf(type),
      modifiers.reduce((bits, each) => bits | (1 << semanticTokensLegend.tokenModifiers.indexOf(each)), 0),
    );
    line = place.line;
    column = place.column;
  }
  return { data };
}

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The tokens of the reading; where two would overlap, the earlier yielded goes before. */
function* tokensOf({ document }: Analysis): Generator<Token> {
  for (const { instruction, identifier, target } of document.contribution.proposals) {
    yield* token("instruction", instruction.span, changes[instruction.word]);
    yield* token("identifier", identifier?.span);
    yield* token("reference", target?.span);
  }
  for (const { heading, history, enacting, clauses, annexes } of document.resolutions) {
    yield* adoptionTokens(heading?.adoption);
    yield* token("number", heading?.numberSpan);
    yield* token("heading", heading?.span);
    for (const entry of history?.entries ?? []) yield* adoptionTokens(entry);
    yield* token("organ", enacting?.organSpan);
    yield* adoptionTokens(enacting?.adoption);
    for (const clause of clauses) yield* clauseTokens(clause);
    for (const annex of annexes) yield* token("heading", annex.heading.span);
  }
  const unresolved = new Set(
    citedItems(document)
      .filter(isUnresolved)
      .map(({ reference }) => reference),
  );
  for (const reference of document.references) {
    if (reference.kind === "citation") {
      yield* citationTokens(reference, document);
      continue;
    }
    const modifier = unresolved.has(reference) ? "unresolved" : undefined;
    for (const label of reference.labels) yield* token("label", label.span, modifier);
    yield* token("reference", reference.span, modifier);
  }
}

const changes: Readonly<Record<InstructionWord, TokenModifier | undefined>> = {
  ADD: "addition",
  "ADD*": "addition",
  MOD: "change",
  "(MOD)": "change",
  SUP: "removal",
  "SUP*": "removal",
  NOC: undefined,
  "NOC!": undefined,
  OTHER: undefined,
};

/** Calls that no list knows are left as they are: they may be anything. */
function* clauseTokens(clause: Clause): Generator<Token> {
  const { call, part } = clause;
  if (call.known) {
    yield* token("call", call.verbSpan, part);
    yield* token("addressee", call.addressee?.span, part);
    yield* token("call", call.span, part);
  }
  for (const { label } of itemsOf(clause)) yield* token("label", label?.span);
}

/** `Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference`: word, number, bracket, organ. */
function* citationTokens(citation: Citation, { text }: Document): Generator<Token> {
  const { span, number, adoption, organSpan } = citation;
  yield* adoptionTokens(adoption);
  yield* token("organ", organSpan);
  const inBracket = adoption !== undefined && adoption.span.start < span.end;
  const end = inBracket ? Math.max(span.start, adoption.span.start - 1) : span.end;
  const at = slice(text, { start: span.start, end }).lastIndexOf(number);
  const start = at < 0 ? span.start : span.start + at;
  yield* token("number", at < 0 ? undefined : { start, end: start + number.length });
  yield* token("reference", trimmed(text, { start: span.start, end }));
}

/** `Rev. Bucharest, 2022`: the marker of a revision, the place, the year; a session such as `WRC-15` stands for both. */
function* adoptionTokens(adoption: Adoption | undefined): Generator<Token> {
  if (adoption === undefined) return;
  const { span, text, revised, place, year, session } = adoption;
  const part = (type: TokenType, words: string | undefined) => {
    const at = words === undefined ? -1 : text.lastIndexOf(words);
    return at < 0 ? [] : token(type, { start: span.start + at, end: span.start + at + (words?.length ?? 0) });
  };
  yield* part("place", place);
  yield* part("year", session ?? year?.toString());
  if (revised) yield* part("revision", /^[^\s.]+\.?/u.exec(text)?.[0]);
}

function token(type: TokenType, span: Span | undefined, modifier?: TokenModifier): readonly Token[] {
  if (span === undefined || span.end <= span.start) return [];
  return [{ span, type, modifiers: modifier === undefined ? none : [modifier] }];
}

const none: readonly TokenModifier[] = [];

/** The tokens in places of the source, none over another, in order; the words of a mark are cut out of its brackets. */
function inSource(analysis: Analysis): readonly Token[] {
  const { reading } = analysis.document;
  const { textStarts } = reading;
  const placed: Token[] = [];
  for (const { span, type, modifiers } of apart([...tokensOf(analysis)])) {
    let start = span.start;
    while (start < span.end) {
      const end = Math.min(span.end, textStarts[firstAfter(textStarts, start)] ?? span.end);
      const from = sourceOffset(reading, start);
      placed.push({ span: { start: from, end: from + end - start }, type, modifiers });
      start = end;
    }
  }
  return placed;
}

/** What is left of each token where those yielded before it have taken their words, in order. */
function apart(tokens: readonly Token[]): readonly Token[] {
  // By place, then by rank: numbers are sorted many times faster than tokens.
  const order = Float64Array.from(tokens, ({ span }, rank) => span.start * mostTokens + rank).sort();
  const free: Token[] = [];
  /** The ranks of those that reach over the current place. */
  let open: number[] = [];
  let at = 0;
  const flush = (until: number) => {
    while (open.length > 0 && at < until) {
      if (open.some((rank) => endOf(rank) <= at)) open = open.filter((rank) => endOf(rank) > at);
      const strongest = tokens[Math.min(...open)];
      if (strongest === undefined) break;
      const end = Math.min(strongest.span.end, until);
      const last = free.at(-1);
      if (last?.span.end === at && last.type === strongest.type && last.modifiers === strongest.modifiers) {
        free[free.length - 1] = { ...last, span: { start: last.span.start, end } };
      } else free.push({ span: { start: at, end }, type: strongest.type, modifiers: strongest.modifiers });
      at = end;
    }
    at = Math.max(at, until);
  };
  const endOf = (rank: number) => tokens[rank]?.span.end ?? 0;
  for (const key of order) {
    flush(Math.floor(key / mostTokens));
    open.push(key % mostTokens);
  }
  flush(Math.max(at, ...open.map(endOf)));
  return free;
}

/** Place and rank share a number of 53 bits. */
const mostTokens = 2 ** 22;

/** The tokens with those of marked changes between and in them. */
function* withMarks({ document }: Analysis, tokens: readonly Token[]): Generator<Token> {
  let next = 0;
  for (const mark of document.marks) {
    const { span, kind } = mark;
    for (let token = tokens[next]; token !== undefined && token.span.end <= span.start; token = tokens[++next])
      yield token;
    if (kind === "note" || kind === "highlight") continue;
    const arrow =
      kind === "deletion"
        ? span.end
        : kind === "insertion"
          ? span.start
          : document.source.indexOf("~>", span.start) + 2;
    let at = span.start;
    for (let token = tokens[next]; token !== undefined && token.span.start < span.end; token = tokens[++next]) {
      yield* changed(arrow, at, token.span.start);
      yield { ...token, modifiers: [...token.modifiers, "inserted"] };
      at = token.span.end;
    }
    yield* changed(arrow, at, span.end);
  }
  yield* tokens.slice(next);
}

/** Words of a mark with its brackets: those taken away, up to the end of the arrow, and those put in. */
function* changed(arrow: number, start: number, end: number): Generator<Token> {
  const deletion = { start, end: Math.min(end, arrow) };
  const insertion = { start: Math.max(start, arrow), end };
  if (deletion.start < deletion.end) yield { span: deletion, type: "deletion", modifiers: [] };
  if (insertion.start < insertion.end) yield { span: insertion, type: "insertion", modifiers: [] };
}

/** The tokens cut at line breaks: editors do not take longer ones. */
function* linesOf({ document: { source: text } }: Analysis, tokens: Iterable<Token>): Generator<Token> {
  for (const token of tokens) {
    const words = trimmed(text, token.span);
    if (words.end === words.start) continue;
    if (!slice(text, words).includes("\n")) {
      yield { ...token, span: words };
      continue;
    }
    let { start } = words;
    for (const piece of text.slice(start, words.end).split(/(?<=\n)/)) {
      const span = trimmed(text, { start, end: start + piece.length });
      if (span.end > span.start) yield { ...token, span };
      start += piece.length;
    }
  }
}

function firstAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
