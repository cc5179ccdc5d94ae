import type { Span } from "../text/index.ts";
import { alignTokens } from "./align-tokens.ts";
import type { Piece } from "./comparison.ts";
import type { Run } from "./shortest-edit.ts";
import type { Strand } from "./strand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was kept, taken away and brought between two strands; together the pieces cover both. */
export function piecesBetween(old: Strand, revised: Strand, vocabulary: Vocabulary): readonly Piece[] {
  const runs = withoutConfetti(alignTokens(old.ids, revised.ids), old, revised, vocabulary);
  const pieces: Piece[] = [];
  let kept = { old: old.span.start, new: revised.span.start };
  const add = (kind: Piece["kind"], before: Span, after: Span) => {
    for (const piece of inPassages(kind, before, after, old, revised)) {
      if (piece.old.start < piece.old.end || piece.new.start < piece.new.end) pieces.push(piece);
    }
  };
  const edit = (before: Span, after: Span) => {
    const lead = sharedBlanks(old.text, before, revised.text, after, 1);
    const cut = {
      old: { ...before, start: before.start + lead.old },
      new: { ...after, start: after.start + lead.new },
    };
    const tail = sharedBlanks(old.text, cut.old, revised.text, cut.new, -1);
    const left = { start: cut.old.start, end: before.end - tail.old };
    const right = { start: cut.new.start, end: after.end - tail.new };
    add("kept", { start: kept.old, end: left.start }, { start: kept.new, end: right.start });
    add("deleted", left, { start: right.start, end: right.start });
    add("inserted", { start: left.end, end: left.end }, right);
    kept = { old: left.end, new: right.end };
  };
  let token = { old: 0, new: 0 };
  const end = { old: old.ids.length, new: revised.ids.length, length: 0 };
  for (const run of [...runs, end]) {
    if (run.old > token.old || run.new > token.new) {
      edit(between(old, token.old, run.old), between(revised, token.new, run.new));
    }
    token = { old: run.old + run.length, new: run.new + run.length };
  }
  add("kept", { start: kept.old, end: old.span.end }, { start: kept.new, end: revised.span.end });
  return pieces;
}

/** From the end of the last kept token to the start of the next. */
function between({ ids, places: { starts, ends }, first, span }: Strand, from: number, to: number): Span {
  const start = from === 0 ? span.start : (ends[first + from - 1] ?? span.start);
  const end =
    to < ids.length ? (starts[first + to] ?? span.end) : from === to ? start : (ends[first + to - 1] ?? span.end);
  return { start, end: Math.max(start, end) };
}

/** How many blanks stand at the same end of both spans: where both have some, none are brought or taken away. */
function sharedBlanks(old: string, before: Span, revised: string, after: Span, step: 1 | -1): Shared {
  const count = (text: string, { start, end }: Span) => {
    let blanks = 0;
    while (blanks < end - start && isBlank(text.charCodeAt(step === 1 ? start + blanks : end - 1 - blanks))) blanks++;
    return blanks;
  };
  const shared = { old: count(old, before), new: count(revised, after) };
  return shared.old > 0 && shared.new > 0 ? shared : { old: 0, new: 0 };
}

/** Every blank but the sign between two passages. */
function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code !== 0x2029 && /\s/.test(String.fromCharCode(code));
}

interface Shared {
  readonly old: number;
  readonly new: number;
}

/** A piece lies in one passage of each side. A kept piece never crosses a break, as only one side has it. */
function inPassages(kind: Piece["kind"], before: Span, after: Span, old: Strand, revised: Strand): readonly Piece[] {
  const left = old.spansOf(before);
  const right = revised.spansOf(after);
  const first = left[0] ?? before;
  const second = right[0] ?? after;
  if (kind === "deleted")
    return left.map((span) => ({ kind, old: span, new: { start: second.start, end: second.start } }));
  if (kind === "inserted")
    return right.map((span) => ({ kind, old: { start: first.start, end: first.start }, new: span }));
  return [{ kind, old: first, new: second }];
}

/** Fewer equal words than this between two edits are read as part of the edit. */
const mostConfetti = 2;

/**
 * Drops one or two equal words between larger edits: a reader sees one phrase replaced by another, and not five
 * edits around an “of” that both happen to have.
 */
function withoutConfetti(runs: readonly Run[], old: Strand, revised: Strand, vocabulary: Vocabulary): readonly Run[] {
  const kept: Run[] = [];
  const gap = (from: Run | undefined, to: Run | undefined) => {
    const start = from ? { old: from.old + from.length, new: from.new + from.length } : { old: 0, new: 0 };
    const end = to ?? { old: old.ids.length, new: revised.ids.length };
    return { old: end.old - start.old, new: end.new - start.new };
  };
  for (const [index, run] of runs.entries()) {
    if (run.length > 2 * mostConfetti) {
      kept.push(run);
      continue;
    }
    let words = 0;
    for (let at = run.old; at < run.old + run.length; at++) {
      if (vocabulary.isWord(old.ids[at] ?? 0)) words++;
    }
    const before = gap(kept.at(-1), run);
    const after = gap(run, runs[index + 1]);
    const least = Math.min(before.old + before.new, after.old + after.new);
    const isInPhrase = before.old > 0 && before.new > 0 && after.old > 0 && after.new > 0;
    if (words > mostConfetti || !isInPhrase || least < Math.max(2, 4 * words)) kept.push(run);
  }
  return kept;
}
