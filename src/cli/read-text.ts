import { lineMap } from "../index.ts";
import { type Io, Refusal } from "./io.ts";
import { readBytes } from "./read-bytes.ts";

/** A text as it was read, with what is needed to write it back the same way. */
export interface TextFile {
  /** What messages call it. */
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

/** The encodings that are read; all but UTF-8 only with a byte order mark. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Reads a file, or standard input for `-`. What is not a text is refused with a line that says why. */
export async function readText(name: string, path: string, io: Io): Promise<TextFile> {
  return decode(path === "-" ? "<stdin>" : name, await readBytes(name, path, io));
}

/** The bytes of a text in the encoding it came in. */
export function encode(text: string, { encoding, hasMark }: TextFile): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

/** The text of some bytes. */
export function decode(name: string, bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") refuseForeign(name, bytes);
  const text = textOf(name, bytes, encoding);
  const hasMark = text.startsWith("\ufeff");
  return { name, text: hasMark ? text.slice(1) : text, encoding, hasMark };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function textOf(name: string, bytes: Uint8Array, encoding: Encoding): string {
  try {
    if (encoding !== "utf-16be") return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
    return new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(even);
  } catch {
    if (encoding !== "utf-8") throw new Refusal(`${name} starts like UTF-16 but is not valid UTF-16; save it as UTF-8`);
    const at = firstInvalid(bytes);
    const line = lineMap(new TextDecoder().decode(bytes.subarray(0, at))).starts.length;
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
    throw new Refusal(`${name} is not valid UTF-8: byte ${at + 1} (0x${byte}, in line ${line}); save it as UTF-8`);
  }
}

/** Files that people name by mistake, by their first bytes. */
const foreign: readonly { readonly starts: readonly number[]; readonly what: string; readonly isWord?: true }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], what: "a Word file or another zip archive", isWord: true },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Word file or another Office document" },
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], what: "a PDF" },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "a rich text (RTF) file" },
];

function refuseForeign(name: string, bytes: Uint8Array): void {
  const known = foreign.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) {
    const advice = known.isWord
      ? "of a .docx “preamble import” makes a text"
      : "copy its text into a file ending in .contribution.md";
    throw new Refusal(`${name} is not a text file but ${known.what}; ${advice}`);
  }
  const head = bytes.subarray(0, 64 * 1024);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new Refusal(`${name} is not a text file: byte ${zero + 1} is zero`);
  let odd = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd++;
  if (odd > head.length / 10) throw new Refusal(`${name} is not a text file: most of it are control characters`);
}

/** Where the first byte stands that is no UTF-8, by halving: a prefix that fails has the mistake in it. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return startOfSign(bytes, low);
}

/** Where the sign starts that a byte was to complete; the byte itself when nothing before it is open. */
function startOfSign(bytes: Uint8Array, at: number): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[at - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? at - back : at;
  }
  return at;
}

/** True when the bytes are UTF-8 that may go on. */
function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
