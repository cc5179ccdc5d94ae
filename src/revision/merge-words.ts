import type { PassageChange, Piece } from "../diff/index.ts";
import type { Span, TextEdit } from "../text/index.ts";

/** What was made of one passage of a common base on two sides, with the three texts that the spans speak of. */
export interface TwoChanges {
  readonly ours: PassageChange;
  readonly theirs: PassageChange;
  readonly texts: { readonly old: string; readonly ours: string; readonly theirs: string };
  /** The words that are written for a span of their text. */
  readonly wordsOf: (span: Span) => string;
}

/**
 * The edits of our text that make their changes in it too; undefined where both sides changed the same words in
 * different ways. Changes that stand next to each other without a kept word between them count as the same words.
 */
export function mergeWords({ ours, theirs, texts, wordsOf }: TwoChanges): readonly TextEdit[] | undefined {
  const own = runsOf(ours.pieces);
  const edits: TextEdit[] = [];
  for (const run of runsOf(theirs.pieces)) {
    const near = own.filter(({ old }) => old.start <= run.old.end && run.old.start <= old.end);
    const [one] = near;
    if (one !== undefined) {
      const isSame =
        near.length === 1 &&
        plain(texts.old, one.old) === plain(texts.old, run.old) &&
        plain(texts.ours, one.new) === plain(texts.theirs, run.new);
      if (!isSame) return undefined;
      continue;
    }
    const kept = ours.pieces.find(
      ({ kind, old }) => kind === "kept" && old.start <= run.old.start && run.old.end <= old.end,
    );
    if (kept === undefined) return undefined;
    const start = placeIn(texts, kept, run.old.start);
    const end = run.old.end === run.old.start ? start : placeIn(texts, kept, run.old.end);
    edits.push({ span: { start, end }, text: wordsOf(run.new) });
  }
  return edits;
}

interface Run {
  readonly old: Span;
  readonly new: Span;
}

/** Neighbouring pieces that are not kept, as one change. */
function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const piece of pieces) {
    if (piece.kind === "kept") {
      open = undefined;
      continue;
    }
    const { old, new: now } = piece;
    const wide: Run =
      open === undefined ? { old, new: now } : { old: around(open.old, old), new: around(open.new, now) };
    if (open === undefined) runs.push(wide);
    else runs[runs.length - 1] = wide;
    open = wide;
  }
  return runs;
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function plain(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[\s*_]+/g, " ")
    .trim();
}

/** Where a place of the old words of a kept piece is in its new ones: blanks and emphasis may differ, words do not. */
function placeIn({ old, ours }: TwoChanges["texts"], kept: Piece, offset: number): number {
  if (kept.old.end - kept.old.start === kept.new.end - kept.new.start) return kept.new.start + offset - kept.old.start;
  let signs = 0;
  for (let at = kept.old.start; at < offset; at++) if (isSeen(old[at])) signs++;
  let at = kept.new.start;
  for (; at < kept.new.end && signs > 0; at++) if (isSeen(ours[at])) signs--;
  // A blank before the place was before it on the other side too.
  if (/\s/.test(old[offset - 1] ?? "")) while (at < kept.new.end && !isSeen(ours[at])) at++;
  return at;
}

function isSeen(sign: string | undefined): boolean {
  return sign !== undefined && !/[\s*_#\\\u00ad\u200b-\u200f\u2060\ufeff]/.test(sign);
}
