import { applyEdits, inOrder, type Span, type TextEdit } from "../text/index.ts";

/**
 * Widens edits of the reading so that what Markdown writes with several signs comes and goes as a whole: half a link
 * or half the label of a footnote is neither on any side of a mark. Edits inside the words of a link stay there.
 */
export function withWholeSigns(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let whole: readonly TextEdit[] = inOrder(edits);
  for (let round = 0; round < mostRounds; round++) {
    const cut = [...cutInNew(text, whole), ...cutInOld(text, whole)];
    if (cut.length === 0) break;
    whole = widened(text, whole, cut);
  }
  return whole;
}

/** One link may stand in the words of another edit that is widened; deeper than this nothing is nested. */
const mostRounds = 4;

/** A stretch of signs that belong together, and which of them are no words. */
interface Signs extends Span {
  readonly fixed: readonly Span[];
}

const patterns = [
  /(?<!\\)(!?\[)(?!\^)[^[\]\n]{1,500}(\]\([^()\s]{1,2000}\))/g,
  /(?<!\\)(\[\^[^\]\s]{1,40}\])()/g,
  /(?<!\\)(<([a-z]{1,8})>)[^<\n]{1,500}(<\/\2>)/g,
  /(?<!\\)(<br>)()/g,
];

function* signsIn(text: string): Generator<Signs> {
  if (!/[[<]/.test(text)) return;
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const closing = match.at(-1)?.length ?? 0;
      const fixed = [
        { start, end: start + (match[1]?.length ?? 0) },
        { start: end - closing, end },
      ];
      yield { start, end, fixed };
    }
  }
}

/** The stretches of the revised text of which an edit takes a part. */
function* cutInNew(text: string, edits: readonly TextEdit[]): Generator<Span> {
  const spans = edits.map(({ span }) => span);
  for (const signs of signsIn(text)) if (isCut(signs, spans)) yield signs;
}

/** The stretches of the base of which an edit brings a part, where they stand in the revised text. */
function* cutInOld(text: string, edits: readonly TextEdit[]): Generator<Span> {
  const sides = sidesOf(edits);
  const spans = sides.map(({ old }) => old);
  for (const signs of signsIn(applyEdits(text, edits))) {
    if (isCut(signs, spans)) yield { start: startInNew(signs.start, sides), end: endInNew(signs.end, sides) };
  }
}

/** True when an edit touches signs that are no words, without holding the whole. */
function isCut({ start, end, fixed }: Signs, edits: readonly Span[]): boolean {
  return edits.some((edit) => {
    if (edit.end < start || edit.start > end || (edit.start <= start && edit.end >= end)) return false;
    return fixed.some((signs) => edit.start < signs.end && edit.end > signs.start);
  });
}

/** Where the words of an edit stand on both sides. */
interface EditSides {
  readonly old: Span;
  readonly now: Span;
}

function sidesOf(edits: readonly TextEdit[]): readonly EditSides[] {
  let shift = 0;
  return edits.map(({ span, text }) => {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { old: { start, end: start + text.length }, now: span };
  });
}

/** A place of the base in the revised text; inside of an edit it is where the edit begins. */
function startInNew(offset: number, sides: readonly EditSides[]): number {
  let ahead = 0;
  for (const { old, now } of sides) {
    if (offset < old.start) break;
    if (offset < old.end) return now.start;
    ahead = now.end - old.end;
  }
  return offset + ahead;
}

/** The same for the end of a stretch; inside of an edit it is where the edit ends. */
function endInNew(offset: number, sides: readonly EditSides[]): number {
  let ahead = 0;
  for (const { old, now } of sides) {
    if (offset <= old.start) break;
    if (offset <= old.end) return now.end;
    ahead = now.end - old.end;
  }
  return offset + ahead;
}

interface Joined {
  start: number;
  end: number;
  isCut: boolean;
  readonly edits: TextEdit[];
}

/** Edits together with the stretches that they cut, each stretch in one edit. */
function widened(text: string, edits: readonly TextEdit[], cut: readonly Span[]): readonly TextEdit[] {
  const all: readonly Joined[] = [
    ...edits.map((edit) => ({ ...edit.span, isCut: false, edits: [edit] })),
    ...cut.map((span) => ({ ...span, isCut: true, edits: [] })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Joined[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last === undefined || one.start > last.end || (one.start === last.end && !one.isCut && !last.isCut)) {
      joined.push(one);
      continue;
    }
    last.end = Math.max(last.end, one.end);
    last.isCut ||= one.isCut;
    last.edits.push(...one.edits);
  }
  return joined.map(({ start, end, edits: inside }) => {
    const shifted = inside.map(({ span, text: words }) => ({
      span: { start: span.start - start, end: span.end - start },
      text: words,
    }));
    return { span: { start, end }, text: applyEdits(text.slice(start, end), shifted) };
  });
}
