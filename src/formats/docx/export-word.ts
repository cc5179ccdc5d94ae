import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { strToU8 } from "fflate";
import type { Document } from "../../model/index.ts";
import { markChanges } from "../../revision/index.ts";
import { parse, print } from "../../syntax/index.ts";
import { type Canonical, canonical } from "./canonical.ts";
import { importWord } from "./import-word.ts";
import { Refusal } from "./refusal.ts";
import { emptyTemplate } from "./template.ts";
import { symbolOf } from "./write-cover.ts";
import { type Unkeyed, type WrittenParts, writeWord } from "./write-word.ts";
import { openPackage, type Package, writePackage } from "./zip.ts";

/** How a Word file is written. */
export interface WordOptions {
  /** A Word file whose styles, pages and untouched paragraphs are taken over; without it a plain one of our own. */
  readonly template?: Uint8Array;
  /** The text before the changes, for a text without marks: the changes become tracked changes. */
  readonly base?: Document;
  /** Who made the changes without a key; the source of the contribution when nobody is named. */
  readonly author?: string;
  /** When, as a day; the date of the contribution, or none. */
  readonly date?: string;
}

/** A Word file with the proof that it holds the text, or why there is none. */
export type Exported =
  | {
      readonly status: "written";
      readonly bytes: Uint8Array;
      readonly receipt: Receipt;
      /** What the file does not hold, a sentence each. */
      readonly messages: readonly string[];
    }
  | { readonly status: "refused"; readonly message: string };

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
  readonly insertions: number;
  readonly deletions: number;
}

/**
 * Writes a text as a Word file with tracked changes. Before it is handed out the file is read back: when accepting
 * all changes does not give the text, or rejecting them not the text before, nothing is written and the answer says
 * where they differ. The same text gives the same bytes. Never throws for what users write.
 */
export function exportWord(document: Document, options: WordOptions = {}): Exported {
  try {
    return write(document, options);
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", message: `The template was not read: ${error.message}` };
    throw error;
  }
}

function write(document: Document, options: WordOptions): Exported {
  const marked =
    options.base === undefined || hasChanges(document) ? document.source : markChanges(options.base, document);
  const tidy = parse(print(parse(marked)));
  const unkeyed = unkeyedOf(tidy, options);
  const template = options.template === undefined ? fresh(tidy) : openPackage(options.template);
  const written = writeWord(tidy, template, unkeyed);
  const bytes = writePackage(written.parts);
  const again = importWord(bytes);
  if (again.status === "refused")
    return { status: "refused", message: `The file could not be read back: ${again.message}` };
  const wanted = canonical(tidy.source);
  const found = canonical(again.source);
  const differing = firstDifference(wanted, found, written.lost);
  if (differing !== undefined) {
    const message = `Nothing was written: read back from Word the text differs at “${differing}”. Please tell us of this text`;
    return { status: "refused", message };
  }
  return {
    status: "written",
    bytes,
    receipt: receiptOf(document, tidy, bytes, found, written),
    messages: messagesOn(tidy, written),
  };
}

function hasChanges({ marks }: Document): boolean {
  return marks.some(({ kind }) => kind !== "note" && kind !== "highlight");
}

function unkeyedOf({ metadata }: Document, { author, date }: WordOptions): Unkeyed {
  const day = date ?? metadata.date;
  return { author: author ?? metadata.source ?? "Author", ...(day !== undefined && { date: day }) };
}

function fresh({ language, metadata }: Document): Package {
  const parts = emptyTemplate(language, symbolOf(metadata));
  return { names: [...parts.keys()], read: (name) => parts.get(name) };
}

/** Some words from where two texts part; undefined when they say the same. What is lost and named is no difference. */
function firstDifference(wanted: Canonical, found: Canonical, lost: readonly string[]): string | undefined {
  const named = new Set(lost.map((words) => `opaque ${words.replace(/\s+/g, " ")}`));
  for (const side of ["accepted", "rejected"] as const) {
    const lines = wanted[side].filter((line) => !named.has(line));
    const at = lines.findIndex((line, index) => line !== found[side][index]);
    const differing = at >= 0 ? lines[at] : found[side][lines.length];
    if (differing !== undefined) return differing.replace(/‹[^›]*›/g, "").slice(0, 120);
  }
  return wanted.metadata === found.metadata ? undefined : "the front matter";
}

function receiptOf(
  given: Document,
  tidy: Document,
  bytes: Uint8Array,
  found: Canonical,
  written: WrittenParts,
): Receipt {
  const hash = (text: string) => bytesToHex(sha256(strToU8(text)));
  const count = (brings: "added" | "removed") => tidy.marks.filter((mark) => mark[brings] !== "").length;
  return {
    source: hash(given.source),
    file: bytesToHex(sha256(bytes)),
    accepted: hash(found.accepted.join("\n")),
    rejected: hash(found.rejected.join("\n")),
    paragraphs: written.kept + written.written,
    kept: written.kept,
    insertions: count("added"),
    deletions: count("removed"),
  };
}

function messagesOn({ comments }: Document, { lost }: WrittenParts): readonly string[] {
  const messages: string[] = [];
  if (comments.length > 0) {
    messages.push(
      `${comments.length} comments of the text (<!-- … -->) are not in the Word file; they speak to whoever edits the text`,
    );
  }
  for (const words of lost) {
    const start = words.replace(/\s+/g, " ").slice(0, 60);
    messages.push(`“${start}…” stands only in the Word file that it came from; name that file as the template`);
  }
  return messages;
}
