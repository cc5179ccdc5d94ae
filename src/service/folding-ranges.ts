import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { itemsOf, type Span } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeInSource, rangeOf } from "./convert.ts";

/** What can be folded away: front matter, sections, proposals, texts, clauses, items with sub-items, annexes, comments. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const byLines = new Map<string, FoldingRange>();
  const add = ({ start, end }: { start: { line: number }; end: { line: number } }, kind?: FoldingRangeKind) => {
    if (end.line <= start.line) return;
    const key = `${start.line} ${end.line}`;
    if (!byLines.has(key)) byLines.set(key, { startLine: start.line, endLine: end.line, ...(kind && { kind }) });
  };
  for (const span of spansOf(analysis)) add(rangeOf(analysis, span));
  for (const { span } of analysis.document.comments) add(rangeInSource(analysis, span), FoldingRangeKind.Comment);
  return [...byLines.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function* spansOf({ document }: Analysis): Generator<Span> {
  const { blocks, contribution, resolutions } = document;
  for (const { kind, span } of blocks) {
    if (kind === "front-matter" || kind === "fence" || kind === "table") yield span;
  }
  for (const { span } of contribution.sections) yield span;
  for (const { span } of contribution.proposals) yield span;
  for (const { span, clauses, annexes } of resolutions) {
    yield span;
    for (const annex of annexes) yield annex.span;
    for (const clause of clauses) {
      yield clause.span;
      for (const item of itemsOf(clause)) if (item.items.length > 0) yield item.span;
    }
  }
}
