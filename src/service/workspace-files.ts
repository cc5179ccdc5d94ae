import type { Location, Position, Range } from "vscode-languageserver-types";
import type { Analysis } from "./analysis.ts";
import { citedTextAt, citedTexts, isSameText, keyOf } from "./cited-texts.ts";
import { rangeOf, readingOffsetOf } from "./convert.ts";
import { type LooseKey, ownKey } from "./own-text.ts";
import { isAt, resolutionAt } from "./places.ts";

/** What other documents need to know of a file: the texts that it holds, and those that it cites. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly texts: readonly Place[];
  readonly citations: readonly Place[];
}

/** A text with the place that names it. */
export interface Place {
  readonly key: LooseKey;
  readonly range: Range;
}

/** What a document holds and cites. */
export function workspaceFile(analysis: Analysis): WorkspaceFile {
  const texts = analysis.document.resolutions.flatMap((resolution): Place[] => {
    const key = ownKey(analysis, resolution);
    if (key === undefined || resolution.heading === undefined) return [];
    return [{ key, range: rangeOf(analysis, resolution.heading.span) }];
  });
  const citations = citedTexts(analysis).map((cited) => ({
    key: keyOf(cited),
    range: rangeOf(analysis, cited.citation.span),
  }));
  return { uri: analysis.source.uri, texts, citations };
}

/** The text that is cited at a position, or whose heading stands there. */
export function textAt(analysis: Analysis, position: Position): LooseKey | undefined {
  const offset = readingOffsetOf(analysis, position);
  const cited = citedTextAt(analysis, offset);
  if (cited !== undefined) return keyOf(cited);
  const resolution = resolutionAt(analysis.document, offset);
  return resolution && isAt(resolution.heading?.span, offset) ? ownKey(analysis, resolution) : undefined;
}

/** Where the files of a library, `*.resolution.md`, hold a text. */
export function textLocations(files: readonly WorkspaceFile[], key: LooseKey): Location[] {
  return files.flatMap(({ uri, texts }) =>
    uri.endsWith(".resolution.md")
      ? texts.flatMap((text) => (isSameText(text.key, key) ? [{ uri, range: text.range }] : []))
      : [],
  );
}

/** Where files cite a text. */
export function citationLocations(files: readonly WorkspaceFile[], key: LooseKey): Location[] {
  return files.flatMap(({ uri, citations }) =>
    citations.flatMap((citation) => (isSameText(citation.key, key) ? [{ uri, range: citation.range }] : [])),
  );
}
