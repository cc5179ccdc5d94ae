import type { Document } from "../../model/index.ts";
import { type Canonical, canonical } from "./canonical.ts";
import { importWord } from "./import-word.ts";
import type { WrittenParts } from "./write-word.ts";

/** What a file says when it is read back: the same as the text, or a sentence on where it differs. */
export type ReadBack =
  | { readonly status: "same"; readonly found: Canonical }
  | { readonly status: "differs"; readonly message: string };

/** What the file does not hold and what has been named. */
type Lost = Pick<WrittenParts, "lost" | "missing">;

/** Reads a file that was made of a text: accepted it has to be the text, rejected the text before the changes. */
export function readBack(bytes: Uint8Array, document: Document, lost: Lost): ReadBack {
  const again = importWord(bytes);
  if (again.status === "refused") {
    return { status: "differs", message: `Nothing was written: the file could not be read back. ${again.message}` };
  }
  const found = canonical(again.source);
  const differing = firstDifference(withoutLost(canonical(document.source), lost), found);
  if (differing === undefined) return { status: "same", found };
  const message = `Nothing was written: read back from Word the text differs at “${differing}”. Please tell us of this text`;
  return { status: "differs", message };
}

/** Some words from where two texts part; undefined when they say the same. */
function firstDifference(wanted: Canonical, found: Canonical): string | undefined {
  for (const side of ["accepted", "rejected"] as const) {
    const at = wanted[side].findIndex((line, index) => line !== found[side][index]);
    const differing = at >= 0 ? wanted[side][at] : found[side][wanted[side].length];
    if (differing !== undefined) return differing.replace(/‹[^›]*›/g, "").slice(0, 120);
  }
  return wanted.metadata === found.metadata ? undefined : "the front matter";
}

function withoutLost({ accepted, rejected, metadata }: Canonical, { lost, missing }: Lost): Canonical {
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
