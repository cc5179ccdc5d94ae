import type { Document } from "../model/index.ts";
import { applyEdits, type TextEdit } from "../text/index.ts";
import type { Fix } from "./rule.ts";
import { type Finding, type Linter, lint } from "./run.ts";

/** A text after its automatic fixes. */
export interface Fixed {
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
  /** False when fixes still came up after the last round, because two rules want opposite things. */
  readonly isSettled: boolean;
  /** What is left to find in the text. */
  readonly findings: readonly Finding[];
  readonly document: Document;
}

/** Makes all automatic fixes, round after round, until none is left. The text of one fix never overlaps another's. */
export function fix(
  source: string,
  options: { readonly parse: (source: string) => Document; readonly linter: Linter },
): Fixed {
  const { parse, linter } = options;
  let text = source;
  let count = 0;
  for (let round = 0; ; round++) {
    const document = parse(text);
    const findings = lint(document, linter);
    const chosen = compatibleFixes(findings);
    const edits = chosen.flatMap((one) => one.edits);
    const fixed = applyEdits(text, edits);
    if (fixed === text || round === mostRounds) {
      return { text, count, isSettled: fixed === text, findings, document };
    }
    text = fixed;
    count += chosen.length;
  }
}

const mostRounds = 10;

/**
 * The first automatic fix of each finding, as many as do not come near each other. What is left out is found again in
 * the next round, then against the changed text.
 */
export function compatibleFixes(findings: readonly Finding[]): readonly Fix[] {
  const taken: TextEdit[] = [];
  const chosen: Fix[] = [];
  for (const finding of findings) {
    const first = finding.fixes.find((one) => one.automatic);
    if (first === undefined || !first.edits.every((edit) => isFree(taken, edit))) continue;
    chosen.push(first);
    for (const edit of first.edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return chosen;
}

/** Edits that only touch are kept apart too: their order would decide the result. */
function isFree(taken: readonly TextEdit[], { span }: TextEdit): boolean {
  const at = placeOf(taken, { span, text: "" });
  const before = taken[at - 1];
  const after = taken[at];
  return (before === undefined || before.span.end < span.start) && (after === undefined || span.end < after.span.start);
}

function placeOf(taken: readonly TextEdit[], { span }: TextEdit): number {
  let low = -1;
  let high = taken.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? 0) < span.start) low = middle;
    else high = middle;
  }
  return high;
}
