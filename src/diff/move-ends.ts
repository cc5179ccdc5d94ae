import type { Comparison, PassageChange } from "./comparison.ts";
import { inOrder, type Passage, placesOf } from "./passage.ts";

/** Where a moved passage stood and where it now stands, each in words that tell it from the other. */
export interface MoveEnds {
  /** `considering a)`; `behind noting` where the place alone would not tell, as with a whole clause. */
  readonly from: string;
  readonly to: string;
}

/** The ends of the moves of a comparison, asked for by the change at the new place. */
export function moveEndsOf({ changes }: Comparison): (change: PassageChange) => MoveEnds {
  const old = inOrder(changes.flatMap((change) => change.old));
  const revised = inOrder(changes.flatMap((change) => change.new));
  // What moved together is told from elsewhere by its first passage.
  const followers = new Set(
    changes.filter(({ kind, move }, at) => kind !== "left" && move !== undefined && changes[at - 1]?.move === move),
  );
  return (change) => {
    const [from, to] = [placesOf(change.old), placesOf(change.new)];
    if (followers.has(change)) return { from, to };
    const isClause = change.new[0]?.kind === "call";
    if (from !== to && !isClause) return { from, to };
    return { from: beside(change.old[0], old) ?? from, to: beside(change.new[0], revised) ?? to };
  };
}

/** What a passage stands behind, or before at the start of a text; a call is told by the calls beside it. */
function beside(passage: Passage | undefined, all: readonly (Passage | undefined)[]): string | undefined {
  if (passage === undefined) return undefined;
  const isAlike = (other: Passage | undefined) => other && (passage.kind !== "call" || other.kind === "call");
  for (let at = passage.index - 1; at >= 0; at--) if (isAlike(all[at])) return `behind ${all[at]?.place}`;
  for (let at = passage.index + 1; at < all.length; at++) if (isAlike(all[at])) return `before ${all[at]?.place}`;
  return undefined;
}
