import { readingOffset, sourceSpan } from "../model/index.ts";
import { contains, overlaps, type Span, slice } from "../text/index.ts";
import type { Following, FollowUp } from "./follow-up.ts";
import { placeAt } from "./place-at.ts";

/** Notes, highlights, comments and square brackets: what an adopted text does not have. */
export function* remarksToFollow({ document, chosen, adopting, isAdopted }: Following): Generator<FollowUp> {
  const { reading, text } = document;
  const within = sourceSpan(reading, chosen.resolution.span);
  const place = (start: number) => placeAt(document, readingOffset(reading, start));
  const fate = isAdopted ? "stays in the text" : "is left out";
  for (const { kind, span, key } of document.marks) {
    if (!overlaps(within, span)) continue;
    const words = document.source
      .slice(span.start + 3, span.end - 3 - (key === undefined ? 0 : key.length + 3))
      .replace(/\s+/g, " ")
      .trim();
    const common = { place: place(span.start), span };
    if (kind === "note") yield { kind, message: `The note “${words}” ${fate}; settle it`, ...common };
    else if (kind === "highlight") yield { kind, message: `The highlighted words “${words}” want a look`, ...common };
  }
  for (const { span, text: words } of document.comments) {
    if (!overlaps(within, span)) continue;
    const message = `The comment “${words.replace(/\s+/g, " ")}” ${fate}`;
    yield { kind: "comment", message, place: place(span.start), span };
  }
  for (const { span, text: words } of document.furniture) {
    if (!overlaps(within, span)) continue;
    const message = `The line “${words}” was taken for a page head and ${fate}`;
    yield { kind: "comment", message, place: place(span.start), span };
  }
  for (const { code, span } of document.problems) {
    if (!overlaps(within, span) || !/unclosed/.test(code)) continue;
    const opener = document.source.slice(span.start, span.end);
    const message = `“${opener}” is not closed, so that it stays in the text as it is`;
    yield { kind: "note", message, place: place(span.start), span };
  }
  const { heading } = chosen.resolution;
  for (const span of bracketsIn(text, chosen.resolution.span)) {
    if (heading?.numberSpan !== undefined && contains(heading.numberSpan, span)) continue;
    // The name that stands for the number until there is one.
    if (adopting.number === undefined && slice(text, span) === `[${heading?.placeholder}]`) continue;
    const message = `“${slice(text, span).replace(/\s+/g, " ")}” stands in square brackets; keep the words or leave them out`;
    yield { kind: "bracket", message, place: placeAt(document, span.start), span: sourceSpan(reading, span) };
  }
}

/** Words in square brackets that are no footnote mark and no link. */
function* bracketsIn(text: string, { start, end }: Span): Generator<Span> {
  for (const { index, 0: found } of text.slice(start, end).matchAll(/\[(?!\^)[^[\]]{1,400}\](?![(:])/g)) {
    yield { start: start + index, end: start + index + found.length };
  }
}
