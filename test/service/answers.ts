import type { Position } from "vscode-languageserver-types";
import * as service from "../../src/service/index.ts";
import { everything, open } from "./open.ts";

/** What every feature answers about a text, at a position where it is asked for one. */
export function answers(text: string, position: Position): Record<string, unknown> {
  const analysis = open(text, { editor: { inlayHints: true } });
  const range = { start: position, end: position };
  const diagnostics = service.diagnostics(analysis);
  const file = service.workspaceFile(analysis);
  return {
    diagnostics,
    codeActions: service.codeActions(analysis, { range, context: { diagnostics } }),
    fixAll: service.codeActions(analysis, { range: everything, context: { diagnostics, only: ["source.fixAll"] } }),
    completions: service.completions(analysis, { position }),
    codeLenses: service.codeLenses(analysis),
    changesList: service.changesList(analysis, { name: "other", text: text.slice(position.line * 20) }),
    citedList: service.citedList(analysis),
    references: service.completions(analysis, { position, context: { triggerKind: 1 } }),
    definition: service.definition(analysis, { position }, [file]),
    inlayHints: service.inlayHints(analysis, { range: everything }),
    workspaceFile: file,
    documentHighlights: service.documentHighlights(analysis, { position }),
    documentLinks: service.documentLinks(analysis),
    documentSymbols: service.documentSymbols(analysis),
    foldingRanges: service.foldingRanges(analysis).map(({ startLine, endLine }) => [
      { line: startLine, character: 0 },
      { line: endLine, character: 0 },
    ]),
    formatting: service.formatting(analysis),
    rangeFormatting: service.rangeFormatting(analysis, { range }),
    hover: service.hover(analysis, { position }),
    redline: service.redline(analysis),
    prepareRename: service.prepareRename(analysis, { position }),
    citing: service.references(analysis, { position, context: { includeDeclaration: true } }, [file]),
    rename: service.rename(analysis, { position, newName: "z" }),
    summary: service.summary(analysis),
  };
}

/** All positions that an answer names. */
export function* positionsIn(answer: unknown): Generator<Position> {
  if (typeof answer !== "object" || answer === null) return;
  if ("line" in answer && "character" in answer) yield answer as Position;
  else for (const part of Object.values(answer)) yield* positionsIn(part);
}
