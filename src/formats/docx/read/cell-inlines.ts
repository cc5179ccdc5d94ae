import { withLabel } from "../labels/label.ts";
import type { Revision, WordBlock } from "../word-model.ts";
import type { SourceInline } from "./group-inlines.ts";
import { settle } from "./settle.ts";

/**
 * The paragraphs of a cell or a note in one line, with breaks between them that have come and gone with the ends of the
 * paragraphs. The rows of a table in it are lines, too.
 */
export function cellInlines(blocks: readonly WordBlock[]): readonly SourceInline[] {
  const line: SourceInline[] = [];
  let end: readonly Revision[] = [];
  for (const block of blocks) {
    if (line.length > 0) line.push({ kind: "break", revisions: end });
    if (block.kind === "paragraph") {
      for (const inline of withLabel(block)) {
        line.push(inline.kind === "tab" ? { ...blank, revisions: inline.revisions } : inline);
      }
      end = block.mark;
    } else {
      for (const [index, row] of block.rows.entries()) {
        if (index > 0) line.push({ kind: "break", revisions: row.mark });
        for (const [at, cell] of row.cells.entries()) {
          const revisions = [...row.mark, ...cell.mark];
          const before = at > 0 ? [blank, border, blank] : [];
          for (const inline of [...before, ...cellInlines(settle(cell.blocks))]) {
            line.push({ ...inline, revisions: [...revisions, ...inline.revisions] });
          }
        }
      }
      end = [];
    }
  }
  return line;
}

/** Between two cells. */
export const border: SourceInline = { kind: "border", revisions: [] };
export const blank: SourceInline = { kind: "text", text: " ", format: {}, revisions: [] };
