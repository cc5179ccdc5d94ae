import { randomBytes } from "node:crypto";
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Refusal } from "./io.ts";
import { encode, reasonOf, type TextFile } from "./read-text.ts";

/** Writes a text back in the form it was read in: whole or not at all, with the permissions it had. */
export async function writeText(path: string, text: string, file: TextFile): Promise<void> {
  let beside: string | undefined;
  try {
    // A link is followed, so that the file it leads to is replaced and not the link.
    const target = await realpath(path);
    await access(target, constants.W_OK);
    const { mode } = await stat(target);
    beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
    await writeFile(beside, encode(text, file), { mode: mode & 0o7777, flag: "wx" });
    await rename(beside, target);
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => {});
    throw new Refusal(`${file.name} was not written: it ${reasonOf(error).replace("read", "written")}`);
  }
}

/** Writes a file of our own making, new or in the place of an older one: whole or not at all. */
export async function writeResult(path: string, name: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new Refusal(`${name} was not written: ${whyNot(error)}`);
  }
}

/** A new file fails to be there only where its folder does. */
function whyNot(error: unknown): string {
  const reason = reasonOf(error).replace("read", "written");
  return `${reason === "does not exist" ? "its folder" : "it"} ${reason}`;
}
