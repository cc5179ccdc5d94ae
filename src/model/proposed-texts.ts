import type { InstructionWord, Proposal } from "./contribution.ts";
import type { Document } from "./document.ts";
import { type Mark, sourceSpan } from "./reading.ts";
import type { Resolution } from "./resolution.ts";

/** A text with the proposal that it stands in. */
export interface ProposedText {
  readonly resolution: Resolution;
  /** Absent for a bare text, such as a base text of a library. */
  readonly proposal: Proposal | undefined;
}

/** All texts of a document with their proposals, in order. */
export function* textsOf({ contribution, resolutions }: Document): Generator<ProposedText> {
  const { proposals } = contribution;
  let at = 0;
  for (const resolution of resolutions) {
    const { start, end } = resolution.span;
    while (at < proposals.length && (proposals[at]?.span.end ?? 0) < end) at++;
    const near = proposals[at];
    yield { resolution, proposal: near !== undefined && near.span.start <= start ? near : undefined };
  }
}

/** True for the words with which a conference gets a text to adopt. */
export function adopts(word: InstructionWord): boolean {
  return word === "ADD" || word === "ADD*" || word === "MOD" || word === "(MOD)";
}

/**
 * True for what a delegation hands in. In the Final Acts of a conference the same ADD, MOD and SUP stand in the margin
 * and mean “adopted”; they carry no identifiers there.
 */
export function isHandedIn({ contribution, metadata }: Document): boolean {
  const { cover, sections, proposals } = contribution;
  return (
    metadata.document !== undefined ||
    metadata.source !== undefined ||
    cover.length > 0 ||
    sections.length > 0 ||
    proposals.some((proposal) => proposal.identifier !== undefined)
  );
}

/** The marks of a proposal or a text that change something; notes and highlights do not. */
export function changesIn({ marks, reading }: Document, { span }: Pick<Proposal, "span">): readonly Mark[] {
  const within = sourceSpan(reading, span);
  const found: Mark[] = [];
  for (let at = firstBehind(marks, within.start); at < marks.length; at++) {
    const mark = marks[at];
    if (mark === undefined || mark.span.start >= within.end) break;
    if (mark.kind !== "note" && mark.kind !== "highlight") found.push(mark);
  }
  return found;
}

/** The first mark that ends behind a place; marks stand in order. */
function firstBehind(marks: readonly Mark[], place: number): number {
  let low = -1;
  let high = marks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.span.end ?? 0) <= place) low = middle;
    else high = middle;
  }
  return high;
}
