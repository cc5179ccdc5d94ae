import type { Revision, WordInline } from "../word-model.ts";
import type { OutBlock, OutParagraph } from "./out-story.ts";
import type { WhoOf } from "./read-inline.ts";
import { noteOf } from "./source-paragraph.ts";

/** A note of the source: what it is called before and after the changes, and its words. */
export interface NoteText {
  /** Undefined for a note that was put in. */
  readonly old?: string;
  /** Undefined for a note that was taken out. */
  readonly now?: string;
  readonly note: OutParagraph;
}

const both = /^\[\^([^\]]+)\]:?\s*([\s\S]*)$/;
const renamed = /^\{~~\[\^([^\]]+)\]~>\[\^([^\]]+)\]~~\}(?:\{@[\w-]+\})?:?\s*([\s\S]*)$/;
const oneSided = /^(\{(?:\+\+|--))\[\^([^\]]+)\]:?\s*([\s\S]*)$/;

/** Reads the paragraph of a note; undefined for a paragraph that is none. */
export function noteText(text: string, whoOf: WhoOf): NoteText | undefined {
  const [, label, words = ""] = both.exec(text) ?? [];
  if (label !== undefined) return { old: label, now: label, note: noteOf(words, text, whoOf) };
  const [, old, now, rest = ""] = renamed.exec(text) ?? [];
  if (old !== undefined && now !== undefined) return { old, now, note: noteOf(rest, text, whoOf) };
  const [, opener, one, inside = ""] = oneSided.exec(text) ?? [];
  if (opener === undefined || one === undefined) return undefined;
  return { [opener === "{++" ? "now" : "old"]: one, note: noteOf(opener + inside, text, whoOf) };
}

/**
 * A paragraph behind which a note is explained that only one side has. The note stands at the foot of the page, so the
 * end of the paragraph is changed only where the end of the note is, too.
 */
export function aheadOfNote(block: OutBlock, { old, now, note }: NoteText): OutBlock {
  if (block.kind !== "paragraph" || (old !== undefined && now !== undefined)) return block;
  return { ...block, mark: block.mark.filter(({ kind }) => note.mark.some((one) => one.kind === kind)) };
}

/** The blocks and notes of a story in which each sign names its note, whatever the note is called on each side. */
export function withNotes(
  blocks: readonly OutBlock[],
  texts: readonly NoteText[],
): { readonly blocks: readonly OutBlock[]; readonly notes: ReadonlyMap<string, OutParagraph> } {
  const { notes, oldName } = named(texts, keptSigns(blocks));
  const rename = (inlines: readonly WordInline[]) => withNames(inlines, oldName);
  return {
    blocks: oldName.size === 0 ? blocks : blocks.map((block) => mapInlines(block, rename)),
    notes,
  };
}

/** The labels of signs that stay. */
function keptSigns(blocks: readonly OutBlock[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const block of blocks) {
    mapInlines(block, (inlines) => {
      for (const one of inlines) if (one.kind === "note" && one.revisions.length === 0) kept.add(one.key ?? "");
      return inlines;
    });
  }
  return kept;
}

/** The notes by name, and for labels of the old side that mean another note the names of theirs. */
function named(texts: readonly NoteText[], kept: ReadonlySet<string>) {
  const notes = new Map<string, OutParagraph>();
  const oldName = new Map<string, string>();
  for (const { now, note } of texts) if (now !== undefined && !notes.has(now)) notes.set(now, note);
  for (const { old, now, note } of texts) {
    if (old === undefined || old === now) continue;
    if (now !== undefined) {
      oldName.set(old, now);
      continue;
    }
    const other = notes.get(old);
    if (other === undefined) notes.set(old, note);
    else if (kept.has(old)) notes.set(old, { ...other, inlines: [...note.inlines, ...other.inlines] });
    else {
      // No label of a text holds this sign.
      const name = `${old}\u0000`;
      oldName.set(old, name);
      notes.set(name, note);
    }
  }
  return { notes, oldName };
}

/** A sign that only got another number is the same sign. */
function withNames(inlines: readonly WordInline[], oldName: ReadonlyMap<string, string>): readonly WordInline[] {
  const result: WordInline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== "note") {
      result.push(inline);
      continue;
    }
    const key = inline.key ?? "";
    const name = is(inline.revisions, "deletion") ? (oldName.get(key) ?? key) : key;
    const before = result.at(-1);
    const isRenamed =
      before?.kind === "note" &&
      before.key === name &&
      is(before.revisions, "deletion") &&
      is(inline.revisions, "insertion") &&
      before.revisions.length + inline.revisions.length === 2;
    if (isRenamed) result.pop();
    result.push({ ...inline, key: name, revisions: isRenamed ? [] : inline.revisions });
  }
  return result;
}

function is(revisions: readonly Revision[], kind: Revision["kind"]): boolean {
  return revisions.some((revision) => revision.kind === kind);
}

function mapInlines(block: OutBlock, map: (inlines: readonly WordInline[]) => readonly WordInline[]): OutBlock {
  if (block.kind === "paragraph") return { ...block, inlines: map(block.inlines) };
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, inlines: map(cell.inlines) })),
  }));
  return { ...block, rows };
}
