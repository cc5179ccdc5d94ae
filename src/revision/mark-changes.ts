import type { Side } from "../diff/index.ts";
import { type Document, type Mark, plainOf, type Resolution, sourceSpan, textFromPlain } from "../model/index.ts";
import { parse, print } from "../syntax/index.ts";
import { applyEdits, lineEndOf, overlaps, type Span, slice, type TextEdit, withLineEnd } from "../text/index.ts";
import { editsBack } from "./edits-back.ts";
import { keepKeys } from "./keep-keys.ts";
import { markEdits } from "./mark-edits.ts";
import { originalOf, originalText } from "./original-side.ts";
import { resolveMarks } from "./resolve-marks.ts";

/**
 * The source of a revised text with its changes against the base marked as docs/format.md has it. With all marks
 * accepted it reads as the revised text, with all rejected as the base in tidy form; front matter, comments and page
 * furniture stay those of the revised text, and what `compare` gives no weight to is not marked. Changes that the
 * revised text has marked are accepted first and marked anew; those that come out the same keep their keys. Any two
 * texts can be marked.
 */
export function markChanges(base: Document | Side, revised: Document | Side): string {
  const old = sideOf(base);
  const given = sideOf(revised);
  const now = { ...given, document: plainOf(given.document) };
  const text = marked(old, now);
  // A text without line ends gets those of the base.
  if (!now.document.source.includes("\n")) return withLineEnd(text, lineEndOf(old.document.source));
  return textFromPlain(given.document, text);
}

function marked(base: Side, now: Side): string {
  const old = tidied(base);
  const accepted = withoutMarks(now);
  const back = editsBack(old, accepted);
  const opened = withoutHighlights(accepted, back);
  return keepKeys(now.document, applyEdits(opened.document.source, markEdits(opened.document, back)));
}

function sideOf(side: Document | Side): Side {
  return "document" in side ? side : { document: side };
}

/** The base as one paragraph a line, so that its words come into the text as if they had been written there. */
function tidied(side: Side): Side {
  const { text, blocks } = side.document;
  const bare = parse(text);
  const tidy = parse(print(bare));
  return bare.text === text && tidy.blocks.length === blocks.length ? sameSide(tidy, side) : side;
}

/** The same side after edits of the source that leave the reading as it is. */
function sameSide(document: Document, side: Side): Side {
  if (side.resolution === undefined) return { document };
  const resolution = document.resolutions[side.document.resolutions.indexOf(side.resolution)];
  return resolution === undefined ? side : { document, resolution };
}

function withoutMarks(side: Side): Side {
  const { document, resolution } = side;
  return edited(side, resolveMarks(document, "accept", resolution && markedSpan(document, resolution)));
}

/** Where a text stands in the source, with the paragraphs that marks take away at its ends. */
function markedSpan(document: Document, resolution: Resolution): Span {
  const now = sourceSpan(document.reading, resolution.span);
  const original = originalText(document, resolution);
  const before = original === undefined ? now : sourceSpan(originalOf(document).reading, original.span);
  return { start: Math.min(now.start, before.start), end: Math.max(now.end, before.end) };
}

/** Words that somebody has highlighted and that have changed lose the highlight: a mark cannot stand inside it. */
function withoutHighlights(side: Side, back: readonly TextEdit[]): Side {
  const { document } = side;
  const changed = back.map(({ span }) => sourceSpan(document.reading, span));
  const touched = ({ kind, span }: Mark) =>
    kind === "highlight" && changed.some((one) => overlaps(span, { ...one, end: Math.max(one.end, one.start + 1) }));
  const edits = document.marks.filter(touched).map(({ span }) => {
    const words = slice(document.source, span).slice(3);
    return { span, text: words.slice(0, words.lastIndexOf("==}")) };
  });
  return edited(side, edits);
}

function edited(side: Side, edits: readonly TextEdit[]): Side {
  return edits.length === 0 ? side : sameSide(parse(applyEdits(side.document.source, edits)), side);
}
