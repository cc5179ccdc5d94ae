import { strToU8 } from "fflate";
import type { Document } from "../../model/index.ts";
import { type Body, segmentsOf } from "./body-segments.ts";
import { escapeXml } from "./escape-xml.ts";
import { fromSource, type OutParagraph } from "./from-source.ts";
import { frontMatterPart, readFrontMatter, writeFrontMatter } from "./front-matter-part.ts";
import { stepsOf } from "./kept-segments.ts";
import { addedNotes, commentAttributes, comments, footnotes } from "./notes-out.ts";
import { objectRuns } from "./object-runs.ts";
import { addRelation, appendTo, type Parts, partText } from "./package-parts.ts";
import type { WhoOf } from "./read-inline.ts";
import { readParts } from "./read-word.ts";
import type { StyleName } from "./style-names.ts";
import { canonicalStyle } from "./style-names.ts";
import { readStyles } from "./styles.ts";
import { styleXml, usualId } from "./template-styles.ts";
import { toSource, type WordSource } from "./to-source.ts";
import type { Revision, WordDocument } from "./word-model.ts";
import { coverParagraphs } from "./write-cover.ts";
import { blockXml, type CharacterStyle, type WriteContext } from "./write-story.ts";
import type { Package } from "./zip.ts";

/** Who made the changes that have no key, and when. */
export type Unkeyed = Pick<Revision, "author" | "date">;

/** The parts of a Word file that was written from a text, and what the text holds that the file does not. */
export interface WrittenParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** How many paragraphs are those of the template, unchanged. */
  readonly kept: number;
  readonly written: number;
  /** Pictures and tables that the template was to bring and does not have, by their words. */
  readonly lost: readonly string[];
}

/** Writes a tidy text into a package. Every part that the text does not touch stays as it is, byte for byte. */
export function writeWord(document: Document, template: Package, unkeyed: Unkeyed): WrittenParts {
  const parts: Parts = new Map();
  for (const name of template.names) {
    const bytes = template.read(name);
    if (bytes !== undefined) parts.set(name, bytes);
  }
  const { word, main, mainName } = readParts(template);
  const stored = readFrontMatter(template);
  const known = toSource(word, stored);
  const body = segmentsOf(main, word.blocks, known.paragraphs);
  const whoOf: WhoOf = (key) => {
    const who = key === undefined ? undefined : document.metadata.changes?.[key];
    return who ?? unkeyed;
  };
  const story = fromSource(document, whoOf);
  const steps = stepsOf(body.segments, story.blocks);
  const isFresh = steps.every(
    ({ kind, ...step }) => kind === "new" || ("segment" in step && step.segment.texts.length === 0),
  );
  const cover = isFresh ? coverParagraphs(document.metadata) : [];
  const lost: string[] = [];
  const { context, finish } = writing(parts, { mainName, main, word, known, story, whoOf, document });
  const written = steps.map((step) => {
    if (step.kind === "kept") return step.segment.xml;
    const xml = blockXml(step.block, context);
    if (step.block.kind === "opaque") lost.push(step.block.text);
    return xml;
  });
  const head = cover.map((paragraph) => blockXml(paragraph, context)).join("");
  const first = steps.findIndex(({ kind }) => kind === "new");
  written.splice(Math.max(0, first), 0, head);
  finish();
  const text = joined(body, written);
  if (text !== main) parts.set(mainName, strToU8(text));
  rememberFront(parts, mainName, document, unkeyed, known);
  return {
    parts,
    kept: steps.filter(({ kind }) => kind === "kept").length,
    written: steps.filter(({ kind }) => kind === "new").length,
    lost,
  };
}

function joined({ head, tail }: Body, written: readonly string[]): string {
  return head + written.join("") + tail;
}

interface Writing {
  readonly mainName: string;
  readonly main: string;
  readonly word: WordDocument;
  readonly known: WordSource;
  readonly story: { readonly notes: ReadonlyMap<string, OutParagraph> };
  readonly whoOf: WhoOf;
  readonly document: Document;
}

/** The context of what is written, and what is left to write at the end: notes, comments, styles. */
function writing(parts: Parts, { mainName, main, word, known, story, whoOf, document }: Writing) {
  const folder = mainName.slice(0, mainName.lastIndexOf("/") + 1);
  const styles = stylesOf(parts, `${folder}styles.xml`);
  const objects = objectRuns(main);
  let lastId = highestChange(main);
  const knownNotes = new Map<string, number>();
  for (const [label, { key, text }] of known.notes) {
    if (key.startsWith("f") && story.notes.get(label)?.text === text) knownNotes.set(label, Number(key.slice(1)));
  }
  const notes = addedNotes(parts, mainName, footnotes, knownNotes, (label) => {
    const note = story.notes.get(label);
    if (note === undefined) return undefined;
    const mark = `<w:r><w:rPr><w:rStyle w:val="${escapeXml(context.styleId("footnotereference"))}"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/></w:r>`;
    const xml = blockXml(note, context);
    const at = xml.indexOf("</w:pPr>") + "</w:pPr>".length;
    return { attributes: "", content: xml.slice(0, at) + mark + xml.slice(at) };
  });
  const knownComments = new Map<string, number>();
  for (const [id, comment] of word.comments) knownComments.set(`${comment.text}`, Number(id));
  const remarks = addedNotes(parts, mainName, comments, new Map(), (name) => {
    const [key = "", words = ""] = name.split("\u0000");
    const paragraph: OutParagraph = {
      kind: "paragraph",
      style: "normal",
      inlines: [{ kind: "text", text: words, format: {}, revisions: [] }],
      mark: [],
      text: words,
    };
    return {
      attributes: commentAttributes(whoOf(key === "" ? undefined : key)),
      content: blockXml(paragraph, context),
    };
  });
  const context: WriteContext = {
    styleId: styles.idOf,
    noteId: (label) => notes.idOf(label),
    commentId: (name) => knownComments.get(name.split("\u0000")[1] ?? "") ?? remarks.idOf(name) ?? 0,
    linkId: (url) => addRelation(parts, mainName, { type: "hyperlink", target: url, isOutside: true }),
    objectXml: (key) => objects.get(key),
    nextId: () => ++lastId,
    rightToLeft: document.language === "ar",
  };
  const finish = () => {
    notes.write();
    remarks.write();
    styles.write();
  };
  return { context, finish };
}

/** The styles of a package by what they mean; one that is missing is added when it is first used. */
function stylesOf(parts: Parts, part: string) {
  const { byId, ofParagraphs } = readStyles(partText(parts, part) ?? "<w:styles/>");
  const ids = new Map<string, string>();
  for (const { id, name, kind } of byId.values()) {
    if (kind === "paragraph" || kind === "character") ids.set(`${kind} ${name}`, ids.get(`${kind} ${name}`) ?? id);
  }
  const added = new Map<string, string>();
  return {
    idOf(name: StyleName | CharacterStyle): string {
      const isCharacter = name === "href" || name === "footnotereference" || name === "hyperlink";
      const key = `${isCharacter ? "character" : "paragraph"} ${canonicalStyle(name)}`;
      const known = name === "normal" ? (ofParagraphs?.id ?? ids.get(key)) : ids.get(key);
      if (known !== undefined) return known;
      let id = usualId(name);
      while (byId.has(id)) id = `${id}0`;
      const normal = ofParagraphs?.id ?? "Normal";
      const xml = styleXml(name)
        .replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`)
        .replace(/<w:basedOn w:val="[^"]*"\/>/, isCharacter ? "" : `<w:basedOn w:val="${escapeXml(normal)}"/>`)
        .replace(/<w:next w:val="[^"]*"\/>/, "");
      added.set(id, xml);
      ids.set(key, id);
      return id;
    },
    write: () => appendTo(parts, part, "</w:styles>", [...added.values()].join("")),
  };
}

/** The highest number of a change or bookmark, behind which new ones count on. */
function highestChange(xml: string): number {
  let highest = 0;
  for (const [, id = "0"] of xml.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}

/** Stores the front matter, unless reading the file gives it back anyway. */
function rememberFront(parts: Parts, main: string, document: Document, unkeyed: Unkeyed, known: WordSource): void {
  const front = document.blocks.find(({ kind }) => kind === "front-matter");
  const text = front === undefined ? "" : `${document.text.slice(front.span.start, front.span.end)}\n\n`;
  const same = known.source.startsWith(text) && (text !== "" || !known.source.startsWith("---\n"));
  if (same && !document.marks.some(({ key }) => key === undefined)) return;
  parts.set(frontMatterPart, writeFrontMatter(text, unkeyed));
  addRelation(parts, main, { type: "customXml", target: `../${frontMatterPart}` });
}
