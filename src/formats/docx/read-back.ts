import type { Document } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { canonicalMetadata } from "./canonical.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { readSource } from "./import-word.ts";
import { decode } from "./package/decode.ts";
import { withObjectNames } from "./package/object-names.ts";
import { mainPartOf } from "./read/read-word.ts";
import { structureFaults } from "./structure-faults.ts";
import type { WrittenParts } from "./write/write-word.ts";

/** What a file says when it is read back: the same as the text, or where it differs. */
export type ReadBack =
  | { readonly status: "same"; readonly found: Document; readonly proof: Proof }
  | { readonly status: "differs"; readonly difference: Difference }
  /** It says the same and is not built as a Word file has to be. */
  | { readonly status: "unsound"; readonly fault: string }
  /** It cannot be given for another reason, in a sentence. */
  | { readonly status: "unfit"; readonly message: string };

/**
 * How much was found to be the same: every letter, all paragraphs with their words, styles and emphasis, or these but
 * for what the file does not hold.
 */
export type Proof = "letters" | "paragraphs" | "but-for-losses";

/** Reads a file that was made of a text: accepted it has to be the text, rejected the text before the changes. */
export function readBack(bytes: Uint8Array, document: Document, written: WrittenParts): ReadBack {
  const again = readSource(bytes);
  if (again.status === "refused") {
    const [reason] = again.message.split(";");
    return { status: "unfit", message: `The file that was made could not be read back: ${reason}` };
  }
  const named = withObjectNames(again.text.source, document.source, written.mains);
  const isSame = named === document.source;
  const found = isSame ? document : named === again.text.source ? again.text.document : parse(named);
  const difference = isSame ? undefined : differenceOf(document, found, written);
  if (difference !== undefined) return { status: "differs", difference };
  const message = isSame ? undefined : coverDifference(document, found);
  if (message !== undefined) return { status: "unfit", message };
  const fault = newFault(written);
  if (fault !== undefined) return { status: "unsound", fault };
  const hasLosses = written.lost.length > 0 || written.missing.length > 0;
  const proof = isSame ? "letters" : hasLosses ? "but-for-losses" : "paragraphs";
  return { status: "same", found, proof };
}

/** A fault of the file that was made, if the template has not had it before. */
function newFault({ parts, mains: { before, after } }: WrittenParts): string | undefined {
  if (before === after) return undefined;
  const mainName = mainPartOf({ names: [], read: (name) => parts.get(name) });
  const slash = mainName.lastIndexOf("/") + 1;
  const partOf = (name: string) => {
    const part = parts.get(mainName.slice(0, slash) + name.replace("document.xml", mainName.slice(slash)));
    return part === undefined ? "" : decode(part);
  };
  const faults = structureFaults({ main: after, partOf });
  if (faults.length === 0) return undefined;
  const known = new Set(structureFaults({ main: before, partOf }));
  return faults.find((fault) => !known.has(fault));
}

/** What the front matter says and the cover says otherwise. */
function coverDifference(wanted: Document, found: Document): string | undefined {
  const cover = canonicalMetadata(found);
  for (const [name, value] of Object.entries(canonicalMetadata(wanted))) {
    const other = cover[name];
    if (JSON.stringify(value) === JSON.stringify(other)) continue;
    return `“${name}” is ${JSON.stringify(value)} in the front matter and ${JSON.stringify(other)} on the cover of the template; make them the same`;
  }
  return undefined;
}
