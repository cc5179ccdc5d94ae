import { defineRule } from "../lint/index.ts";
import { type Document, type Item, itemsOf } from "../model/index.ts";
import { gluedAnnex, hangingCalls, type ItemList, itemLists, startsCount } from "../syntax/index.ts";
import { endMatch, endRun, withoutEnd } from "../text/index.ts";

/** The sign at the end of an item tells what follows it. */
export const itemEnding = defineRule({
  id: "item-ending",
  title: "Items end with “;”, clauses with “,”, the text with “.”",
  why: "A resolution is one long sentence: its items are parted by semicolons, its clauses by commas, and one full stop ends it. A wrong sign is mostly left behind when items are moved. In PP-18, 1031 of 1047 inner items end with “;”, 367 of 371 clauses with “,” and 60 of 60 texts with “.”.",
  source: { document: "Final Acts of PP-18", clause: "1031 of 1047 items, 367 of 371 clauses, 60 of 60 texts" },
  severity: "warning",
  fixes: "automatic",
  fixTurn: "ends",
  messages: {
    inside: "“{words}” should end with “;”, as more items follow under “{call}”",
    clause: "“{words}” should end with “,”, as it is the last item under “{call}” and another clause follows",
    text: "“{words}” should end with “.”, as it is the last item of the text",
    list: "“{words}” should end with “:”, as it brings sub-items in",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up,\nb)\tthat the budget is fixed;\nresolves\n1\tto review:\ni)\tthe charges;\nii)\tthe discounts,\n2\tto publish them,",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nresolves\n1\tto review:\ni)\tthe charges;\nii)\tthe discounts;\n2\tto publish them.",
    },
  ],
  *check({ document, mode }) {
    // The signs of Chinese and Arabic texts were not seen in a source.
    if (document.language === "zh" || document.language === "ar") return;
    for (const resolution of document.resolutions) {
      const lists = itemLists(document, resolution);
      if (lists.every(({ part }) => part === "preamble")) continue;
      const hanging = hangingCalls(document);
      for (const list of lists) {
        for (const { item, place } of placesOf(list)) {
          const sign = signs[place];
          if (item.text.endsWith(sign)) continue;
          // Such an item ends with the call of the next clause, or with an item of it, or with what is none.
          if (hanging.has(item) || gluedAnnex(item, document) !== undefined) continue;
          const wrong = wrongEnd(item, sign);
          if (wrong === undefined || isContinued(document, item)) continue;
          const words = lastWords(item.text.slice(0, wrong.end));
          const end = item.body.start + wrong.end;
          const edits = [{ span: { start: item.body.start + wrong.start, end }, text: sign }];
          // A colon may bring in what was read as the next item, and sub-items may be items of its own level.
          const automatic = !words.endsWith(":") && startsCount(item);
          yield {
            message: place,
            data: { words: `…${words}`, call: list.call },
            span: { start: end - words.length, end },
            fixes: [{ title: `End the item with “${sign}”`, edits, automatic }],
            // The end of a draft is being written.
            ...(place === "text" && mode === "draft" && { severity: "information" as const }),
          };
        }
      }
    }
  },
});

const signs = { inside: ";", clause: ",", text: ".", list: ":" } as const;

interface Placed {
  readonly item: Item;
  readonly place: keyof typeof signs;
}

function* placesOf(list: ItemList): Generator<Placed> {
  const items = [...itemsOf(list)];
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    // An unlabelled line may bring the labelled items in.
    const opens = next !== undefined && item.text.endsWith(":") && item.label?.style !== next.label?.style;
    if (item.items.length > 0 || opens) yield { item, place: "list" };
    else if (next !== undefined) yield { item, place: "inside" };
    else yield { item, place: list.isFollowed ? "clause" : "text" };
  }
}

interface WrongEnd {
  /** What the right sign takes the place of, in the words of the item. */
  readonly start: number;
  readonly end: number;
}

/** Where an item ends with another sign than it should, without footnote marks, emphasis and what copies leave behind. */
function wrongEnd({ text }: Item, sign: string): WrongEnd | undefined {
  const said = withoutNotes(text.replace(/\s_{4,}[\s\S]*$/, ""));
  // Nothing yet, “…” for words left out, or a table.
  if (/(?:^|…|\.\.\.|[|`])$/.test(said.replace(/[[\]()]/g, ""))) return undefined;
  const bare = withoutEnd(said, /[”"’'»)\]}]/);
  if (said.endsWith(sign) || bare.endsWith(sign) || text.trimEnd().endsWith(sign)) return undefined;
  if (sign === ";" && /[;,] (?:and|or|and\/or)$/.test(said)) return undefined;
  const end = said.length;
  if (/\b(?:etc|al)\.$/.test(said)) return { start: end, end };
  const words = said.replace(/(?<=[,;]) (?:and|or)$/, "");
  return { start: withoutEnd(withoutEnd(words, /[.,;:]/), /[ \u00a0]/).length, end };
}

/** A footnote mark or a sign of emphasis at the end of an item. */
const note = /(?:\[\^[^\]\s]{1,20}\]|[*_]|(?<=\p{L}[.,;:])\d{1,2}|[¹²³⁴-⁹])$/gu;

function withoutNotes(text: string): string {
  let said = text.trimEnd();
  for (let found = endMatch(said, note, 23); found !== null; found = endMatch(said, note, 23)) {
    said = said.slice(0, found.index).trimEnd();
  }
  return said;
}

/** True when the item goes on with another paragraph, a note or a table, which has its own end. */
function isContinued({ blocks }: Document, { body }: Item): boolean {
  let low = 0;
  let high = blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < body.end) low = middle;
    else high = middle;
  }
  return blocks[low]?.kind !== "item";
}

/** Three words, or fewer where there are no more. */
function lastWords(said: string): string {
  let start = said.length;
  for (let word = 0; word < 3; word++) {
    const before = word === 0 ? said : said.slice(0, start).trimEnd();
    const length = endRun(before, /\S/).length;
    if (length === 0) break;
    start = before.length - length;
  }
  return said.slice(start) || said;
}
