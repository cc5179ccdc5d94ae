import { strToU8 } from "fflate";
import type { Document } from "../../model/index.ts";
import { segmentsOf } from "./body-segments.ts";
import { fromSource } from "./from-source.ts";
import { readFrontMatter, rememberFrontMatter, type Unkeyed } from "./front-matter-part.ts";
import { type Step, stepsOf } from "./kept-segments.ts";
import { movesIn } from "./moves.ts";
import { objectRuns } from "./object-runs.ts";
import type { OutStory } from "./out-story.ts";
import { packageNotes } from "./package-notes.ts";
import { linksOf, type Parts } from "./package-parts.ts";
import { packageStyles } from "./package-styles.ts";
import type { WhoOf } from "./read-inline.ts";
import { type ReadParts, readParts } from "./read-word.ts";
import { toSource, type WordSource } from "./to-source.ts";
import type { WriteContext } from "./write-context.ts";
import { coverParagraphs } from "./write-cover.ts";
import { blockXml } from "./write-story.ts";
import type { Package } from "./zip.ts";

/** The parts of a Word file that was written from a text, and what the text holds that the file does not. */
export interface WrittenParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** How many paragraphs are those of the template, unchanged. */
  readonly kept: number;
  readonly written: number;
  /** What the template's own cover says above the text. */
  readonly head: string;
  /** Tables that the template was to bring and does not have, by their words. */
  readonly lost: readonly string[];
  /** Pictures that the template was to bring, by their names in the text. */
  readonly missing: readonly string[];
}

/** Writes a tidy text into a package. Every part that the text does not touch stays as it is, byte for byte. */
export function writeWord(document: Document, template: Package, unkeyed: Unkeyed): WrittenParts {
  const parts = partsOf(template);
  const read = readParts(template);
  const known = toSource(read.word, readFrontMatter(template));
  if (document.source === known.source)
    return { parts, kept: known.paragraphs.length, written: 0, head: "", lost: [], missing: [] };
  const authors = new Map(Object.entries(document.metadata.changes ?? {}));
  const whoOf: WhoOf = (key) => authors.get(key ?? "") ?? unkeyed;
  const story = fromSource(document, whoOf);
  const { head, segments, tail } = segmentsOf(read.main, read.word.blocks, known.paragraphs);
  const steps = withCover(stepsOf(segments, story.blocks), story, document);
  const { context, missing, finish } = writing(parts, { read, known, story, whoOf, document });
  const body = steps.map((step) => (step.kind === "kept" ? step.segment.xml : blockXml(step.block, context))).join("");
  finish();
  const main = head + body + tail;
  if (main !== read.main) parts.set(read.mainName, strToU8(main));
  rememberFrontMatter(parts, read.mainName, { document, unkeyed, known });
  const blocks = steps.flatMap((step) => (step.kind === "new" ? [step.block] : []));
  const kept = steps.flatMap((step) => (step.kind === "kept" ? step.segment.texts : []));
  const isSkeleton = !isOfText(steps, story);
  return {
    parts,
    kept: isSkeleton ? 0 : kept.length,
    written: blocks.length,
    head: isSkeleton ? kept.join("\n\n") : "",
    lost: blocks.flatMap((block) => (block.kind === "opaque" ? [block.text] : [])),
    missing: [...missing],
  };
}

function partsOf(template: Package): Parts {
  const parts: Parts = new Map();
  for (const name of template.names) {
    const bytes = template.read(name);
    if (bytes !== undefined) parts.set(name, bytes);
  }
  return parts;
}

/** True when the template is one that this text was in before. */
function isOfText(steps: readonly Step[], { blocks }: OutStory): boolean {
  const texts = new Set(blocks.map(({ text }) => text));
  return steps.some((step) => step.kind === "kept" && step.segment.texts.some((text) => texts.has(text)));
}

/** A template that has none of the text gets its cover, too. */
function withCover(steps: readonly Step[], story: OutStory, { metadata }: Document): readonly Step[] {
  if (isOfText(steps, story)) return steps;
  const cover = coverParagraphs(metadata).map((block): Step => ({ kind: "new", block }));
  const first = steps.findIndex(({ kind }) => kind === "new");
  return steps.toSpliced(Math.max(0, first), 0, ...cover);
}

interface Writing {
  readonly read: ReadParts;
  readonly known: WordSource;
  readonly story: OutStory;
  readonly whoOf: WhoOf;
  readonly document: Document;
}

/** The context of what is written, and what is left to write at the end: notes, comments, styles. */
function writing(parts: Parts, { read, known, story, whoOf, document }: Writing) {
  const { mainName, main, word } = read;
  const styles = packageStyles(parts, mainName);
  const runs = objectRuns(main);
  const missing = new Set<string>();
  let lastId = highestId(main);
  const notes = packageNotes({
    ...{ parts, mainName, known, runs, whoOf },
    knownComments: word.comments,
    notes: story.notes,
    context: () => context,
  });
  const context: WriteContext = {
    styleId: styles.idOf,
    noteXml: notes.noteXml,
    commentId: notes.commentId,
    linkId: linksOf(parts, mainName),
    objectXml(key) {
      const run = runs.get(key);
      if (run === undefined) missing.add(key);
      return run;
    },
    nextId: () => ++lastId,
    moves: movesIn(story.blocks),
    rangeId: new Map(),
    hasCapitals: styles.hasCapitals("resno"),
    rightToLeft: document.language === "ar",
  };
  const finish = () => {
    notes.write();
    styles.write();
  };
  return { context, missing, finish };
}

/** The highest number of a change or bookmark, behind which new ones count on. */
function highestId(xml: string): number {
  let highest = 0;
  for (const [, id = "0"] of xml.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
