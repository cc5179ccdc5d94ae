import { strToU8 } from "fflate";
import type { Document, Metadata } from "../../../model/index.ts";
import { withFilledCover } from "../cover/filled-template.ts";
import { coverBelow, coverParagraphs } from "../cover/write-cover.ts";
import { segmentsOf } from "../keep/body-segments.ts";
import { type Step, stepsOf } from "../keep/kept-segments.ts";
import { isSettled } from "../keep/settled-segments.ts";
import { readFrontMatter, rememberFrontMatter, type Unkeyed } from "../package/front-matter-part.ts";
import type { MainParts } from "../package/object-names.ts";
import type { Parts } from "../package/package-parts.ts";
import type { Package } from "../package/zip.ts";
import { readParts } from "../read/read-word.ts";
import { toSource } from "../read/to-source.ts";
import { changeAuthors } from "./change-authors.ts";
import { fromSource } from "./from-source.ts";
import type { OutStory } from "./out-story.ts";
import { withPairedRanges } from "./paired-ranges.ts";
import type { WhoOf } from "./read-inline.ts";
import { renameAuthors, renameInNotes } from "./rename-authors.ts";
import { bodyXml, type Care } from "./write-body.ts";
import { writing } from "./writing.ts";

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
  /** True when the text is that of the template: nothing was written. */
  readonly isUntouched: boolean;
}

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
  const { xml: body, lost } = bodyXml({ steps, known, whoOf, frame: { head, tail }, care: changes }, context);
  finish();
  const main = head + withPairedRanges(body) + tail;
  if (main !== given.main) parts.set(read.mainName, strToU8(main));
  rememberFrontMatter(parts, read.mainName, { document, unkeyed, known });
  const blocks = steps.flatMap((step) => (step.kind === "new" || step.kind === "changed" ? [step.block] : []));
  const kept = steps.flatMap((step) => (step.kind === "kept" ? step.segment.texts : []));
  const isSkeleton = !isOfText(steps, story);
  return {
    parts,
    isUntouched: false,
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
  isUntouched: true,
} as const satisfies Partial<WrittenParts>;

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
