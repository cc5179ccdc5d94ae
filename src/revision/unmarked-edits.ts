import type { Passage } from "../diff/index.ts";
import { type Document, isUnbroken, type Mark, sourceOffset, sourceSpan } from "../model/index.ts";
import { contains, onOneLine, overlaps, type Span, slice, type TextEdit } from "../text/index.ts";
import { originalOf } from "./original-side.ts";
import type { UnmarkedChange } from "./unmarked-changes.ts";

/**
 * The edit of the source that puts marks around an unmarked change: the text stays as it reads, and the mark shows what
 * the base had. Undefined where marks in the text are in the way, or where no mark can say it.
 */
export function markingEdit(document: Document, change: UnmarkedChange, base: Document): TextEdit | undefined {
  const { kind, own, base: was } = change;
  if (/[{}]|~>/.test(own + was)) return undefined;
  if (kind === "deleted") return put(document, change, base, (words) => `{--${words}¶--}`);
  const site = siteOf(document, change);
  if (site === undefined || site.within !== undefined) return undefined;
  if (kind === "inserted") return { span: site.span, text: `{++${slice(document.source, site.span)}¶++}` };
  if (kind !== "words") return undefined;
  if (own === "") return { span: site.span, text: `{--${was}--}` };
  return { span: site.span, text: was === "" ? `{++${own}++}` : `{~~${was}~>${own}~~}` };
}

/** The edit of the source after which the text has the words of its base at this place; undefined as above. */
export function baseWordsEdit(document: Document, change: UnmarkedChange, base: Document): TextEdit | undefined {
  const { kind, base: was } = change;
  if (kind === "deleted") return put(document, change, base, (words) => words);
  if (kind !== "words" && kind !== "inserted") return undefined;
  const site = siteOf(document, change);
  if (site === undefined || (site.within !== undefined && /[{}]|~>/.test(was))) return undefined;
  if (kind === "words") return was === "" ? withoutWords(document, site) : { span: site.span, text: was };
  if (site.within !== undefined) return undefined;
  const { source } = document;
  const start = source.lastIndexOf("\n", site.span.start - 1) + 1;
  const breaks = /^[ \t]*\n(?:[ \t]*\n)?/.exec(source.slice(site.span.end, site.span.end + 200));
  return { span: { start, end: site.span.end + (breaks?.[0].length ?? 0) }, text: "" };
}

interface Site {
  readonly span: Span;
  /** The mark whose words are to be changed; its brackets stay. */
  readonly within: Mark | undefined;
}

/** Where the words stand in the source; undefined where marks begin or end between them. */
function siteOf(document: Document, { at }: UnmarkedChange): Site | undefined {
  const { reading } = originalOf(document);
  if (at.start === at.end) return pointOf(document, at.start);
  if (!isUnbroken(reading, at)) return undefined;
  const span = sourceSpan(reading, at);
  const within = document.marks.find((mark) => overlaps(mark.span, span));
  return within !== undefined && !contains(within.span, span) ? undefined : { span, within };
}

/** A place between two words: inside a mark only where both of them are. */
function pointOf(document: Document, offset: number): Site {
  const { reading } = originalOf(document);
  const before = offset === 0 ? sourceOffset(reading, 0) : sourceOffset(reading, offset - 1) + 1;
  const behind = sourceOffset(reading, offset);
  const mark = document.marks.find(({ span }) => span.start < before && before < span.end);
  const isInside = mark !== undefined && behind < mark.span.end;
  const place = mark === undefined || isInside ? before : mark.span.end;
  return { span: { start: place, end: place }, within: isInside ? mark : undefined };
}

/** Takes the words away, and the mark with them that had no others. */
function withoutWords({ source }: Document, { span, within }: Site): TextEdit {
  if (within === undefined || slice(source, span) !== within.removed) return { span, text: "" };
  const key = within.key === undefined ? "" : `{@${within.key}}`;
  return { span: within.span, text: within.added === "" ? "" : `{++${within.added}++}${key}` };
}

/** Puts paragraphs of the base behind the paragraph at a place. */
function put(
  document: Document,
  { at, missing }: UnmarkedChange,
  base: Document,
  dress: (words: string) => string,
): TextEdit | undefined {
  const { source } = document;
  const { reading } = originalOf(document);
  if (at.start === 0) return undefined;
  const newline = source.indexOf("\n", sourceOffset(reading, at.start - 1));
  const end = newline < 0 ? source.length : newline;
  const paragraphs = missing.map((passage) => `${indentation(passage)}${dress(wordsOf(passage, base))}`);
  return { span: { start: end, end }, text: `\n\n${paragraphs.join("\n\n")}` };
}

/** The paragraph on one line, as the tidy form has it. */
function wordsOf({ span }: Passage, base: Document): string {
  return onOneLine(slice(base.text, span));
}

function indentation({ level }: Passage): string {
  return " ".repeat(Math.min(3, level < 2 ? 0 : level));
}
