import { structureFaults } from "../../../src/formats/docx/structure-faults.ts";
import { mainOf, partOf, partsOf } from "./parts.ts";

/** What is wrong with a Word file that a validator does not say; each fault a sentence. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const faults = structureFaults({ main: mainOf(bytes), partOf: (name) => partOf(bytes, `word/${name}`) });
  const names = [...partsOf(bytes).keys()].filter((name) => /^\/|\.\./.test(name));
  return [...faults, ...names.map((name) => `a part is named ${name}`)];
}
