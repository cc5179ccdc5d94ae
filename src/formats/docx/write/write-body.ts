import { parse } from "../../../syntax/index.ts";
import { carriedXml } from "../keep/carried-block.ts";
import type { Step } from "../keep/kept-segments.ts";
import { leftOver } from "../keep/left-over.ts";
import { movedTables } from "../keep/moved-tables.ts";
import { settledXml } from "../keep/settled-segments.ts";
import type { XmlFrame } from "../package/xml-tree.ts";
import type { WordSource } from "../read/to-source.ts";
import { fromSource } from "./from-source.ts";
import type { OutBlock } from "./out-story.ts";
import type { WhoOf } from "./read-inline.ts";
import type { WriteContext } from "./write-context.ts";
import { blockXml } from "./write-story.ts";

/**
 * How much of the template is kept. `carried` keeps what was not changed, and of what was changed all that still fits.
 * `settled` keeps no label that Word counts and no changed end of a paragraph, since both depend on what stands around
 * them. `anew` writes of what was changed what the text says and no more.
 */
export type Care = "carried" | "settled" | "anew";

/** A body that is written, and the template that it is written into. */
export interface Body {
  readonly steps: readonly Step[];
  /** What the text of the template says. */
  readonly known: WordSource;
  readonly whoOf: WhoOf;
  readonly frame: XmlFrame;
  readonly care: Care;
}

/** The XML of what stands in a body, and the tables that nothing of the template holds, by their words. */
export function bodyXml({ steps, known, whoOf, frame, care }: Body, context: WriteContext) {
  const before = care === "anew" ? new Map<Step, OutBlock>() : blocksBefore(steps, known, whoOf);
  const moved = movedTables(steps);
  const taken = new Set(moved.values());
  const lost: string[] = [];
  const anew = (block: OutBlock) => {
    if (block.kind === "opaque") lost.push(block.text);
    return blockXml(block, context);
  };
  const stepXml = (step: Step): string => {
    switch (step.kind) {
      case "kept":
        return care === "carried" ? step.segment.xml : settledXml(step.segment);
      case "gone":
        return care === "anew" || taken.has(step.segment) ? "" : leftOver(step.segment, frame);
      case "new":
        return moved.get(step)?.xml ?? anew(step.block);
      case "changed": {
        const { segment, block } = step;
        const old = before.get(step);
        const changed = old && { segment, before: old, now: block, isTyped: care === "settled" };
        return (changed && carriedXml(changed, frame, whoOf, context)) ?? anew(block);
      }
    }
  };
  return { xml: apart(steps, steps.map(stepXml)), lost };
}

/** The pieces of a body, with an empty paragraph between tables that the template does not have so: Word would join them. */
function apart(steps: readonly Step[], pieces: readonly string[]): string {
  const body: string[] = [];
  let last = -1;
  for (const [index, piece] of pieces.entries()) {
    if (piece === "") continue;
    const isAsBefore = last === index - 1 && steps[last]?.kind === "kept" && steps[index]?.kind === "kept";
    if (!isAsBefore && body.at(-1)?.endsWith("</w:tbl>") && /^<w:tbl[ >]/.test(piece)) body.push("<w:p/>");
    body.push(piece);
    last = index;
  }
  return body.join("");
}

/** What the text of the template said in the place of each changed block. */
function blocksBefore(steps: readonly Step[], known: WordSource, whoOf: WhoOf): ReadonlyMap<Step, OutBlock> {
  const before = new Map<Step, OutBlock>();
  if (!steps.some(({ kind }) => kind === "changed")) return before;
  const { blocks } = fromSource(parse(known.source), whoOf);
  let next = 0;
  for (const step of steps) {
    if (step.kind === "new") continue;
    for (const text of step.segment.texts) {
      let at = next;
      while (at < blocks.length && blocks[at]?.text !== text) at++;
      const block = blocks[at];
      if (block === undefined) continue;
      next = at + 1;
      if (step.kind === "changed") before.set(step, block);
    }
  }
  return before;
}
