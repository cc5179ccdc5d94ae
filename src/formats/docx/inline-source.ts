import type { Format, Revision, WordInline } from "./word-model.ts";

/** What the source says of who made a change: `{@c1}`, or nothing for the changes of the source itself. */
export type KeyOf = (revision: Pick<Revision, "author" | "date" | "move">) => string;

/** What a paragraph's signs are called in the source. */
export interface InlineNames {
  readonly keyOf: KeyOf;
  /** The label of a note: `1` for `[^1]`. */
  readonly noteOf: (key: string) => string;
  /** The words of a comment with its key. */
  readonly commentOf: (key: string) => { readonly text: string; readonly by: string };
  /** The name of a picture: `word:o1`. */
  readonly objectOf: (key: string) => string;
}

/** The sign at the end of a mark that stands for the end of the paragraph itself. */
export const pilcrow = "¶";

/** What a line of the source holds: what a paragraph does and, where it is the row of a table, borders of cells. */
export type SourceInline = WordInline | { readonly kind: "border"; readonly revisions: readonly Revision[] };

/**
 * The words of a paragraph in the source, with emphasis, notes and marks. `mark` says who has added or taken away the
 * end of the paragraph. Marks hold emphasis and never the other way round, so that each side of a change is whole.
 */
export function inlineSource(inlines: readonly SourceInline[], mark: readonly Revision[], names: InlineNames): string {
  const groups = grouped(inlines, mark);
  let source = "";
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at];
    if (group === undefined) continue;
    const [outer] = group.revisions;
    const written = write(group, names);
    if (outer === undefined) {
      source += written;
      continue;
    }
    if (outer.kind === "deletion") {
      const next = groups[at + 1];
      const [other] = next?.revisions ?? [];
      const isPair = next !== undefined && next.revisions.length === 1 && other?.kind === "insertion";
      if (isPair && !group.hasEnd && !next.hasEnd && names.keyOf(other) === names.keyOf(outer)) {
        source += `{~~${written}~>${write(next, names)}~~}${names.keyOf(outer)}`;
        at++;
      } else source += `{--${written}--}${names.keyOf(outer)}`;
      continue;
    }
    // What somebody added and somebody took away again stays inside what was added.
    let inside = nested(group, names);
    for (let next = groups[at + 1]; next !== undefined && isGoneOn(next, outer, names); next = groups[at + 1]) {
      inside += nested(next, names);
      at++;
    }
    source += `{++${inside}++}${names.keyOf(outer)}`;
  }
  return source;
}

interface Group {
  readonly revisions: readonly Revision[];
  readonly inlines: SourceInline[];
  hasEnd: boolean;
}

/** Neighbours with one history. */
function grouped(inlines: readonly SourceInline[], mark: readonly Revision[]): readonly Group[] {
  const groups: Group[] = [];
  const of = (revisions: readonly Revision[]): Group => {
    const history = expressible(revisions);
    const last = groups.at(-1);
    if (last !== undefined && historyKey(last.revisions) === historyKey(history)) return last;
    const group = { revisions: history, inlines: [], hasEnd: false };
    groups.push(group);
    return group;
  };
  for (const inline of inlines) of(inline.revisions).inlines.push(inline);
  if (mark.length > 0) of(mark).hasEnd = true;
  return groups;
}

/** The format knows an insertion, a deletion, and a deletion inside an insertion. */
function expressible(revisions: readonly Revision[]): readonly Revision[] {
  const [outer] = revisions;
  if (outer === undefined || revisions.length === 1) return revisions;
  const deletion = revisions.find(({ kind }) => kind === "deletion");
  const insertion = revisions.find(({ kind }) => kind === "insertion");
  if (insertion !== undefined && deletion !== undefined) return [insertion, deletion];
  return [outer];
}

function historyKey(revisions: readonly Revision[]): string {
  return revisions.map(({ kind, author, date, move }) => [kind, author, date, move].join("\u0000")).join("\u0001");
}

function isGoneOn({ revisions }: Group, outer: Revision, names: InlineNames): boolean {
  const [first] = revisions;
  return first?.kind === "insertion" && names.keyOf(first) === names.keyOf(outer);
}

function nested(group: Group, names: InlineNames): string {
  const inner = group.revisions[1];
  const written = write(group, names);
  return inner === undefined ? written : `{--${written}--}${names.keyOf(inner)}`;
}

function write({ inlines, hasEnd }: Group, names: InlineNames): string {
  let source = "";
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === "text") {
      const before = inlines[index - 1];
      source += formatted(
        inline.text,
        inline.format,
        source.endsWith("*") || source.endsWith("\\"),
        before?.kind === "text",
      );
    } else source += signOf(inline.kind, "key" in inline ? (inline.key ?? "") : "", names);
  }
  return hasEnd ? source + pilcrow : source;
}

function signOf(kind: Exclude<SourceInline["kind"], "text">, key: string, names: InlineNames): string {
  switch (kind) {
    case "tab":
      return "\t";
    case "break":
      return "<br>";
    case "border":
      return "|";
    case "note":
      return `[^${names.noteOf(key)}]`;
    case "comment": {
      const { text, by } = names.commentOf(key);
      return `{>>${text.replace(/<</g, "‹‹").replace(/\s+/g, " ")}<<}${by}`;
    }
    case "object":
      return `![picture](${names.objectOf(key)})`;
  }
}

/** Blanks at the ends of emphasized words stay outside, where Markdown wants them. */
function formatted(text: string, format: Format, isTight: boolean, hasNeighbour: boolean): string {
  const [, lead = "", words = "", tail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === "") return text;
  let dressed = escaped(words, lead === "" && !hasNeighbour);
  if (format.raised) dressed = `<sup>${dressed}</sup>`;
  if (format.lowered) dressed = `<sub>${dressed}</sub>`;
  if (format.underline) dressed = `<u>${dressed}</u>`;
  if (format.url !== undefined) dressed = `[${dressed}](${format.url.replace(/[()\s<>]/g, encodeURIComponent)})`;
  // Two emphasized stretches without a word between them would run into each other.
  const needsTags = isTight && lead === "";
  if (format.bold) dressed = needsTags ? `<b>${dressed}</b>` : `**${dressed}**`;
  if (format.italic) dressed = needsTags || format.bold ? `<i>${dressed}</i>` : `*${dressed}*`;
  return lead + dressed + tail;
}

/** A backslash before every sign that would be read as markup. */
export function escaped(text: string, isStart = false): string {
  const inside = text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/\*/g, "\\*")
    .replace(/\{(?=\+\+|--|~~|>>|==|@)/g, "\\{")
    .replace(/(\+\+|--|~~|==|<<)\}/g, "$1\\}")
    .replace(/~>/g, "~\\>")
    .replace(/<(?=!--|\/?(?:sup|sub|u|b|i|br)>)/g, "\\<")
    .replace(/\[(?=\^|[^\]]*\]\()/g, "\\[")
    .replace(/\|/g, "\\|")
    .replace(/¶/g, "\\¶");
  if (!isStart) return inside;
  return inside.replace(/^(?=#{1,6}(?:\s|$)|```|(?:-{3,}|_{3,})\s*$)/, "\\");
}
