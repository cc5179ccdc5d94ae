import { strToU8 } from "fflate";
import { escapeXml } from "../package/escape-xml.ts";
import { linksOf, type Parts, partText } from "../package/package-parts.ts";
import { type XmlElement, xmlTree } from "../package/xml-tree.ts";
import type { OutParagraph } from "./out-story.ts";
import type { WriteContext } from "./write-context.ts";
import { paragraphXml } from "./write-paragraph.ts";

/** A note of a template with the words that it has now. */
export interface ChangedNote {
  /** Its label in the text, which is its sign where that was typed. */
  readonly label: string;
  readonly words: OutParagraph;
}

/** Such notes by their key: `f2`, `e1`. */
export type ChangedNotes = ReadonlyMap<string, ChangedNote>;

/** Writes the new words of notes of a template into its parts. Their signs, looks and places stay as they are. */
export function writeChangedNotes(parts: Parts, main: string, changed: ChangedNotes, context: WriteContext): void {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (const name of ["footnotes", "endnotes"]) {
    const part = `${folder}${name}.xml`;
    const xml = partText(parts, part);
    const own = [...changed].filter(([key]) => key.startsWith(name.charAt(0)));
    if (xml === undefined || own.length === 0) continue;
    const byId = new Map(own.map(([key, note]) => [key.slice(1), note]));
    const withLinks = { ...context, linkId: linksOf(parts, part) };
    parts.set(part, strToU8(withWords(xml, byId, withLinks)));
  }
}

function withWords(xml: string, notes: ReadonlyMap<string, ChangedNote>, context: WriteContext): string {
  let result = "";
  let done = 0;
  for (const element of xmlTree(xml, { head: "", tail: "" }).flatMap(({ children }) => children)) {
    const note = notes.get(element.get("id") ?? "");
    const paragraphs = element.children.filter(({ name }) => name === "w:p");
    const [first] = paragraphs;
    const last = paragraphs.at(-1);
    if (note === undefined || first === undefined || last === undefined || element.get("type") !== undefined) continue;
    const { end, more } = leadOf(first, xml, note.label);
    result += `${xml.slice(done, end)}${more}${wordsXml(note.words, context)}</w:p>`;
    done = last.end;
  }
  return result + xml.slice(done);
}

/**
 * The start of the first paragraph of a note up to its words: properties, its sign, counted or typed, and a tab. A sign
 * that shares its run with the words, or a tab that does, is written anew behind it.
 */
function leadOf(
  { children, inner }: XmlElement,
  xml: string,
  label: string,
): { readonly end: number; readonly more: string } {
  let end = inner;
  for (const child of children) {
    if (child.name === "w:pPr") end = child.end;
    if (child.name !== "w:r") continue;
    const words = child.children.filter(({ name }) => name !== "w:rPr");
    const text = words.map((one) => xml.slice(one.start, one.end).replace(/<[^<>]*>/g, "")).join("");
    if (words.some(({ name }) => name === "w:tab")) {
      return text === "" ? { end: child.end, more: "" } : { end, more: "<w:r><w:tab/></w:r>" };
    }
    const typed = text.startsWith(label) ? label : (/^[^\p{L}\p{N}\s]{1,4}(?=\s|$)/u.exec(text)?.[0] ?? "");
    const isSign = words.some(({ name }) => /Ref$/.test(name)) || text.trim() === typed || label.includes(text.trim());
    if (isSign) end = child.end;
    else if (typed === "") return { end, more: "" };
    else return { end, more: `<w:r><w:t xml:space="preserve">${escapeXml(typed)} </w:t></w:r>` };
  }
  return { end, more: "" };
}

/** The runs of the words, without the paragraph around them. */
function wordsXml({ inlines }: OutParagraph, context: WriteContext): string {
  const xml = paragraphXml({ style: "normal", inlines, mark: [] }, context);
  return xml.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/, "").replace(/<\/w:p>$/, "");
}
