import { decode } from "./decode.ts";
import { messageBox } from "./messages.ts";
import { labelCounter } from "./numbering.ts";
import { readStories, type StoryContext } from "./read-story.ts";
import { refuse } from "./refusal.ts";
import { readStyles, type Styles } from "./styles.ts";
import type { WordBlock, WordComment, WordDocument, WordNote } from "./word-model.ts";
import { readXml } from "./xml.ts";
import { openPackage, type Package } from "./zip.ts";

/** Reads a Word file. Throws a `Refusal` with advice for a file that is none, damaged, locked or hostile. */
export function readWord(bytes: Uint8Array): WordDocument {
  const parts = openPackage(bytes);
  if (parts.names.some((name) => /vbaProject\.bin$/i.test(name))) {
    refuse("macros", "The file holds macros; save it as .docx, without them");
  }
  const main = mainPartOf(parts);
  const xml = textOf(parts, main);
  if (xml === undefined) refuse("not-word", "The file is a package, but no Word document is in it");
  if (/<(?:\w+:)?altChunk\b/.test(xml)) {
    refuse("outside-content", "The file takes in another file; open it in Word and save it again");
  }
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (name: string) => textOf(parts, `${folder}${name}.xml`);
  const stylesXml = part("styles");
  const styles: Styles = stylesXml === undefined ? { byId: new Map(), ofParagraphs: undefined } : readStyles(stylesXml);
  const messages = messageBox();
  const contextOf = (name: string): StoryContext => ({
    styles,
    messages,
    labels: labelCounter(part("numbering")),
    links: linksOf(textOf(parts, `${folder}_rels/${name}.rels`)),
  });
  const [body] = readStories(xml, contextOf(main.slice(folder.length)));
  return {
    xml,
    blocks: body?.blocks ?? [],
    notes: notesOf(part, contextOf),
    comments: commentsOf(part("comments"), contextOf("comments.xml")),
    messages: messages.list(),
  };
}

/** The part that the package names as its document; Word writes `word/document.xml`, others may not. */
export function mainPartOf(parts: Package): string {
  const relations = textOf(parts, "_rels/.rels");
  let main = "word/document.xml";
  if (relations !== undefined) {
    readXml(relations, {
      open(tag) {
        if (/\/officeDocument$/.test(tag.get("Type") ?? "")) main = (tag.get("Target") ?? main).replace(/^\//, "");
      },
    });
  }
  return main;
}

/** A part as text; undefined when the package does not hold it. */
export function textOf(parts: Package, name: string): string | undefined {
  const bytes = parts.read(name);
  return bytes === undefined ? undefined : decode(bytes);
}

/** Links to the web and to mail addresses. Nothing is ever followed. */
function linksOf(relations: string | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  if (relations === undefined) return links;
  readXml(relations, {
    open(tag) {
      const target = tag.get("Target") ?? "";
      if (tag.get("TargetMode") === "External" && /^(?:https?|mailto):/i.test(target)) {
        links.set(tag.get("Id") ?? "", target);
      }
    },
  });
  return links;
}

function notesOf(
  part: (name: string) => string | undefined,
  contextOf: (name: string) => StoryContext,
): ReadonlyMap<string, WordNote> {
  const notes = new Map<string, WordNote>();
  for (const [name, letter] of [
    ["footnotes", "f"],
    ["endnotes", "e"],
  ] as const) {
    const xml = part(name);
    if (xml === undefined) continue;
    for (const { owner, blocks } of readStories(xml, contextOf(`${name}.xml`))) {
      // Separators are notes too; only their type tells.
      const type = owner?.get("type");
      if (type === undefined || type === "normal") notes.set(`${letter}${owner?.get("id") ?? ""}`, { blocks });
    }
  }
  return notes;
}

function commentsOf(xml: string | undefined, context: StoryContext): ReadonlyMap<string, WordComment> {
  const comments = new Map<string, WordComment>();
  if (xml === undefined) return comments;
  for (const { owner, blocks } of readStories(xml, context)) {
    const date = owner?.get("date");
    const author = owner?.get("author") ?? "";
    comments.set(owner?.get("id") ?? "", { author, text: wordsOf(blocks), ...(date !== undefined && { date }) });
  }
  return comments;
}

function wordsOf(blocks: readonly WordBlock[]): string {
  const words = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.inlines] : []));
  return words
    .map((inlines) => inlines.map((one) => (one.kind === "text" ? one.text : " ")).join(""))
    .join(" ")
    .trim();
}
