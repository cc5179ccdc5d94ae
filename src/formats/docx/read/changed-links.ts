import type { Revision, WordText } from "../word-model.ts";
import type { ChangedLink, KeyOf, SourceInline } from "./group-inlines.ts";

/**
 * Puts the words of a link together of which some were changed and some were not: the marks stand inside of it. A
 * link that has come, gone or got other words as a whole stands inside the mark.
 */
export function withChangedLinks(inlines: readonly SourceInline[], keyOf: KeyOf): readonly SourceInline[] {
  const all: SourceInline[] = [];
  for (let at = 0; at < inlines.length; ) {
    const link = linkFrom(inlines, at);
    const [first] = link;
    const outer = first === undefined ? [] : sharedBy(link, first.revisions, keyOf);
    const kept = link.filter(({ revisions }) => revisions.length === outer.length);
    if (first === undefined || kept.length === 0 || kept.length === link.length || isLong(link)) {
      all.push(...inlines.slice(at, at + Math.max(1, link.length)));
    } else all.push(changedLink(link, first.format.url ?? "", outer));
    at += Math.max(1, link.length);
  }
  return all;
}

/** The words from a place on that lead to one address. */
function linkFrom(inlines: readonly SourceInline[], from: number): readonly WordText[] {
  const link: WordText[] = [];
  for (let at = from; at < inlines.length; at++) {
    const inline = inlines[at];
    if (inline?.kind !== "text" || inline.format.url === undefined) break;
    if (link[0] !== undefined && link[0].format.url !== inline.format.url) break;
    link.push(inline);
  }
  return link;
}

/** A link of so many words, with signs and keys between them, might not be read as one. */
function isLong(link: readonly WordText[]): boolean {
  return link.reduce((length, { text }) => length + 2 * text.length + 100, 0) > 1000;
}

/** The changes that all of these words have outermost. */
function sharedBy(link: readonly WordText[], revisions: readonly Revision[], keyOf: KeyOf): readonly Revision[] {
  const isSame = (one: Revision | undefined, other: Revision) =>
    one?.kind === other.kind && keyOf(one) === keyOf(other);
  const different = revisions.findIndex((one, at) => !link.every((text) => isSame(text.revisions[at], one)));
  return different < 0 ? revisions : revisions.slice(0, different);
}

function changedLink(link: readonly WordText[], url: string, outer: readonly Revision[]): ChangedLink {
  const inlines = link.map(({ format: { url: _, ...format }, ...text }) => ({
    ...text,
    format,
    revisions: text.revisions.slice(outer.length),
  }));
  return { kind: "link", url, inlines, revisions: outer };
}
