import { wordReader } from "../diff/index.ts";
import type { CellPiece } from "./matrix-data.ts";

/** The words of an addition, parted into those that all additions of its row have and those that not all have. */
export function addedPieces(text: string, others: readonly string[]): readonly CellPiece[] {
  if (text === "") return [];
  if (others.length === 0) return [{ kind: "inserted", text }];
  const read = wordReader();
  const known = others.map((other) => new Set(read(other).map(({ key }) => key)));
  const pieces: CellPiece[] = [];
  let from = 0;
  let before = false;
  const close = (to: number) => {
    if (to > from) pieces.push({ kind: "inserted", text: text.slice(from, to), ...(before && { differs: true }) });
    from = to;
  };
  for (const { span, key, isWord } of read(text)) {
    const differs = isWord && known.some((words) => !words.has(key));
    if (differs !== before) close(differs ? span.start : lastEnd(text, span.start));
    before = differs;
  }
  close(text.length);
  return pieces;
}

/** The end of the word before a place. */
function lastEnd(text: string, place: number): number {
  return text.slice(0, place).trimEnd().length;
}
