import { isChange, passagesOf, type Side } from "../diff/index.ts";
import { adopts, type Document, plainOf, type Resolution, textFromPlain, textsOf } from "../model/index.ts";
import { parse, print } from "../syntax/index.ts";
import { applyEdits } from "../text/index.ts";
import { markChanges } from "./mark-changes.ts";
import type { Misfit } from "./misfit.ts";
import type { Draft } from "./rebase-draft.ts";
import { planRebase } from "./rebase-plan.ts";
import { writeRebased } from "./rebase-write.ts";
import { resolveMarks } from "./resolve-marks.ts";

/** A proposal on a newer base. */
export interface Rebased {
  /** The contribution, with the changes against the newer base marked and a remark at each place of a misfit. */
  readonly text: string;
  /** How many passages of the newer base differ from the older one; all of them are in the text. */
  readonly taken: number;
  /** What does not fit, in the order of the text. */
  readonly misfits: readonly Misfit[];
  /** What the reader should know first: a base of another text, texts that have hardly anything in common. */
  readonly notes: readonly string[];
}

/**
 * Makes the changes of a MOD on a newer base: what it changed, put in, deleted and moved is there, and so is what the
 * newer base changed. Where both changed the same words, those of the newer base stand, and those of the proposal are
 * in a remark beside them and in the report. `resolution` is the text of the proposal; without it the first that it
 * changes. A proposal without a text is given back as it is, and so is one for whose base nothing has changed.
 */
export function rebase(proposal: Document, oldBase: Side, newBase: Side, resolution?: Resolution): Rebased {
  const done = rebased(plainOf(proposal), oldBase, newBase, resolution);
  return { ...done, text: textFromPlain(proposal, done.text) };
}

function rebased(proposal: Document, oldBase: Side, newBase: Side, resolution?: Resolution): Rebased {
  const chosen = resolution ?? changedText(proposal, oldBase);
  if (chosen === undefined) return { text: proposal.source, taken: 0, misfits: [], notes: [] };
  const at = proposal.resolutions.indexOf(chosen);
  const accepted = parse(applyEdits(proposal.source, resolveMarks(proposal, "accept")));
  const base = tidied(newBase);
  const ours = sideAt(accepted, at);
  const draft = planRebase(oldBase, ours, base);
  const notes = [...notesOn(draft), ...noteOnBase(proposal)];
  const taken = draft.theirs.changes.filter(isChange).length;
  if (taken === 0 && !draft.theirs.changes.some(({ relabelled }) => relabelled)) {
    return { text: proposal.source, taken, misfits: [], notes };
  }
  const passages = { ours: passagesOf(ours), theirs: passagesOf(base) };
  const { source, misfits } = writeRebased(draft, { ours, base, passages });
  const merged = sideAt(parse(source), at);
  return { text: markChanges(base, merged), taken, misfits, notes };
}

/** The text of the base's number, else the first that is changed. */
function changedText(proposal: Document, { document, resolution }: Side): Resolution | undefined {
  const base = resolution ?? document.resolutions[0];
  const texts = [...textsOf(proposal)].filter((text) => !text.proposal || adopts(text.proposal.instruction.word));
  const number = base?.heading?.number;
  const same = texts.find((text) => number !== undefined && text.resolution.heading?.number === number);
  return (same ?? texts[0])?.resolution;
}

/** The front matter may name the older base. */
function noteOnBase({ metadata: { base } }: Document): readonly string[] {
  return base === undefined ? [] : [`The front matter names the base “${base}”; write the name of the newer one there`];
}

function notesOn({ ours, theirs }: Draft): readonly string[] {
  return [
    ...ours.notes.map(({ message }) => `The proposal and the base it was made on: ${message}`),
    ...theirs.notes.map(({ message }) => `The older and the newer base: ${message}`),
  ];
}

function sideAt(document: Document, at: number): Side {
  const resolution = document.resolutions[at];
  return { document, ...(resolution && { resolution }) };
}

/** The base with one paragraph a line, so that its words come into the proposal as if they had been written there. */
function tidied({ document, resolution }: Side): Side {
  const at = resolution === undefined ? 0 : document.resolutions.indexOf(resolution);
  return sideAt(parse(print(parse(document.text))), at);
}
