import type { Segment } from "./body-segments.ts";
import type { Step } from "./kept-segments.ts";

/**
 * Tables that the text shows and cannot hold, which stand elsewhere in the text than in the template: for each place
 * where one stands now, what the template has of it. Each is taken along once.
 */
export function movedTables(steps: readonly Step[]): ReadonlyMap<Step, Segment> {
  const gone = new Map<string, Segment[]>();
  for (const step of steps) {
    if (step.kind !== "gone" || step.segment.blocks[0]?.kind !== "table") continue;
    const [text = ""] = step.segment.texts;
    gone.set(text, [...(gone.get(text) ?? []), step.segment]);
  }
  const moved = new Map<Step, Segment>();
  for (const step of steps) {
    if (step.kind !== "new" || step.block.kind === "paragraph") continue;
    const segment = gone.get(step.block.text)?.shift();
    if (segment !== undefined) moved.set(step, segment);
  }
  return moved;
}
