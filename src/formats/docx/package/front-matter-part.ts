import { strToU8 } from "fflate";
import type { Document, Metadata } from "../../../model/index.ts";
import { parse } from "../../../syntax/index.ts";
import { textOf } from "../read/read-word.ts";
import type { Revision } from "../word-model.ts";
import { xmlHead } from "../write/template.ts";
import { escapeXml } from "./escape-xml.ts";
import { addRelation, type Parts } from "./package-parts.ts";
import { readXml } from "./xml.ts";
import type { Package } from "./zip.ts";

/** Who made the changes that have no key, and when. */
export type Unkeyed = Pick<Revision, "author" | "date">;

/** What a file that was written from a text remembers of it beside the words. */
export interface StoredFront {
  /** The front matter as it was written, with its lines of dashes; "" where there was none. */
  readonly text: string;
  readonly metadata: Metadata;
  readonly unkeyed: Unkeyed;
}

const address = "urn:preamble:front-matter:1";

/** The part's name in the package; Word keeps parts of this folder that it does not know. */
export const frontMatterPart = "customXml/preamble.xml";

/**
 * Stores the front matter of a text, unless reading the file gives it back anyway; `known` is what it gave before.
 * Who made the changes without a key is only stored where there are changes.
 */
export function rememberFrontMatter(
  parts: Parts,
  main: string,
  { document, unkeyed, known }: { document: Document; unkeyed: Unkeyed; known: { readonly source: string } },
): void {
  const front = document.blocks.find(({ kind }) => kind === "front-matter");
  const text = front === undefined ? "" : `${document.text.slice(front.span.start, front.span.end)}\n\n`;
  const isSame = known.source.startsWith(text) && (text !== "" || !known.source.startsWith("---\n"));
  if (isSame && document.marks.length === 0) return;
  parts.set(frontMatterPart, writeFrontMatter(text, document.marks.length > 0 ? unkeyed : undefined));
  addRelation(parts, main, { type: "customXml", target: `../${frontMatterPart}` });
}

function writeFrontMatter(text: string, unkeyed: Unkeyed | undefined): Uint8Array {
  const author = unkeyed === undefined ? "" : ` author="${escapeXml(unkeyed.author)}"`;
  const when = unkeyed?.date === undefined ? "" : ` date="${escapeXml(unkeyed.date)}"`;
  const content = `<front-matter xmlns="${address}"${author}${when} xml:space="preserve">${escapeXml(text)}</front-matter>`;
  return strToU8(xmlHead + content);
}

/** Reads it back; undefined for a file that was not written from a text. */
export function readFrontMatter(parts: Package): StoredFront | undefined {
  const xml = textOf(parts, frontMatterPart);
  if (xml === undefined || !xml.includes(address)) return undefined;
  let text = "";
  let unkeyed: Unkeyed = { author: "" };
  readXml(xml, {
    open(tag) {
      const date = tag.get("date");
      unkeyed = { author: tag.get("author") ?? "", ...(date !== undefined && { date }) };
    },
    text(words, path) {
      // The line break behind the declaration is no part of it.
      if (path.length > 0) text += words;
    },
  });
  return { text, metadata: parse(text).metadata, unkeyed };
}
