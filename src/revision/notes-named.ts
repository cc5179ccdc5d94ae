import type { Document, Mark } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** Which notes of two sides are the same ones, by the places of their signs. */
export interface NamedNotes {
  /** The old label of a note by its label now. */
  readonly oldOf: ReadonlyMap<string, string>;
  /** Notes that have come, by their label now, and notes that are gone, by their old one. */
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

type Notes = ReadonlyMap<string, string>;

const signs = /(?<!\\)\[\^([^\]\s]{1,40})\]/g;

/**
 * Reads the signs of notes of a text with marks: those that stay in the stretches of the source that were compared, or
 * that only got another label, are the same notes.
 */
export function notesNamedIn(
  { source, marks }: Document,
  { old, now, compared }: { readonly old: Notes; readonly now: Notes; readonly compared: readonly Span[] },
): NamedNotes {
  const oldOf = new Map<string, string>();
  const paired = new Set<string>();
  const removed = new Set<string>();
  const added = new Set<string>();
  const pair = (before: string, after: string) => {
    const isNew = old.has(before) && now.has(after) && !oldOf.has(after) && !paired.has(before);
    if (isNew) {
      oldOf.set(after, before);
      paired.add(before);
    }
    return isNew || oldOf.get(after) === before;
  };
  const changes = marks.filter(({ kind }) => kind !== "note" && kind !== "highlight");
  for (const stretch of compared) for (const label of keptLabels(source, stretch, changes)) pair(label, label);
  for (const { removed: gone, added: come } of changes) {
    const [before, after] = [labelsOf(gone), labelsOf(come)];
    const areAlike = before.length === after.length;
    for (const [at, label] of before.entries()) if (!areAlike || !pair(label, after[at] ?? "")) removed.add(label);
    for (const label of after) if (!oldOf.has(label)) added.add(label);
  }
  return { oldOf, added, removed: new Set([...removed].filter((label) => old.has(label) && !paired.has(label))) };
}

function labelsOf(text: string): readonly string[] {
  return [...text.matchAll(signs)].map(([, label = ""]) => label);
}

/** The labels in a stretch that stand outside of the changes. */
function keptLabels(source: string, { start, end }: Span, marks: readonly Mark[]): readonly string[] {
  let rest = "";
  let at = start;
  for (const { span } of marks) {
    if (span.end <= at || span.start >= end) continue;
    rest += `${source.slice(at, Math.max(at, span.start))} `;
    at = span.end;
  }
  return labelsOf(rest + source.slice(at, Math.max(at, end)));
}
