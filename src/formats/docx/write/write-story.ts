import type { OutBlock } from "./out-story.ts";
import type { WriteContext } from "./write-context.ts";
import { paragraphXml } from "./write-paragraph.ts";
import { tableXml } from "./write-table.ts";

/** The XML of one block. */
export function blockXml(block: OutBlock, context: WriteContext): string {
  switch (block.kind) {
    case "opaque":
    case "table":
      return tableXml(block, context);
    case "paragraph":
      return paragraphXml(block, context);
  }
}
