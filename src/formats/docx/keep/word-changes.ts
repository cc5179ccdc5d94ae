import { alignTokens } from "../../../diff/index.ts";
import type { TextEdit } from "../../../text/index.ts";

/** What is to be done to the old words, word by word; a blank alone between two changes is part of them. */
export function changesBetween(old: string, words: string): readonly TextEdit[] {
  const [before, after] = [old, words].map((text) => text.match(/\d+|\p{L}+|[^\d\p{L}]/gu) ?? []);
  const ids = new Map<string, number>();
  const idsOf = (tokens: readonly string[] = []) =>
    Int32Array.from(tokens, (token) => {
      const id = ids.get(token) ?? ids.size;
      ids.set(token, id);
      return id;
    });
  const widthOf = (tokens: readonly string[] = [], end: number) => tokens.slice(0, end).join("").length;
  const kept = [...alignTokens(idsOf(before), idsOf(after))].map((run) => ({
    old: widthOf(before, run.old),
    now: widthOf(after, run.new),
    length: widthOf(before, run.old + run.length) - widthOf(before, run.old),
  }));
  const ends = { old: old.length, now: words.length, length: 0 };
  const changes: TextEdit[] = [];
  let at = { old: 0, now: 0 };
  for (const run of [...kept.filter((one) => old.slice(one.old, one.old + one.length).trim() !== ""), ends]) {
    const text = words.slice(at.now, run.now);
    if (run.old > at.old || text !== "") changes.push(trimmed(old, { span: { start: at.old, end: run.old }, text }));
    at = { old: run.old + run.length, now: run.now + run.length };
  }
  return changes;
}

/** A change without the signs that both sides begin with. */
function trimmed(old: string, { span: { start, end }, text }: TextEdit): TextEdit {
  let same = 0;
  while (start + same < end && same < text.length && old[start + same] === text[same]) same++;
  return { span: { start: start + same, end }, text: text.slice(same) };
}
