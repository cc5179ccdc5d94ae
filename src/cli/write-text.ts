import { resolve } from "node:path";
import type { Found } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";
import { encode, type TextFile } from "./read-text.ts";
import { replaceFile } from "./replace-file.ts";
import { complain } from "./say.ts";

/** Writes a text back in the form it was read in. A link that a search has found must not lead out of its folder. */
export async function writeText({ path, leadsOut }: Found, text: string, file: TextFile, io: Io): Promise<void> {
  if (leadsOut) {
    throw new Refusal(
      `${file.name} was not written: it is a link that leads out of the folder that was searched; name the file itself`,
    );
  }
  tell(await replaceFile(path, file.name, encode(text, file)), io);
}

/** Writes a file of our own making, new or in the place of an older one. */
export async function writeResult(name: string, content: string | Uint8Array, io: Io): Promise<void> {
  tell(await replaceFile(resolve(io.cwd, name), name, content), io);
}

function tell(remark: string | undefined, io: Io): void {
  if (remark !== undefined) complain(io, remark);
}
