import { strToU8 } from "fflate";
import type { ChangeAuthor } from "../../../model/index.ts";
import { escapeXml } from "../package/escape-xml.ts";
import type { Unkeyed } from "../package/front-matter-part.ts";
import { type Parts, partText } from "../package/package-parts.ts";
import { changeAuthors, type Who } from "./change-authors.ts";
import { timeOf } from "./days.ts";

/** Who made changes, as a text has it. */
export interface Signers {
  readonly changes: Readonly<Record<string, ChangeAuthor>> | undefined;
  readonly unkeyed: Unkeyed | undefined;
}

/** Gives XML in which changes and comments name who the text names now; undefined where the text names the same. */
export type Rename = (xml: string) => string;

/**
 * What a text says of who made its changes holds for what stays of its Word file, too: whoever puts the source in the
 * place of a person must not find that person in the file.
 */
export function renameAuthors(before: Signers, now: Signers): Rename | undefined {
  const old = changeAuthors(before.changes ?? {}, before.unkeyed);
  const renamed = new Map<string, Who>();
  const names = new Map<string, string>();
  for (const [key, who] of changeAuthors(now.changes ?? {}, now.unkeyed)) {
    const was = old.get(key);
    if (was === undefined || (was.author === who.author && was.date?.slice(0, 10) === who.date?.slice(0, 10))) continue;
    renamed.set(idOf(was.author, was.date), who);
    // Changes of looks alone have no key, and may be of another day.
    if (was.author !== who.author) names.set(was.author, who.author);
  }
  if (renamed.size === 0) return undefined;
  return (xml) =>
    xml.replace(/<w:\w+\s[^<>]*>/g, (tag) => {
      const said = /\bw:author="([^"]*)"/.exec(tag)?.[1];
      if (said === undefined) return tag;
      const author = plain(said);
      const date = /\sw:date="([^"]*)"/.exec(tag)?.[1];
      const who = renamed.get(idOf(author, date));
      const name = who?.author ?? names.get(author);
      if (name === undefined) return tag;
      const named = tag
        .replace(/\bw:author="[^"]*"/, () => `w:author="${escapeXml(name)}"`)
        .replace(/\sw:initials="[^"]*"/, "");
      if (who === undefined || who.date?.slice(0, 10) === date?.slice(0, 10)) return named;
      const time = who.date === undefined ? undefined : timeOf(who.date);
      const dated = time === undefined ? "" : ` w:date="${escapeXml(time)}"`;
      return date === undefined ? named : named.replace(/\sw:date="[^"]*"/, () => dated);
    });
}

/** Renames in the notes and comments of a package. */
export function renameInNotes(parts: Parts, main: string, rename: Rename): void {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (const name of ["footnotes", "endnotes", "comments"]) {
    const part = `${folder}${name}.xml`;
    const xml = partText(parts, part);
    const renamed = xml === undefined ? undefined : rename(xml);
    if (renamed !== undefined && renamed !== xml) parts.set(part, strToU8(renamed));
  }
}

function idOf(author: string, date: string | undefined): string {
  return `${author}\u0000${date?.slice(0, 10)}`;
}

function plain(attribute: string): string {
  const signs: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };
  return attribute.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => signs[name] ?? "");
}
