import type { Location, Position } from "vscode-languageserver-types";
import { basedTexts, type Document, type Span } from "../index.ts";
import { abbreviationAt, expansionOf } from "./abbreviations.ts";
import type { Analysis } from "./analysis.ts";
import { baseLocation, namedBase } from "./base-notes.ts";
import { citedItems } from "./cited-items.ts";
import { citedTextAt, recordsIn } from "./cited-texts.ts";
import { rangeOf, readingOffsetOf } from "./convert.ts";
import { blockAt, isAt, referenceAt, resolutionAt } from "./places.ts";
import { textAt, textLocations, type WorkspaceFile } from "./workspace-files.ts";

/**
 * Where the words at a place lead: `considering e) above` to the item, `Annex 1 to this resolution` to the annex,
 * `[^1]` to the footnote, an abbreviation to where it is written out, `Resolution 71` to the text in the library or to
 * the record of the catalogue, the heading of a MOD and `base` in the front matter to the text that it starts from.
 */
export function definition(
  analysis: Analysis,
  { position }: { readonly position: Position },
  files: readonly WorkspaceFile[] = [],
): Location[] {
  const { document, source } = analysis;
  const offset = readingOffsetOf(analysis, position);
  const spans = ofReference(document, offset) ?? ofFootnote(document, offset) ?? ofAbbreviation(document, offset);
  if (spans !== undefined) return spans.map((span) => ({ uri: source.uri, range: rangeOf(analysis, span) }));
  const base = ofBase(analysis, offset, files);
  return base.length > 0 ? base : ofText(analysis, position, files);
}

function ofBase(analysis: Analysis, offset: number, files: readonly WorkspaceFile[]): Location[] {
  const { document, linter } = analysis;
  if (linter.library.texts.length === 0) return [];
  const block = blockAt(document, offset);
  if (block?.kind === "front-matter") {
    const line = document.text.lastIndexOf("\n", offset - 1) + 1;
    const base = document.text.startsWith("base:", line) ? namedBase(analysis) : undefined;
    return base === undefined ? [] : baseLocation(base, files);
  }
  if (block?.kind !== "heading") return [];
  const text = basedTexts(document, linter).find(({ resolution }) => isAt(resolution.heading?.span, offset));
  return text?.base.status === "found" ? baseLocation(text.base.base, files) : [];
}

function ofText(analysis: Analysis, position: Position, files: readonly WorkspaceFile[]): Location[] {
  const key = textAt(analysis, position);
  if (key === undefined) return [];
  // The text being written is no answer for its own heading.
  const held = textLocations(files, key).filter(({ uri }) => uri !== analysis.source.uri);
  if (held.length > 0) return held;
  const cited = citedTextAt(analysis, readingOffsetOf(analysis, position));
  const { recordAddress } = analysis.source;
  if (cited === undefined || recordAddress === undefined) return [];
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return recordsIn(cited.known).map((record) => ({ uri: recordAddress(record), range }));
}

function ofReference(document: Document, offset: number): readonly Span[] | undefined {
  const reference = referenceAt(document, offset);
  if (reference === undefined) return undefined;
  if (reference.kind === "citation") {
    if (reference.family !== "annex" || !/^this /.test(reference.instrument ?? "")) return undefined;
    const number = new RegExp(`^\\p{L}+ +${reference.number}(?![\\p{L}\\d])`, "iu");
    const annex = resolutionAt(document, offset)?.annexes.find(({ heading }) => number.test(heading.text));
    return annex && [annex.heading.span];
  }
  const all = citedItems(document).filter((cited) => cited.reference === reference);
  const here = all.filter(({ label }) => isAt(label?.span, offset));
  const spans = (here.length > 0 ? here : all).flatMap(({ clause, item }) => item?.span ?? clause?.call.span ?? []);
  return spans.length > 0 ? spans : undefined;
}

function ofFootnote(document: Document, offset: number): readonly Span[] | undefined {
  const block = blockAt(document, offset);
  if (block === undefined) return undefined;
  const text = document.text.slice(block.span.start, block.span.end);
  for (const mark of text.matchAll(/\[\^[^\]\s]{1,20}\]/g)) {
    const start = block.span.start + mark.index;
    if (!isAt({ start, end: start + mark[0].length }, offset)) continue;
    const note = document.blocks.find(
      ({ kind, label }) => kind === "footnote" && label && document.text.slice(label.start, label.end) === mark[0],
    );
    return note && [note.span];
  }
  return undefined;
}

function ofAbbreviation(document: Document, offset: number): readonly Span[] | undefined {
  const found = abbreviationAt(document.text, offset);
  const expansion = found && expansionOf(document, found.word, offset);
  return expansion && [expansion.span];
}
