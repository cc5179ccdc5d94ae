import type { Passage, Piece, Word, wordReader } from "../diff/index.ts";
import { type Span, slice } from "../text/index.ts";

/** A passage of the base with its words. */
export interface BaseWords {
  /** The reading of the base. */
  readonly text: string;
  readonly words: readonly Word[];
  /** How many words stand before the sign that ends it: `;`, `,`, `.`. */
  readonly core: number;
}

/** Words of a passage that give way to others. */
export interface WordEdit {
  /** The words from this one … */
  readonly from: number;
  /** … up to, not including, this one. */
  readonly to: number;
  /** Their place in the base. */
  readonly span: Span;
  readonly text: string;
  /** Equal for equal words. */
  readonly keys: string;
}

/** Reads texts whose words are to be compared. */
export type Read = ReturnType<typeof wordReader>;

const endings = /^[;,.:\u3001\u3002\uff0c\uff1a\uff1b\u060c\u061b]$/;

/** The words of a passage of the base. */
export function baseWordsOf(text: string, { body }: Passage, read: Read): BaseWords {
  const words = read(text, body);
  return { text, words, core: coreOf(text, words) };
}

/** The edits that pieces of a comparison are, apart from what they do with the sign at the end. */
export function editsOf(
  pieces: readonly Piece[],
  revised: string,
  base: BaseWords,
  read: Read,
): { readonly edits: readonly WordEdit[]; readonly ending?: string } {
  const edits: WordEdit[] = [];
  let ending: string | undefined;
  let run: Piece[] = [];
  const close = () => {
    const start = run[0]?.old.start ?? 0;
    const span = { start, end: Math.max(start, run.at(-1)?.old.end ?? 0) };
    const text = run.map((piece) => slice(revised, piece.new)).join("");
    const before = (place: number) => base.words.filter((word) => word.span.start < place).length;
    const edit = { from: before(span.start), to: before(span.end), span, text };
    const parted = withoutEnding(edit, base, read);
    if (parted.ending !== undefined) ending = parted.ending;
    const { from, to, text: words } = parted.edit;
    const keys = keysOf(words, { start: 0, end: words.length }, read);
    if (from < to || keys !== "") edits.push({ ...parted.edit, keys });
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind !== "kept") run.push(piece);
    else if (run.length > 0) close();
  }
  if (run.length > 0) close();
  return { edits, ...(ending !== undefined && { ending }) };
}

/** An edit that reaches over the end of its passage, parted from what it does with the sign there. */
function withoutEnding(edit: Omit<WordEdit, "keys">, { words, core }: BaseWords, read: Read) {
  if (core === words.length || edit.to < words.length || edit.from > core) return { edit, ending: undefined };
  const own = read(edit.text);
  const left = own.slice(0, coreOf(edit.text, own, 0));
  const end = words[core - 1]?.span.end ?? edit.span.start;
  const start = Math.min(edit.span.start, end);
  const cut = left.at(-1)?.span.end ?? 0;
  return {
    edit: { from: edit.from, to: core, span: { start, end }, text: edit.text.slice(0, cut) },
    ending: edit.text.slice(cut).trim(),
  };
}

/** How many words stand before the ending; all of them where nothing else is left. */
function coreOf(text: string, words: readonly Word[], least = 1): number {
  let core = words.length;
  while (core > 0 && endings.test(slice(text, words[core - 1]?.span ?? { start: 0, end: 0 }))) core--;
  return core < least ? words.length : core;
}

/** Equal for equal words. */
export function keysOf(text: string, span: Span, read: Read): string {
  return read(text, span)
    .map(({ key }) => key)
    .join(" ");
}
