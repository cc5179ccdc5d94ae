import type { Revision, WordInline } from "../word-model.ts";
import { changeXml, historyOf, inRanges } from "../write/write-change.ts";
import type { WriteContext } from "../write/write-context.ts";
import { textXml } from "../write/write-run.ts";
import type { Holder } from "./original-words.ts";

/** A bit of a paragraph on its way into a Word file: some letters, or an element. */
export interface ParagraphItem {
  /** The links, fields and controls that it stands in, the outermost first. */
  readonly holders: readonly Holder[];
  readonly revisions: readonly Revision[];
  /** The start of its run with the properties; undefined for what stands beside runs. */
  readonly look?: string;
  /** True for an element that keeps its run for itself: a part of a field. */
  readonly isAlone?: boolean;
  /** Letters, or else an element. */
  readonly text?: string;
  readonly xml?: string;
  /** What of the text begins or ends with this bit, for the ranges of moves. */
  readonly begins?: WordInline;
  readonly ends?: WordInline;
}

/** The XML of what stands in a paragraph: holders around changes, changes around runs. */
export function itemsXml(items: readonly ParagraphItem[], context: WriteContext, depth = 0): string {
  let xml = "";
  for (const group of groupsOf(items, ({ holders }) => holders[depth])) {
    const holder = group[0]?.holders[depth];
    xml +=
      holder === undefined
        ? changesXml(group, context)
        : holder.open + itemsXml(group, context, depth + 1) + holder.close;
  }
  return xml;
}

function changesXml(items: readonly ParagraphItem[], context: WriteContext): string {
  let xml = "";
  for (const group of groupsOf(items, ({ revisions }) => historyOf(revisions))) {
    const revisions = group[0]?.revisions ?? [];
    // What was moved away stands in runs of ordinary words; only what is deleted has words of its own kind.
    const isGone = revisions.some((one) => one.kind === "deletion" && context.moves.halfOf(one) === undefined);
    const runs = runsXml(group, isGone);
    const changed = [...revisions].reverse().reduce((content, one) => changeXml(one, context, content), runs);
    const begins = group.flatMap(({ begins: inline }) => inline ?? []);
    const ends = group.flatMap(({ ends: inline }) => inline ?? []);
    xml += inRanges({ begins, ends, xml: changed }, context);
  }
  return xml;
}

function runsXml(items: readonly ParagraphItem[], isGone: boolean): string {
  let xml = "";
  for (const group of groupsOf(items, (item) => (item.isAlone ? item : item.look))) {
    const look = group[0]?.look;
    let content = "";
    let words = "";
    const flush = () => {
      content += textXml(words, isGone);
      words = "";
    };
    for (const item of group) {
      if (item.text !== undefined) words += item.text;
      else {
        flush();
        content += withWordsOf(item.xml ?? "", isGone);
      }
    }
    flush();
    xml += look === undefined ? content : `${look}${content}</w:r>`;
  }
  return xml;
}

/** What a field is told to do, and the typed sign of a note, are words like others: deleted, they have other elements. */
export function withWordsOf(xml: string, isGone: boolean): string {
  if (!/<w:(?:t|delText|instrText|delInstrText)[\s>]/.test(xml)) return xml;
  return isGone
    ? xml.replace(/<(\/?)w:t(?=[\s>])/g, "<$1w:delText").replace(/<(\/?)w:instrText(?=[\s>])/g, "<$1w:delInstrText")
    : xml.replace(/<(\/?)w:delText(?=[\s>])/g, "<$1w:t").replace(/<(\/?)w:delInstrText(?=[\s>])/g, "<$1w:instrText");
}

/** Neighbours that have something in common, together. */
function groupsOf<Type>(all: readonly Type[], keyOf: (one: Type) => unknown): readonly (readonly Type[])[] {
  const groups: Type[][] = [];
  let last: unknown;
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.at(-1);
    if (group !== undefined && key === last) group.push(one);
    else groups.push([one]);
    last = key;
  }
  return groups;
}
