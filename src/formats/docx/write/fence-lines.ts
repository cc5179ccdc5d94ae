import type { Revision } from "../word-model.ts";
import type { WhoOf } from "./read-inline.ts";

/** The lines of a fence, its first and last one included; of a mark that reaches over several each has its part. */
export function fenceLines(fence: string): readonly string[] {
  return fence
    .replace(oneMark, (whole, sign: string, words: string, key = "") =>
      words.includes("\n") ? inParts(words, (part) => `{${sign}${part}${sign}}${key}`) : whole,
    )
    .replace(replacement, (whole, old: string, now: string, key = "") =>
      whole.includes("\n") ? pairedParts(old.split("\n"), now.split("\n"), key) : whole,
    )
    .split("\n");
}

/** True for a line that begins or ends a fence, whatever happened to it. */
export function isFenceLine(line: string): boolean {
  return /^(?:\{(?:\+\+|--))?```/.test(line);
}

/** Words between fences, which are what they are sign by sign, and who has changed them. */
export interface LiteralPiece {
  readonly text: string;
  readonly revisions: readonly Revision[];
}

/** The pieces of a line between fences; the last one is the end of the line. */
export function literalPieces(line: string, whoOf: WhoOf): readonly LiteralPiece[] {
  const pieces: LiteralPiece[] = [];
  const add = (text: string, kind: Revision["kind"] | undefined, key: string | undefined) => {
    const revisions = kind === undefined ? [] : [{ kind, ...whoOf(/@([\w-]+)/.exec(key ?? "")?.[1]) }];
    if (text !== "") pieces.push({ text, revisions });
  };
  let at = 0;
  for (const found of line.matchAll(anyMark)) {
    const [whole, added, removed, old, now, key] = found;
    add(line.slice(at, found.index), undefined, undefined);
    add(added ?? now ?? "", "insertion", key);
    add(removed ?? old ?? "", "deletion", key);
    at = found.index + whole.length;
  }
  add(line.slice(at), undefined, undefined);
  const last = pieces.at(-1);
  if (last === undefined || last.revisions.length === 0 || !last.text.endsWith("¶")) {
    return [...pieces, { text: "", revisions: [] }];
  }
  const words = { ...last, text: last.text.slice(0, -1) };
  return [...pieces.slice(0, -1), ...(words.text === "" ? [] : [words]), { text: "", revisions: last.revisions }];
}

function inParts(words: string, mark: (part: string) => string): string {
  const parts = words.split("\n");
  return parts.map((part, index) => mark(index < parts.length - 1 ? `${part}¶` : part)).join("\n");
}

/** Lines that took the place of others, one by one; further ones came or went as a whole. */
function pairedParts(old: readonly string[], now: readonly string[], key: string): string {
  const both = Math.min(old.length, now.length);
  const parts = old.slice(0, both).map((line, at) => `{~~${line}~>${now[at]}~~}${key}`);
  const gone = old.slice(both).map((line) => `{--${line}¶--}${key}`);
  const come = now.slice(both).map((line) => `{++${line}¶++}${key}`);
  return [...parts, ...gone, ...come].join("\n");
}

const oneMark = /\{(\+\+|--)((?:(?!\1\})[\s\S])*)\1\}(\{@[\w-]+\})?/g;
const replacement = /\{~~((?:(?!~>|~~\})[\s\S])*)~>((?:(?!~~\})[\s\S])*)~~\}(\{@[\w-]+\})?/g;
const anyMark =
  /\{(?:\+\+((?:(?!\+\+\}).)*)\+\+|--((?:(?!--\}).)*)--|~~((?:(?!~>|~~\}).)*)~>((?:(?!~~\}).)*)~~)\}(\{@[\w-]+\})?/g;
