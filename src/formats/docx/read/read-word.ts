import { countLabels } from "../labels/count-labels.ts";
import type { Lists } from "../labels/numbering.ts";
import { readLists } from "../labels/read-lists.ts";
import { messageBox } from "../messages.ts";
import { decode } from "../package/decode.ts";
import { readStyles, type Styles } from "../package/styles.ts";
import { readXml } from "../package/xml.ts";
import { openPackage, type Package } from "../package/zip.ts";
import { refuse } from "../refusal.ts";
import type { WordDocument } from "../word-model.ts";
import { isWebOrMail } from "./fields.ts";
import { readComments, readNotes } from "./read-notes.ts";
import { readStories } from "./read-stories.ts";
import type { StoryContext } from "./story.ts";
import { toldLooks } from "./told-looks.ts";
import { watchText } from "./watch-text.ts";

/** Reads a Word file. Throws a `Refusal` with advice for a file that is none, damaged, locked or hostile. */
export function readWord(bytes: Uint8Array): WordDocument {
  return readParts(openPackage(bytes)).word;
}

/** What was read of a package, with its main part and that part's name. */
export interface ReadParts {
  readonly word: WordDocument;
  readonly mainName: string;
  readonly main: string;
}

/** The text names objects of the body and of notes in one way, and no file has so many in its body. */
const objectsFrom: Readonly<Record<string, number>> = { "footnotes.xml": 10_000, "endnotes.xml": 20_000 };

/** Reads the parts of a package as a Word document; throws a `Refusal`. */
export function readParts(parts: Package): ReadParts {
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
    objectsFrom: objectsFrom[name] ?? 0,
    links: linksOf(textOf(parts, `${folder}_rels/${name}.rels`)),
  });
  const [body] = readStories(xml, contextOf(main.slice(folder.length)));
  if (body === undefined) refuse("not-word", "The file is a package, but no Word document is in it");
  const numbering = part("numbering");
  const lists: Lists = numbering === undefined ? new Map() : readLists(numbering);
  const counting = { lists, messages, language: styles.language };
  const [blocks = []] = countLabels([toldLooks(body.blocks, messages)], counting);
  const stories = {
    blocks,
    notes: readNotes(part, contextOf, counting),
    comments: readComments(part, contextOf),
  };
  watchText(stories, messages);
  return { word: { xml, ...stories, messages: messages.list() }, mainName: main, main: xml };
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
      if (tag.get("TargetMode") === "External" && isWebOrMail(target)) {
        links.set(tag.get("Id") ?? "", target);
      }
    },
  });
  return links;
}
