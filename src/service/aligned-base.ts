import { type Comparison, type Document, type Passage, type PassageChange, type Span, sourceSpan } from "../index.ts";
import type { TextComparison } from "./text-comparison.ts";

/**
 * The document as it would read if nothing had been changed, laid out along its lines, so that a comparison by lines
 * shows what has changed and nothing else: passages that were kept stand as in the document, with its labels, hyphens
 * and line breaks; what was deleted stands at its old place in tidy form.
 *
 * Laid out along the `source`, marks included, or along the `reading` with its marks accepted.
 */
export function alignedBase(
  document: Document,
  compared: readonly TextComparison[],
  along: "source" | "reading",
): string {
  const page = new Page(along === "source" ? document.source : document.text);
  const placeOf = (span: Span) => (along === "source" ? sourceSpan(document.reading, span) : span);
  for (const { comparison } of compared) layOut(comparison, page, placeOf);
  return page.end();
}

function layOut({ old, new: now, changes }: Comparison, page: Page, placeOf: (span: Span) => Span): void {
  const stays = changes.filter((change) => change.new.length > 0);
  const mergedWith = new Map(stays.flatMap((change) => change.old.map((passage) => [passage.index, change.old])));
  const start = Math.min(...stays.flatMap((change) => change.new.map(({ span }) => placeOf(span).start)));
  if (Number.isFinite(start)) page.keepBefore(start);
  for (const change of changes) {
    const [first, ...others] = change.new;
    if (first === undefined) {
      // The old place of a move has one passage, though others may have been merged with it.
      for (const passage of mergedWith.get(change.old[0]?.index ?? -1) ?? change.old) page.add(lineOf(old, passage));
    } else if (change.kind === "inserted" || change.move !== undefined) {
      for (const { span } of change.new) page.drop(placeOf(span));
    } else {
      if (change.kind !== "kept") page.replace(placeOf(first.body), oldWords(change, old, now));
      page.keep(placeOf(first.span));
      for (const { span } of others) page.drop(placeOf(span));
      for (const passage of change.old.slice(1)) page.add(lineOf(old, passage));
    }
  }
}

/** What the first old passage said; words that were kept are written as they now are. */
function oldWords({ old: [passage], pieces }: PassageChange, old: string, now: string): string {
  const end = passage?.body.end ?? 0;
  return pieces
    .filter((piece) => piece.kind !== "inserted" && piece.old.start < end)
    .map(({ kind, old: before, new: after }) =>
      kind === "kept" ? now.slice(after.start, after.end) : old.slice(before.start, before.end),
    )
    .join("");
}

/** The line of a passage in the tidy form of its text, with the blanks before its label. */
function lineOf(text: string, { span }: Passage): string {
  return text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.end);
}

/** A text that is copied from the start to the end, with words put in, replaced and left out on the way. */
class Page {
  readonly #text: string;
  #copied = 0;
  #page = "";

  constructor(text: string) {
    this.#text = text;
  }

  /** Copies up to the end of a span. */
  keep({ end }: Span): void {
    this.#copy(end);
  }

  /** Copies up to the end of the paragraph before a place. */
  keepBefore(place: number): void {
    this.#copy(this.#copied + this.#text.slice(this.#copied, place).trimEnd().length);
  }

  /** Writes other words in the place of a span. */
  replace({ start, end }: Span, words: string): void {
    this.#copy(start);
    this.#page += words;
    this.#copied = Math.max(this.#copied, end);
  }

  /** Leaves a paragraph out, with the empty line before it; what else stood before it is kept. */
  drop({ start, end }: Span): void {
    if (start > this.#copied) {
      const gap = this.#text.slice(this.#copied, start);
      if (gap.trim() !== "") this.#page += gap.trimEnd();
    }
    this.#copied = Math.max(this.#copied, end);
  }

  /** Adds a paragraph behind what was copied. */
  add(paragraph: string): void {
    this.#page += this.#page === "" ? paragraph : `\n\n${paragraph}`;
  }

  /** The page with the rest of the text. */
  end(): string {
    this.#copy(this.#text.length);
    return this.#page;
  }

  #copy(end: number): void {
    if (end <= this.#copied) return;
    this.#page += this.#text.slice(this.#copied, end);
    this.#copied = end;
  }
}
