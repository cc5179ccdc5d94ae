import { citationsToFollow } from "./consolidate-citations.ts";
import { headToFollow } from "./consolidate-head-follow.ts";
import { placesToFollow } from "./consolidate-places.ts";
import { remarksToFollow } from "./consolidate-remarks.ts";
import type { Following, FollowUp } from "./follow-up.ts";

/** Everything that has to follow: in the text itself first, then in other files. */
export function followUps(following: Following): readonly FollowUp[] {
  const found = [
    ...headToFollow(following),
    ...placesToFollow(following),
    ...remarksToFollow(following),
    ...citationsToFollow(following),
  ];
  const own = found.filter(({ file }) => file === undefined).sort((a, b) => a.span.start - b.span.start);
  const left = following.left.map(({ what, span }) => ({
    kind: "left-out" as const,
    message: `Not part of the text, and left out: ${what}`,
    place: "document",
    span,
  }));
  return [...own, ...found.filter(({ file }) => file !== undefined), ...left];
}
