import type { Annex, Contribution, CoverField, Proposal, Reasons, Resolution, Section, Words } from "../model/index.ts";
import { type Span, type Steps, slice } from "../text/index.ts";
import { type ClauseDraft, finishClause, nest } from "./items.ts";
import type { ScannedBlock } from "./scan-state.ts";

/** The tree of a text: what was handed in, and all resolutions in it. */
export interface Assembled {
  readonly contribution: Contribution;
  readonly resolutions: readonly Resolution[];
}

/** So many blocks are a piece of the work. */
const blocksAtOnce = 1000;

/** Builds the tree from the blocks of a text, and gives each item block its level. */
export function* assemble(text: string, blocks: readonly ScannedBlock[]): Steps<Assembled> {
  const cover: CoverField[] = [];
  const sections: Section[] = [];
  const proposals: Proposal[] = [];
  const resolutions: Resolution[] = [];
  let proposal: ProposalDraft | undefined;
  let resolution: ResolutionDraft | undefined;
  /** A section grows until something else has come. */
  let inSection = false;

  const endResolution = () => {
    if (resolution === undefined) return;
    const done = finishResolution(text, resolution);
    resolutions.push(done);
    if (proposal !== undefined && proposal.resolution === undefined) proposal.resolution = done;
    resolution = undefined;
  };
  const endProposal = () => {
    endResolution();
    if (proposal !== undefined) proposals.push(finishProposal(proposal));
    proposal = undefined;
  };

  for (const [index, block] of blocks.entries()) {
    if (index % blocksAtOnce === blocksAtOnce - 1) yield;
    if (proposal !== undefined && block.kind !== "instruction" && block.kind !== "section-heading") {
      proposal.span = { start: proposal.span.start, end: block.span.end };
    }
    switch (block.kind) {
      case "instruction":
        endProposal();
        inSection = false;
        proposal = { block, span: block.span, hasBody: false, text };
        break;
      case "heading":
        if (resolution !== undefined || proposal?.resolution !== undefined) endResolution();
        // A second text under one instruction is a text of its own.
        resolution = startResolution(block);
        inSection = false;
        break;
      case "section-heading":
        endProposal();
        sections.push({ kind: "section", span: block.span, heading: words(text, block.body) });
        inSection = true;
        break;
      case "reasons": {
        endResolution();
        const reasons: Reasons = {
          kind: "reasons",
          span: block.span,
          text: slice(text, block.span),
          body: words(text, block.body),
        };
        if (proposal !== undefined) proposal.reasons ??= reasons;
        break;
      }
      case "cover-field":
        cover.push({
          kind: "cover-field",
          name: block.name ?? "",
          span: block.span,
          text: slice(text, block.span),
          value: words(text, block.body),
        });
        break;
      default:
        if (resolution === undefined && startsText(block)) resolution = startResolution(block);
        if (resolution !== undefined) inSection = false;
        if (resolution !== undefined) place(resolution, block);
        else if (proposal !== undefined && block.kind !== "rule") proposal.hasBody = true;
        else if (inSection) growSection(sections, block);
    }
  }
  endProposal();
  const contribution: Contribution = {
    kind: "contribution",
    span: { start: 0, end: text.length },
    cover,
    sections,
    proposals,
  };
  return { contribution, resolutions };
}

interface ProposalDraft {
  readonly text: string;
  readonly block: ScannedBlock;
  span: Span;
  hasBody: boolean;
  reasons?: Reasons;
  resolution?: Resolution;
}

interface ResolutionDraft {
  readonly start: number;
  end: number;
  heading?: ScannedBlock;
  title?: Span;
  history?: ScannedBlock;
  enacting?: ScannedBlock;
  clauses: ClauseDraft[];
  /** Blocks that belong to no clause, in stretches that nothing else interrupts. */
  readonly strays: ScannedBlock[][];
  /** True once a history or an enacting line below the last item has closed the clauses. */
  closed: boolean;
  annexes: { heading: Span; span: Span }[];
}

function startResolution(block: ScannedBlock): ResolutionDraft {
  const { start, end } = block.span;
  const draft: ResolutionDraft = { start, end, clauses: [], strays: [[]], annexes: [], closed: false };
  if (block.kind === "heading") draft.heading = block;
  return draft;
}

/** A text without heading starts with its enacting line or its first call. */
function startsText(block: ScannedBlock): boolean {
  return block.kind === "enacting" || block.kind === "call";
}

function place(draft: ResolutionDraft, block: ScannedBlock): void {
  if (block.kind !== "rule") extend(draft, block);
  const annex = draft.annexes.at(-1);
  switch (block.kind) {
    case "title":
      draft.title = block.body;
      break;
    case "history":
      draft.history ??= block;
      draft.closed = draft.clauses.length > 0;
      draft.strays.push([]);
      break;
    case "enacting":
      // What stands below an enacting line belongs to no clause above it.
      draft.closed ||= draft.enacting === undefined && draft.clauses.length > 0;
      draft.enacting ??= block;
      draft.strays.push([]);
      break;
    case "annex-heading":
      draft.annexes.push({ heading: block.body, span: block.span });
      break;
    case "call":
      draft.clauses.push({ block, blocks: [] });
      draft.closed = false;
      break;
    case "rule":
    case "footnote":
      break;
    default:
      if (annex !== undefined) annex.span = { start: annex.span.start, end: block.span.end };
      else if (draft.clauses.length > 0 && !draft.closed) draft.clauses.at(-1)?.blocks.push(block);
      else draft.strays.at(-1)?.push(block);
  }
}

function extend(draft: ResolutionDraft, block: ScannedBlock): void {
  draft.end = Math.max(draft.end, block.span.end);
}

function growSection(sections: Section[], block: ScannedBlock): void {
  const last = sections.at(-1);
  if (last === undefined) return;
  sections[sections.length - 1] = { ...last, span: { start: last.span.start, end: block.span.end } };
}

function finishResolution(text: string, draft: ResolutionDraft): Resolution {
  const { heading, title, history, enacting } = draft;
  const clauses = draft.clauses.map((clause) => finishClause(text, clause));
  const annexes = draft.annexes.map(
    (annex): Annex => ({ kind: "annex", span: annex.span, heading: words(text, annex.heading) }),
  );
  return {
    kind: "resolution",
    form: heading?.heading?.form ?? "resolution",
    span: { start: draft.start, end: draft.end },
    clauses,
    strays: draft.strays.flatMap((stretch) => nest(text, stretch)),
    annexes,
    ...(heading?.heading && { heading: heading.heading.heading }),
    ...(title && { title: words(text, title) }),
    ...(history?.history && { history: history.history }),
    ...(enacting?.enacting && { enacting: enacting.enacting }),
  };
}

function finishProposal({ block, span, hasBody, reasons, resolution, text }: ProposalDraft): Proposal {
  const read = block.instruction;
  if (read === undefined) throw new Error("an instruction block without what was read of it");
  const target = block.body.end > block.body.start ? words(text, block.body) : undefined;
  return {
    kind: "proposal",
    span,
    instruction: read.instruction,
    hasBody: hasBody || (resolution !== undefined && (resolution.clauses.length > 0 || resolution.strays.length > 0)),
    ...(read.identifier && { identifier: read.identifier }),
    ...(target && { target }),
    ...(reasons && { reasons }),
    ...(resolution && { resolution }),
  };
}

function words(text: string, span: Span): Words {
  return { span, text: slice(text, span) };
}
