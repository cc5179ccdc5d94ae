import { strFromU8, strToU8 } from "fflate";
import { refuse } from "../refusal.ts";

/** The text of a part, which is UTF-8 or, with a byte order mark, UTF-16. Anything else is refused. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide(bytes, false);
  const text = strFromU8(bytes);
  // A reader that mends wrong bytes would let two programs read two different texts.
  if (text.includes("\ufffd") && !isSame(strToU8(text), bytes)) wrong();
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function wide(bytes: Uint8Array, isLittle: boolean): string {
  if (bytes.length % 2 === 1) wrong();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 2; at < bytes.length; at += 8192) {
    const codes: number[] = [];
    for (let next = at; next < Math.min(bytes.length, at + 8192); next += 2) codes.push(view.getUint16(next, isLittle));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function wrong(): never {
  return refuse("encoding", "A part of the file is in a character set that Word does not use; save it again as .docx");
}
