import { strToU8 } from "fflate";
import type { Document, Metadata } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { segmentsOf } from "./body-segments.ts";
import { carriedXml } from "./carried-block.ts";
import { changeAuthors } from "./change-authors.ts";
import { withFilledCover } from "./filled-template.ts";
import { fromSource } from "./from-source.ts";
import { readFrontMatter, rememberFrontMatter, type Unkeyed } from "./front-matter-part.ts";
import { type Step, stepsOf } from "./kept-segments.ts";
import { leftOver } from "./left-over.ts";
import { movedTables } from "./moved-tables.ts";
import { movesIn } from "./moves.ts";
import type { MainParts } from "./object-names.ts";
import { objectRuns } from "./object-runs.ts";
import type { OutBlock, OutStory } from "./out-story.ts";
import { packageNotes } from "./package-notes.ts";
import { linksOf, type Parts } from "./package-parts.ts";
import { packageStyles } from "./package-styles.ts";
import type { WhoOf } from "./read-inline.ts";
import { type ReadParts, readParts } from "./read-word.ts";
import { renameAuthors, renameInNotes } from "./rename-authors.ts";
import { isSettled, settledXml } from "./settled-segments.ts";
import { toSource, type WordSource } from "./to-source.ts";
import type { WordComment } from "./word-model.ts";
import type { WriteContext } from "./write-context.ts";
import { coverBelow, coverParagraphs } from "./write-cover.ts";
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
  /** Tables between fences that were written as no more than the rows and cells that the text shows, as the text has them. */
  readonly lost: readonly string[];
  /** Pictures that the template was to bring, by their names in the text. */
  readonly missing: readonly string[];
  /** Tables of the cover into which the front matter was written, as they were shown in the text and as they are now. */
  readonly rewritten: ReadonlyMap<string, string>;
  readonly mains: MainParts;
}

/**
 * How much of the template is kept. `carried` keeps what was not changed, and of what was changed all that still fits.
 * `settled` keeps no label that Word counts and no changed end of a paragraph, since both depend on what stands around
 * them. `anew` writes of what was changed what the text says and no more.
 */
export type Care = "carried" | "settled" | "anew";

/** How a text is written into a template. */
export interface Writer {
  /** Who made the changes without a key. */
  readonly unkeyed: Unkeyed;
  readonly changes: Care;
}

/** Writes a tidy text into a package. Every part that the text does not touch stays as it is, byte for byte. */
export function writeWord(document: Document, template: Package, { unkeyed, changes }: Writer): WrittenParts {
  const parts = partsOf(template);
  const given = readParts(template);
  const stored = readFrontMatter(template);
  const known = toSource(given.word, stored);
  if (document.source === known.source) return { ...untouched, parts, kept: known.paragraphs.length };
  const { read, shown, rewritten } = withFilledCover(template, given, known, document);
  const authors = changeAuthors(document.metadata.changes ?? {}, unkeyed);
  const whoOf: WhoOf = (key) => authors.get(key) ?? unkeyed;
  const story = fromSource(document, whoOf);
  const { changes: signed } = known.metadata;
  const rename = renameAuthors(
    { changes: signed, unkeyed: stored?.unkeyed ?? signed?.["default"] },
    { changes: document.metadata.changes, unkeyed },
  );
  if (rename !== undefined) renameInNotes(parts, read.mainName, rename);
  const { head, segments, tail } = segmentsOf(read.main, read.word.blocks, known.paragraphs, rename);
  const steps = withCover(
    stepsOf(segments, story.blocks, changes === "carried" ? undefined : isSettled),
    story,
    coverBelow(document.metadata, shown),
  );
  const { context, missing, finish } = writing(parts, { read, known, story, whoOf, document, steps });
  const before = changes !== "anew" ? blocksBefore(steps, known, whoOf) : new Map<Step, OutBlock>();
  const moved = movedTables(steps);
  const taken = new Set(moved.values());
  const lost: string[] = [];
  const stepXml = (step: Step): string => {
    if (step.kind === "kept") return changes === "carried" ? step.segment.xml : settledXml(step.segment);
    if (step.kind === "new") {
      const table = moved.get(step);
      if (table !== undefined) return table.xml;
      if (step.block.kind === "opaque") lost.push(step.block.text);
      return blockXml(step.block, context);
    }
    if (step.kind === "gone" && taken.has(step.segment)) return "";
    if (step.kind === "gone") return changes !== "anew" ? leftOver(step.segment, { head, tail }) : "";
    const old = before.get(step);
    const changed = old && { segment: step.segment, before: old, now: step.block, isTyped: changes === "settled" };
    const carried = changed && carriedXml(changed, { head, tail }, whoOf, context);
    if (carried === undefined && step.block.kind === "opaque") lost.push(step.block.text);
    return carried ?? blockXml(step.block, context);
  };
  const body = steps.map(stepXml).join("");
  finish();
  const main = head + body + tail;
  if (main !== given.main) parts.set(read.mainName, strToU8(main));
  rememberFrontMatter(parts, read.mainName, { document, unkeyed, known });
  const blocks = steps.flatMap((step) => (step.kind === "new" || step.kind === "changed" ? [step.block] : []));
  const kept = steps.flatMap((step) => (step.kind === "kept" ? step.segment.texts : []));
  const isSkeleton = !isOfText(steps, story);
  return {
    parts,
    kept: isSkeleton ? 0 : kept.length,
    written: blocks.length,
    head: isSkeleton ? kept.map((text) => rewritten.get(text) ?? text).join("\n\n") : "",
    lost,
    missing: [...missing],
    rewritten,
    mains: { before: read.main, after: main },
  };
}

/** What is said of a template that says what the text says. */
const untouched = {
  written: 0,
  head: "",
  lost: [],
  missing: [],
  rewritten: new Map(),
  mains: { before: "", after: "" },
} as const satisfies Partial<WrittenParts>;

function partsOf(template: Package): Parts {
  const parts: Parts = new Map();
  for (const name of template.names) {
    const bytes = template.read(name);
    if (bytes !== undefined) parts.set(name, bytes);
  }
  return parts;
}

/** What the text of the template said in the place of each changed block. */
function blocksBefore(steps: readonly Step[], known: WordSource, whoOf: WhoOf): ReadonlyMap<Step, OutBlock> {
  const before = new Map<Step, OutBlock>();
  if (!steps.some(({ kind }) => kind === "changed")) return before;
  const { blocks } = fromSource(parse(known.source), whoOf);
  let next = 0;
  for (const step of steps) {
    if (step.kind === "new") continue;
    for (const text of step.segment.texts) {
      let at = next;
      while (at < blocks.length && blocks[at]?.text !== text) at++;
      const block = blocks[at];
      if (block === undefined) continue;
      next = at + 1;
      if (step.kind === "changed") before.set(step, block);
    }
  }
  return before;
}

/** True when the template is one that this text was in before. */
function isOfText(steps: readonly Step[], { blocks }: OutStory): boolean {
  const texts = new Set(blocks.map(({ text }) => text));
  return steps.some(
    (step) => step.kind === "changed" || (step.kind === "kept" && step.segment.texts.some((text) => texts.has(text))),
  );
}

/** A template that has none of the text gets its cover, too. */
function withCover(steps: readonly Step[], story: OutStory, metadata: Metadata): readonly Step[] {
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
  readonly steps: readonly Step[];
}

/** The context of what is written, and what is left to write at the end: notes, comments, styles. */
function writing(parts: Parts, { read, known, story, whoOf, document, steps }: Writing) {
  const { mainName, main, word } = read;
  const styles = packageStyles(parts, mainName);
  const runs = objectRuns(main);
  const missing = new Set<string>();
  let lastId = highestId(main);
  const notes = packageNotes({
    ...{ parts, mainName, known, runs, whoOf },
    knownComments: freeComments(word.comments, steps),
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

/** The comments of the template that stood in what is gone: they may stand elsewhere now. */
function freeComments(comments: ReadonlyMap<string, WordComment>, steps: readonly Step[]) {
  const free = new Map<string, WordComment>();
  if (comments.size === 0) return free;
  for (const step of steps) {
    if (step.kind !== "gone") continue;
    for (const [, id = ""] of step.segment.xml.matchAll(/<w:commentReference\s[^>]*w:id="([^"]*)"/g)) {
      const comment = comments.get(id);
      if (comment !== undefined) free.set(id, comment);
    }
  }
  return free;
}

/** The highest number of a change or bookmark, behind which new ones count on. */
function highestId(xml: string): number {
  let highest = 0;
  for (const [, id = "0"] of xml.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
