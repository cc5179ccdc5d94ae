import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The real Word files beside the project; tests that read them are skipped where they are not. */
const folder = fileURLToPath(new URL("../../../../shared/corpus/word", import.meta.url));

export const hasWordFiles = existsSync(folder);

/** The names of the files with tracked changes, without their twins. */
export const trackedNames: readonly string[] = hasWordFiles
  ? readdirSync(`${folder}/tracked`)
      .filter((name) => /(?<!-Accepted|-Rejected)\.docx$/.test(name))
      .map((name) => name.replace(/\.docx$/, ""))
  : [];

export function wordFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder}/${name}.docx`));
}

export function hasWordFile(name: string): boolean {
  return existsSync(`${folder}/${name}.docx`);
}
