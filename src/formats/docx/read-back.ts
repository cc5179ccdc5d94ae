import type { Document } from "../../model/index.ts";
import { originalOf } from "../../revision/index.ts";
import { parse } from "../../syntax/index.ts";
import { canonicalLines, canonicalMetadata, isSameByParagraph, opaqueLine } from "./canonical.ts";
import { readSource } from "./import-word.ts";
import { withObjectNames } from "./object-names.ts";
import type { WrittenParts } from "./write-word.ts";

/** What a file says when it is read back: the same as the text, or a sentence on where it differs. */
export type ReadBack =
  | { readonly status: "same"; readonly found: Document }
  | { readonly status: "differs"; readonly message: string };

/** What the file does not hold, and what it holds beside the text. */
type Around = Pick<WrittenParts, "lost" | "missing" | "head" | "rewritten" | "mains">;

/** Reads a file that was made of a text: accepted it has to be the text, rejected the text before the changes. */
export function readBack(bytes: Uint8Array, document: Document, around: Around): ReadBack {
  const again = readSource(bytes);
  if (again.status === "refused") {
    return { status: "differs", message: `Nothing was written: the file could not be read back. ${again.message}` };
  }
  const { document: read } = again.text;
  const named = withObjectNames(read.source, document.source, around.mains);
  const found = named === read.source ? read : parse(named);
  if (found.source === document.source) return { status: "same", found: document };
  const message = differenceOf(document, found, around);
  return message === undefined ? { status: "same", found } : { status: "differs", message };
}

/** A sentence on where two texts part; undefined when they say the same. */
function differenceOf(wanted: Document, found: Document, around: Around): string | undefined {
  const words = differenceIn(wanted, found, around) ?? differenceIn(originalOf(wanted), originalOf(found), around);
  if (words !== undefined) {
    return `Nothing was written: read back from Word the text differs at “${words}”. Please tell us of this text`;
  }
  const cover = canonicalMetadata(found);
  for (const [name, value] of Object.entries(canonicalMetadata(wanted))) {
    const other = cover[name];
    if (JSON.stringify(value) === JSON.stringify(other)) continue;
    return `Nothing was written: “${name}” is ${JSON.stringify(value)} in the front matter and ${JSON.stringify(other)} on the cover of the template; make them the same`;
  }
  return undefined;
}

/** Some words from where one side of two texts parts. Only sides that are not the same at once are taken apart. */
function differenceIn(wanted: Document, found: Document, around: Around): string | undefined {
  if (wanted.text === found.text) return undefined;
  if (around.rewritten.size === 0 && isSameByParagraph(wanted, found)) return undefined;
  const lines = withRewritten(withoutLost(canonicalLines(wanted.text), around), around);
  const others = withoutHead(canonicalLines(found.text), around.head);
  const at = lines.findIndex((line, index) => line !== others[index]);
  const differing = at >= 0 ? lines[at] : others[lines.length];
  return differing?.replace(/‹[^›]*›/g, "").slice(0, 120);
}

/** What the template's own cover says stands above the text and is none of it. */
function withoutHead(lines: readonly string[], head: string): readonly string[] {
  const own = canonicalLines(head);
  return own.every((line, index) => line === lines[index]) ? lines.slice(own.length) : lines;
}

/** A table of the cover says what the front matter says, whatever the text shows of it. */
function withRewritten(lines: readonly string[], { rewritten }: Around): readonly string[] {
  if (rewritten.size === 0) return lines;
  const lineOf = (text: string) => canonicalLines(text).join();
  const now = new Map([...rewritten].map(([before, after]) => [lineOf(before), lineOf(after)]));
  return lines.map((line) => now.get(line) ?? line);
}

function withoutLost(lines: readonly string[], { lost, missing }: Around): readonly string[] {
  // A table with marks has other words on each side of them.
  const sides = lost.flatMap((words) => [words, parse(words).text, parse(words, "original").text]);
  const named = new Set(sides.map((words) => opaqueLine(words.trim())));
  const pictures = new Set(missing);
  return lines.flatMap((line) => {
    if (named.has(line)) return [];
    if (pictures.size === 0) return [line];
    const words = line
      .replace(/<(o\d+)>/g, (whole, name) => (pictures.has(name) ? "" : whole))
      .replace(/\s+/g, " ")
      .trim();
    // A paragraph with nothing but its style has gone with its picture.
    return /\s/.test(words) ? [words] : [];
  });
}
