import type { Revision } from "../word-model.ts";
import { withChangedLinks } from "./changed-links.ts";
import { type Group, grouped, type KeyOf, type SourceInline } from "./group-inlines.ts";
import { type Surroundings, safeAddress, textSource } from "./text-source.ts";

/** What a paragraph's signs are called in the source. */
export interface InlineNames {
  readonly keyOf: KeyOf;
  /** The label of a note: `1` for `[^1]`. */
  readonly noteOf: (key: string) => string;
  /** The words of a comment with its key. */
  readonly commentOf: (key: string) => { readonly text: string; readonly by: string };
  /** The name of a picture: `word:o1`. */
  readonly objectOf: (key: string) => string;
}

/** The sign at the end of a mark that stands for the end of the paragraph itself. */
export const pilcrow = "¶";

/**
 * The words of a paragraph in the source, with emphasis, notes and marks. `mark` says who has added or taken away the
 * end of the paragraph. Marks hold emphasis and never the other way round, so that each side of a change is whole.
 */
export function inlineSource(inlines: readonly SourceInline[], mark: readonly Revision[], names: InlineNames): string {
  const groups = grouped(withChangedLinks(inlines, names.keyOf), mark, names);
  const seams = { hasLinks: couldLink(inlines), hasBorders: inlines.some(({ kind }) => kind === "border") };
  const write = (group: Group) => groupSource(group, names, seams);
  let source = "";
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at];
    if (group === undefined) continue;
    const [outer] = group.revisions;
    if (outer === undefined) source += write(group);
    else if (outer.kind === "deletion") {
      const next = groups[at + 1];
      if (next !== undefined && isReplacement(group, next, names)) {
        source += `{~~${write(group)}~>${write(next)}~~}${names.keyOf(outer)}`;
        at++;
      } else source += `{--${write(group)}--}${names.keyOf(outer)}`;
    } else {
      // What somebody added and somebody took away again stays inside what was added.
      let inside = "";
      for (let next: Group | undefined = group; next !== undefined && isOf(next, outer, names); next = groups[at]) {
        const [, inner] = next.revisions;
        inside += inner === undefined ? write(next) : `{--${write(next)}--}${names.keyOf(inner)}`;
        at++;
      }
      at--;
      source += `{++${inside}++}${names.keyOf(outer)}`;
    }
  }
  return source;
}

function isReplacement(gone: Group, next: Group, names: InlineNames): boolean {
  const [outer] = gone.revisions;
  const [other, inner] = next.revisions;
  if (outer === undefined || other?.kind !== "insertion" || inner !== undefined) return false;
  return !gone.hasEnd && !next.hasEnd && names.keyOf(other) === names.keyOf(outer);
}

function isOf({ revisions }: Group, outer: Revision, names: InlineNames): boolean {
  const [first] = revisions;
  return first?.kind === "insertion" && names.keyOf(first) === names.keyOf(outer);
}

type Seams = Pick<Surroundings, "hasLinks" | "hasBorders">;

function groupSource({ inlines, hasEnd }: Group, names: InlineNames, seams: Seams): string {
  let source = "";
  for (const inline of inlines) {
    if (inline.kind === "text") {
      const around = { isStart: source === "", isTight: source.endsWith("*"), ...seams };
      source += textSource(inline.text, inline.format, around);
    } else source += signSource(inline, names);
  }
  return hasEnd ? source + pilcrow : source;
}

function signSource(inline: Exclude<SourceInline, { kind: "text" }>, names: InlineNames): string {
  switch (inline.kind) {
    case "tab":
      return "\t";
    case "break":
      return "<br>";
    case "border":
      return "|";
    case "link":
      return `[${inlineSource(inline.inlines, [], names).replace(/\]|^\^/g, "\\$&")}](${safeAddress(inline.url)})`;
    case "note":
      return `[^${names.noteOf(inline.key ?? "")}]`;
    case "comment": {
      const { text, by } = names.commentOf(inline.key ?? "");
      const words = text
        .replace(/<</g, "‹‹")
        .replace(/\s+/g, " ")
        .replace(/\{(?=[+\-~>=]{2})|(?<=[+\-~=]{2})\}/g, "·");
      return text === "" ? "" : `{>>${words}<<}${by}`;
    }
    case "object":
      return `![${inline.shows ?? "picture"}](${names.objectOf(inline.key ?? "")})`;
  }
}

/** True when a bracket of the words could be read as the start of a link. */
function couldLink(inlines: readonly SourceInline[]): boolean {
  let before = "";
  for (const inline of inlines) {
    const isLink = inline.kind === "text" && inline.format.url !== undefined && inline.text.trim() !== "";
    if (isLink || inline.kind === "link" || inline.kind === "object") return true;
    const words = inline.kind === "note" ? "]" : inline.kind === "text" ? inline.text : "";
    if (`${before}${words}`.includes("](")) return true;
    before = words.slice(-1) || before;
  }
  return false;
}
