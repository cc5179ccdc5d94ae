import { strToU8 } from "fflate";
import type { Metadata } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { escapeXml } from "./escape-xml.ts";
import { textOf } from "./read-word.ts";
import { xmlHead } from "./template.ts";
import type { Revision } from "./word-model.ts";
import { readXml } from "./xml.ts";
import type { Package } from "./zip.ts";

/** What a file that was written from a text remembers of it beside the words. */
export interface StoredFront {
  /** The front matter as it was written, with its lines of dashes; "" where there was none. */
  readonly text: string;
  readonly metadata: Metadata;
  /** Who made the changes that have no key. */
  readonly unkeyed: Pick<Revision, "author" | "date">;
}

const address = "urn:preamble:front-matter:1";

/** The part's name in the package; Word keeps parts of this folder that it does not know. */
export const frontMatterPart = "customXml/preamble.xml";

/** The part that remembers the front matter. */
export function writeFrontMatter(text: string, { author, date }: Pick<Revision, "author" | "date">): Uint8Array {
  const when = date === undefined ? "" : ` date="${escapeXml(date)}"`;
  const content = `<front-matter xmlns="${address}" author="${escapeXml(author)}"${when} xml:space="preserve">${escapeXml(text)}</front-matter>`;
  return strToU8(xmlHead + content);
}

/** Reads it back; undefined for a file that was not written from a text. */
export function readFrontMatter(parts: Package): StoredFront | undefined {
  const xml = textOf(parts, frontMatterPart);
  if (xml === undefined || !xml.includes(address)) return undefined;
  let text = "";
  let unkeyed: Pick<Revision, "author" | "date"> = { author: "" };
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
