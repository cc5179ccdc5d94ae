import { strToU8 } from "fflate";
import { escapeXml } from "../package/escape-xml.ts";
import { addContentType, addRelation, appendTo, type Parts, partText } from "../package/package-parts.ts";
import { readXml } from "../package/xml.ts";
import { timeOf } from "./days.ts";
import { namespaces, separators, wordType, xmlHead } from "./template.ts";

/** Notes or comments that are added to a package. */
export interface AddedNotes {
  /** The id of the one that a name stands for; undefined for a name that stands for none. */
  idOf(name: string): number | undefined;
  /** Writes those that were asked for, and the ones that these name, each once: notes may name each other in a circle. */
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

/** Where the notes that are added to a package come from. */
export interface NoteSource {
  has(name: string): boolean;
  xmlOf(name: string): { readonly attributes: string; readonly content: string };
}

/** Notes that are added to a package. */
export function addedNotes(parts: Parts, main: string, kind: NoteKind, source: NoteSource): AddedNotes {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = `${folder}${kind.part}.xml`;
  const ids = new Map<string, number>();
  let highest = highestId(partText(parts, part), kind.element);
  return {
    idOf(name) {
      const id = ids.get(name);
      if (id !== undefined) return id;
      if (!source.has(name)) return undefined;
      highest++;
      ids.set(name, highest);
      return highest;
    },
    write() {
      let added = "";
      // What a note names is put behind the others while they are gone through.
      for (const [name, id] of ids) {
        const { attributes, content } = source.xmlOf(name);
        added += `<${kind.element} w:id="${id}"${attributes}>${content}</${kind.element}>`;
      }
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
