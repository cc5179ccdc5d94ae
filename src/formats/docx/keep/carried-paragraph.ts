import { leadLabel } from "../labels/lead-label.ts";
import type { Sides } from "../word-model.ts";
import type { OutParagraph } from "../write/out-story.ts";
import type { WriteContext } from "../write/write-context.ts";
import { runBit } from "../write/write-run.ts";
import { type AlignedWords, alignParagraph, type ChangedWords } from "./align-paragraph.ts";
import { placedExtras } from "./carried-extras.ts";
import { holdersOf } from "./carried-holders.ts";
import { carriedProperties } from "./carried-properties.ts";
import type { Extra, Look, OriginalParagraph } from "./original-words.ts";
import { itemsXml, type ParagraphItem } from "./paragraph-items.ts";
import { lookXml, neighbourLook, restyledLook } from "./run-look.ts";
import { timed } from "./same-change.ts";

/** A paragraph of the template that the text has changed. */
export interface ChangedParagraph {
  /** As it stands in the template. */
  readonly original: OriginalParagraph;
  /** What the text of the template says, and what the text says now. */
  readonly before: Pick<OutParagraph, "style" | "inlines">;
  readonly now: Pick<OutParagraph, "style" | "inlines" | "mark">;
  /** Its label, where Word counts it. */
  readonly labels: Sides<string> | undefined;
  /** True where the label is to be typed whatever Word would count. */
  readonly isTyped?: boolean;
}

/**
 * The XML of a changed paragraph. Words that stayed keep their runs, with links, fields and bookmarks around them; new
 * ones look like their neighbours; the paragraph keeps its properties. What the text says goes before all of it.
 */
export function carriedParagraphXml(changed: ChangedParagraph, context: WriteContext): string {
  const { original, before, now, labels, isTyped = false } = changed;
  const label = labels && leadLabel(now.inlines, labels);
  const isLabelKept =
    !isTyped && label !== undefined && labels !== undefined && label.words === leadLabel(before.inlines, labels)?.words;
  const isSameKind = now.style === before.style;
  const properties = carriedProperties(
    original,
    {
      style: now.style,
      isSameKind,
      numbering: labels !== undefined && !isLabelKept ? "off" : "kept",
      mark: now.mark.map((revision, index) => timed(revision, original.mark[index])),
    },
    context,
  );
  const inlines = isLabelKept ? label.rest : now.inlines;
  const items = carriedItems({ original, before: before.inlines, now: inlines, isSameKind }, context);
  return `${original.tag}${properties}${itemsXml(items, context)}</w:p>`;
}

function carriedItems(changed: ChangedWords, context: WriteContext): readonly ParagraphItem[] {
  const { signs } = changed.original;
  const aligned = alignParagraph(changed);
  const { text, inlineAt, places, isSameAt } = aligned;
  const holdersAt = holdersOf(changed.original, aligned, context);
  const extras = placedExtras(changed.original, aligned);
  const looks = looksNear(changed.original, aligned);
  const items: ParagraphItem[] = [];
  const around = (at: number) => {
    const revisions = inlineAt[at]?.revisions ?? [];
    const old = signs[places[at] ?? -1]?.revisions ?? [];
    const history = revisions.length === old.length ? revisions.map((one, index) => timed(one, old[index])) : revisions;
    return { holders: holdersAt[at] ?? [], revisions: history };
  };
  const addExtras = (all: readonly Extra[] | undefined, at: number) => {
    for (const { xml, look } of all ?? []) {
      items.push({ ...around(at), xml, ...(look && { look: lookXml(look), isAlone: true }) });
    }
  };
  const goesOn = (from: number, at: number) =>
    inlineAt[at] === inlineAt[from] &&
    signs[places[at] ?? -1] === signs[places[from] ?? -1] &&
    isSameAt(at) === isSameAt(from) &&
    holdersAt[at] === holdersAt[from] &&
    !extras.before.has(at) &&
    !extras.behind.has(at);
  for (let at = 0; at < text.length; ) {
    addExtras(extras.behind.get(at), at - 1);
    addExtras(extras.before.get(at), at);
    let end = at + 1;
    while (end < text.length && goesOn(at, end)) end++;
    const inline = inlineAt[at];
    items.push({
      ...around(at),
      ...bitOf(at, end, changed.original, aligned, looks, context),
      ...(inline && inlineAt[at - 1] !== inline && { begins: inline }),
      ...(inline && inlineAt[end] !== inline && { ends: inline }),
    });
    at = end;
  }
  addExtras(extras.behind.get(text.length), text.length - 1);
  addExtras(extras.before.get(text.length), text.length - 1);
  return items;
}

/** The letters from one place to another, which have one origin: their run, or the element that shows them. */
function bitOf(
  at: number,
  end: number,
  { signs }: OriginalParagraph,
  { text, inlineAt, places, isSameAt, stays }: AlignedWords,
  looks: readonly (Look | undefined)[],
  context: WriteContext,
): Pick<ParagraphItem, "look" | "isAlone" | "text" | "xml"> {
  const inline = inlineAt[at];
  const place = places[at] ?? -1;
  const sign = signs[place];
  if (inline === undefined) return {};
  if (inline.kind === "note") return runBit(inline, context);
  if (sign?.xml !== undefined && isSameAt(at) && (sign.whole === undefined || stays(sign.whole))) {
    const look = sign.look && lookXml(sign.look);
    const isFirst = sign.whole === undefined || sign.whole.start === place;
    const isAlone = inline.kind === "object";
    return { xml: isFirst ? sign.xml : "", isAlone, ...(look !== undefined && { look }) };
  }
  const format = inline.kind === "text" ? inline.format : {};
  const bit = runBit(inline.kind === "text" ? { ...inline, text: text.slice(at, end) } : inline, context);
  if (bit.look === undefined) return bit;
  if (sign?.look === undefined) {
    const near = looks[at];
    return near === undefined ? bit : { ...bit, look: lookXml(neighbourLook(near, format, context)) };
  }
  return { ...bit, look: lookXml(isSameAt(at) ? sign.look : restyledLook(sign.look, format, context)) };
}

/**
 * For each letter the run of the nearest word before it that stayed, or else of the next one; where none did, of the
 * first word that stood there.
 */
function looksNear({ signs }: OriginalParagraph, { places }: AlignedWords): readonly (Look | undefined)[] {
  const lookAt = (at: number) => signs[places[at] ?? -1]?.look;
  let near = Array.from(places.keys(), lookAt).find((look) => look !== undefined) ?? signs[0]?.look;
  return Array.from(places.keys(), (at) => {
    near = lookAt(at) ?? near;
    return near;
  });
}
