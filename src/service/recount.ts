import { type Clause, type Item, letterOf, type Relabelling, romanOf, type TextEdit, withoutEnd } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { relabelEdits } from "./rename.ts";

/**
 * The edits, in the source, that count the items of a clause anew, level by level, each in the style it has, with the
 * references to them. Labels put in between others (`2bis`) stay. Nothing when all is in order already.
 */
export function recountEdits(analysis: Analysis, clause: Clause): readonly TextEdit[] {
  const labels = [...recounted(clause.items, "")];
  if (labels.every(({ item, label }) => label === item.label?.text)) return [];
  return relabelEdits(analysis, clause, labels) ?? [];
}

function* recounted(items: readonly Item[], above: string): Generator<Relabelling> {
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
      words = labelOf(label.text, style, ordinal, above);
      yield { item, label: words };
    }
    yield* recounted(item.items, words?.replace(/[).]$/, "") ?? "");
  }
}

function labelOf(text: string, style: string, ordinal: number, above: string): string {
  const opening = text.startsWith("(") ? "(" : "";
  const closing = /[).]$/.exec(text)?.[0] ?? "";
  if (style === "letter") return opening + letterOf(ordinal) + closing;
  if (style === "roman") return opening + romanOf(ordinal) + closing;
  if (style === "decimal") return `${above === "" ? stemOf(text) : above}.${ordinal}${closing}`;
  return opening + ordinal + closing;
}

/** `2` of `2.3)`: a decimal label without its last number. */
function stemOf(text: string): string {
  return withoutEnd(text.replace(/[).]$/, ""), /\d/).replace(/\.$/, "");
}
