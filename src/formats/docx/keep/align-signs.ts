import { alignTokens } from "../../../diff/index.ts";

/** Some words, sign by sign, and where one stretch of them ends and another begins whatever the words are. */
export interface SignLine {
  readonly text: string;
  /** Places at which a word is cut in two: a change begins or ends there. */
  readonly cuts: ReadonlySet<number>;
}

/**
 * For each sign of a line the place of the same sign in another one, or -1; the places rise. Words are paired with
 * words; of one that was cut, or that has grown, the part that stayed.
 */
export function alignSigns(old: SignLine, now: SignLine): Int32Array {
  const places = new Int32Array(now.text.length).fill(-1);
  if (old.text === now.text) return places.map((_, at) => at);
  const ids = new Map<string, number>();
  const [was, is] = [tokensOf(old, ids), tokensOf(now, ids)];
  let oldAt = 0;
  let nowAt = 0;
  const [oldEdges, nowEdges] = [new Set(was.starts), new Set(is.starts)];
  /** Pairs what two gaps begin with, or end with, as far as it is a whole word on one side. */
  const fillGap = (oldEnd: number, nowEnd: number) => {
    const most = Math.min(oldEnd - oldAt, nowEnd - nowAt);
    let head = 0;
    while (head < most && old.text[oldAt + head] === now.text[nowAt + head]) head++;
    while (head > 0 && !oldEdges.has(oldAt + head) && !nowEdges.has(nowAt + head)) head--;
    let tail = 0;
    while (tail < most - head && old.text[oldEnd - tail - 1] === now.text[nowEnd - tail - 1]) tail++;
    while (tail > 0 && !oldEdges.has(oldEnd - tail) && !nowEdges.has(nowEnd - tail)) tail--;
    for (let at = 0; at < head; at++) places[nowAt + at] = oldAt + at;
    for (let at = 1; at <= tail; at++) places[nowEnd - at] = oldEnd - at;
    oldAt = oldEnd;
    nowAt = nowEnd;
  };
  for (const run of alignTokens(was.ids, is.ids)) {
    fillGap(was.starts[run.old] ?? 0, is.starts[run.new] ?? 0);
    const end = is.starts[run.new + run.length] ?? 0;
    while (nowAt < end) places[nowAt++] = oldAt++;
  }
  fillGap(old.text.length, now.text.length);
  return places;
}

/** Words, and every other sign by itself; `starts` ends with the length of the text. */
function tokensOf({ text, cuts }: SignLine, known: Map<string, number>) {
  const ids: number[] = [];
  const starts: number[] = [];
  const add = (from: number, to: number) => {
    const word = text.slice(from, to);
    const id = known.get(word) ?? known.size;
    known.set(word, id);
    ids.push(id);
    starts.push(from);
  };
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+|./gsu)) {
    let from = index;
    for (let at = index + 1; at < index + word.length; at++) {
      if (!cuts.has(at)) continue;
      add(from, at);
      from = at;
    }
    add(from, index + word.length);
  }
  starts.push(text.length);
  return { ids: Int32Array.from(ids), starts };
}
