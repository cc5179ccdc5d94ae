import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Io, Refusal } from "./io.ts";
import { reasonOf } from "./read-text.ts";

/** A file to read: what messages call it, and where it is; `-` for standard input. */
export interface Found {
  readonly name: string;
  readonly path: string;
}

/** What a search in folders looks for. */
export const documentEndings = [".contribution.md", ".resolution.md"] as const;

/** The files that some paths of the command line mean, each once, and a line for each path that means none. */
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
    try {
      if ((await stat(path)).isDirectory()) {
        const found = await searched(path, isIgnored);
        if (found.length === 0) refusals.push(nothingIn(given));
        for (const one of found) files.set(one, { name: nameOf(one, given, path, io), path: one });
      } else files.set(path, { name: nameOf(path, given, path, io), path });
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

/** Files of a folder and the folders in it, by name. Hidden folders, packages and links to folders are left out. */
async function searched(
  folder: string,
  isIgnored: (path: string) => Promise<boolean>,
  endings: readonly string[] = documentEndings,
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name.startsWith(".") || entry.name === "node_modules" || (await isIgnored(path))) continue;
      // A folder that may not be read hides its own files only.
      found.push(...(await searched(path, isIgnored, endings).catch(() => [])));
    } else if (endings.some((ending) => entry.name.endsWith(ending)) && !(await isIgnored(path))) {
      found.push(path);
    }
  }
  return found;
}

/** All files with some endings in a folder and the folders in it. */
export async function filesIn(given: string, endings: readonly string[], io: Io): Promise<readonly Found[]> {
  const root = resolve(io.cwd, given);
  try {
    const paths = await searched(root, async () => false, endings);
    return paths.filter((path) => !isLock(path)).map((path) => ({ name: nameOf(path, given, root, io), path }));
  } catch (error) {
    throw new Refusal(`${given} ${reasonOf(error).replace("does not exist", "is no folder")}`);
  }
}

/** Word notes beside a file who has it open, under the file's ending: `~$solution 1.docx`. */
function isLock(path: string): boolean {
  return /(?:^|[\\/])~\$[^\\/]*$/.test(path);
}

function nothingIn(given: string): string {
  return `${given} holds no document: no file in it ends in ${documentEndings.join(" or ")}`;
}

/** The one file of a command that reads one. */
export function onlyFile(command: string, paths: readonly string[], io: Io): Found {
  const [given, ...more] = paths;
  if (given === undefined || more.length > 0) {
    throw new Refusal(`“preamble ${command}” reads one file, or standard input for “-”; named: ${paths.length}`);
  }
  return given === "-" ? { name: "<stdin>", path: "-" } : { name: given, path: resolve(io.cwd, given) };
}
