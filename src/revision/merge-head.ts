import type { BlockKind } from "../model/index.ts";
import { fold } from "../text/index.ts";

/** One paragraph of a head in three versions. */
export interface HeadWords {
  readonly old: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The heading, history or enacting line of a proposal on a newer base: the edition is that of the proposal, which
 * goes to its conference, and the history lists the meetings of both. Undefined where more than that differs.
 */
export function mergeHead(kind: BlockKind, { old, ours, theirs }: HeadWords): string | undefined {
  if (kind === "heading" || kind === "enacting") {
    return fold(withoutBracket(old)) === fold(withoutBracket(theirs)) ? ours : undefined;
  }
  if (kind !== "history") return undefined;
  const known = new Set([...entriesOf(old), ...entriesOf(theirs)].map(fold));
  const fresh = entriesOf(ours).filter((entry) => !known.has(fold(entry)));
  const bracket = theirs.lastIndexOf(")");
  return bracket < 0
    ? undefined
    : `${theirs.slice(0, bracket)}${fresh.map((entry) => `; ${entry}`).join("")}${theirs.slice(bracket)}`;
}

function withoutBracket(line: string): string {
  return line.replace(/\([^()]*\)(?=[^()]*$)/, "()").replace(/\s+/g, " ");
}

function entriesOf(line: string): readonly string[] {
  return (/\(([^()]*)\)/.exec(line)?.[1] ?? "").split(";").map((entry) => entry.trim().replace(/\s+/g, " "));
}
