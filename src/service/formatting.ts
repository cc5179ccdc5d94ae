import type { Range, TextEdit } from "vscode-languageserver-types";
import { format, readingOffset, type Span, sourceSpan, tidy } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { spanOf, textEditsOf } from "./convert.ts";
import { blockBefore } from "./places.ts";

/** The edits that bring the whole text into the tidy form. */
export function formatting(analysis: Analysis): TextEdit[] {
  return textEditsOf(analysis, format(analysis.document));
}

/** What to tell whoever asks for the tidy form of a text that has none. */
export function formattingRemark({ document }: Analysis): string | undefined {
  if (tidy(document).isSettled) return undefined;
  return "Preamble did not format this text: no tidy form of it stays as it is when it is read again.";
}

/** The edits that bring the paragraphs touched by a range into the tidy form, with the gap before each of them. */
export function rangeFormatting(analysis: Analysis, { range }: { readonly range: Range }): TextEdit[] {
  const whole = blocksIn(analysis, spanOf(analysis, range));
  if (whole === undefined) return [];
  return textEditsOf(
    analysis,
    format(analysis.document).filter(({ span }) => whole.start <= span.end && span.end <= whole.end),
  );
}

/** From the start of the first to the end of the last paragraph that the span of the source touches. */
function blocksIn({ document }: Analysis, { start, end }: Span): Span | undefined {
  const { blocks, reading } = document;
  const from = readingOffset(reading, start);
  const to = readingOffset(reading, end);
  let { index } = blockBefore(blocks, from);
  if ((blocks[index]?.span.end ?? -1) < from) index++;
  const first = blocks[index];
  const { block: last } = blockBefore(blocks, to);
  if (first === undefined || last === undefined || last.span.end < first.span.start) return undefined;
  return { start: sourceSpan(reading, first.span).start, end: sourceSpan(reading, last.span).end };
}
