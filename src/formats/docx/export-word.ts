import { type Document, plainOf } from "../../model/index.ts";
import { markAgainst } from "../../revision/index.ts";
import { parse, print } from "../../syntax/index.ts";
import { headerLines } from "./cover/cover-header.ts";
import { coverTable } from "./cover/cover-table.ts";
import { symbolOf } from "./cover/write-cover.ts";
import { exportMessages } from "./export-messages.ts";
import { withoutIllegal } from "./package/escape-xml.ts";
import type { Unkeyed } from "./package/front-matter-part.ts";
import { openPackage, type Package, writePackage } from "./package/zip.ts";
import { readBack } from "./read-back.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { Refusal } from "./refusal.ts";
import { tellDifference, tellFault } from "./tell-difference.ts";
import { withoutFrontComments } from "./write/front-comments.ts";
import { gluedFurniture } from "./write/glued-furniture.ts";
import { emptyTemplate } from "./write/template.ts";
import { type Writer, writeWord } from "./write/write-word.ts";

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
  const plain = plainOf(document);
  const marked = options.base === undefined ? undefined : markAgainst(options.base, plain);
  if (marked?.status === "unpaired") return { status: "refused", message: unpaired(marked.names) };
  const { tidy, frontComments } = tidied(plain, marked?.source);
  const template = options.template === undefined ? fresh(tidy) : openPackage(options.template);
  const unkeyed = unkeyedOf(tidy, options);
  const attempt = (changes: Writer["changes"]) => {
    const written = writeWord(tidy, template, { unkeyed, changes });
    // What nobody has changed is given back as it came, with the ways in which it was packed.
    const bytes = (written.isUntouched && options.template) || writePackage(written.parts);
    return { written, bytes, back: readBack(bytes, tidy, written) };
  };
  let made = attempt("carried");
  let isAnew = false;
  // Where what is carried over says something else than the text, less of it is.
  for (const changes of options.template === undefined ? [] : (["settled", "anew"] as const)) {
    if (made.back.status === "same") break;
    made = attempt(changes);
    isAnew = changes === "anew";
  }
  const { written, bytes, back } = made;
  const given = { document: plain, base: options.base, hasTemplate: options.template !== undefined };
  if (back.status === "differs") return { status: "refused", message: tellDifference(back.difference, given) };
  if (back.status === "unsound") return { status: "refused", message: tellFault(back.fault, given) };
  if (back.status === "unfit") return { status: "refused", message: back.message };
  const receipt = receiptOf({ ...back, given: document, bytes, counts: written });
  return {
    status: "written",
    bytes,
    receipt,
    messages: exportMessages(document, {
      ...written,
      isAnew,
      frontComments,
      pageHeads: gluedFurniture(tidy),
      isMarked: tidy.marks.length > 0,
      hasTemplate: options.template !== undefined,
    }),
  };
}

function unpaired(names: readonly string[]): string {
  return `The base holds ${names.join(", ")}, and the text nothing of that number; name the base of this text, or leave it out`;
}

/** The text in tidy form and without what no Word file is to hold; `marked` is its source where it was marked. */
function tidied(document: Document, marked = document.source) {
  const { source: bare, comments: frontComments } = withoutFrontComments(withoutIllegal(marked));
  const parsed = bare === document.source ? document : parse(bare);
  const source = print(parsed);
  return { tidy: source === parsed.source ? parsed : parse(source), frontComments };
}

function unkeyedOf({ metadata }: Document, { author, date }: WordOptions): Unkeyed {
  const usual = metadata.changes?.["default"];
  const day = date ?? usual?.date ?? metadata.date;
  const who = author ?? usual?.author ?? metadata.source ?? "Author";
  return { author: who, ...(day !== undefined && { date: day }) };
}

function fresh({ language, metadata }: Document): Package {
  const table = coverTable(headerLines(metadata, language), language);
  const parts = emptyTemplate(language, { table, symbol: symbolOf(metadata) });
  return { names: [...parts.keys()], read: (name) => parts.get(name) };
}
