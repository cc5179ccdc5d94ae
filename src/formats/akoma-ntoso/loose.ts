import { overlaps, type Span } from "../../text/index.ts";
import { blocksIn, type Context } from "./context.ts";
import { blockXml } from "./flow.ts";

/** What stands in a range and belongs to none of the parts that were read there, such as a note of a printed page. */
export function looseXml(range: Span, read: readonly Span[], owner: string, context: Context): string {
  const spans = [...read].sort((a, b) => a.start - b.start);
  let at = 0;
  return blocksIn(range, context.document)
    .filter(({ span }) => {
      while (at < spans.length && (spans[at]?.end ?? 0) <= span.start) at++;
      const next = spans[at];
      return next === undefined || !overlaps(next, span);
    })
    .map((block) => blockXml(block, owner, context))
    .join("");
}
