import type { Sides, WordInline } from "../word-model.ts";

/** The label that Word counts, as the text writes it out. */
export interface LeadLabel {
  /** What tells it from others, with the changes in it. */
  readonly words: string;
  /** What stands behind it. */
  readonly rest: readonly WordInline[];
}

/** The label at the start of a paragraph: what stands before its first tab; in tables, before a blank. */
export function leadLabel(inlines: readonly WordInline[], labels: Sides<string>): LeadLabel | undefined {
  const tab = inlines.findIndex(({ kind }) => kind === "tab");
  if (tab >= 0) {
    const words = inlines
      .slice(0, tab + 1)
      .map((one) => [one.kind, one.kind === "text" ? one.text : "", ...one.revisions.map(({ kind }) => kind)].join());
    return { words: words.join("\u0000"), rest: inlines.slice(tab + 1) };
  }
  const [first, ...rest] = inlines;
  const label = `${labels.revised} `;
  if (labels.revised !== labels.original || first?.kind !== "text" || !first.text.startsWith(label)) return undefined;
  return { words: label, rest: [{ ...first, text: first.text.slice(label.length) }, ...rest] };
}
