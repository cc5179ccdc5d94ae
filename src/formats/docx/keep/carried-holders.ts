import type { WriteContext } from "../write/write-context.ts";
import { linkHolder } from "../write/write-run.ts";
import type { AlignedWords } from "./align-paragraph.ts";
import type { Holder, OriginalParagraph } from "./original-words.ts";

/**
 * The elements that hold each letter. Those of words that stayed hold them still, and new words between them; links
 * are as the text has them.
 */
export function holdersOf(
  { signs }: OriginalParagraph,
  { inlineAt, places, shownAt, stays }: AlignedWords,
  context: WriteContext,
): readonly (readonly Holder[])[] {
  const urls = new Map<Holder, string | undefined>();
  for (const [at, { holders }] of signs.entries()) {
    const inline = shownAt[at];
    if (inline?.kind === "text") for (const holder of holders) urls.set(holder, inline.format.url);
  }
  const known = new Map<string, readonly Holder[]>();
  const numbers = new Map<Holder, number>();
  /** One list for all letters that stand in the same elements. */
  const shared = (holders: readonly Holder[]) => {
    const id = holders.map((holder) => numbers.get(holder) ?? numbers.set(holder, numbers.size).size - 1).join();
    const first = known.get(id) ?? holders;
    known.set(id, first);
    return first;
  };
  const links = new Map<string, Holder>();
  const linkTo = (url: string) => {
    const link = links.get(url) ?? linkHolder(url, context);
    links.set(url, link);
    return link;
  };
  const urlAt = (at: number) => {
    const inline = inlineAt[at];
    return inline?.kind === "text" ? inline.format.url : undefined;
  };
  const isKept = (holder: Holder, url: string | undefined) =>
    (holder.name !== "w:hyperlink" || urls.get(holder) === url) && (holder.whole === undefined || stays(holder.whole));
  const withLink = (holders: readonly Holder[], url: string | undefined) => {
    const kept = holders.filter((holder) => isKept(holder, url));
    const isLinked = url === undefined || kept.some(({ name }) => name === "w:hyperlink");
    return shared(isLinked ? kept : [...kept, linkTo(url)]);
  };
  const nextKept = nextPlaces(places);
  const all: (readonly Holder[])[] = [];
  let last: readonly Holder[] = [];
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? -1;
    const held = signs[place]?.holders;
    if (held !== undefined) {
      all.push(withLink(held, urlAt(at)));
      last = held;
      continue;
    }
    const next = signs[nextKept[at] ?? -1]?.holders ?? [];
    const url = urlAt(at);
    const between = last.filter((holder) => next.includes(holder));
    // Words that were added to a link stand in it.
    const linked = [last, next].find((one) => url !== undefined && one.some((holder) => urls.get(holder) === url));
    all.push(withLink(linked ?? between, url));
  }
  return all;
}

/** For each letter the place in the original of the first one behind it that stayed. */
function nextPlaces(places: Int32Array): Int32Array {
  const all = new Int32Array(places.length).fill(-1);
  let next = -1;
  for (let at = places.length - 1; at >= 0; at--) {
    all[at] = next;
    if ((places[at] ?? -1) >= 0) next = places[at] ?? -1;
  }
  return all;
}
