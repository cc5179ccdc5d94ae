import { alignTokens } from "../diff/index.ts";
import { type Span, slice, type TextEdit } from "../text/index.ts";

/** The texts that spans of the two sides speak of. */
interface Texts {
  readonly old: string;
  readonly new: string;
}

/** A row of a table: its line without the line break, and the words between its bars. */
interface Row extends Span {
  readonly words: string;
  readonly cells: readonly Span[];
}

/** A stretch of rows of both sides that have nothing in common, from the first row to before the last. */
interface Gap {
  readonly old: readonly [number, number];
  readonly now: readonly [number, number];
}

/**
 * The edits that give a table of the base again: rows come and go as a whole, and in rows that stay words are changed
 * cell by cell, so that each side of the marks is a table.
 */
export function tableEdits(texts: Texts, old: Span, now: Span): readonly TextEdit[] {
  const before = rowsOf(texts.old, old);
  const after = rowsOf(texts.new, now);
  const kept = pairsOf(before, after);
  const edits: TextEdit[] = [];
  let done = { old: 0, now: 0 };
  for (const [from, to] of [...kept, [before.length, after.length] as const]) {
    edits.push(...gapEdits(texts, { old: [done.old, from], now: [done.now, to] }, { before, after }));
    const [one, other] = [before[from], after[to]];
    if (one !== undefined && other !== undefined) edits.push(...cellEdits(texts, one, other));
    done = { old: from + 1, now: to + 1 };
  }
  return edits;
}

function rowsOf(text: string, { start, end }: Span): readonly Row[] {
  const rows: Row[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 || newline > end ? end : newline;
    const line = { start: at, end: stop };
    rows.push({ ...line, words: slice(text, line).trim(), cells: cellsOf(text, line) });
    at = stop + 1;
  }
  return rows;
}

/** The words between the bars, without the blanks around them. */
function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const bars = [...text.slice(start, end).matchAll(/(?<!\\)\|/g)].map(({ index }) => start + index);
  return bars.slice(0, -1).map((bar, index) => {
    const words = text.slice(bar + 1, bars[index + 1]);
    const first = bar + 1 + (words.length - words.trimStart().length);
    return { start: first, end: first + words.trim().length };
  });
}

/** The rows that stay, as pairs of places: those that are the same, and between them those that begin alike. */
function pairsOf(before: readonly Row[], after: readonly Row[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let done = { old: 0, now: 0 };
  const same = common(
    before.map(({ words }) => words),
    after.map(({ words }) => words),
  );
  for (const [old, now] of [...same, [before.length, after.length] as const]) {
    const gap = { before: before.slice(done.old, old), after: after.slice(done.now, now) };
    for (const [one, other] of alike(gap.before, gap.after)) pairs.push([done.old + one, done.now + other]);
    if (old < before.length && now < after.length) pairs.push([old, now]);
    done = { old: old + 1, now: now + 1 };
  }
  return pairs;
}

/** As many rows on both sides are the same ones; else those whose first words are. None has cells that another lacks. */
function alike(before: readonly Row[], after: readonly Row[]): readonly (readonly [number, number])[] {
  const first = ({ words }: Row) => /^\|?\s*([^|]*)/.exec(words)?.[1]?.trim() ?? "";
  const found =
    before.length === after.length
      ? before.map((_, index) => [index, index] as const)
      : common(before.map(first), after.map(first));
  return found.filter(([old, now]) => before[old]?.cells.length === after[now]?.cells.length);
}

function common(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const ids = new Map<string, number>();
  const idOf = (words: string) => {
    const id = ids.get(words) ?? ids.size;
    ids.set(words, id);
    return id;
  };
  const runs = alignTokens(Int32Array.from(before, idOf), Int32Array.from(after, idOf));
  return runs.flatMap((run) =>
    Array.from({ length: run.length }, (_, step) => [run.old + step, run.new + step] as const),
  );
}

/** Rows that have come go, rows that are gone come, with the line breaks behind them; at the end with those before. */
function gapEdits(
  texts: Texts,
  { old, now }: Gap,
  { before, after }: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): readonly TextEdit[] {
  if (old[0] === old[1] && now[0] === now[1]) return [];
  const gone = before.slice(...old).map((row) => slice(texts.old, row));
  const next = after[now[1]];
  const previous = after[now[0] - 1];
  if (next !== undefined) {
    const span = { start: after[now[0]]?.start ?? next.start, end: next.start };
    return [{ span, text: gone.map((row) => `${row}\n`).join("") }];
  }
  const last = after[now[1] - 1];
  if (previous !== undefined) {
    const span = { start: previous.end, end: last?.end ?? previous.end };
    return [{ span, text: gone.map((row) => `\n${row}`).join("") }];
  }
  const span = { start: after[0]?.start ?? 0, end: last?.end ?? 0 };
  return [{ span, text: gone.join("\n") }];
}

/** The words of cells that differ, without the words that both begin and end with. */
function cellEdits(texts: Texts, old: Row, now: Row): readonly TextEdit[] {
  if (old.words === now.words) return [];
  return now.cells.flatMap((cell, index): readonly TextEdit[] => {
    const was = slice(texts.old, old.cells[index] ?? { start: 0, end: 0 });
    const is = slice(texts.new, cell);
    if (was === is) return [];
    const start = sameStart(was, is);
    const tail = sameStart(reversed(was.slice(start)), reversed(is.slice(start)));
    return [{ span: { start: cell.start + start, end: cell.end - tail }, text: was.slice(start, was.length - tail) }];
  });
}

/** How far two texts are the same, up to the end of a word. */
function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  const isEnd = (text: string) => length >= text.length || /\s/.test(text[length] ?? "");
  while (length > 0 && !(isEnd(one) && isEnd(other)) && !/\s/.test(one[length - 1] ?? "")) length--;
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
