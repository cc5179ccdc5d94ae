import { type Document, sourceSpan } from "../model/index.ts";
import { type Span, slice, type TextEdit, withoutEnd } from "../text/index.ts";
import { breakLength, canSubstitute, marked, markPieces } from "./mark-words.ts";
import { sourceRuns } from "./source-runs.ts";
import { withoutTraps } from "./traps.ts";
import { withWholeSigns } from "./whole-signs.ts";

/**
 * The edits of the source that show changes as marks. `back` says what the changes were: edits of the reading that
 * would undo them. Afterwards the text reads as before, and with every mark rejected it reads as after `back`. Marks
 * that stand there already must not lie where the changes are.
 */
export function markEdits(document: Document, back: readonly TextEdit[]): readonly TextEdit[] {
  const ends = new Set(document.blocks.map(({ span }) => sourceSpan(document.reading, span).end));
  return withoutTraps(document, withWholeSigns(document.text, back)).flatMap((edit) => [
    ...marksFor(document, edit, ends),
  ]);
}

/** Words without an end of a paragraph in them, and whether one follows. */
interface Line extends Span {
  readonly endsParagraph: boolean;
}

/** First what is gone, then what has come; the last words gone and the first that came are one substitution. */
function* marksFor(document: Document, { span, text }: TextEdit, ends: ReadonlySet<number>): Generator<TextEdit> {
  const { source, reading } = document;
  const runs = sourceRuns(reading, span);
  const place = runs[0]?.start ?? sourceSpan(reading, { start: span.start, end: span.start }).start;
  const come = runs.flatMap((run) => linesOf(source, run, ends));
  const gone = linesOf(text + (come.length > 0 ? "{" : source.slice(place, place + 200)), {
    start: 0,
    end: text.length,
  });
  const [first] = come;
  const last = gone.at(-1);
  const isPair =
    first !== undefined &&
    last !== undefined &&
    !last.endsParagraph &&
    canSubstitute(slice(text, last), slice(source, first));
  for (const line of isPair ? gone.slice(0, -1) : gone) {
    yield put(place, marked("deletion", slice(text, line), line.endsParagraph) + breakBehind(text, line));
  }
  if (isPair) {
    yield put(first.start, `{~~${slice(text, last)}~>`);
    yield put(first.end, first.endsParagraph ? "~~}{++¶++}" : "~~}");
  }
  for (const line of isPair ? come.slice(1) : come) {
    for (const { at, text: signs } of markPieces("insertion", slice(source, line), line.endsParagraph)) {
      yield put(line.start + at, signs);
    }
  }
}

function put(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Rows of a table stand on lines of their own, and come and go as paragraphs do. */
function isBetweenRows(text: string, at: number, end: number): boolean {
  return text[at - 1] === "|" || /^[ \t]*\|/.test(text.slice(end, end + 20));
}

function breakBehind(text: string, { end, endsParagraph }: Line): string {
  return endsParagraph ? text.slice(end, end + breakLength(text, end)) : "";
}

/**
 * Cuts a stretch at the ends of its paragraphs. A mark may not hold an empty line; where the paragraph sign would
 * stand for more or fewer line breaks than there are, they stay inside the marks, one in each.
 */
function linesOf(text: string, stretch: Span, ends?: ReadonlySet<number>): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\n(?:[ \t]*\n)?/g;
  const within = text.slice(0, stretch.end);
  breaks.lastIndex = stretch.start;
  let start = stretch.start;
  let from = start;
  for (let found = breaks.exec(within); found !== null; found = breaks.exec(within)) {
    const at = from + withoutEnd(within.slice(from, found.index), /[ \t]/).length;
    const end = found.index + found[0].length;
    const signs = within.slice(at, end);
    const isBlankLine = signs.indexOf("\n") < signs.lastIndexOf("\n");
    const isEnd = isBlankLine || end === stretch.end || ends?.has(at) === true || isBetweenRows(text, at, end);
    if (isEnd && breakLength(text, at) === signs.length) {
      lines.push({ start, end: at, endsParagraph: true });
      start = end;
    } else if (isBlankLine) {
      const middle = at + signs.indexOf("\n") + 1;
      lines.push({ start, end: middle, endsParagraph: false });
      start = middle;
      breaks.lastIndex = middle;
    }
    from = breaks.lastIndex;
  }
  if (start < stretch.end) lines.push({ start, end: stretch.end, endsParagraph: false });
  return lines;
}
