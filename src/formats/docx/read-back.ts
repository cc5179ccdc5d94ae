import type { Document } from "../../model/index.ts";
import { type Canonical, canonical } from "./canonical.ts";
import { importWord } from "./import-word.ts";
import type { WrittenParts } from "./write-word.ts";

/** What a file says when it is read back: the same as the text, or a sentence on where it differs. */
export type ReadBack =
  | { readonly status: "same"; readonly source: string }
  | { readonly status: "differs"; readonly message: string };

/** What the file does not hold, and what it holds beside the text. */
type Around = Pick<WrittenParts, "lost" | "missing" | "head">;

/** Reads a file that was made of a text: accepted it has to be the text, rejected the text before the changes. */
export function readBack(bytes: Uint8Array, document: Document, around: Around): ReadBack {
  const again = importWord(bytes);
  if (again.status === "refused") {
    return { status: "differs", message: `Nothing was written: the file could not be read back. ${again.message}` };
  }
  const { source } = again;
  // Most files give the very same text; only where it is written in another way both have to be taken apart.
  if (source === document.source) return { status: "same", source };
  const found = withoutHead(canonical(source), around.head);
  const message = differenceOf(withoutLost(canonical(document.source), around), found);
  return message === undefined ? { status: "same", source } : { status: "differs", message };
}

/** A sentence on where two texts part; undefined when they say the same. */
function differenceOf(wanted: Canonical, found: Canonical): string | undefined {
  for (const side of ["accepted", "rejected"] as const) {
    const at = wanted[side].findIndex((line, index) => line !== found[side][index]);
    const differing = at >= 0 ? wanted[side][at] : found[side][wanted[side].length];
    if (differing === undefined) continue;
    const words = differing.replace(/‹[^›]*›/g, "").slice(0, 120);
    return `Nothing was written: read back from Word the text differs at “${words}”. Please tell us of this text`;
  }
  for (const [name, value] of Object.entries(wanted.metadata)) {
    const other = found.metadata[name];
    if (JSON.stringify(value) === JSON.stringify(other)) continue;
    return `Nothing was written: “${name}” is ${JSON.stringify(value)} in the front matter and ${JSON.stringify(other)} on the cover of the template; make them the same`;
  }
  return undefined;
}

/** What the template's own cover says stands above the text and is none of it. */
function withoutHead({ accepted, rejected, metadata }: Canonical, head: string): Canonical {
  const own = canonical(head);
  const rest = (lines: readonly string[], above: readonly string[]) =>
    above.every((line, index) => line === lines[index]) ? lines.slice(above.length) : lines;
  return { accepted: rest(accepted, own.accepted), rejected: rest(rejected, own.rejected), metadata };
}

function withoutLost({ accepted, rejected, metadata }: Canonical, { lost, missing }: Around): Canonical {
  const named = new Set(lost.map((words) => `opaque ${words.replace(/\s+/g, " ")}`));
  const pictures = new Set(missing);
  const rest = (lines: readonly string[]) => lines.filter((line) => !named.has(line)).flatMap(withoutPictures);
  const withoutPictures = (line: string) => {
    if (pictures.size === 0) return [line];
    const words = line
      .replace(/<(o\d+)>/g, (whole, name) => (pictures.has(name) ? "" : whole))
      .replace(/\s+/g, " ")
      .trim();
    // A paragraph with nothing but its style has gone with its picture.
    return /\s/.test(words) ? [words] : [];
  };
  return { accepted: rest(accepted), rejected: rest(rejected), metadata };
}
