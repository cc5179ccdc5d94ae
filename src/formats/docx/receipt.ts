import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { strToU8 } from "fflate";
import type { Document } from "../../model/index.ts";
import { originalOf } from "../../revision/index.ts";
import type { Proof } from "./read-back.ts";
import type { WrittenParts } from "./write/write-word.ts";

/** What was written, and that it was read back: accepted it is the text, rejected it is the text before. */
export interface Receipt {
  /** SHA-256 of the text that was given and of the file that was made, in hexadecimal digits. */
  readonly source: string;
  readonly file: string;
  /** SHA-256 of the file's text with all changes accepted, and with all rejected. */
  readonly accepted: string;
  readonly rejected: string;
  readonly paragraphs: number;
  /** Paragraphs that are those of the template, unchanged. */
  readonly kept: number;
  /** What was found when the file was read back: every letter the same, all paragraphs, or all but what is left out. */
  readonly proof: Proof;
  readonly insertions: number;
  readonly deletions: number;
}

/** What a receipt is made of. */
export interface Written {
  /** The text as it was given. */
  readonly given: Document;
  readonly bytes: Uint8Array;
  /** The text as it was read back from the file. */
  readonly found: Document;
  readonly proof: Proof;
  readonly counts: Pick<WrittenParts, "kept" | "written">;
}

/** The receipt of a file that was written and read back. */
export function receiptOf({ given, bytes, found, proof, counts }: Written): Receipt {
  const count = (brings: "added" | "removed") => found.marks.filter((mark) => mark[brings] !== "").length;
  return {
    source: hashOf(given.source),
    file: bytesToHex(sha256(bytes)),
    accepted: hashOf(found.text),
    rejected: hashOf(originalOf(found).text),
    paragraphs: counts.kept + counts.written,
    kept: counts.kept,
    proof,
    insertions: count("added"),
    deletions: count("removed"),
  };
}

function hashOf(text: string): string {
  return bytesToHex(sha256(strToU8(text)));
}
