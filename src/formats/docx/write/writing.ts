import type { Document } from "../../../model/index.ts";
import type { Step } from "../keep/kept-segments.ts";
import { linksOf, type Parts } from "../package/package-parts.ts";
import type { ReadParts } from "../read/read-word.ts";
import type { WordSource } from "../read/to-source.ts";
import type { WordComment } from "../word-model.ts";
import { movesIn } from "./moves.ts";
import { objectRuns } from "./object-runs.ts";
import type { OutStory } from "./out-story.ts";
import { packageNotes } from "./package-notes.ts";
import { packageStyles } from "./package-styles.ts";
import type { WhoOf } from "./read-inline.ts";
import type { WriteContext } from "./write-context.ts";

/** What is written, and what is known of the template. */
export interface Writing {
  readonly read: ReadParts;
  readonly known: WordSource;
  readonly story: OutStory;
  readonly whoOf: WhoOf;
  readonly document: Document;
  readonly steps: readonly Step[];
}

/** The context of what is written, and what is left to write at the end: notes, comments, styles. */
export function writing(parts: Parts, { read, known, story, whoOf, document, steps }: Writing) {
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
    for (const [, id = ""] of step.segment.xml.matchAll(/<w:commentReference\s[^<>]*?\bw:id="([^"<]*)"/g)) {
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
