import { shortened } from "../diff/index.ts";
import {
  type CellPiece,
  type Judgement,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  wholeOf,
} from "../revision/index.ts";

/** What the forms of a matrix have in common. */
export interface MatrixOptions {
  /** What stands over it; the name of the base where undefined. */
  readonly title?: string;
  /** The rows to show, by their judgement; all where undefined. */
  readonly only?: readonly Judgement[];
  /** The language of the texts, as a tag: `en`. */
  readonly language?: string;
}

/** Kept words beyond this many signs on each side of a change are left out of a cell: the base stands beside it. */
const context = 44;

/** `instructs the Director of the Telecommunication Standardization Bureau` needs no more to be known. */
const longestCall = 34;

/** `Matrix of proposals: RESOLUTION 71 (Geneva, 2022)`. */
export function titleOf({ base }: Matrix, { title }: MatrixOptions): string {
  return title ?? `Matrix of proposals: ${base.heading ?? base.name}`;
}

/** What the base is, in a sentence. */
export function baseInWords({ base: { name, instruction, title } }: Matrix): string {
  const words = title === undefined ? name : `${name}, “${title}”`;
  if (instruction === undefined) return `Base: ${words}.`;
  return `Base: ${words}. There is no base text, so this first proposal stands in for it: the others are compared with it.`;
}

/** The rows that were asked for. */
export function rowsOf({ rows }: Matrix, { only }: MatrixOptions): readonly MatrixRow[] {
  return only === undefined ? rows : rows.filter(({ judgement }) => only.includes(judgement));
}

/** The words of a cell with enough around its changes to find them. */
export function shortPieces({ kind, pieces }: MatrixCell): readonly CellPiece[] {
  if (kind !== "changed" && kind !== "split" && kind !== "merged") return pieces;
  return pieces.map((piece, at) => {
    if (piece.kind !== "kept") return piece;
    return { ...piece, text: shortKept(piece.text, at === 0, at === pieces.length - 1) };
  });
}

function shortKept(text: string, isFirst: boolean, isLast: boolean): string {
  if (isFirst && isLast) return text;
  const head = isFirst ? "" : startOf(text);
  const tail = isLast ? "" : endOf(text);
  return head.length + tail.length + 2 >= text.length ? text : `${head}…${tail}`;
}

function startOf(text: string): string {
  const cut = text.lastIndexOf(" ", context);
  return text.length <= context ? text : `${text.slice(0, cut > 0 ? cut : context)} `;
}

function endOf(text: string): string {
  const cut = text.indexOf(" ", text.length - context);
  return text.length <= context ? text : ` ${text.slice(cut < 0 ? text.length - context : cut + 1)}`;
}

/** What a cell says before its words, or instead of them: `SUP`, `moved after resolves 3`; "" where nothing. */
export function signOf({ kind, moved, place, whole }: MatrixCell): string {
  const words = {
    kept: moved === undefined ? "no change" : "",
    changed: "",
    split: "split",
    merged: "merged with its neighbours",
    deleted: whole ? "SUP (whole text)" : "SUP",
    added: place === undefined ? "new" : `new, ${place}`,
    absent: "",
  }[kind];
  return [moved === undefined ? "" : `moved ${moved}`, words].filter((part) => part !== "").join("; ");
}

/** True when the words of a cell have to be shown: not where they are the base's, or gone. */
export function showsWords({ kind }: MatrixCell): boolean {
  return kind === "changed" || kind === "split" || kind === "merged" || kind === "added";
}

/** How many proposals do something with a row; those that suppress the text as a whole are not counted. */
export function countOfTouching({ cells }: MatrixRow, columns: readonly MatrixColumn[]): number {
  const isWhole = (at: number) => wholeOf(columns[at]?.instruction) !== undefined;
  return cells.filter(({ kind, moved }, at) => {
    return !isWhole(at) && kind !== "absent" && (kind !== "kept" || moved !== undefined);
  }).length;
}

/** Where a row is, with a long call shortened; of a call that it is one. */
export function placeOf({ place, kind, base, call = "" }: MatrixRow): string {
  const short = place.replace(call, () => shortened(call, longestCall));
  if (base === undefined) return `new ${short}`;
  return kind === "call" ? `${short} (call)` : short;
}

/** How many rows each judgement has. */
export function countsOf({ rows }: Matrix): Readonly<Record<Judgement, number>> {
  const counts = { untouched: 0, identical: 0, compatible: 0, conflicting: 0 };
  for (const { judgement } of rows) counts[judgement]++;
  return counts;
}

/** What each judgement means, for a legend. */
export const meanings: Readonly<Record<Judgement, string>> = {
  conflicting: "they want different things with the same words",
  compatible: "only one changes it, or the changes can be taken together",
  identical: "all that change it want the same words",
  untouched: "nobody changes it",
};
