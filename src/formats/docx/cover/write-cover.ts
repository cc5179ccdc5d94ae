import type { Metadata } from "../../../model/index.ts";
import { withoutIllegal } from "../package/escape-xml.ts";
import type { StyleName } from "../package/style-names.ts";
import type { OutParagraph } from "../write/out-story.ts";

/** The paragraphs at the head of a contribution, as `readCover` reads them back: source, title, agenda item. */
export function coverParagraphs({ source, title, agendaItem }: Metadata): readonly OutParagraph[] {
  return [...line("source", source), ...line("title1", title), ...line("agendaitem", agendaItem)];
}

function line(style: StyleName, words: string | undefined): readonly OutParagraph[] {
  if (words === undefined || words.trim() === "") return [];
  const text = withoutIllegal(words).replace(/\s+/g, " ");
  const inlines = [{ kind: "text" as const, text, format: {}, revisions: [] }];
  return [{ kind: "paragraph", style, inlines, mark: [], text }];
}

/** What is left for the paragraphs below a table that shows some of it. */
export function coverBelow(metadata: Metadata, shown: ReadonlySet<keyof Metadata>): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !shown.has(key as keyof Metadata)));
}

/** `Addendum 7 to Document 42`, for the head of the pages. */
export function symbolOf({ document, addendum, revision, conference }: Metadata): string {
  if (document === undefined) return "";
  const revised = revision === undefined ? "" : `(Rev.${revision})`;
  const numbered = `${addendum === undefined ? "" : `(Add.${addendum})`}${revised}`;
  return [conference, `Document ${document}${numbered}`].filter((words) => words !== undefined).join(" – ");
}
