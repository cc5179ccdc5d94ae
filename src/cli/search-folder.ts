import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { Refusal } from "./io.ts";
import { reasonOf } from "./reason-of.ts";

/** What to look for in a folder. */
export interface Search {
  readonly endings: readonly string[];
  readonly isIgnored: (path: string) => Promise<boolean>;
  /** The most files and folders that are looked at; a folder with more of them is refused. No limit where it is left out. */
  readonly most?: number;
}

/** What was found in a folder, by absolute paths in the order of their names. */
export interface FolderSearch {
  readonly files: readonly { readonly path: string; readonly leadsOut?: boolean }[];
  /** Folders that could not be read, with the end of a sentence that says why. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  /** How many files and folders were left out because the configuration says so. */
  readonly ignored: number;
}

/**
 * Files of a folder and the folders in it. Hidden folders, packages and links to folders are left out, so that the
 * search ends. Throws when the folder itself cannot be read, a `Refusal` when it holds too much.
 */
export async function searchFolder(root: string, search: Search): Promise<FolderSearch> {
  const { endings, isIgnored, most = Number.POSITIVE_INFINITY } = search;
  const home = await realpath(root);
  const files: { path: string; leadsOut?: boolean }[] = [];
  const unread: { path: string; reason: string }[] = [];
  let ignored = 0;
  let seen = 0;

  async function walk(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    seen += entries.length;
    if (seen > most) throw new Refusal(`${root} holds more than ${most} files and folders; name a folder with fewer`);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() ? isLeftOut(entry) : !endings.some((ending) => entry.name.endsWith(ending))) continue;
      if (await isIgnored(path)) ignored++;
      else if (!entry.isDirectory()) await add(path, entry);
      else await walk(path).catch((error: unknown) => tell(path, error));
    }
  }

  function tell(path: string, error: unknown): void {
    if (error instanceof Refusal) throw error;
    unread.push({ path, reason: reasonOf(error) });
  }

  async function add(path: string, entry: Dirent): Promise<void> {
    if (!entry.isSymbolicLink()) files.push({ path });
    // A link that leads nowhere is found, so that reading it says so.
    else if (!(await stat(path).catch(() => undefined))?.isDirectory()) {
      files.push({ path, leadsOut: await leadsOutOf(home, path) });
    }
  }

  await walk(root);
  return { files, unread, ignored };
}

function isLeftOut({ name }: Dirent): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** True when what a link leads to lies outside a folder, or nowhere. */
async function leadsOutOf(home: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return true;
  const way = relative(home, target);
  return isAbsolute(way) || way === ".." || way.startsWith(`..${sep}`);
}
