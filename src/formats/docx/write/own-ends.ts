import { isBlank } from "../read/sides.ts";
import type { Revision } from "../word-model.ts";
import type { OutBlock, OutParagraph } from "./out-story.ts";

/**
 * Moves changed ends of paragraphs to where Word needs them. In a text it makes no difference whether a paragraph comes
 * with the end before it or with its own; in Word, paragraphs that are joined get the style of the second one, so a
 * paragraph of another style comes and goes with its own end, and the last one leaves an empty line.
 */
export function withOwnEnds(blocks: readonly OutBlock[]): readonly OutBlock[] {
  const result = [...blocks];
  for (let index = 0; index + 1 < result.length; index++) {
    const [block, next] = [result[index], result[index + 1]];
    if (block?.kind !== "paragraph" || next === undefined) continue;
    const [end] = block.mark;
    if (end === undefined || block.mark.length > 1 || isWhole(block, end)) continue;
    if (next.kind !== "paragraph") {
      // Nothing joins a paragraph and a table.
      result[index] = { ...block, mark: [] };
    } else if (next.mark.length === 0 && next.style !== block.style && isWhole(next, end)) {
      result[index] = { ...block, mark: [] };
      if (result[index + 2]?.kind === "paragraph") result[index + 1] = { ...next, mark: block.mark };
    }
  }
  return result;
}

/** True when all words of a paragraph came or went as an end did. */
function isWhole({ inlines }: OutParagraph, { kind }: Revision): boolean {
  return inlines.every((inline) => isBlank(inline) || inline.revisions.some((one) => one.kind === kind));
}
