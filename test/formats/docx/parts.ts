import { strFromU8 } from "fflate";
import { exportWord, type WordOptions } from "../../../src/formats/docx/export-word.ts";
import { importWord } from "../../../src/formats/docx/import-word.ts";
import { openPackage } from "../../../src/formats/docx/package/zip.ts";
import { parse } from "../../../src/syntax/index.ts";

/** The Word file of a text; fails the test when it is refused. */
export function wordOf(source: string, options?: WordOptions) {
  const exported = exportWord(parse(source), options);
  if (exported.status !== "written") throw new Error(exported.message);
  return exported;
}

/** The text of a Word file; fails the test when it is refused. */
export function textOf(bytes: Uint8Array): string {
  const imported = importWord(bytes);
  if (imported.status !== "read") throw new Error(imported.message);
  return imported.source;
}

/** A part of a Word file as a text; "" where there is none. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = openPackage(bytes).read(name);
  return part === undefined ? "" : strFromU8(part);
}

/** The main part of a Word file. */
export function mainOf(bytes: Uint8Array): string {
  return partOf(bytes, "word/document.xml");
}

/** All parts by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = openPackage(bytes);
  return new Map(parts.names.map((name) => [name, parts.read(name) ?? new Uint8Array()]));
}
