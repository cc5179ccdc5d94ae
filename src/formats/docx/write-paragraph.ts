import { escapeXml } from "./escape-xml.ts";
import type { OutParagraph } from "./out-story.ts";
import type { StyleName } from "./style-names.ts";
import { relations } from "./template.ts";
import type { Revision, WordInline } from "./word-model.ts";
import { changeXml, historyOf, inRanges } from "./write-change.ts";
import type { WriteContext } from "./write-context.ts";
import { runXml } from "./write-run.ts";

/** The XML of a paragraph. `lead` stands before its words: the sign of a footnote. */
export function paragraphXml(
  { style, inlines, mark }: Omit<OutParagraph, "kind" | "text">,
  context: WriteContext,
  lead = "",
): string {
  return `<w:p>${propertiesXml(style, mark, context)}${lead}${inlinesXml(inlines, context)}</w:p>`;
}

function propertiesXml(style: StyleName, mark: readonly Revision[], context: WriteContext): string {
  const named = style === "normal" ? "" : `<w:pStyle w:val="${escapeXml(context.styleId(style))}"/>`;
  const bidi = context.rightToLeft ? "<w:bidi/>" : "";
  const marked = mark.map((revision) => changeXml(revision, context)).join("");
  const ofMark = marked === "" ? "" : `<w:rPr>${marked}</w:rPr>`;
  const properties = named + bidi + ofMark;
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

/** The runs of a paragraph, those of one change together. */
function inlinesXml(inlines: readonly WordInline[], context: WriteContext): string {
  let xml = "";
  for (const group of groupedBy(inlines, ({ revisions }) => historyOf(revisions))) {
    const revisions = group[0]?.revisions ?? [];
    // What was moved away stands in runs of ordinary words; only what is deleted has words of its own kind.
    const isGone = revisions.some((one) => one.kind === "deletion" && context.moves.halfOf(one) === undefined);
    const runs = linkedXml(group, isGone, context);
    const changed = [...revisions].reverse().reduce((content, one) => changeXml(one, context, content), runs);
    xml += inRanges(group, changed, context);
  }
  return xml;
}

function linkedXml(inlines: readonly WordInline[], isGone: boolean, context: WriteContext): string {
  let xml = "";
  for (const group of groupedBy(inlines, (inline) => urlOf(inline) ?? "")) {
    const url = urlOf(group[0]);
    const runs = group.map((inline) => runXml(inline, isGone, context)).join("");
    xml +=
      url === undefined
        ? runs
        : `<w:hyperlink xmlns:r="${relations}" r:id="${context.linkId(url)}">${runs}</w:hyperlink>`;
  }
  return xml;
}

function urlOf(inline: WordInline | undefined): string | undefined {
  return inline?.kind === "text" ? inline.format.url : undefined;
}

/** Neighbours that have something in common, together. */
function groupedBy<Type>(all: readonly Type[], keyOf: (one: Type) => string): readonly (readonly Type[])[] {
  const groups: Type[][] = [];
  let last: string | undefined;
  for (const one of all) {
    const key = keyOf(one);
    if (key === last) groups.at(-1)?.push(one);
    else groups.push([one]);
    last = key;
  }
  return groups;
}
