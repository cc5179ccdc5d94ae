import type { Block, BlockKind, Document, Part, Resolution } from "../model/index.ts";
import { contains, type Span, slice } from "../text/index.ts";

/** One paragraph that takes part in a comparison. Spans speak of the reading of its document. */
export interface Passage {
  /** Its place among the passages of its side, from 0. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly span: Span;
  /** The words without label, heading signs and emphasis around them. */
  readonly body: Span;
  /** `a)`, `b)bis`, `2`; undefined where there is none. */
  readonly label?: string;
  /** Depth under the call, from 1 for items; 0 elsewhere. */
  readonly level: number;
  /** The call whose clause it belongs to, as written, for the call itself too. */
  readonly call?: string;
  readonly part?: Part;
  /** Where it is, in the words of a delegate: `resolves 2`, `considering b) ii)`, `title`, `annex 1`. */
  readonly place: string;
}

/** One side of a comparison: a document, or one of its texts. */
export interface Side {
  readonly document: Document;
  /** The text of the document to compare; undefined for everything in it. */
  readonly resolution?: Resolution;
}

/** The paragraphs of a side in order. Front matter and rules between parts say nothing that could change. */
export function passagesOf({ document, resolution }: Side): readonly Passage[] {
  const passages: Passage[] = [];
  const clauses = document.resolutions.flatMap((text) => text.clauses);
  const calls = clauses.map(({ call }) => call.text.replace(/\s+/g, " "));
  let at = 0;
  let annex: string | undefined;
  const labels: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === "front-matter" || block.kind === "rule") continue;
    if (resolution !== undefined && !contains(resolution.span, block.span)) continue;
    while (at < clauses.length && (clauses[at]?.span.end ?? 0) <= block.span.start) at++;
    const clause = clauses[at];
    const within = clause !== undefined && contains(clause.span, block.span) ? clause : undefined;
    const call = within && calls[at];
    if (block.kind === "annex-heading") annex = slice(document.text, block.body).replace(/\s+/g, " ").slice(0, 60);
    else if (block.kind === "heading" || block.kind === "instruction") annex = undefined;
    const label = block.label === undefined ? undefined : slice(document.text, block.label);
    if (block.kind === "item") labels.splice(Math.max(0, block.level - 1), labels.length, label ?? "");
    else labels.length = 0;
    const passage: Growing = {
      index: passages.length,
      kind: block.kind,
      span: block.span,
      // The identifier of a proposal is one of its words.
      body: block.kind === "instruction" ? block.span : block.body,
      level: block.kind === "item" ? block.level : 0,
      place: placeOf(block, call ?? annex, labels, label),
    };
    if (label !== undefined) passage.label = label;
    if (within && call !== undefined) {
      passage.call = call;
      passage.part = within.part;
    }
    passages.push(passage);
  }
  return passages;
}

/** A passage that is being read; spreading what it may have would take several times as long. */
type Growing = { -readonly [Key in keyof Passage]: Passage[Key] };

/** Each passage once, at its place, however often and in whatever order they come; gaps where some are missing. */
export function inOrder(passages: readonly Passage[]): readonly (Passage | undefined)[] {
  const placed: (Passage | undefined)[] = [];
  for (const passage of passages) placed[passage.index] = passage;
  return placed;
}

/** The places of some passages: `noting d) + noting also`. */
export function placesOf(passages: readonly Passage[]): string {
  return passages.map(({ place }) => place).join(" + ");
}

function placeOf(
  block: Block,
  /** The call or the annex that it stands under. */
  owner: string | undefined,
  labels: readonly string[],
  label: string | undefined,
): string {
  const place = names[block.kind] ?? "paragraph";
  if (block.kind === "item") return [owner, ...labels].filter((word) => word).join(" ") || place;
  if (block.kind === "call" || block.kind === "annex-heading") return owner ?? place;
  if (block.kind === "footnote" || block.kind === "instruction") return label ? `${place} ${label}` : place;
  return owner === undefined ? place : `${owner}, ${place}`;
}

const names: Partial<Record<BlockKind, string>> = {
  "cover-field": "cover",
  "section-heading": "section heading",
  instruction: "proposal",
  heading: "heading",
  title: "title",
  history: "history",
  enacting: "enacting line",
  call: "call",
  item: "item",
  reasons: "reasons",
  "annex-heading": "annex",
  footnote: "footnote",
  table: "table",
};
