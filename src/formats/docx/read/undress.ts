import type { WordInline, WordParagraph } from "../word-model.ts";
import { isGone, type Side, sides } from "./sides.ts";

/** What the place of words shows needs no emphasis: labels, the words `Reasons:`, headings, the heading of a table. */
export function undressed(inlines: readonly WordInline[], { style }: WordParagraph): readonly WordInline[] {
  const isHead = heads.test(style);
  const spoken = titles.test(style) ? emphasisOfSome(inlines) : {};
  const labelEnds = sides.map((side) => ({ side, end: labelEnd(inlines, side) }));
  return inlines.map((inline, index) => {
    if (inline.kind !== "text" || style === "call") return inline;
    const isLabel = labelEnds.some(({ side, end }) => index < end && !isGone(inline.revisions, side));
    const isReasons =
      style === "reasons" && index === 0 && /^\s*(?:reasons|motifs|motivos|основания|理由)\s*:/i.test(inline.text);
    if (!isHead && !isLabel && !isReasons) return inline;
    const { raised, lowered, struck, url, underline, italic, bold } = inline.format;
    const kept = {
      ...(italic && spoken.italic && !isLabel && { italic }),
      ...(bold && spoken.bold && !isLabel && { bold }),
      ...(raised && { raised }),
      ...(lowered && { lowered }),
      ...(struck && { struck }),
      ...(url !== undefined && { url }),
      ...(underline && style === "proposal" && { underline }),
    };
    return {
      ...inline,
      format: kept,
      text: isLabel && inlines[index + 1]?.kind === "tab" ? inline.text.trimEnd() : inline.text,
    };
  });
}

/** Styles that show by themselves what their words are. */
const heads = /^(?:proposal|resno|restitle|resref|annexno|annextitle|appendixno|heading\d|headingb|headingi|sectionno)/;

/** Heads whose words may be stressed one by one. */
const titles = /^(?:restitle|annextitle|heading\d|headingb|headingi)/;

/** What all words of a head have is its look; what some have is emphasis. */
function emphasisOfSome(inlines: readonly WordInline[]): { readonly italic?: boolean; readonly bold?: boolean } {
  const words = inlines.filter((inline) => inline.kind === "text" && inline.text.trim() !== "");
  const isOfSome = (name: "italic" | "bold") => {
    const count = words.filter((inline) => inline.kind === "text" && inline.format[name]).length;
    return count > 0 && count < words.length;
  };
  return { italic: isOfSome("italic"), bold: isOfSome("bold") };
}

/** Where the label of a side ends: at the first tab behind a few letters; 0 when the side has none. */
function labelEnd(inlines: readonly WordInline[], side: Side): number {
  let words = "";
  for (const [index, inline] of inlines.entries()) {
    if (isGone(inline.revisions, side)) continue;
    // A word with a colon, such as “Motifs :”, is no label.
    if (inline.kind === "tab") return /[:：]\s*$/.test(words) ? 0 : index;
    words += inline.kind === "text" ? inline.text : " ";
    if (words.length > longestLabel) break;
  }
  return 0;
}

/** `1.12.3 bis` is as long as labels are. */
const longestLabel = 12;
