/** Word in and out. On Node it is a bundle of its own, which `scripts/build.mjs` has loaded at the first call. */
export { type Exported, exportWord, type WordOptions } from "./docx/export-word.ts";
export { type Imported, type ImportOptions, importWord } from "./docx/import-word.ts";
export type { Receipt } from "./docx/receipt.ts";
