import { lexiconOf } from "../lexicon/index.ts";
import { type Block, type Document, type LanguageTag, plainOf, type Reference, spanFromPlain } from "../model/index.ts";
import { finished, plainText, type Span, type Steps } from "../text/index.ts";
import { assemble } from "./assemble.ts";
import { readFrontMatter } from "./front-matter.ts";
import { languageOf } from "./language-of.ts";
import { readMarks } from "./read-marks.ts";
import { findReferences } from "./references.ts";
import { scan } from "./scan.ts";
import type { ScannedBlock } from "./scan-state.ts";
import type { Side } from "./side-cuts.ts";

/**
 * Reads a contribution, or a bare resolution, from any string; it never fails and never throws. Marked changes are
 * read as accepted (`revised`), or as rejected when the `original` side is asked for. Line ends of all kinds read alike.
 */
export function parse(source: string, side: Side = "revised"): Document {
  return finished(parseSteps(source, side));
}

/** The same in pieces. */
export function* parseSteps(source: string, side: Side = "revised"): Steps<Document> {
  const { text, pairs } = plainText(source);
  const plain = yield* parsePlain(text, side);
  return text === source ? plain : withLineEndsOf(source, pairs, plain);
}

/** The same model; what speaks of the source speaks of it with the line ends that it has. */
function withLineEndsOf(source: string, pairs: readonly number[], plain: Document): Document {
  const reading = { ...plain.reading, pairs };
  const placed = <T extends { readonly span: Span }>(all: readonly T[]) =>
    all.map((one): T => ({ ...one, span: spanFromPlain(reading, one.span) }));
  const { text, language, metadata, contribution, resolutions, blocks } = plain;
  return {
    ...{ source, text, reading, plain, language, metadata, contribution, resolutions, blocks },
    get references() {
      return plain.references;
    },
    marks: placed(plain.marks),
    comments: placed(plain.comments),
    furniture: placed(plain.furniture),
    problems: placed(plain.problems),
  };
}

function* parsePlain(source: string, side: Side): Steps<Document> {
  const marked = readMarks(source, side);
  const { text } = marked.reading;
  const front = readFrontMatter(text);
  const language = front.metadata.language as LanguageTag | undefined;
  const from = front.span?.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const said = language ?? languageOf(text, from);
  const lexicon = lexiconOf(said);
  const scanned = yield* scan(text, from, lexicon);
  const { contribution, resolutions } = yield* assemble(text, scanned);
  const blocks: Block[] = front.span === undefined ? [] : [frontMatterBlock(front.span)];
  for (const block of scanned) blocks.push(bare(block));
  let references: readonly Reference[] | undefined;
  function* readReferences(): Steps<void> {
    const found = yield* findReferences(text, from, lexicon);
    references ??= found.filter(outside(blocks));
  }
  const document: Document = {
    source,
    text,
    reading: marked.reading,
    language: said,
    metadata: front.metadata,
    contribution,
    resolutions,
    /** Looked for when first asked for, as they take a third of the time: who compares or formats never asks. */
    get references() {
      if (references === undefined) finished(readReferences());
      return references ?? [];
    },
    blocks,
    marks: marked.marks,
    comments: marked.comments,
    furniture: marked.furniture,
    problems: [...front.problems, ...marked.problems],
  };
  readers.set(document, readReferences);
  return document;
}

const readers = new WeakMap<Document, () => Steps<void>>();

/** Looks for the references of a document in pieces, so that whoever asks for them afterwards need not wait. */
export function* referenceSteps(document: Document): Steps<void> {
  const read = readers.get(plainOf(document));
  if (read !== undefined) yield* read();
}

/** The number in a text's own heading is no reference. Headings and references both stand in order. */
function outside(blocks: readonly Block[]): (reference: Reference) => boolean {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  let at = 0;
  return ({ span }) => {
    while (at < headings.length && (headings[at]?.span.end ?? 0) <= span.start) at++;
    return span.start < (headings[at]?.span.start ?? Number.POSITIVE_INFINITY);
  };
}

function frontMatterBlock(span: Span): Block {
  return { kind: "front-matter", span, level: 0, body: span };
}

function bare({ kind, span, level, label, body }: ScannedBlock): Block {
  return label === undefined ? { kind, span, level, body } : { kind, span, level, body, label };
}
