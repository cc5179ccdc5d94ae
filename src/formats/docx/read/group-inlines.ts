import type { Revision, WordInline, WordText } from "../word-model.ts";
import { isSameFormat } from "./same-format.ts";

/** What the source says of who made a change: `{@c1}`, or nothing for the changes of the source itself. */
export type KeyOf = (revision: Pick<Revision, "author" | "date" | "move">) => string;

/**
 * What a line of the source holds: what a paragraph does, links in whose words something was changed and, where it is
 * the row of a table, borders of cells.
 */
export type SourceInline =
  | WordInline
  | ChangedLink
  | { readonly kind: "border"; readonly revisions: readonly Revision[] };

/** A link that stayed while some of its words were changed. */
export interface ChangedLink {
  readonly kind: "link";
  readonly url: string;
  readonly inlines: readonly WordText[];
  readonly revisions: readonly Revision[];
}

/** Neighbours with one history. */
export interface Group {
  /** None, an insertion, a deletion, or an insertion and the deletion inside it: what the format can say. */
  readonly revisions: readonly Revision[];
  readonly inlines: SourceInline[];
  /** True when the end of the paragraph has this history, too. */
  hasEnd: boolean;
}

/** Puts neighbours together whose changes have the same keys in the source. */
export function grouped(
  inlines: readonly SourceInline[],
  mark: readonly Revision[],
  { keyOf }: { readonly keyOf: KeyOf },
): readonly Group[] {
  const groups: Group[] = [];
  const idOf = (revisions: readonly Revision[]) => revisions.map((one) => one.kind + keyOf(one)).join();
  let last: { readonly revisions: readonly Revision[]; readonly id: string; readonly group: Group } | undefined;
  const groupOf = (revisions: readonly Revision[]): Group => {
    if (last !== undefined && last.revisions === revisions) return last.group;
    const history = expressible(revisions);
    const id = idOf(history);
    const group = last?.id === id ? last.group : { revisions: history, inlines: [], hasEnd: false };
    if (group !== last?.group) groups.push(group);
    last = { revisions, id, group };
    return group;
  };
  for (const inline of inlines) add(groupOf(inline.revisions).inlines, inline);
  if (mark.length > 0) groupOf(mark).hasEnd = true;
  return groups;
}

/** A deletion of what was inserted is inside the insertion; of further changes of the same words the outermost holds. */
function expressible(revisions: readonly Revision[]): readonly Revision[] {
  const [outer] = revisions;
  if (outer === undefined || revisions.length === 1) return revisions;
  const deletion = revisions.find(({ kind }) => kind === "deletion");
  const insertion = revisions.find(({ kind }) => kind === "insertion");
  return insertion !== undefined && deletion !== undefined ? [insertion, deletion] : [outer];
}

/** Words of one look are one text: what stands at the seam of two could be read as markup. */
function add(inlines: SourceInline[], inline: SourceInline): void {
  const last = inlines.at(-1);
  if (inline.kind === "text" && last?.kind === "text" && isSameFormat(inline.format, last.format)) {
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
  } else inlines.push(inline);
}
