import { marksIn, type ReadMark } from "../../../syntax/index.ts";
import type { Revision } from "../word-model.ts";
import type { WhoOf } from "./read-inline.ts";

/** The lines of a fence, its first and last one included; of a mark that reaches over several each has its part. */
export function fenceLines(fence: string): readonly string[] {
  let written = "";
  let at = 0;
  for (const read of marksIn(fence)) {
    const { start, end } = read.mark.span;
    written += fence.slice(at, start) + lineByLine(read, fence);
    at = end;
  }
  return (written + fence.slice(at)).split("\n");
}

/** A mark of changes over several lines as marks that each stay on their line. */
function lineByLine({ mark, contentStart, contentEnd }: ReadMark, fence: string): string {
  const { kind, removed, added, key, span } = mark;
  const content = fence.slice(contentStart, contentEnd);
  if (!content.includes("\n") || kind === "note" || kind === "highlight") return fence.slice(span.start, span.end);
  const by = key === undefined ? "" : `{@${key}}`;
  if (kind === "substitution") return pairedParts(removed.split("\n"), added.split("\n"), by);
  return inParts(content, (part) => (kind === "insertion" ? `{++${part}++}${by}` : `{--${part}--}${by}`));
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
  const add = (text: string, ...revisions: readonly Revision[]) => {
    if (text !== "") pieces.push({ text, revisions });
  };
  const addInsertion = ({ contentStart, contentEnd, nested }: ReadMark, insertion: Revision) => {
    let from = contentStart;
    for (const { start, end } of nested) {
      add(line.slice(from, start), insertion);
      const [inner] = marksIn(line.slice(start, end));
      add(inner?.mark.removed ?? "", insertion, { kind: "deletion", ...whoOf(inner?.mark.key) });
      from = end;
    }
    add(line.slice(from, contentEnd), insertion);
  };
  let at = 0;
  for (const read of marksIn(line)) {
    const { kind, span, added, removed, key } = read.mark;
    if (kind === "note" || kind === "highlight") continue;
    add(line.slice(at, span.start));
    const insertion: Revision = { kind: "insertion", ...whoOf(key) };
    if (kind === "insertion") addInsertion(read, insertion);
    else {
      add(added, insertion);
      add(removed, { kind: "deletion", ...whoOf(key) });
    }
    at = span.end;
  }
  add(line.slice(at));
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
