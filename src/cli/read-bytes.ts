import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { type Io, Refusal } from "./io.ts";
import { codeOf, reasonOf } from "./reason-of.ts";

/** No contribution comes near this; a file beyond it was named by mistake. */
const mostBytes = 64 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`; what is no file, or too large, is refused with a sentence. */
export async function readBytes(name: string, path: string, io: Io): Promise<Uint8Array> {
  if (path !== "-") return readFileBytes(name, path);
  return atMost(mostBytes, name, await io.input(mostBytes).catch((error: unknown) => refused(name, error)));
}

/** The bytes of a file, which is refused where it is longer than `most` bytes or no file. */
export async function readFileBytes(name: string, path: string, most = mostBytes): Promise<Uint8Array> {
  const found = await stat(path).catch((error: unknown) => refused(name, error));
  const kind = kindOf(found);
  if (kind !== undefined && !(found.isFIFO() && isOpened(path))) throw new Refusal(`${name} ${noFile(kind)}`);
  if (found.size > most)
    throw new Refusal(`${name} has ${megabytes(found.size)} MB; up to ${megabytes(most)} are read`);
  const bytes = await collected(createReadStream(path), most).catch((error: unknown) => refused(name, error));
  return atMost(most, name, bytes);
}

/** All that a stream gives, as far as it gives at most `most` bytes; of a longer one the start, which is longer too. */
export async function collected(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** What a place is that neither holds words nor is a folder; undefined for a file and for a folder. */
export function kindOf(found: Stats): string | undefined {
  if (found.isFIFO()) return "a pipe";
  if (found.isSocket()) return "a socket";
  return found.isCharacterDevice() || found.isBlockDevice() ? "a device" : undefined;
}

/** The end of a sentence about what is named for a file and is none. */
export function noFile(kind: string): string {
  return `is ${kind}, not a file; to read what another program writes, name “-” and send it to standard input`;
}

/** Pipes that the shell has opened for this process, as it does for `<(…)`: there is somebody who writes. */
function isOpened(path: string): boolean {
  return /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/.test(path);
}

function atMost(most: number, name: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length <= most) return bytes;
  throw new Refusal(`${name} has more than ${megabytes(most)} MB, which is as much as is read`);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** What the system says is a refusal; what goes wrong in the tool stays an error. */
function refused(name: string, error: unknown): never {
  throw codeOf(error) === undefined ? error : new Refusal(`${name} ${reasonOf(error)}`);
}
