import { importWord } from "../index.ts";
import type { Found } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";
import { readBytes } from "./read-bytes.ts";
import { readText } from "./read-text.ts";

/** The words of an official text, which may be a text file or a Word file; there tracked changes are accepted. */
export async function readOfficial({ name, path }: Found, io: Io): Promise<string> {
  if (!name.endsWith(".docx")) return (await readText(name, path, io)).text;
  const read = importWord(await readBytes(name, path, io), { marks: "base" });
  if (read.status === "refused") throw new Refusal(`${name} was not read. ${read.message}`);
  return read.source;
}
