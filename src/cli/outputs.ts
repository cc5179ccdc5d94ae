import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Found } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";
import { targetOf } from "./replace-file.ts";

/** What a command is about to write and what it reads. */
export interface Writing {
  /** Names of the files to write; undefined for what goes to standard output. */
  readonly outputs: readonly (string | undefined)[];
  readonly inputs: readonly Found[];
  /** True when files that are there already may be replaced. */
  readonly mayReplace: boolean;
}

/**
 * Refuses, before anything is written, what would lose words: a file that is there already, and, whatever the person
 * allows, a file that is read for the result or that would hold two results.
 */
export async function refuseLoss({ outputs, inputs, mayReplace }: Writing, io: Io): Promise<void> {
  const read = new Map<string, string>();
  for (const { name, path } of inputs) if (path !== "-") read.set((await placeOf(path)).id, name);
  const written = new Set<string>();
  for (const output of outputs) {
    if (output === undefined) continue;
    if (output === "-") throw new Refusal("“-” is no name for a file; leave -o out to write to standard output");
    const { id, kind } = await placeOf(resolve(io.cwd, output));
    if (kind === "folder") throw new Refusal(`${output} is a folder; name a file in it`);
    if (kind === "other") throw new Refusal(`${output} is no file; leave -o out to write to standard output`);
    if (read.has(id)) throw new Refusal(`${output} is read for the result; name another file to write`);
    if (written.has(id)) throw new Refusal(`${output} is named for two results; give each a file of its own`);
    written.add(id);
    if (kind === "file" && !mayReplace) {
      throw new Refusal(`${output} is there already; name another file, or replace it with --force`);
    }
  }
}

interface Place {
  /** Two names of one file have one, also where one of them is a link. */
  readonly id: string;
  /** What is there; undefined where nothing is. */
  readonly kind?: "file" | "folder" | "other";
}

async function placeOf(path: string): Promise<Place> {
  try {
    const found = await stat(path, { bigint: true });
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
    return { id: `${found.dev} ${found.ino}`, kind };
  } catch {
    return { id: await targetOf(path).catch(() => path) };
  }
}
