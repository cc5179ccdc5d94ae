import type { Item, Label } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { withOrdinal } from "./relabel.ts";

/** The label of an item that stands on the line of another and was not read as one: `…; ii) …`. */
export interface HiddenLabel {
  /** The item in whose words it stands. */
  readonly item: Item;
  readonly text: string;
  readonly span: Span;
}

/** The labels hidden in the words of items: each the very next of a count that is open there, and nowhere else. */
export function* hiddenLabels(items: readonly Item[], open: readonly Count[] = []): Generator<HiddenLabel> {
  for (const item of items) {
    const counts = item.label === undefined ? [...open] : [...open, { label: item.label, items }];
    for (const { index, 0: found, 1: text = "" } of item.text.matchAll(afterEnd)) {
      const level = counts.findLastIndex(({ label }) => withOrdinal(label, label.ordinal + 1) === text);
      const count = counts[level];
      if (count === undefined || count.items.some(({ label }) => label?.text === text)) continue;
      counts.length = level;
      counts.push({ ...count, label: { ...count.label, ordinal: count.label.ordinal + 1, text } });
      const start = item.body.start + index + found.length - text.length;
      yield { item, text, span: { start, end: start + text.length } };
    }
    yield* hiddenLabels(item.items, counts);
  }
}

/** A list that goes on: its last label, and its items. */
interface Count {
  readonly label: Label;
  readonly items: readonly Item[];
}

/** A label in mid-line: a letter or Roman number behind an end sign, a number only before “to” or “that”. */
const afterEnd = /[;,.] (\(?[a-z]{1,4}\)(?=[ \t][^\s\d])|\d\d?(?=[ \t](?:to|that|not to) ))/g;
