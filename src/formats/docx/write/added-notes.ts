import { strToU8 } from "fflate";
import { escapeXml } from "../package/escape-xml.ts";
import { addContentType, addRelation, appendTo, type Parts, partText } from "../package/package-parts.ts";
import { readXml } from "../package/xml.ts";
import { timeOf } from "./days.ts";
import { namespaces, separators, wordType, xmlHead } from "./template.ts";

/** Notes or comments that are added to a package. */
export interface AddedNotes {
  /** The id of the one that a name stands for; it is made when it is first asked for. */
  idOf(name: string): number | undefined;
  /** Writes the part, when there is something new to write. */
  write(): void;
}

/** What there is to know of a kind of notes. */
interface NoteKind {
  readonly part: "footnotes" | "comments";
  readonly element: "w:footnote" | "w:comment";
  /** What stands in a part that has no notes yet. */
  readonly empty: string;
}

export const footnotes: NoteKind = { part: "footnotes", element: "w:footnote", empty: separators };
export const comments: NoteKind = { part: "comments", element: "w:comment", empty: "" };

/** Notes that are added to a package; `xmlOf` gives the content of one, undefined for a name that stands for nothing. */
export function addedNotes(
  parts: Parts,
  main: string,
  kind: NoteKind,
  xmlOf: (name: string) => { readonly attributes: string; readonly content: string } | undefined,
): AddedNotes {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = `${folder}${kind.part}.xml`;
  const ids = new Map<string, number>();
  let highest = highestId(partText(parts, part), kind.element);
  let added = "";
  return {
    idOf(name) {
      const id = ids.get(name);
      if (id !== undefined) return id;
      const made = xmlOf(name);
      if (made === undefined) return undefined;
      highest++;
      ids.set(name, highest);
      added += `<${kind.element} w:id="${highest}"${made.attributes}>${made.content}</${kind.element}>`;
      return highest;
    },
    write() {
      if (added === "") return;
      if (!parts.has(part)) {
        const outer = `w:${kind.part}`;
        parts.set(part, strToU8(`${xmlHead}<${outer} ${namespaces}>${kind.empty}</${outer}>`));
        addContentType(parts, part, `${wordType}.${kind.part}+xml`);
        addRelation(parts, main, { type: kind.part, target: `${kind.part}.xml` });
      }
      appendTo(parts, part, `</w:${kind.part}>`, added);
    },
  };
}

function highestId(xml: string | undefined, element: string): number {
  let highest = 0;
  if (xml === undefined) return highest;
  readXml(xml, {
    open(tag) {
      if (tag.name === element) highest = Math.max(highest, Number(tag.get("id") ?? 0));
    },
  });
  return highest;
}

/** The attributes of a comment: who wrote it, and when. */
export function commentAttributes({ author, date }: { readonly author: string; readonly date?: string }): string {
  const time = date === undefined ? undefined : timeOf(date);
  const when = time === undefined ? "" : ` w:date="${escapeXml(time)}"`;
  const initials = author.replace(/[^\p{Lu}]/gu, "").slice(0, 3);
  return ` w:author="${escapeXml(author)}"${when} w:initials="${escapeXml(initials)}"`;
}
