import type { Document } from "../model/index.ts";
import { applyEdits, type TextEdit } from "../text/index.ts";
import { type Fix, fixTurns } from "./rule.ts";
import { type Finding, type Linter, lint } from "./run.ts";

/** A text after its automatic fixes. */
export interface Fixed {
  /** The fixed text; the source as it was where the fixes do not settle. */
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
  /** False when fixes still came up after the last round, because rules want opposite things. */
  readonly isSettled: boolean;
  /** The rules whose fixes still came up; none where the fixes have settled. */
  readonly unsettled: readonly string[];
  /** What is left to find in the text. */
  readonly findings: readonly Finding[];
  readonly document: Document;
}

/**
 * Makes all automatic fixes, round after round, until none is left: structure before labels before ends, the text read
 * anew each time. The text of one fix never overlaps another's. When fixes still come up after the last round none is
 * made: the text is then given back as it was.
 */
export function fix(
  source: string,
  options: { readonly parse: (source: string) => Document; readonly linter: Linter },
): Fixed {
  const { parse, linter } = options;
  const read = (text: string) => {
    const document = parse(text);
    return { document, findings: lint(document, linter) };
  };
  const untouched = read(source);
  let { document, findings } = untouched;
  let count = 0;
  let next = fixesInTurn(findings, linter);
  const late = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const text = document.source;
    const fixes = compatibleFixes(next);
    const fixed = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (fixed === text) return { text, count, isSettled: true, unsettled: [], findings, document };
    count += fixes.length;
    ({ document, findings } = read(fixed));
    next = fixesInTurn(findings, linter);
    if (round > mostRounds / 2) for (const { rule } of next) late.add(rule);
  }
  return { text: source, count: 0, isSettled: false, unsettled: [...late], ...untouched };
}

const mostRounds = 20;

/** The findings whose fixes come next: what a fix of a later turn rests on is right before it is made. */
function fixesInTurn(findings: readonly Finding[], { active }: Linter): readonly Finding[] {
  const turns = new Map(active.map(({ rule }) => [rule.id, fixTurns.indexOf(rule.fixTurn ?? "structure")]));
  const fixable = findings.filter(({ fixes }) => fixes.some(({ automatic }) => automatic));
  const turn = Math.min(...fixable.map(({ rule }) => turns.get(rule) ?? 0));
  return fixable.filter(({ rule }) => (turns.get(rule) ?? 0) === turn);
}

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
