import { type XmlFrame, xmlTree } from "../package/xml-tree.ts";
import { fenceRows, isShownInFence } from "../write/fence-rows.ts";
import type { OutBlock } from "../write/out-story.ts";
import type { WhoOf } from "../write/read-inline.ts";
import type { WriteContext } from "../write/write-context.ts";
import type { Segment } from "./body-segments.ts";
import { carriedParagraphXml } from "./carried-paragraph.ts";
import { carriedTableXml } from "./carried-table.ts";
import { originalParagraph } from "./original-paragraph.ts";

/** A child of the template's body, what its text said, and what the text says now. */
export interface ChangedBlock {
  readonly segment: Segment;
  readonly before: OutBlock;
  readonly now: OutBlock;
  /** True where labels are to be typed whatever Word would count. */
  readonly isTyped: boolean;
}

/** The XML of a changed paragraph or table with all of the original that still fits; undefined where nothing does. */
export function carriedXml(
  { segment, before, now, isTyped }: ChangedBlock,
  frame: XmlFrame,
  whoOf: WhoOf,
  context: WriteContext,
): string | undefined {
  const [root] = xmlTree(segment.xml, frame);
  const [read] = segment.blocks;
  if (root?.name === "w:p" && read?.kind === "paragraph" && before.kind === "paragraph" && now.kind === "paragraph") {
    const original = originalParagraph(root, segment.xml);
    return carriedParagraphXml({ original, before, now, labels: read.labels, isTyped }, context);
  }
  if (root?.name !== "w:tbl" || read?.kind !== "table") return undefined;
  const table = { root, xml: segment.xml, read };
  if (before.kind === "table" && now.kind === "table") {
    return carriedTableXml({ ...table, before: before.rows, now: now.rows, isShown: () => true }, context);
  }
  if (before.kind !== "opaque" || now.kind !== "opaque") return undefined;
  const [old, new_] = [before, now].map(({ text }) => fenceRows(text, whoOf));
  return carriedTableXml({ ...table, before: old ?? [], now: new_ ?? [], isShown: isShownInFence }, context);
}
