import { escapeXml } from "../package/escape-xml.ts";
import { linksOf, type Parts } from "../package/package-parts.ts";
import type { WordSource } from "../read/to-source.ts";
import type { WordComment } from "../word-model.ts";
import { addedNotes, commentAttributes, comments, footnotes } from "./added-notes.ts";
import { type ChangedNote, type ChangedNotes, writeChangedNotes } from "./changed-notes.ts";
import type { OutParagraph } from "./out-story.ts";
import type { WhoOf } from "./read-inline.ts";
import type { WriteContext } from "./write-context.ts";
import { paragraphXml } from "./write-paragraph.ts";

/** The footnotes and comments of a package that is being written. */
export interface PackageNotes extends Pick<WriteContext, "noteXml" | "commentId"> {
  /** Writes those that were added. */
  write(): void;
}

/** What the notes are made of. */
export interface NoteSources {
  readonly parts: Parts;
  readonly mainName: string;
  /** What the template's text says of its notes, and its comments. */
  readonly known: WordSource;
  readonly knownComments: ReadonlyMap<string, WordComment>;
  /** The original runs of the signs of notes. */
  readonly runs: ReadonlyMap<string, string>;
  /** The notes of the text by their label. */
  readonly notes: ReadonlyMap<string, OutParagraph>;
  readonly whoOf: WhoOf;
  /** What the words of notes are written with. */
  readonly context: () => WriteContext;
}

/** Notes of the template are named again, with their own signs and with the words that they have now; others are added. */
export function packageNotes(sources: NoteSources): PackageNotes {
  const { parts, mainName, known, notes, runs, context } = sources;
  const signXml = (element: string) => {
    const style = `<w:rPr><w:rStyle w:val="${escapeXml(context().styleId("footnotereference"))}"/></w:rPr>`;
    return `<w:r>${style}${element}</w:r>`;
  };
  const part = `${mainName.slice(0, mainName.lastIndexOf("/") + 1)}footnotes.xml`;
  const added = addedNotes(parts, mainName, footnotes, {
    has: (label) => notes.has(label),
    xmlOf(label) {
      const lead = `${signXml("<w:footnoteRef/>")}<w:r><w:tab/></w:r>`;
      const note = notes.get(label) ?? { style: "normal", inlines: [], mark: [] };
      return { attributes: "", content: paragraphXml(note, { ...context(), linkId: linksOf(parts, part) }, lead) };
    },
  });
  const remarks = remarksOf(sources);
  return {
    noteXml(label) {
      const old = known.notes.get(label);
      const run = old === undefined ? undefined : runs.get(old.key);
      if (run !== undefined) return run;
      const id = added.idOf(label);
      return id === undefined ? undefined : signXml(`<w:footnoteReference w:id="${id}"/>`);
    },
    commentId: remarks.idOf,
    write() {
      writeChangedNotes(parts, mainName, changedNotes(sources), context());
      added.write();
      remarks.write();
    },
  };
}

/** The notes of the template whose words are others now. */
function changedNotes({ known, notes, runs }: NoteSources): ChangedNotes {
  const changed = new Map<string, ChangedNote>();
  for (const [label, { key, text }] of known.notes) {
    const note = notes.get(label);
    if (note !== undefined && note.text !== text && runs.has(key)) changed.set(key, { label, words: note });
  }
  return changed;
}

/** Remarks between `{>>` and `<<}`, one comment for each; one that the template has word by word is that one. */
function remarksOf({ parts, mainName, knownComments, whoOf, context }: NoteSources) {
  const known = new Map([...knownComments].map(([id, { text }]) => [text, Number(id)]));
  let count = 0;
  const added = addedNotes(parts, mainName, comments, {
    has: () => true,
    xmlOf(name) {
      const [key = "", text = ""] = name.split("\u0000");
      const inlines = [{ kind: "text" as const, text, format: {}, revisions: [] }];
      return {
        attributes: commentAttributes(whoOf(key === "" ? undefined : key)),
        content: paragraphXml({ style: "normal", inlines, mark: [] }, context()),
      };
    },
  });
  const idOf = (name: string) => {
    const text = name.split("\u0000")[1] ?? "";
    const id = known.get(text);
    known.delete(text);
    return id ?? added.idOf(`${name}\u0000${++count}`) ?? 0;
  };
  return { idOf, write: added.write };
}
