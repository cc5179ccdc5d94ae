import type { Document } from "../../model/index.ts";
import { markChanges } from "../../revision/index.ts";
import { parse, print } from "../../syntax/index.ts";
import { type Canonical, canonical } from "./canonical.ts";
import type { Unkeyed } from "./front-matter-part.ts";
import { importWord } from "./import-word.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { Refusal } from "./refusal.ts";
import { emptyTemplate } from "./template.ts";
import { symbolOf } from "./write-cover.ts";
import { type WrittenParts, writeWord } from "./write-word.ts";
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
  const tidy = tidied(document, options.base);
  const unkeyed = unkeyedOf(tidy, options);
  const template = options.template === undefined ? fresh(tidy) : openPackage(options.template);
  const counts = writeWord(tidy, template, unkeyed);
  const bytes = writePackage(counts.parts);
  const again = importWord(bytes);
  if (again.status === "refused")
    return { status: "refused", message: `The file could not be read back: ${again.message}` };
  const found = canonical(again.source);
  const differing = firstDifference(canonical(tidy.source), found, counts.lost);
  if (differing !== undefined) {
    const message = `Nothing was written: read back from Word the text differs at “${differing}”. Please tell us of this text`;
    return { status: "refused", message };
  }
  const receipt = receiptOf({ given: document, tidy, bytes, found, counts });
  return { status: "written", bytes, receipt, messages: messagesOn(tidy, counts) };
}

/** The text in tidy form, its changes against the base as marks. */
function tidied(document: Document, base: Document | undefined): Document {
  const marked = base === undefined || hasChanges(document) ? document : parse(markChanges(base, document));
  const source = print(marked);
  return source === marked.source ? marked : parse(source);
}

function hasChanges({ marks }: Document): boolean {
  return marks.some(({ kind }) => kind !== "note" && kind !== "highlight");
}

function unkeyedOf({ metadata }: Document, { author, date }: WordOptions): Unkeyed {
  const usual = metadata.changes?.["default"];
  const day = date ?? usual?.date ?? metadata.date;
  const who = author ?? usual?.author ?? metadata.source ?? "Author";
  return { author: who, ...(day !== undefined && { date: day }) };
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
