import { isSameFormat } from "../read/same-format.ts";
import type { WordInline } from "../word-model.ts";
import { historyOf } from "../write/write-change.ts";
import { alignSigns, type SignLine } from "./align-signs.ts";
import { type OriginalParagraph, type Stretch, signLetters } from "./original-words.ts";

/** The words of a changed paragraph. */
export interface ChangedWords {
  readonly original: OriginalParagraph;
  /** What the text of the template says, and what the text says now. */
  readonly before: readonly WordInline[];
  readonly now: readonly WordInline[];
  /** True where emphasis means what it meant: the paragraph is still of one kind. */
  readonly isSameKind: boolean;
}

/** The words of a paragraph, letter by letter, and where each letter stands in the Word file. */
export interface AlignedWords {
  readonly text: string;
  /** What each letter is a part of. */
  readonly inlineAt: readonly WordInline[];
  /** The place of each letter in the original; -1 for one that is new. */
  readonly places: Int32Array;
  /** The other way round: the place now of each letter of the original; -1 for one that is gone. */
  readonly placesNow: Int32Array;
  /** What the text of the template says of each letter of the original; undefined where it does not show it. */
  readonly shownAt: readonly (WordInline | undefined)[];
  /** True for a letter that stayed and looks as it did. */
  isSameAt(at: number): boolean;
  /** True when a stretch of the original stands together, unchanged and with one history. */
  stays(stretch: Stretch): boolean;
}

/** Finds in the text what the paragraph of the Word file shows: by way of what the text of that file said. */
export function alignParagraph({ original, before, now, isSameKind }: ChangedWords): AlignedWords {
  const was = lineOf(before);
  const is = lineOf(now);
  const shown = alignSigns(
    { text: folded(original.text), cuts: cutsOf(original.signs) },
    { ...was, text: folded(was.text) },
  );
  const kept = alignSigns(was, is);
  const places = kept.map((at) => (at < 0 ? -1 : (shown[at] ?? -1)));
  const placesNow = new Int32Array(original.text.length).fill(-1);
  for (const [at, place] of places.entries()) if (place >= 0) placesNow[place] = at;
  const shownAt = new Array<WordInline | undefined>(original.text.length);
  for (const [at, place] of shown.entries()) if (place >= 0) shownAt[place] = was.inlineAt[at];
  const isSameAt = (at: number) => isSameKind && isSameInline(shownAt[places[at] ?? -1], is.inlineAt[at]);
  return {
    ...{ text: is.text, inlineAt: is.inlineAt, places, placesNow, shownAt, isSameAt },
    stays({ start, end }) {
      if (start === undefined || end === undefined) return true;
      const first = placesNow[start] ?? -1;
      const history = historyOf(is.inlineAt[first]?.revisions);
      for (let at = start; at < end; at++) {
        const place = first + at - start;
        if (first < 0 || placesNow[at] !== place || !isSameAt(place)) return false;
        if (historyOf(is.inlineAt[place]?.revisions) !== history) return false;
      }
      return true;
    },
  };
}

function isSameInline(old: WordInline | undefined, inline: WordInline | undefined): boolean {
  if (old === undefined || inline === undefined || old.kind !== inline.kind) return false;
  if (old.kind === "text") return inline.kind === "text" && isSameFormat(old.format, inline.format);
  return inline.kind !== "text" && old.key === inline.key;
}

function lineOf(inlines: readonly WordInline[]): SignLine & { readonly inlineAt: readonly WordInline[] } {
  const inlineAt: WordInline[] = [];
  let text = "";
  for (const inline of inlines) {
    const letters = lettersOf(inline);
    text += letters;
    for (let count = 0; count < letters.length; count++) inlineAt.push(inline);
  }
  return { text, inlineAt, cuts: cutsOf(inlineAt) };
}

function lettersOf(inline: WordInline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "tab":
      return "\t";
    case "break":
      return "\n";
    default:
      return signLetters[inline.kind];
  }
}

/** The places at which one change ends or another begins. */
function cutsOf(signs: readonly Pick<WordInline, "revisions">[]): ReadonlySet<number> {
  const cuts = new Set<number>();
  let last: Pick<WordInline, "revisions"> | undefined;
  for (const [at, sign] of signs.entries()) {
    if (last !== undefined && last !== sign && historyOf(last.revisions) !== historyOf(sign.revisions)) cuts.add(at);
    last = sign;
  }
  return cuts;
}

/** Where a line of a title breaks, and where a table has no tabs, the text has blanks. */
function folded(text: string): string {
  return text.replace(/[\t\n]/g, " ");
}
