import type { Passage, Side } from "../diff/index.ts";
import { type Document, sourceSpan } from "../model/index.ts";
import { applyEdits, contains, overlaps, type Span, slice, type TextEdit } from "../text/index.ts";
import { labelEdits } from "./consolidate-labels.ts";
import { mergeHead } from "./merge-head.ts";
import { mergeLabels } from "./merge-labels.ts";
import { noteOf } from "./merge-note.ts";
import { mergeWords } from "./merge-words.ts";
import type { Misfit } from "./misfit.ts";
import type { Draft, Slot } from "./rebase-draft.ts";

interface Sides {
  readonly ours: Side;
  readonly base: Side;
  readonly passages: { readonly ours: readonly Passage[]; readonly theirs: readonly Passage[] };
}

/** Writes a merge into the source of the proposal, whose marks are accepted. */
export function writeRebased(
  draft: Draft,
  { ours: { document }, base, passages }: Sides,
): { readonly source: string; readonly misfits: readonly Misfit[] } {
  const { slots } = draft;
  const labels = mergeLabels(slots, {
    ours: { document, passages: passages.ours },
    theirs: { document: base.document, passages: passages.theirs },
  });
  const own = labelEdits(document, labels.ours);
  const wordsOf = wordsWith(base.document, labelEdits(base.document, labels.theirs));
  const chunks = chunksOf(document, passages.ours);
  const misfits: Misfit[] = [];
  let out = "";
  let pending = "";
  for (const slot of slots) {
    const edits = slot.from === "ours" ? editsFor(slot, draft, wordsOf) : [];
    const notes = slot.misfits.map(noteOf).join("");
    misfits.push(...slot.misfits);
    const chunk = slot.ours && chunks.get(slot.ours.index);
    if (slot.from === "none") {
      // Remarks and comments of a paragraph that is gone stay at its place.
      const left = `${keptOf(chunk?.gap ?? "")}${chunk === undefined ? "" : remarksIn(document, chunk.span)}`;
      if (out === "") pending += left + notes;
      else out += left + notes;
      continue;
    }
    if (slot.ours !== undefined && chunk !== undefined && slot.from === "ours") {
      const { gap, span } = chunk;
      const all = [...edits, ...own.filter((edit) => !edits.some((one) => overlaps(one.span, edit.span)))];
      const inside = all
        .filter((edit) => contains(slot.ours?.span ?? edit.span, edit.span))
        .map((edit) => ({ span: shifted(sourceSpan(document.reading, edit.span), -span.start), text: edit.text }));
      out += `${out === "" ? "" : gap || "\n\n"}${applyEdits(slice(document.source, span), inside)}`;
      if (edits.some((edit) => edit.span === slot.ours?.body)) out += remarksIn(document, span);
    } else if (slot.theirs !== undefined) {
      const indent = slot.theirs.level > 1 ? " ".repeat(Math.min(slot.theirs.level, 3)) : "";
      out += `${out === "" ? "" : "\n\n"}${indent}${wordsOf(slot.theirs.span)}`;
    }
    out += pending + notes;
    pending = "";
  }
  const whole = around(chunks);
  const { source } = document;
  return { source: source.slice(0, whole.start) + out + pending + source.slice(whole.end), misfits };
}

/** The edits that bring the changes of the newer base into a paragraph of the proposal. */
function editsFor(slot: Slot, draft: Draft, wordsOf: (span: Span) => string): readonly TextEdit[] {
  const { ours, theirs, merge } = slot;
  if (ours === undefined || theirs === undefined || merge === undefined) return [];
  const texts = { old: draft.ours.old, ours: draft.ours.new, theirs: draft.theirs.new };
  const edits = mergeWords({ ...merge, texts, wordsOf });
  if (edits !== undefined) return edits;
  const old = merge.ours.old[0];
  const own = slice(texts.ours, ours.body);
  const base = slice(texts.theirs, theirs.body);
  const head = mergeHead(ours.kind, {
    old: old === undefined ? "" : slice(texts.old, old.body),
    ours: own,
    theirs: base,
  });
  if (head !== undefined) return head === own ? [] : [{ span: ours.body, text: head }];
  const message = "The proposal and the newer base change the same words; those of the newer base stand";
  slot.misfits.push({ kind: "words", place: theirs.place, message, proposal: own, base });
  return [{ span: ours.body, text: wordsOf(theirs.body) }];
}

/** A paragraph of the proposal in its source, with what stands before it. */
interface Chunk {
  readonly gap: string;
  readonly span: Span;
}

function chunksOf({ source, reading }: Document, passages: readonly Passage[]): ReadonlyMap<number, Chunk> {
  const chunks = new Map<number, Chunk>();
  let end: number | undefined;
  for (const { index, span } of passages) {
    const own = sourceSpan(reading, span);
    chunks.set(index, { gap: source.slice(end ?? own.start, own.start), span: own });
    end = own.end;
  }
  return chunks;
}

function around(chunks: ReadonlyMap<number, Chunk>): Span {
  const spans = [...chunks.values()].map(({ span }) => span);
  const start = spans[0]?.start ?? 0;
  return { start, end: spans.at(-1)?.end ?? start };
}

/** The words of the newer base with its labels and references as they are in the merged text. */
function wordsWith({ text }: Document, edits: readonly TextEdit[]): (span: Span) => string {
  return (span) => {
    const inside = edits.filter((edit) => contains(span, edit.span));
    const moved = inside.map((edit) => ({ span: shifted(edit.span, -span.start), text: edit.text }));
    return applyEdits(slice(text, span), moved);
  };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Remarks and comments in the source of a paragraph whose words are not written. */
function remarksIn({ marks, comments, source }: Document, span: Span): string {
  const notes = marks.filter((mark) => mark.kind === "note" && contains(span, mark.span));
  return [...notes, ...comments.filter((comment) => contains(span, comment.span))]
    .map((one) => ` ${slice(source, one.span)}`)
    .join("");
}

/** What a gap holds besides blanks. */
function keptOf(gap: string): string {
  return gap.trim() === "" ? "" : gap.trimEnd();
}
