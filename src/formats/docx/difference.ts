import type { Document } from "../../model/index.ts";
import { originalOf } from "../../revision/index.ts";
import { type CanonicalParagraph, canonicalLines, canonicalParagraphs, isSameByParagraph } from "./canonical.ts";
import type { WrittenParts } from "./write/write-word.ts";

/** What the file does not hold, and what it holds beside the text. */
export type Around = Pick<WrittenParts, "lost" | "missing" | "head" | "rewritten">;

/** The first paragraph at which two texts part; undefined on the side that has nothing there. */
export interface Difference {
  /** With all changes accepted, or with all rejected. */
  readonly side: "accepted" | "rejected";
  readonly wanted?: CanonicalParagraph;
  readonly found?: CanonicalParagraph;
  /** How often the words of the wanted paragraph stand before it. */
  readonly before: number;
}

/** Where a file says something else than the text that it was made of; undefined where it says the same. */
export function differenceOf(wanted: Document, found: Document, around: Around): Difference | undefined {
  return (
    differenceIn("accepted", wanted, found, around) ??
    differenceIn("rejected", originalOf(wanted), originalOf(found), around)
  );
}

/** Only sides that are not the same at once are taken apart. */
function differenceIn(
  side: Difference["side"],
  wanted: Document,
  found: Document,
  around: Around,
): Difference | undefined {
  if (wanted.text === found.text) return undefined;
  if (around.rewritten.size === 0 && isSameByParagraph(wanted, found)) return undefined;
  const lines = withRewritten(asTables(withoutMissing(canonicalParagraphs(wanted.text), around), around), around);
  const others = withoutHead(asTables(canonicalParagraphs(found.text), around), around.head);
  const at = lines.findIndex(({ line }, index) => line !== others[index]?.line);
  if (at < 0 && others.length <= lines.length) return undefined;
  const [one, other] = at < 0 ? [undefined, others[lines.length]] : [lines[at], others[at]];
  const before = lines.slice(0, Math.max(0, at)).filter(({ text }) => text === one?.text).length;
  const isMore = at < 0 || (other !== undefined && others[at + 1]?.line === one?.line);
  const isLess = at >= 0 && (other === undefined || lines[at + 1]?.line === other.line);
  return {
    side,
    before,
    ...(one !== undefined && !isMore && { wanted: one }),
    ...(other !== undefined && !isLess && { found: other }),
  };
}

/** What the template's own cover says stands above the text and is none of it. */
function withoutHead(lines: readonly CanonicalParagraph[], head: string): readonly CanonicalParagraph[] {
  const own = canonicalLines(head);
  return own.every((line, index) => line === lines[index]?.line) ? lines.slice(own.length) : lines;
}

/** A table of the cover says what the front matter says, whatever the text shows of it. */
function withRewritten(lines: readonly CanonicalParagraph[], { rewritten }: Around): readonly CanonicalParagraph[] {
  if (rewritten.size === 0) return lines;
  const lineOf = (text: string) => canonicalLines(text).join();
  const now = new Map([...rewritten].map(([before, after]) => [lineOf(before), lineOf(after)]));
  return lines.map((one) => ({ ...one, line: now.get(one.line) ?? one.line }));
}

/**
 * Where tables were written as no more than rows and columns, their words stand in the same rows and in the same order:
 * nothing tells which columns a cell without words took.
 */
function asTables(lines: readonly CanonicalParagraph[], { lost }: Around): readonly CanonicalParagraph[] {
  if (lost.length === 0) return lines;
  return lines.map((one) => {
    const [, rows] = /^(?:table|opaque) ([\s\S]*)$/.exec(one.line) ?? [];
    if (rows === undefined) return one;
    const worded = rows.split(" || ").map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "")
        .join(" | "),
    );
    return { ...one, line: `table ${worded.filter((row) => row !== "").join(" || ")}` };
  });
}

function withoutMissing(lines: readonly CanonicalParagraph[], { missing }: Around): readonly CanonicalParagraph[] {
  const pictures = new Set(missing);
  if (pictures.size === 0) return lines;
  return lines.flatMap((one) => {
    const line = one.line
      .replace(/<(o\d+)>/g, (whole, name) => (pictures.has(name) ? "" : whole))
      .replace(/\s+/g, " ")
      .trim();
    // A paragraph with nothing but its style has gone with its picture.
    return /\s/.test(line) ? [{ ...one, line }] : [];
  });
}
