import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { Annex, Clause, Item, Part, Proposal, Reasons, Resolution, Section, Span, Words } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeOf } from "./convert.ts";

/** The outline: sections, proposals, texts, their preamble and operative part, clauses, items, annexes. */
export function documentSymbols(analysis: Analysis): DocumentSymbol[] {
  const { contribution, resolutions } = analysis.document;
  const proposed = new Set(contribution.proposals.map(({ resolution }) => resolution));
  const entries = [
    ...contribution.sections.map(sectionEntry),
    ...contribution.proposals.map(proposalEntry),
    ...resolutions.filter((resolution) => !proposed.has(resolution)).map(resolutionEntry),
  ];
  return nested(entries).map((entry) => symbolOf(analysis, entry));
}

/** A row of the outline. */
interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What is selected when the row is chosen. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

function sectionEntry({ span, heading }: Section): Entry {
  return {
    name: shown(heading.text, "Section"),
    kind: SymbolKind.Namespace,
    span,
    selection: heading.span,
    children: [],
  };
}

function proposalEntry({ span, instruction, identifier, target, resolution, reasons }: Proposal): Entry {
  const detail = resolution?.heading?.text ?? target?.text;
  return {
    name: shown([instruction.word, identifier?.text ?? target?.text].filter((each) => each).join(" "), "Proposal"),
    ...(detail !== undefined && identifier !== undefined && { detail: oneLine(detail) }),
    kind: SymbolKind.Package,
    span,
    selection: identifier === undefined ? instruction.span : hull([instruction.span, identifier.span]),
    children: [...(resolution ? [resolutionEntry(resolution)] : []), ...(reasons ? [reasonsEntry(reasons)] : [])],
  };
}

function resolutionEntry({ span, form, heading, title, enacting, clauses, annexes }: Resolution): Entry {
  const first = heading ?? title ?? enacting;
  return {
    name: shown(first?.text ?? "", form),
    ...(title !== undefined && title !== first && { detail: oneLine(title.text) }),
    kind: SymbolKind.Class,
    span,
    selection: first?.span ?? { start: span.start, end: span.start },
    children: [...partEntries(clauses), ...annexes.map(annexEntry)],
  };
}

const partNames: Readonly<Record<Part, string>> = { preamble: "Preamble", operative: "Operative part" };

/** One row for each stretch of clauses of one part; an orderly text has two. */
function partEntries(clauses: readonly Clause[]): readonly Entry[] {
  const stretches: { readonly part: Part; readonly clauses: Clause[] }[] = [];
  for (const clause of clauses) {
    const last = stretches.at(-1);
    if (last?.part === clause.part) last.clauses.push(clause);
    else stretches.push({ part: clause.part, clauses: [clause] });
  }
  return stretches.map(({ part, clauses: own }) => ({
    name: partNames[part],
    detail: own.map(({ call }) => call.verb).join(", "),
    kind: SymbolKind.Module,
    span: hull(own.map(({ span }) => span)),
    selection: own[0]?.call.span ?? { start: 0, end: 0 },
    children: own.map(clauseEntry),
  }));
}

function clauseEntry({ span, call, items }: Clause): Entry {
  const count = items.length === 1 ? "1 item" : `${items.length} items`;
  return {
    name: shown(call.text, call.verb),
    detail: items.length === 0 ? "no item" : count,
    kind: SymbolKind.Function,
    span,
    selection: call.span,
    children: items.map(itemEntry),
  };
}

function itemEntry({ span, label, body, text, items }: Item): Entry {
  return {
    name: shown([label?.text, firstWords(text)].filter((each) => each).join(" "), "Item"),
    kind: SymbolKind.Field,
    span,
    selection: label?.span ?? body,
    children: items.map(itemEntry),
  };
}

function annexEntry({ span, heading }: Annex): Entry {
  return { name: shown(heading.text, "Annex"), kind: SymbolKind.File, span, selection: heading.span, children: [] };
}

function reasonsEntry({ span, body }: Reasons & { readonly body: Words }): Entry {
  return {
    name: "Reasons",
    detail: firstWords(body.text),
    kind: SymbolKind.Property,
    span,
    selection: span,
    children: [],
  };
}

/** Sections that hold proposals take them in. Entries of one kind stand in order already. */
function nested(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function symbolOf(analysis: Analysis, entry: Entry): DocumentSymbol {
  const span = hull([entry.span, ...entry.children.map((child) => child.span)]);
  const start = Math.min(Math.max(entry.selection.start, span.start), span.end);
  const selection = { start, end: Math.max(start, Math.min(entry.selection.end, span.end)) };
  return {
    name: entry.name,
    ...(entry.detail !== undefined && entry.detail !== "" && { detail: entry.detail }),
    kind: entry.kind,
    range: rangeOf(analysis, span),
    selectionRange: rangeOf(analysis, selection),
    ...(entry.children.length > 0 && { children: entry.children.map((child) => symbolOf(analysis, child)) }),
  };
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Editors refuse a row without a name. */
function shown(words: string, fallback: string): string {
  return oneLine(words) || fallback;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function firstWords(text: string): string {
  const line = oneLine(text.slice(0, 200));
  if (line.length <= 60) return line;
  const cut = line.slice(0, 60);
  const blank = cut.lastIndexOf(" ");
  return `${blank > 30 ? cut.slice(0, blank) : cut}…`;
}
