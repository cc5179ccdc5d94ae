import { defineRule, type Fix, type Severity } from "../lint/index.ts";
import type { Document } from "../model/index.ts";
import { basedTexts, baseWordsEdit, checkAgainstBase, markingEdit, type UnmarkedChange } from "../revision/index.ts";
import { inOrder, type TextEdit } from "../text/index.ts";
import { isSureBase, otherEdition } from "./base-edition.ts";

/** A text with marks differs from its base only where a mark says so. */
export const proposalUnmarkedChange = defineRule({
  id: "proposal-unmarked-change",
  title: "Marks show every change of a MOD",
  why: "Who reads a MOD with marks looks at the marks, and takes the rest for the text in force. A change that no mark shows is agreed to by people who have not seen it, and the secretariat sends the text back. It is an error where front matter or heading say which base it is; elsewhere, and for punctuation and the order of paragraphs, it is a warning. A MOD without any mark is compared as a whole and not held to this.",
  source: { document: "WTDC-21 proposals management system", clause: "definition of MOD" },
  severity: "error",
  fixes: "offered",
  messages: {
    other: "No mark shows that {place} of the base “{name}” has “{base}” here, and not “{own}”",
    added: "No mark shows that “{own}” in {place} is new; the base “{name}” does not have it",
    missing: "No mark shows that “{base}” has gone from {place}; the base “{name}” has it here",
    inserted: "No mark shows that all of {place} is new; the base “{name}” does not have it",
    deleted: "No mark shows that {place} of the base “{name}” has gone: “{base}”",
    moved: "No mark shows that {place} has moved; in the base “{name}” it is {base}",
    split: "No mark shows that {place} and what follows were one paragraph in the base “{name}”",
    merged: "No mark shows that {place} was more than one paragraph in the base “{name}”",
  },
  examples: [
    {
      bad: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})\n\nSafer undersea cables",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})\n\nSafer {++undersea ++}cables",
      library: { "resolution-79.resolution.md": "RESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables" },
    },
  ],
  *check({ document, library, catalogue }) {
    if (library.texts.length === 0 || document.marks.length === 0) return;
    for (const { resolution, isMarked, base } of basedTexts(document, { library, catalogue })) {
      if (!isMarked || base.status !== "found") continue;
      // Marks in another edition differ from this one in what was agreed between the two.
      if (otherEdition(document, resolution, base.base, catalogue) !== undefined) continue;
      const check = checkAgainstBase(document, resolution, base.base);
      if (check === undefined || check.comparison.notes.length > 0) continue;
      const isSure = isSureBase(document, resolution, base.base, catalogue);
      const { name } = base.base;
      const changes = check.changes.filter((change) => !isBehindOpenMark(document, change));
      const sites = changes.map((change) => siteOf(document, change, base.base.document));
      const all = fixesOfAll(sites);
      for (const { change, mark, take } of sites) {
        const { place, own, base: was, source: span } = change;
        const fixes = [...fixesOf(mark, take), ...all];
        const severity: Severity = isSure && isGrave(change) ? "error" : "warning";
        const report = { span, in: "source", severity, fixes } as const;
        const words = { own: shortened(own), base: shortened(was) };
        if (change.kind === "words") {
          if (was === "") yield { ...report, message: "added", data: { place, name, own: words.own } };
          else if (own === "") yield { ...report, message: "missing", data: { place, name, base: words.base } };
          else yield { ...report, message: "other", data: { place, name, ...words } };
        } else if (change.kind === "deleted") {
          yield { ...report, message: "deleted", data: { place, name, base: words.base } };
        } else if (change.kind === "moved") yield { ...report, message: "moved", data: { place, name, base: was } };
        else yield { ...report, message: change.kind, data: { place, name } };
      }
    }
  },
});

/** True behind the bracket of a mark that nobody has closed: what follows is meant to be marked. */
function isBehindOpenMark({ problems, source }: Document, change: UnmarkedChange): boolean {
  return problems.some(({ code, span }) => {
    if (code !== "mark-unclosed" || span.start > change.source.start) return false;
    return !/\n[ \t]*\n/.test(source.slice(span.start, change.source.start));
  });
}

/** What a change can be met with. */
interface Site {
  readonly change: UnmarkedChange;
  readonly mark: TextEdit | undefined;
  readonly take: TextEdit | undefined;
}

function siteOf(document: Document, change: UnmarkedChange, base: Document): Site {
  return { change, mark: markingEdit(document, change, base), take: baseWordsEdit(document, change, base) };
}

const markTitle = "Mark this change";
const takeTitle = "Take the base’s words";

function fixesOf(mark: TextEdit | undefined, take: TextEdit | undefined): readonly Fix[] {
  return [
    ...(mark === undefined ? [] : [{ title: markTitle, edits: [mark], automatic: false }]),
    ...(take === undefined ? [] : [{ title: takeTitle, edits: [take], automatic: false }]),
  ];
}

/** For several changes of one text, the same done to all of them. */
function fixesOfAll(sites: readonly Site[]): readonly Fix[] {
  const marks = apart(sites.flatMap(({ mark }) => mark ?? []));
  const takes = apart(sites.flatMap(({ take }) => take ?? []));
  return [
    ...(marks.length < 2
      ? []
      : [{ title: `Mark ${marks.length} changes of this text`, edits: marks, automatic: false }]),
    ...(takes.length < 2
      ? []
      : [{ title: `Take the base’s words in ${takes.length} places of this text`, edits: takes, automatic: false }]),
  ];
}

/** The edits that do not come near each other; what is left out is found again. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of inOrder(edits)) if ((kept.at(-1)?.span.end ?? -1) < edit.span.start) kept.push(edit);
  return kept;
}

/** False for punctuation, and for where paragraphs stand and end: copies of a text differ in these. */
function isGrave({ kind, own, base }: UnmarkedChange): boolean {
  if (kind === "words") return /[\p{L}\p{N}]/u.test(own + base);
  return kind === "inserted" || kind === "deleted";
}

function shortened(words: string): string {
  const line = words.trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
