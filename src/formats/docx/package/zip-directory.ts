import { limits } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { type End, end64Of, wideFields } from "./zip64.ts";

/** A part as the directory of a package lists it. A number that no file can have is infinite. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const encrypted = 1;

/** The parts that the directory at the end of a package lists. Throws a `Refusal` for what Word would not have written. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at: end, directory, count } = endOf(view);
  if (count > limits.parts) refuse("too-large", `The file has ${count} parts; up to ${limits.parts} are read`);
  let at = directory;
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extra = { start: at + 46 + nameLength, end: at + 46 + nameLength + view.getUint16(at + 30, true) };
    const next = extra.end + view.getUint16(at + 32, true);
    if (next > end) damaged();
    const name = latinOf(bytes.subarray(at + 46, extra.start));
    const said = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
    const [size = 0, packed = 0, offset = 0] = wideFields(view, extra, said);
    const flags = view.getUint16(at + 8, true);
    if ((flags & encrypted) !== 0) refuse("encrypted", "The file is locked with a password; save it without one");
    refuseName(name, seen);
    if (!name.endsWith("/")) {
      entries.push({ name, flags, method: view.getUint16(at + 10, true), packed, size, offset });
    }
    at = next;
  }
  checkOverlap(entries, directory);
  return entries;
}

/** What the end of the file says of the directory; behind it may be a comment of up to 64 KB. */
function endOf(view: DataView): End {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const directory = view.getUint32(at + 16, true);
    return end64Of(view, { at, count, directory }) ?? damaged();
  }
  return damaged();
}

function refuseName(name: string, seen: Set<string>): void {
  if (/^\/|\\|:|(?:^|\/)\.\.(?:\/|$)|\0/.test(name) || name.length > 512) {
    refuse("part-name", `The file holds a part with a name that no Word document has: “${shown(name)}”`);
  }
  const folded = name.toLowerCase();
  if (seen.has(folded))
    refuse("part-twice", `The file holds the part “${shown(name)}” twice; which one counts is unsure`);
  seen.add(folded);
}

/** Entries that share bytes unpack many times to what is there once. */
function checkOverlap(entries: readonly Entry[], directory: number): void {
  const placed = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, { offset, packed, name }] of placed.entries()) {
    const end = placed[index + 1]?.offset ?? directory;
    if (offset + 30 + name.length + packed > end) damaged();
  }
}

/** Bytes as letters, one each. */
export function latinOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The name of a part as a sentence quotes it. */
export function shown(name: string): string {
  return name.slice(0, 60);
}

/** Refuses a package that does not hold together. */
export function damaged(): never {
  return refuse("damaged", "The file is damaged; open it in Word and save it again as .docx");
}
