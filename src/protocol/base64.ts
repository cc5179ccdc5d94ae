/** Bytes as they travel in JSON, which has no word for them: base64 of RFC 4648, with padding. */
export type Base64 = string;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const values = new Uint8Array(128).fill(255);
for (const [value, code] of codes.entries()) values[code] = value;
const padding = 0x3d;
/** Engines take so many arguments at once, and join pieces faster than single signs. */
const pieceLength = 0x2000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): Base64 {
  const signs = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const left = bytes.length - from;
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    signs[to++] = codes[group >> 18] ?? 0;
    signs[to++] = codes[(group >> 12) & 63] ?? 0;
    signs[to++] = left > 1 ? (codes[(group >> 6) & 63] ?? 0) : padding;
    signs[to++] = left > 2 ? (codes[group & 63] ?? 0) : padding;
  }
  const pieces: string[] = [];
  for (let from = 0; from < signs.length; from += pieceLength)
    pieces.push(String.fromCharCode(...signs.subarray(from, from + pieceLength)));
  return pieces.join("");
}

/** The bytes of a base64 text; undefined for a text that `toBase64` does not write. */
export function fromBase64(text: Base64): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padded = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const length = text.length - padded;
  const bytes = new Uint8Array((text.length / 4) * 3 - padded);
  let bits = 0;
  let to = 0;
  for (let from = 0; from < length; from++) {
    const code = text.charCodeAt(from);
    const value = code < 128 ? (values[code] ?? 255) : 255;
    if (value === 255) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    const held = (from % 4) * 6 + 6;
    if (held > 6) bytes[to++] = (bits >> (held % 8)) & 255;
  }
  // The digits that padding cuts carry nothing beyond the last byte.
  return padded > 0 && (bits & (padded === 1 ? 3 : 15)) !== 0 ? undefined : bytes;
}
