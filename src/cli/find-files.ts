import { stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Io, Refusal } from "./io.ts";
import { reasonOf } from "./reason-of.ts";
import { complain } from "./say.ts";
import { searchFolder } from "./search-folder.ts";

/** A file to read: what messages call it, and where it is; `-` for standard input. */
export interface Found {
  readonly name: string;
  readonly path: string;
  /** True for a link found in a folder that leads out of it: what it leads to is read, and never written. */
  readonly leadsOut?: boolean;
}

/** What a search in folders looks for. */
export const documentEndings = [".contribution.md", ".resolution.md"] as const;

/**
 * The files that some paths of the command line mean, each once, and a line for each path that means none. That a
 * configuration ignores all of a folder is no failure, and is said on standard error.
 */
export async function findFiles(
  paths: readonly string[],
  io: Io,
  isIgnored: (path: string) => Promise<boolean>,
): Promise<{ readonly files: readonly Found[]; readonly refusals: readonly string[] }> {
  const files = new Map<string, Found>();
  const refusals: string[] = [];
  for (const given of paths) {
    if (given === "-") {
      files.set("-", { name: "<stdin>", path: "-" });
      continue;
    }
    const path = resolve(io.cwd, given);
    const nameIn = (found: string) => nameOf(found, given, path, io);
    try {
      if (!(await stat(path)).isDirectory()) {
        files.set(path, { name: nameIn(path), path });
        continue;
      }
      const found = await searchFolder(path, { endings: documentEndings, isIgnored });
      for (const one of found.unread) refusals.push(`${nameIn(one.path)} ${one.reason}`);
      for (const one of found.files) {
        if (!files.has(one.path)) files.set(one.path, { name: nameIn(one.path), ...one });
      }
      if (found.files.length + found.unread.length > 0) continue;
      if (found.ignored > 0) complain(io, allIgnored(given, found.ignored));
      else refusals.push(`${given} holds no document: no file in it ends in ${documentEndings.join(" or ")}`);
    } catch (error) {
      refusals.push(`${given} ${reasonOf(error)}`);
    }
  }
  return { files: [...files.values()], refusals };
}

/** The path as it was given where that is short, with the signs of this system's paths turned into `/`. */
function nameOf(path: string, given: string, root: string, { cwd }: Io): string {
  const name = isAbsolute(given) ? join(given, relative(root, path)) : relative(cwd, path);
  return (name === "" ? path : name)
    .replace(/[\\/]$/, "")
    .split(sep)
    .join("/");
}

/** All files with some endings in a folder and the folders in it, and a line for each folder that may not be read. */
export async function filesIn(
  given: string,
  { endings, most }: { readonly endings: readonly string[]; readonly most?: number },
  io: Io,
): Promise<{ readonly files: readonly Found[]; readonly refusals: readonly string[] }> {
  const root = resolve(io.cwd, given);
  const named = (path: string) => nameOf(path, given, root, io);
  try {
    const search = { endings, isIgnored: async () => false, ...(most !== undefined && { most }) };
    const { files, unread } = await searchFolder(root, search);
    return {
      files: files.filter(({ path }) => !isLock(path)).map((one) => ({ name: named(one.path), ...one })),
      refusals: unread.map(({ path, reason }) => `${named(path)} ${reason}`),
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${given} ${reasonOf(error).replace("does not exist", "is no folder")}`);
  }
}

/** Word notes beside a file who has it open, under the file's ending: `~$solution 1.docx`. */
function isLock(path: string): boolean {
  return /(?:^|[\\/])~\$[^\\/]*$/.test(path);
}

function allIgnored(given: string, count: number): string {
  const what = count === 1 ? "1 file or folder" : `${count} files and folders`;
  return `${given} holds no document that is looked at: the configuration ignores ${what} in it; name a file to have it read`;
}

/** The one file of a command that reads one. */
export function onlyFile(command: string, paths: readonly string[], io: Io): Found {
  const [given, ...more] = paths;
  if (given === undefined || more.length > 0) {
    throw new Refusal(`“preamble ${command}” reads one file, or standard input for “-”; named: ${paths.length}`);
  }
  return given === "-" ? { name: "<stdin>", path: "-" } : { name: given, path: resolve(io.cwd, given) };
}
