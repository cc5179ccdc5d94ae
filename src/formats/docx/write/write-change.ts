import { escapeXml } from "../package/escape-xml.ts";
import type { Revision, WordInline } from "../word-model.ts";
import { timeOf } from "./days.ts";
import type { WriteContext } from "./write-context.ts";

/** A change around its runs; without content the empty element that marks the end of a paragraph or a row. */
export function changeXml(revision: Revision, context: WriteContext, content?: string): string {
  const name = context.moves.halfOf(revision) ?? (revision.kind === "insertion" ? "w:ins" : "w:del");
  const attributes = ` w:id="${context.nextId()}" ${whoXml(revision)}`;
  return content === undefined ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** The changes of a row, which a move cannot be. */
export function rowChangeXml({ move: _, ...revision }: Revision, context: WriteContext): string {
  return changeXml(revision, context);
}

/** Runs of one change, and what of the text begins and ends with them. */
export interface ChangedRuns {
  readonly begins: readonly WordInline[];
  readonly ends: readonly WordInline[];
  readonly xml: string;
}

/** Runs with the signs around them that say where the half of a move begins and where it ends. */
export function inRanges({ begins, ends, xml }: ChangedRuns, { moves, nextId, rangeId }: WriteContext): string {
  let before = "";
  let after = "";
  for (const { half, name } of moves.startingIn(begins)) {
    const [{ author, date } = { author: "" }] = begins[0]?.revisions ?? [];
    const id = nextId();
    rangeId.set(half + name, id);
    before += `<${half}RangeStart w:id="${id}" w:name="${escapeXml(name)}" ${whoXml({ author, date })}/>`;
  }
  for (const { half, name } of moves.endingIn(ends)) {
    after += `<${half}RangeEnd w:id="${rangeId.get(half + name) ?? nextId()}"/>`;
  }
  return before + xml + after;
}

function whoXml({ author, date }: { readonly author: string; readonly date?: string | undefined }): string {
  const time = date === undefined ? undefined : timeOf(date);
  const when = time === undefined ? "" : ` w:date="${escapeXml(time)}"`;
  return `w:author="${escapeXml(author)}"${when}`;
}

/** What tells neighbours of one history from others. */
export function historyOf(revisions: readonly Revision[] = []): string {
  return revisions.map(({ kind, author, date, move }) => [kind, author, date, move].join("\u0000")).join("\u0001");
}
