import type { Side } from "../diff/index.ts";
import { type Document, plainOf, sourceSpan, textFromPlain } from "../model/index.ts";
import { parse } from "../syntax/index.ts";
import { applyEdits, onOneLine, type Span, slice } from "../text/index.ts";
import { markChanges } from "./mark-changes.ts";
import { marked } from "./mark-words.ts";
import { type NamedNotes, notesNamedIn } from "./notes-named.ts";

/** A text before the changes, and which text of the document it has become; the whole document without one. */
export interface TextPair {
  readonly old: Side;
  /** The place among the texts of the document, from 0. */
  readonly index: number | undefined;
}

/**
 * The source of a document with the changes of its texts against their bases marked, for a file whose notes stand at
 * the foot of the page: notes are the same ones where their signs are, wherever and under whatever label the texts
 * explain them. A document that has marked notes already is marked paragraph by paragraph.
 */
export function markTexts(document: Document, pairs: readonly TextPair[]): string {
  return textFromPlain(document, textsMarkedIn(plainOf(document), pairs));
}

function textsMarkedIn(document: Document, pairs: readonly TextPair[]): string {
  const own = withoutNotes(document);
  if (own === undefined) return pairs.reduce((now, pair) => parse(markedPair(now, pair)), document).source;
  const { source, others } = textsMarked(own, pairs, new Set());
  return others.size === 0 ? source : textsMarked(own, pairs, others).source;
}

/**
 * The texts with their changes marked; the labels `renamed` of the bases get a name of their own. `others` are labels
 * that mean one note in the text and another one in its base, where the marks could not be read back.
 */
function textsMarked(own: NotesApart, pairs: readonly TextPair[], renamed: ReadonlySet<string>) {
  const old = new Map<string, string>();
  const bases = new Map<Document, Document>();
  let now = parse(own.source);
  for (const { old: side, index } of pairs) {
    const base = bases.get(side.document) ?? parse(bareBase(side.document, old, renamed));
    bases.set(side.document, base);
    const place = side.resolution && side.document.resolutions.indexOf(side.resolution);
    now = parse(markedPair(now, { old: sideOf(base, place), index }));
  }
  const compared = pairs.map(({ index }) => stretchOf(now, index));
  const named = notesNamedIn(now, { old, now: own.notes, compared });
  const definitions = definitionsOf(own.notes, old, named);
  const source = definitions.length === 0 ? now.source : `${now.source.trimEnd()}\n\n${definitions.join("\n\n")}\n`;
  const isOther = (label: string) => own.notes.has(label) && named.oldOf.get(label) !== label;
  return { source, others: new Set([...old.keys()].filter(isOther)) };
}

function markedPair(document: Document, { old, index }: TextPair): string {
  return markChanges(old, sideOf(document, index));
}

/** Where a text stands in the source; the whole source without one. */
function stretchOf({ source, reading, resolutions }: Document, index: number | undefined): Span {
  const resolution = index === undefined ? undefined : resolutions[index];
  return resolution === undefined ? { start: 0, end: source.length } : sourceSpan(reading, resolution.span);
}

function sideOf(document: Document, index: number | undefined): Side {
  const resolution = index === undefined ? undefined : document.resolutions[index];
  return { document, ...(resolution && { resolution }) };
}

/** A base without the paragraphs that explain its notes; these go to those of the bases before. */
function bareBase(base: Document, old: Map<string, string>, renamed: ReadonlySet<string>): string {
  const taken = new Set(old.keys());
  const text = base.text.replace(labels, (sign, label: string) =>
    taken.has(label) || renamed.has(label) ? `[^${label}-before-${taken.size}]` : sign,
  );
  const { source, notes } = withoutNotes(parse(text)) ?? { source: text, notes: new Map<string, string>() };
  for (const [label, words] of notes) old.set(label, words);
  return source;
}

const labels = /(?<!\\)\[\^([^\]\s]{1,40})\]/g;

interface NotesApart {
  readonly source: string;
  /** The words of the notes by their label, in the order of the text. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A text without the paragraphs that explain its notes; undefined where marks stand in these. */
function withoutNotes(document: Document): NotesApart | undefined {
  const { source, reading, blocks, text, marks } = document;
  const notes = new Map<string, string>();
  const edits = [];
  for (const [at, { kind, span, body, label }] of blocks.entries()) {
    if (kind !== "footnote" || label === undefined || !text.startsWith("[^", span.start)) continue;
    const { start } = sourceSpan(reading, span);
    const next = blocks[at + 1];
    const end = next === undefined ? source.length : sourceSpan(reading, next.span).start;
    if (marks.some((mark) => mark.span.start < end && mark.span.end > start)) return undefined;
    const name = slice(text, label).replace(/^\[\^|\]:?$/g, "");
    if (!notes.has(name)) notes.set(name, onOneLine(slice(text, body)).trim());
    edits.push({ span: { start, end }, text: "" });
  }
  const rest = applyEdits(source, edits);
  return { source: edits.length === 0 ? source : `${rest.trimEnd()}\n`, notes };
}

/** The paragraphs that explain the notes of both sides. */
function definitionsOf(
  now: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, string>,
  { oldOf, added, removed }: NamedNotes,
): readonly string[] {
  const gone = [...removed].map((label) => marked("deletion", `[^${label}]: ${old.get(label) ?? ""}`, true));
  const come: string[] = [];
  const kept: string[] = [];
  for (const [label, words] of now) {
    const before = oldOf.get(label);
    if (before === undefined && added.has(label)) come.push(marked("insertion", `[^${label}]: ${words}`, true));
    else if (before === undefined) kept.push(`[^${label}]: ${words}`);
    else {
      const sign = before === label ? `[^${label}]` : `{~~[^${before}]~>[^${label}]~~}`;
      kept.push(`${sign}: ${changedWords(old.get(before) ?? "", words)}`);
    }
  }
  return [...gone, ...come, ...kept];
}

function changedWords(old: string, now: string): string {
  return old === now ? now : onOneLine(markChanges(parse(`${old}\n`), parse(`${now}\n`)).trim());
}
