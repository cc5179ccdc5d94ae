import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { type BaseText, type Conference, conferencesOf, lexicons, organIds } from "../index.ts";
import { directors } from "./addressees.ts";
import { choice, completionItem, field, plain, rank, type Site } from "./completion-site.ts";
import { keyNotes } from "./front-matter-notes.ts";
import { conferenceInWords } from "./meetings.ts";
import { sources } from "./sources.ts";
import { nameOfText } from "./text-comparison.ts";

/** Words in the front matter: keys that are not there yet, and the values of a key. Nothing outside of it. */
export function completeFrontMatter(site: Site): CompletionItem[] | undefined {
  const { source: text } = site.analysis.document;
  if (!isInside(text, site)) return undefined;
  const key = /^([A-Za-z]*)$/.exec(site.lead)?.[1];
  if (key !== undefined) return site.rest.trim() === "" ? keys(site, key.length) : [];
  const value = /^(\w+):[ \t]*["']?([^\s"']*)$/.exec(site.lead);
  if (value?.[1] !== undefined) return values(site, value[1], value[2]?.length ?? 0);
  return [];
}

/** The front matter as a whole, for the first line of a text that has none. */
export function frontMatterSkeleton(site: Site): CompletionItem[] {
  const typed = /^-{0,3}$/.exec(site.lead);
  if (
    typed === null ||
    site.previous !== undefined ||
    site.analysis.document.source.slice(0, site.lineStart).trim() !== ""
  )
    return [];
  if (site.rest.trim() !== "" || site.next?.kind === "front-matter") return [];
  const lines = [
    "---",
    `conference: ${choice(
      1,
      current(site).map(({ tag }) => tag),
    )}`,
    `document: \${2:37}`,
    `source: ${choice(
      3,
      sources.map(({ value }) => value),
    )}`,
    "language: en",
    `title: \${4:Title of the contribution}`,
    "---",
  ];
  return [
    completionItem(site, {
      label: "front matter",
      kind: CompletionItemKind.Snippet,
      replaces: typed[0].length,
      filter: `${typed[0]}front matter`,
      snippet: `${lines.join("\n")}\n\n$0`,
      sort: rank(0),
      detail: "conference, document, source, title",
      documentation: "The lines at the top that tell for which conference and by whom the contribution is.",
    }),
  ];
}

/** Behind the first line `---` and not behind the line that closes; while it is not closed, as far as it looks like it. */
function isInside(text: string, { lineStart }: Site): boolean {
  const opening = /^\uFEFF?---[ \t]*\n/.exec(text.slice(0, 100))?.[0];
  if (opening === undefined || lineStart < opening.length) return false;
  const before = text.slice(opening.length, lineStart);
  if (before.length > 100_000 || /^(?:---|\.\.\.)[ \t]*$/m.test(before)) return false;
  return before.split("\n").every((line) => /^(?:\w+:|[ \t]|-|#|$)/.test(line));
}

function keys(site: Site, replaces: number): CompletionItem[] {
  const { source: text } = site.analysis.document;
  const end = text.indexOf("\n---", 3);
  const front = text.slice(0, end < 0 ? site.offset : end);
  return Object.entries(keyNotes).flatMap(([key, { text: meaning, example }], place) =>
    new RegExp(`^${key}:`, "m").test(front)
      ? []
      : [
          completionItem(site, {
            label: key,
            kind: CompletionItemKind.Property,
            replaces,
            snippet: `${key}: ${valueField(site, key)}`,
            sort: rank(0, place),
            documentation: example === "" ? meaning : `${meaning}\n\nFor example \`${key}: ${example}\``,
          }),
        ],
  );
}

function valueField(site: Site, key: string): string {
  if (key === "conference")
    return choice(
      1,
      current(site).map(({ tag }) => tag),
    );
  if (key === "source")
    return choice(
      1,
      sources.map(({ value }) => value),
    );
  if (key === "language") return choice(1, Object.keys(lexicons));
  if (key === "contacts") return `\n  - name: ${field(1)}\n    administration: ${field(2)}\n    email: ${field(3)}`;
  if (key === "changes") return `\n  ${field(1, "c1")}: { author: ${field(2)}, date: ${field(3)} }`;
  return "$0";
}

function values(site: Site, key: string, replaces: number): CompletionItem[] {
  const offer = (value: string, place: number, documentation: string | undefined, detail?: string) =>
    completionItem(site, {
      label: value,
      kind: CompletionItemKind.Value,
      replaces,
      snippet: plain(value),
      sort: rank(0, place),
      ...(detail !== undefined && { detail }),
      ...(documentation !== undefined && { documentation }),
    });
  if (key === "conference") {
    const meetings = organIds.flatMap((organ) => conferencesOf(site.analysis.linter.catalogue, organ));
    return meetings
      .sort((a, b) => b.year - a.year)
      .map((meeting, place) => offer(meeting.tag, place, conferenceInWords(meeting), placeInWords(meeting)));
  }
  if (key === "source") return sources.map(({ value, meaning }, place) => offer(value, place, undefined, meaning));
  if (key === "language") {
    return Object.keys(lexicons).map((tag, place) => offer(tag, place, undefined, languageNames[tag]));
  }
  if (key === "base") {
    return basesFor(site).map(({ name, resolution }, place) =>
      offer(name.replace(/\.resolution\.md$/, ""), place, resolution.title?.text, nameOfText(resolution)),
    );
  }
  return [];
}

/** One text of each file of the library, those that fit a heading of this document first. */
function basesFor({ analysis }: Site): readonly BaseText[] {
  const { document, linter } = analysis;
  const numbers = new Set(document.resolutions.flatMap(({ heading }) => heading?.number ?? []));
  const fits = ({ resolution }: BaseText) => numbers.has(resolution.heading?.number ?? "");
  const byName = new Map<string, BaseText>();
  for (const text of linter.library.texts) if (!byName.has(text.name) || fits(text)) byName.set(text.name, text);
  return [...byName.values()].sort((a, b) => Number(fits(b)) - Number(fits(a)));
}

const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  fr: "French",
  es: "Spanish",
  ru: "Russian",
  zh: "Chinese",
  ar: "Arabic",
};

function placeInWords({ place, year }: Conference): string {
  return place === undefined ? String(year) : `${place}, ${year}`;
}

/** The meetings that contributions are written for now: the last two of each organ, the latest first. */
function current({ analysis }: Site): readonly Conference[] {
  return organIds
    .filter((organ) => directors[organ] !== undefined)
    .flatMap((organ) => conferencesOf(analysis.linter.catalogue, organ).slice(-2))
    .sort((a, b) => b.year - a.year);
}
