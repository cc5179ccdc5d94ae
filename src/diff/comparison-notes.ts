import type { ComparisonNote, PassageChange } from "./comparison.ts";
import type { Side } from "./passage.ts";

/** Below this part of common words two texts are hardly versions of one another. */
const hardlyRelated = 0.2;

/** What the reader of a comparison should know before its changes: nothing to compare, or two different texts. */
export function notesOn(old: Side, revised: Side, changes: readonly PassageChange[]): readonly ComparisonNote[] {
  const counts = { kept: 0, old: 0, new: 0 };
  for (const { pieces } of changes) {
    for (const piece of pieces) {
      if (piece.kind === "kept") counts.kept += piece.new.end - piece.new.start;
      counts.old += piece.old.end - piece.old.start;
      counts.new += piece.new.end - piece.new.start;
    }
  }
  const empty = [counts.old === 0 && "old", counts.new === 0 && "new"].filter((side) => side !== false);
  if (empty.length > 0) {
    const [one, other] = empty;
    return [{ code: "empty", message: other ? "Neither text has any words" : `The ${one} text has no words` }];
  }
  const notes: ComparisonNote[] = [];
  const numbers = [numberOf(old), numberOf(revised)] as const;
  if (numbers[0] !== undefined && numbers[1] !== undefined && numbers[0] !== numbers[1]) {
    notes.push({ code: "other-text", message: `${numbers[0]} is compared with ${numbers[1]}` });
  }
  const share = counts.kept / Math.max(counts.old, counts.new);
  if (share < hardlyRelated) {
    const percent = Math.round(100 * share);
    const message = `The two texts share ${percent} % of their words: they may not be versions of one text`;
    notes.push({ code: "unrelated", message });
  }
  return notes;
}

/** `Resolution 25` of the first heading with a number. */
function numberOf({ document, resolution }: Side): string | undefined {
  const texts = resolution === undefined ? document.resolutions : [resolution];
  const text = texts.find(({ heading }) => heading?.number !== undefined);
  if (text?.heading?.number === undefined || texts.length > 1) return undefined;
  return `${text.form.charAt(0).toUpperCase()}${text.form.slice(1)} ${text.heading.number}`;
}
