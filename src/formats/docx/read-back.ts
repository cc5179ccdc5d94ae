import type { Document } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { canonicalMetadata } from "./canonical.ts";
import { type Around, type Difference, differenceOf } from "./difference.ts";
import { readSource } from "./import-word.ts";
import { withObjectNames } from "./object-names.ts";
import type { WrittenParts } from "./write-word.ts";

/** What a file says when it is read back: the same as the text, or where it differs. */
export type ReadBack =
  | { readonly status: "same"; readonly found: Document }
  | { readonly status: "differs"; readonly difference: Difference }
  /** It says so for another reason, in a sentence. */
  | { readonly status: "unfit"; readonly message: string };

/** Reads a file that was made of a text: accepted it has to be the text, rejected the text before the changes. */
export function readBack(
  bytes: Uint8Array,
  document: Document,
  around: Around & Pick<WrittenParts, "mains">,
): ReadBack {
  const again = readSource(bytes);
  if (again.status === "refused") {
    const [reason] = again.message.split(";");
    return { status: "unfit", message: `The file that was made could not be read back: ${reason}` };
  }
  const named = withObjectNames(again.text.source, document.source, around.mains);
  if (named === document.source) return { status: "same", found: document };
  const found = named === again.text.source ? again.text.document : parse(named);
  const difference = differenceOf(document, found, around);
  if (difference !== undefined) return { status: "differs", difference };
  const message = coverDifference(document, found);
  return message === undefined ? { status: "same", found } : { status: "unfit", message };
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
