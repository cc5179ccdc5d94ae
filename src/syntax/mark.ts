import type { Mark } from "../model/index.ts";

/** Marks longer than this are not looked for: an opening bracket without end must not eat the document. */
const longestMark = 20_000;

/** How a mark ends, by how it starts. */
export const closers: Readonly<Record<string, string>> = {
  "{++": "++}",
  "{--": "--}",
  "{~~": "~~}",
  "{>>": "<<}",
  "{==": "==}",
};
const kinds: Readonly<Record<string, Mark["kind"]>> = {
  "{++": "insertion",
  "{--": "deletion",
  "{~~": "substitution",
  "{>>": "note",
  "{==": "highlight",
};

/** A mark with the places of its parts. */
export interface ReadMark {
  readonly mark: Mark;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Where `~>` stands in a substitution. */
  readonly arrow: number;
  /** Deletions inside an insertion, content and brackets. */
  readonly nested: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the mark at `start`, whose opening bracket stands there; undefined when it does not end in its paragraph. */
export function readMark(source: string, start: number, find: Finder): ReadMark | undefined {
  const bracket = source.slice(start, start + 3);
  const closer = closers[bracket] ?? "";
  const contentStart = start + 3;
  const nested: { start: number; end: number }[] = [];
  let end = find(closer, contentStart);
  if (bracket === "{++") {
    for (let from = contentStart; end >= 0; ) {
      const inner = unescaped(source, "{--", from, find);
      if (inner < 0 || inner > end) break;
      const innerEnd = find("--}", inner + 3);
      if (innerEnd < 0) break;
      const past = innerEnd + 3 + keyLength(source, innerEnd + 3);
      nested.push({ start: inner, end: past });
      from = past;
      if (end < past) end = find(closer, past);
    }
  }
  if (end < 0 || end - start > longestMark) return undefined;
  if (/\n[ \t]*\n/.test(source.slice(contentStart, end))) return undefined;
  const arrow = bracket === "{~~" ? find("~>", contentStart) : -1;
  if (bracket === "{~~" && (arrow < 0 || arrow > end)) return undefined;
  const kind = kinds[bracket] ?? "note";
  const content = source.slice(contentStart, end);
  const keyEnd = end + 3 + keyLength(source, end + 3);
  const key = keyEnd > end + 3 ? source.slice(end + 5, keyEnd - 1) : undefined;
  const removed =
    kind === "deletion"
      ? content
      : kind === "substitution"
        ? source.slice(contentStart, arrow)
        : nestedText(source, nested);
  const added =
    kind === "insertion"
      ? withoutNested(source, contentStart, end, nested)
      : kind === "substitution"
        ? source.slice(arrow + 2, end)
        : "";
  return {
    mark: { kind, span: { start, end: keyEnd }, removed, added, ...(key !== undefined && { key }) },
    contentStart,
    contentEnd: end,
    arrow,
    nested,
  };
}

/** The marks that stand in a piece of a source, in their order; those inside others and unclosed ones are left out. */
export function* marksIn(source: string): Generator<ReadMark> {
  const find = finderIn(source);
  let done = 0;
  for (const { index } of source.matchAll(/\{(?:\+\+|--|~~|>>|==)/g)) {
    if (index < done || isEscaped(source, index)) continue;
    const read = readMark(source, index, find);
    if (read === undefined) continue;
    yield read;
    done = read.mark.span.end;
  }
}

/** The parts of marks that were read from a source, in the same order. */
export function partsOfMarks(source: string, marks: readonly Mark[]): readonly ReadMark[] {
  const find = finderIn(source);
  return marks.flatMap(({ span }) => readMark(source, span.start, find) ?? []);
}

/** The next place of a bracket that no backslash makes a word of. */
function unescaped(source: string, bracket: string, from: number, find: Finder): number {
  let at = find(bracket, from);
  while (at > 0 && isEscaped(source, at)) at = find(bracket, at + 1);
  return at;
}

/** True when the sign at a place is a plain one: a backslash stands before it, which itself is not a plain one. */
export function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}

/** The length of `{@c1}` at a place, 0 when there is none. */
function keyLength(source: string, at: number): number {
  if (source[at] !== "{" || source[at + 1] !== "@") return 0;
  const key = /^\{@[\w-]{1,40}\}/.exec(source.slice(at, at + 44));
  return key?.[0].length ?? 0;
}

function nestedText(source: string, nested: ReadMark["nested"]): string {
  return nested.map(({ start, end }) => source.slice(start + 3, source.lastIndexOf("--}", end))).join("");
}

function withoutNested(source: string, start: number, end: number, nested: ReadMark["nested"]): string {
  let text = "";
  let at = start;
  for (const inner of nested) {
    text += source.slice(at, inner.start);
    at = inner.end;
  }
  return text + source.slice(at, end);
}

/** Where words next stand at or behind a place, -1 where they do not. */
export type Finder = (words: string, from: number) => number;

/** A finder that does not search the same stretch twice, whatever brackets somebody has left open. */
export function finderIn(source: string): Finder {
  const known = new Map<string, { readonly from: number; readonly at: number }>();
  return (words, from) => {
    const last = known.get(words);
    if (last !== undefined && last.from <= from && (last.at < 0 || last.at >= from)) return last.at;
    const at = source.indexOf(words, from);
    known.set(words, { from, at });
    return at;
  };
}
