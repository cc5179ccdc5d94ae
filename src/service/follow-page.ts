import { type Document, type FollowUp, lineMap, positionAt } from "../index.ts";

/** What has to follow when a text is adopted, as a page of Markdown. `title` says which text, and by whom. */
export function followPage(
  title: string,
  follow: readonly FollowUp[],
  documentOf: (file?: string) => Document,
): string {
  const row = ({ place, message, span, file }: FollowUp) => {
    const line = positionAt(lineMap(documentOf(file).source), span.start).line + 1;
    const where = file === undefined ? `${place}, line ${line}` : `${file}, ${place}, line ${line}`;
    return `- **${plain(where)}**: ${plain(message)}`;
  };
  const parts = [
    ["In the text", follow.filter(({ kind, file }) => file === undefined && kind !== "left-out")],
    ["In other texts", follow.filter(({ file }) => file !== undefined)],
  ] as const;
  const left = follow.filter(({ kind }) => kind === "left-out").map(({ message }) => `- ${plain(message)}`);
  return page(`What has to follow: ${title}`, [
    ...parts.map(([heading, rows]) => [heading, rows.map(row)] as const),
    ["Left out", left],
  ]);
}

/** A page with the parts that have rows. */
export function page(title: string, parts: readonly (readonly [heading: string, rows: readonly string[]])[]): string {
  const filled = parts.filter(([, rows]) => rows.length > 0);
  const body = filled.map(([heading, rows]) => `## ${heading}\n\n${rows.join("\n")}\n`);
  return [`# ${plain(title)}\n`, ...(body.length === 0 ? ["Nothing.\n"] : body)].join("\n");
}

/** Words of a text as Markdown shows them. */
export function plain(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#]/g, "\\$&");
}
