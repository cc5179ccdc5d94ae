import { deflateSync, unzipSync } from "fflate";

/** Which numbers of a package stand in 64 bits. */
export interface Wide {
  /** Those in the head of each part, as a program writes them that does not know yet how long the part will be. */
  readonly heads: boolean;
  /** Those in the directory. */
  readonly entries: boolean;
  /** Those at the end, in a record of their own. */
  readonly end: boolean;
}

/** Lies about the main part, or about the end. */
export interface Lies {
  readonly size?: bigint;
  readonly packed?: bigint;
  readonly offset?: bigint;
  /** The size in the head of the part; else that of the directory. */
  readonly sizeInHead?: bigint;
  readonly count?: bigint;
  readonly directory?: bigint;
  /** Where the record of the end is said to stand. */
  readonly record?: bigint;
  /** The length of the extra field of each part in the directory; what is cut off is not there. */
  readonly extraLength?: number;
}

export const everywhere: Wide = { heads: true, entries: true, end: true };

/** A package with the same parts, whose numbers stand in 64 bits, as zip64 has them. */
export function zip64(zipped: Uint8Array, wide: Wide = everywhere, lies: Lies = {}): Uint8Array {
  const file = new Bytes();
  const entries: (() => void)[] = [];
  for (const [name, content] of Object.entries(unzipSync(zipped))) {
    const packed = deflateSync(content);
    const own = name === "word/document.xml" ? lies : {};
    const offset = own.offset ?? BigInt(file.length);
    const sizes = [own.size ?? BigInt(content.length), own.packed ?? BigInt(packed.length)] as const;
    const crc = 0;
    file.put(4, 0x04034b50).put(2, 45, 0, 8, 0, 33).put(4, crc);
    file.numbers(wide.heads, [own.sizeInHead ?? sizes[0], sizes[1]], name);
    file.bytes(packed);
    entries.push(() => {
      file.put(4, 0x02014b50).put(2, 45, 45, 0, 8, 0, 33).put(4, crc);
      file.numbers(wide.entries, [...sizes, offset], name, lies.extraLength);
    });
  }
  const directory = BigInt(file.length);
  for (const entry of entries) entry();
  const record = BigInt(file.length);
  const count = lies.count ?? BigInt(entries.length);
  if (wide.end) {
    file.put(4, 0x06064b50).put(8, 44).put(2, 45, 45).put(4, 0, 0).put(8, count, count);
    file.put(8, record - directory, lies.directory ?? directory);
    file
      .put(4, 0x07064b50, 0)
      .put(8, lies.record ?? record)
      .put(4, 1);
  }
  file.put(4, 0x06054b50).put(2, 0, 0);
  if (wide.end) file.put(2, 0xffff, 0xffff).put(4, 0xffff_ffff, 0xffff_ffff);
  else file.put(2, count, count).put(4, record - directory, directory);
  return file.put(2, 0).whole();
}

/** Bytes that grow at their end; numbers are little-endian. */
class Bytes {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  put(width: number, ...values: readonly (number | bigint)[]): this {
    for (const value of values) {
      for (let at = 0; at < width; at++) this.#bytes.push(Number((BigInt(value) >> BigInt(8 * at)) & 0xffn));
    }
    return this;
  }

  bytes(content: Uint8Array): void {
    for (const byte of content) this.#bytes.push(byte);
  }

  /** The numbers of a part with its name: packed, size and, in the directory, its place; wide ones behind the name. */
  numbers(isWide: boolean, [size, packed, offset]: readonly bigint[], name: string, extraLength = 1000): void {
    const inDirectory = offset !== undefined;
    const extra = new Bytes();
    if (isWide) {
      const values = [size ?? 0n, packed ?? 0n, ...(inDirectory ? [offset] : [])];
      // Another block stands before, as programs write the times of a file.
      extra
        .put(2, 0x5455, 1)
        .put(1, 0)
        .put(2, 1, 8 * values.length)
        .put(8, ...values);
    }
    const kept = extra.whole().subarray(0, extraLength);
    this.put(4, isWide ? 0xffff_ffff : (packed ?? 0n), isWide ? 0xffff_ffff : (size ?? 0n));
    this.put(2, name.length, kept.length);
    if (inDirectory) this.put(2, 0, 0, 0).put(4, 0, isWide ? 0xffff_ffff : offset);
    for (const letter of name) this.put(1, letter.charCodeAt(0));
    this.bytes(kept);
  }

  whole(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
