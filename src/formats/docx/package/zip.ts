import { deflateSync, Inflate, type Zippable, zipSync } from "fflate";
import { limits } from "../limits.ts";
import { Refusal, refuse } from "../refusal.ts";
import { damaged, type Entry, entriesOf, latinOf, shown } from "./zip-directory.ts";
import { wideFields } from "./zip64.ts";

/** The parts of a package by name, unpacked when they are asked for. */
export interface Package {
  /** The names of all parts, in the order of the package's own list. */
  readonly names: readonly string[];
  /** The bytes of a part; undefined when there is none of that name. Throws a `Refusal` past a limit. */
  read(name: string): Uint8Array | undefined;
}

/**
 * Opens a package. Its central directory alone says what is in it; entries that it does not list, or that disagree
 * with it, are not believed. Throws a `Refusal` for anything that Word would not have written.
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > limits.file)
    refuse(
      "too-large",
      `The file has ${megabytes(bytes.length)} MB; up to 50 are read. Compress its pictures in Word, or take them out`,
    );
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    refuse("old-word", "This is an old .doc file, or one with a password; save it as .docx without a password");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse("not-zip", "This is no .docx file; save it as .docx in Word");
  const entries = new Map(entriesOf(bytes).map((entry) => [entry.name, entry]));
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(bytes, entry);
      total += content.length;
      if (total > limits.total) refuse("too-large", "The parts of the file are larger than 200 MB together");
      return content;
    },
  };
}

/**
 * Packs parts in the order of their names given. The same parts give the same bytes: the time in the package is
 * always the first one that the format knows.
 */
export function writePackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = [content, { level: isTooTight(content) ? 0 : 6 }];
  // The fields of a local date are written as they are, so that the zone of the machine does not show.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 0, 0, 0) });
}

/** What repeats itself thousands of times packs so tight that readers take it for a bomb; it stays unpacked. */
function isTooTight(content: Uint8Array): boolean {
  return content.length > limits.ratioFrom && content.length > (limits.ratio / 2) * deflateSync(content).length;
}

const localSignature = 0x04034b50;
/** The sizes stand behind the part and not before it. */
const sizesBehind = 8;

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { offset, packed, method, name, size, flags } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) damaged();
  const nameLength = view.getUint16(offset + 26, true);
  // What stands before the part must say the same as the directory, or two programs read two different files.
  if (latinOf(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== name) damaged();
  if (view.getUint16(offset + 8, true) !== method || view.getUint16(offset + 6, true) !== flags) damaged();
  const extraStart = offset + 30 + nameLength;
  const start = extraStart + view.getUint16(offset + 28, true);
  if (start > bytes.length) damaged();
  if ((flags & sizesBehind) === 0) {
    const said = [view.getUint32(offset + 22, true), view.getUint32(offset + 18, true)];
    const [sizeBefore, packedBefore] = wideFields(view, { start: extraStart, end: start }, said);
    if (sizeBefore !== size || packedBefore !== packed) damaged();
  }
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) damaged();
  if (size > limits.part) tooLarge(name);
  if (method === 0) return packed === size ? content : damaged();
  if (method !== 8) refuse("damaged", `The part “${shown(name)}” is packed in a way that Word does not use`);
  return inflate(content, entry);
}

/** Unpacks in small steps and stops at the limits; what the directory says of the size is not believed. */
function inflate(content: Uint8Array, { name, size }: Entry): Uint8Array {
  if (size > limits.ratioFrom && size > limits.ratio * content.length) tooTight(name);
  const whole = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > size) {
      // A size that was understated is a lie that hides a part that would be refused.
      if (at + chunk.length > limits.ratioFrom) tooTight(name);
      damaged();
    }
    whole.set(chunk, at);
    at += chunk.length;
  });
  const step = 2 ** 14;
  try {
    for (let from = 0; from < content.length; from += step) {
      stream.push(content.subarray(from, from + step), from + step >= content.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    damaged();
  }
  return at === size ? whole : damaged();
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

function tooLarge(name: string): never {
  return refuse("too-large", `The part “${shown(name)}” is larger than 64 MB`);
}

function tooTight(name: string): never {
  return refuse("packed-too-tight", `The part “${shown(name)}” unpacks to more than ${limits.ratio} times its size`);
}
