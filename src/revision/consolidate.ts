import { type Catalogue, type Conference, emptyLibrary, type Library, type NamedDocument } from "../catalogue/index.ts";
import {
  adopts,
  type Document,
  type ProposedText,
  plainOf,
  type Resolution,
  sourceSpan,
  spanFromPlain,
  textFromPlain,
  textsOf,
} from "../model/index.ts";
import { parse, print } from "../syntax/index.ts";
import { applyEdits, type TextEdit } from "../text/index.ts";
import { extract } from "./consolidate-extract.ts";
import { followUps } from "./consolidate-follow.ts";
import { type Adopting, headEdits, isOf, isTemporary } from "./consolidate-head.ts";
import { countedLabels, labelEdits } from "./consolidate-labels.ts";
import type { FollowUp } from "./follow-up.ts";

/** What a text needs to be known as adopted. */
export interface ConsolidationOptions {
  /** The text of the document that is meant; without it the first that a conference could adopt. */
  readonly resolution?: Resolution | undefined;
  readonly conference: Conference;
  /** The number that the conference gave a new text: `110`. */
  readonly number?: string | undefined;
  readonly catalogue: Catalogue;
  /** Texts in force, which may cite the text as it was. */
  readonly library?: Library | undefined;
  /** Other documents of the same conference: what they revise and suppress is known too. */
  readonly beside?: readonly NamedDocument[] | undefined;
}

/** A text as if adopted. */
export interface Consolidated {
  /** The tidy text of a `*.resolution.md`. */
  readonly text: string;
  /** What has to follow elsewhere, or wants a decision: nothing of it was done. */
  readonly follow: readonly FollowUp[];
}

/**
 * A proposed text as if the conference had adopted it: marks accepted, heading, history and enacting line of the
 * conference, labels counted anew and the references to them carried along. Cover, instruction and reasons are left
 * out. A text of that conference without marks is only made tidy. Undefined when the document has no text that a
 * conference could adopt.
 */
export function consolidate(document: Document, adoption: ConsolidationOptions): Consolidated | undefined {
  const done = consolidated(plainOf(document), adoption);
  if (done === undefined || document.plain === undefined) return done;
  const { reading } = document;
  return {
    text: textFromPlain(document, done.text),
    follow: done.follow.map((one) =>
      one.file === undefined ? { ...one, span: spanFromPlain(reading, one.span) } : one,
    ),
  };
}

function consolidated(document: Document, adoption: ConsolidationOptions): Consolidated | undefined {
  const chosen = adoptable(document, adoption.resolution);
  if (chosen === undefined) return undefined;
  const { conference, catalogue, number, library = emptyLibrary, beside = [] } = adoption;
  const adopting: Adopting = { conference, catalogue, number, word: chosen.proposal?.instruction.word };
  const isAdopted = isText(document, chosen, adopting);
  const extracted = isAdopted ? { source: document.source, left: [] } : extract(document, chosen, conference.tag);
  const text = isAdopted ? print(document) : adopted(extracted.source, adopting);
  const follow = followUps({ document, chosen, text, left: extracted.left, adopting, library, beside, isAdopted });
  return { text, follow };
}

/** The texts of a document that a conference could adopt: what is to be added or changed, and bare texts. */
export function adoptableTexts(document: Document): readonly ProposedText[] {
  return [...textsOf(document)].filter(
    ({ proposal }) =>
      proposal === undefined || adopts(proposal.instruction.word) || proposal.instruction.word === "OTHER",
  );
}

function adoptable(document: Document, resolution: Resolution | undefined): ProposedText | undefined {
  const texts = adoptableTexts(document);
  return resolution === undefined ? texts[0] : texts.find((text) => text.resolution === resolution);
}

/** True for a bare text of the conference in which nothing is marked: it is adopted already. */
function isText(document: Document, { resolution, proposal }: ProposedText, adopting: Adopting): boolean {
  if (proposal !== undefined || document.resolutions.length > 1) return false;
  if (document.contribution.proposals.length > 0) return false;
  const { heading } = resolution;
  if (heading === undefined || heading.draft || heading.announcedNew) return false;
  if (adopting.number !== undefined && isTemporary(heading)) return false;
  const hasChanges = document.marks.some(({ kind }) => kind !== "note" && kind !== "highlight");
  return !hasChanges && isOf(heading.adoption, adopting);
}

function adopted(source: string, adopting: Adopting): string {
  const counted = changed(source, (document, resolution) => labelEdits(document, countedLabels(document, resolution)));
  return print(parse(changed(counted, (document, resolution) => headEdits(document, resolution, adopting))));
}

/** A text after edits of its reading. */
function changed(
  source: string,
  editsFor: (document: Document, resolution: Resolution) => readonly TextEdit[],
): string {
  const document = parse(source);
  const [resolution] = document.resolutions;
  if (resolution === undefined) return source;
  const edits = editsFor(document, resolution);
  return applyEdits(
    source,
    edits.map(({ span, text }) => ({ span: sourceSpan(document.reading, span), text })),
  );
}
