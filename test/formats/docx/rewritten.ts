import { strFromU8, unzipSync } from "fflate";
import { exportWord, importWord } from "../../../src/formats/index.ts";
import { parse } from "../../../src/index.ts";

/** A Word file whose text was changed and written back into it: its main part, and what was told. */
export function rewritten(file: Uint8Array, change: (source: string) => string) {
  const read = importWord(file);
  if (read.status === "refused") throw new Error(read.message);
  const exported = exportWord(parse(change(read.source)), { template: file });
  if (exported.status === "refused") throw new Error(exported.message);
  const parts = unzipSync(exported.bytes);
  return { body: strFromU8(parts["word/document.xml"] ?? new Uint8Array()), parts, messages: exported.messages };
}
