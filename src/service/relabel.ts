import { type Clause, type Item, letterOf, romanOf, type TextEdit } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { labelEdits } from "./rename.ts";

/**
 * The edits, in the source, that count the items of a clause anew, level by level, each in the style it has, with the
 * references to them. Labels put in between others (`2bis`) stay. Nothing when all is in order already.
 */
export function relabelEdits(analysis: Analysis, clause: Clause): readonly TextEdit[] {
  const labels = new Map<Item, string>();
  count(clause.items, "", labels);
  return labelEdits(analysis, labels) ?? [];
}

function count(items: readonly Item[], above: string, labels: Map<Item, string>): void {
  const style = items.find(({ label }) => label !== undefined)?.label?.style;
  let ordinal = 0;
  let stem: string | undefined;
  for (const item of items) {
    const { label } = item;
    let words = label?.text;
    if (label !== undefined && label.style === style && label.insertion === undefined && label.ordinal > 0) {
      // 1.1, 1.2, 2.1 without 1 and 2 above them count anew where the stem changes.
      const own = style === "decimal" && above === "" ? label.text.replace(/\.\d+[).]?$/, "") : "";
      ordinal = own === stem ? ordinal + 1 : 1;
      stem = own;
      words = relabelled(label.text, style, ordinal, above);
      labels.set(item, words);
    }
    count(item.items, words?.replace(/[).]$/, "") ?? "", labels);
  }
}

function relabelled(text: string, style: string, ordinal: number, above: string): string {
  const opening = text.startsWith("(") ? "(" : "";
  const closing = /[).]$/.exec(text)?.[0] ?? "";
  if (style === "letter") return opening + letterOf(ordinal) + closing;
  if (style === "roman") return opening + romanOf(ordinal) + closing;
  if (style === "decimal") return `${above === "" ? text.replace(/\.?\d+[).]?$/, "") : above}.${ordinal}${closing}`;
  return opening + ordinal + closing;
}
