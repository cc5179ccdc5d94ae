import { defineRule } from "../lint/index.ts";
import { type Document, type Item, type Label, sourceOffset } from "../model/index.ts";
import { hiddenLabels, itemLists, relabel, renumbered, stemOf, withOrdinal } from "../syntax/index.ts";

/** Labels count without gap or repetition. */
export const itemLabelSequence = defineRule({
  id: "item-label-sequence",
  title: "Labels of items count from the first without gaps or repetitions",
  why: "References such as “considering c) above” lead by the label. A gap or a label that stands twice sends them astray; mostly an item was moved, put in or lost. Labels start anew under every call. Between two labels “b)bis” may be put in, and a number that a marked change deletes is not given again.",
  source: {
    document: "Final Acts of PP-18; Author's guide for ITU-T Recommendations (2016)",
    clause: "as practised; Annex E.3",
  },
  severity: "warning",
  fixes: "offered",
  messages: {
    start: "The first item under “{call}” is “{label}”; it should be “{expected}”",
    gap: "“{label}” follows “{before}” under “{call}”; it should be “{expected}”",
    twice: "“{label}” stands twice under “{call}”; this one should be “{expected}”",
    back: "“{label}” comes after “{before}” under “{call}”; it should be “{expected}”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nc)\tthat the budget is fixed,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\nto review the charges.",
    },
    {
      note: "References follow when the items are labelled anew.",
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nresolves\n1\tto review the charges;\n3\tto publish them,\ninvites Member States\nto comment on what is published under resolves 3 above.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nresolves\n1\tto review the charges;\n2\tto publish them,\ninvites Member States\nto comment on what is published under resolves 2 above.",
    },
  ],
  *check({ document }) {
    for (const resolution of document.resolutions) {
      for (const { clause, call, items: top, before: count } of itemLists(document, resolution)) {
        for (const items of listsUnder(top)) {
          const from = items === top ? count : 0;
          const gaps = new Map<Item, number>();
          const breaks = [...breaksOf(items, from)].filter((found) => {
            const isExcused = found.missing.length > 0 && areExcused(document, found);
            if (isExcused) gaps.set(found.item, found.missing.length);
            return !isExcused;
          });
          if (breaks.length === 0) continue;
          const edits = relabel(document, clause, renumbered(items, from, gaps));
          const title = items === top ? `Label the items of “${call}” anew` : "Label the sub-items anew";
          const fixes = [{ title, edits, automatic: false }];
          for (const { label, message, before, expected } of breaks) {
            yield {
              message,
              data: { call, label: label.text, before: before?.label?.text ?? "", expected },
              span: label.span,
              fixes,
            };
          }
        }
      }
    }
  },
});

function* listsUnder(items: readonly Item[]): Generator<readonly Item[]> {
  yield items;
  for (const item of items) if (item.items.length > 0) yield* listsUnder(item.items);
}

interface Break {
  readonly item: Item;
  readonly label: Label;
  readonly message: "start" | "gap" | "twice" | "back";
  readonly before: Item | undefined;
  readonly expected: string;
  /** The labels that were jumped over. */
  readonly missing: readonly string[];
}

function* breaksOf(items: readonly Item[], from: number): Generator<Break> {
  let before: Item | undefined;
  let count = from;
  for (const [index, item] of items.entries()) {
    const { label } = item;
    if (label === undefined || label.ordinal === 0) continue;
    if (before?.label !== undefined && stemOf(before.label) !== stemOf(label)) count = 0;
    const next = label.insertion === undefined ? count + 1 : Math.max(count, 1);
    const found = { item, label, before, expected: withOrdinal(label, next) };
    if (label.ordinal === count && label.insertion === undefined) yield { ...found, message: "twice", missing: [] };
    else if (label.ordinal < next) yield { ...found, message: "back", missing: [] };
    else if (label.ordinal > next) {
      const missing = Array.from({ length: label.ordinal - next }, (_, step) => withOrdinal(label, next + step));
      yield { ...found, message: before === undefined ? "start" : "gap", missing };
    }
    // Where only this label is wrong, the next one goes on with the one that it should be.
    const isAlone = items[index + 1]?.label?.ordinal === next + 1;
    count = isAlone ? next : label.ordinal;
    before = item;
  }
}

/**
 * True when each label that is missing stands in the words of the item before, or was taken away by a marked change:
 * then the others keep their numbers.
 */
function areExcused({ marks, reading }: Document, { label, before, missing }: Break): boolean {
  const gone = new Set<string>();
  if (before !== undefined) for (const { text } of hiddenLabels([before])) gone.add(text);
  const end = sourceOffset(reading, label.span.start);
  const start = before === undefined ? 0 : sourceOffset(reading, before.span.start);
  for (let at = marks.findLastIndex(({ span }) => span.start < end); at >= 0; at--) {
    const mark = marks[at];
    if (mark === undefined || mark.span.end <= start) break;
    for (const [, text = ""] of mark.removed.matchAll(/(?:^|\n)(?:[^\S\n]|[*_])*(\(?[a-z]{1,4}\)|\d[\d.]*)/g))
      gone.add(text);
  }
  return missing.every((text) => gone.has(text));
}
