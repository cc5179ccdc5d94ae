import type { Revision, WordInline } from "../word-model.ts";
import type { OutBlock } from "./out-story.ts";

/** Which half of a move a revision belongs to. */
export type MoveHalf = "w:moveFrom" | "w:moveTo";

/** Where the halves of moves begin and end. */
export interface Moves {
  /** The half that a revision is written as; undefined where it is an ordinary change, or the other half is missing. */
  halfOf(revision: Revision): MoveHalf | undefined;
  /** The halves that begin before these runs of one change, or end behind them, by the names of their moves. */
  startingIn(inlines: readonly WordInline[]): readonly MoveRange[];
  endingIn(inlines: readonly WordInline[]): readonly MoveRange[];
}

export interface MoveRange {
  readonly half: MoveHalf;
  readonly name: string;
}

/** Finds the moves of a text. Word wants both halves of each; one alone is written as an insertion or a deletion. */
export function movesIn(blocks: readonly OutBlock[]): Moves {
  const first = new Map<string, WordInline>();
  const last = new Map<string, WordInline>();
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    for (const inline of block.inlines) {
      for (const revision of inline.revisions) {
        if (revision.move === undefined) continue;
        const id = idOf(half(revision), revision.move);
        if (!first.has(id)) first.set(id, inline);
        last.set(id, inline);
      }
    }
  }
  const isWhole = (name: string) => first.has(idOf("w:moveFrom", name)) && first.has(idOf("w:moveTo", name));
  const rangesAt = (places: ReadonlyMap<string, WordInline>, inlines: readonly WordInline[]) =>
    [...places].flatMap(([id, inline]) => {
      const [which, name = ""] = id.split("\u0000");
      return inlines.includes(inline) && isWhole(name) ? [{ half: which as MoveHalf, name }] : [];
    });
  return {
    halfOf: (revision) => (revision.move !== undefined && isWhole(revision.move) ? half(revision) : undefined),
    startingIn: (inlines) => rangesAt(first, inlines),
    endingIn: (inlines) => rangesAt(last, inlines),
  };
}

function half({ kind }: Revision): MoveHalf {
  return kind === "deletion" ? "w:moveFrom" : "w:moveTo";
}

function idOf(which: MoveHalf, name: string): string {
  return `${which}\u0000${name}`;
}
