import type { Block, Document, OrganId, Reference } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { type Ids, newIds } from "./ids.ts";

/** What the parts of one text need of the document around it. */
export interface Context {
  readonly document: Document;
  /** The organ whose text it is, where that is known. */
  readonly organ: OrganId | undefined;
  readonly ids: Ids;
  readonly notes: ReadonlyMap<string, Block>;
  /** The labels of the notes that some words point to. */
  readonly named: ReadonlySet<string>;
  /** The notes written so far, by label, and their ids. */
  readonly written: Map<string, string>;
  /** Inside a note: the notes that come behind it. */
  readonly pending?: { readonly eId: string; readonly block: Block }[];
}

/** A context for each of the texts of a document: what they share is gathered once. */
export function contextsOf(document: Document): (prefix: string, organ: OrganId | undefined) => Context {
  const { blocks, text } = document;
  const notes = new Map<string, Block>();
  const named = new Set<string>();
  for (const block of blocks) {
    const words = text.slice(block.span.start, block.span.end);
    if (block.kind === "footnote") {
      const label = noteLabel(block, document);
      if (!notes.has(label)) notes.set(label, block);
    } else if (block.kind !== "fence" || words.startsWith("```word ")) {
      for (const [, label = ""] of words.matchAll(/(?<!\\)\[\^([^\][\s]{1,40})\]/g)) named.add(label);
    }
  }
  return (prefix, organ) => ({ document, organ, notes, named, ids: newIds(prefix), written: new Map() });
}

/** `1bis` of `[^1bis]: …`; a note of a printed page has its number alone. */
export function noteLabel({ label }: Block, { text }: Document): string {
  return label === undefined ? "" : text.slice(label.start, label.end).replace(/^\[\^|\]$/g, "");
}

/** The blocks that have words in a span, in order. */
export function blocksIn(span: Span, { blocks }: Document): readonly Block[] {
  return within(span, blocks);
}

/** The references that lie in a span, in order. */
export function referencesIn(span: Span, { references }: Document): readonly Reference[] {
  return within(span, references).filter((one) => one.span.start >= span.start && one.span.end <= span.end);
}

/** Those of a list in order that reach into a span. */
function within<Type extends { readonly span: Span }>({ start, end }: Span, all: readonly Type[]): readonly Type[] {
  let low = -1;
  let high = all.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.end ?? 0) <= start) low = middle;
    else high = middle;
  }
  let last = high;
  while ((all[last]?.span.start ?? end) < end) last++;
  return all.slice(high, last);
}
