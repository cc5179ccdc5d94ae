import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "./io.ts";
import { kindOf } from "./read-bytes.ts";
import { codeOf, reasonOf } from "./reason-of.ts";

/**
 * Puts content in the place of a file, or makes it: whole or not at all. A link is followed, so that what it leads to
 * is replaced and not the link. Mode, owner and group stay; returns a sentence where the system did not let them, and
 * then nobody can read or write the file who could not before. Throws a `Refusal` when the file is not written.
 */
export async function replaceFile(
  path: string,
  name: string,
  content: string | Uint8Array,
): Promise<string | undefined> {
  let beside: string | undefined;
  try {
    const target = await targetOf(path);
    const before = await stat(target).catch((error: unknown) => (codeOf(error) === "ENOENT" ? undefined : fail(error)));
    if (before !== undefined) await refuseUnwritable(target, before);
    const hidden = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomBytes(4).toString("hex")}.tmp`);
    // Until it has the mode of the old file nobody else may look into the new one.
    const file = await open(hidden, "wx", before === undefined ? 0o666 : 0o600);
    beside = hidden;
    let remark: string | undefined;
    try {
      await file.writeFile(content);
      if (before !== undefined) remark = await dressAs(before, file);
      // A disk that is full may say so only now.
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(hidden, target);
    return remark === undefined ? undefined : `${name}: ${remark}`;
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => {});
    const why = error instanceof Refusal ? `it ${error.message}` : whyNot(error, beside !== undefined);
    throw new Refusal(`${name} was not written: ${why}`);
  }
}

/** Where a path leads in the end, also where the last link of it leads to a file that is not there yet. */
export async function targetOf(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || links > mostLinks) throw error;
    const folder = await realpath(dirname(path));
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false;
    return isLink ? targetOf(resolve(folder, await readlink(path)), links + 1) : join(folder, basename(path));
  }
}

/** As many links in a row as systems follow. */
const mostLinks = 40;

/** A file may not be written to that its owner has closed, even where its folder lets it be replaced. */
async function refuseUnwritable(target: string, found: Stats): Promise<void> {
  const kind = found.isDirectory() ? "a folder" : kindOf(found);
  if (kind !== undefined) throw new Refusal(`is ${kind}, not a file`);
  await access(target, constants.W_OK);
}

/**
 * Gives a new file owner, group and mode of the old one, and says what could not be kept. Another group gets what
 * everybody has, and where owner or group are others, nobody runs the file in their name.
 */
async function dressAs({ uid, gid, mode }: Stats, file: FileHandle): Promise<string | undefined> {
  const made = await file.stat();
  const isSame = made.uid === uid && made.gid === gid;
  if (!isSame && !(await isDone(file.chown(uid, gid)))) await isDone(file.chown(made.uid, gid));
  const now = await file.stat();
  const lost = [...(now.uid === uid ? [] : ["owner"]), ...(now.gid === gid ? [] : ["group"])];
  const everybody = mode & 0o007;
  const kept = now.gid === gid ? mode & 0o777 : (mode & 0o700) | (everybody << 3) | everybody;
  const wanted = lost.length === 0 ? mode & 0o7777 : kept;
  const isDressed = await isDone(file.chmod(wanted));
  if (!isDressed && ((await file.stat()).mode & 0o7777) !== wanted) lost.push("permissions");
  if (lost.length === 0) return undefined;
  return `its ${lost.join(" and ")} could not be kept; have who owns the folder set them again`;
}

async function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** A file that cannot be made has a folder that is not there, or that is closed. */
function whyNot(error: unknown, isMade: boolean): string {
  const reason = reasonOf(error).replace("read", "written");
  return `${!isMade && reason === "does not exist" ? "its folder" : "it"} ${reason}`;
}

function fail(error: unknown): never {
  throw error;
}
