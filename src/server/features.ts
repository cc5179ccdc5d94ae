import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  type ProtocolRequestType,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import {
  type Analysis,
  codeActionKinds,
  codeActions,
  codeActionsRemark,
  codeLenses,
  completionList,
  completionTriggers,
  definition,
  documentHighlights,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting,
  formattingRemark,
  hover,
  inlayHints,
  namesRule,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  semanticTokens,
  semanticTokensLegend,
  textAt,
  type WorkspaceFile,
} from "../service/index.ts";

/** The protocol asks for lists that may be changed. */
const legend = {
  tokenTypes: [...semanticTokensLegend.tokenTypes],
  tokenModifiers: [...semanticTokensLegend.tokenModifiers],
};

/** A feature of the editor: what the server announces, what it is asked, and who answers. */
export interface Feature {
  readonly capability: ServerCapabilities;
  readonly method: string;
  readonly answer: (analysis: Analysis, params: unknown, files: readonly WorkspaceFile[]) => unknown;
  /** What the answer leaves out and people are to know, as a sentence. */
  readonly remark?: (analysis: Analysis, params: unknown) => string | undefined;
  /** True when the answer depends on the other files of the workspace; without it none are read. */
  readonly needsFiles?: (analysis: Analysis, params: unknown) => boolean;
  /** True when the answer depends on the findings of the rules; they are waited for, and others are answered meanwhile. */
  readonly needsFindings?: (analysis: Analysis, params: unknown) => boolean;
}

/**
 * Every feature, one line each; the capabilities of the server are made from this table.
 * A line reads: `feature(HoverRequest.type, { hoverProvider: true }, hover)`.
 */
export const features: readonly Feature[] = [
  overFindings(
    feature(
      CodeActionRequest.type,
      { codeActionProvider: { codeActionKinds: [...codeActionKinds] } },
      codeActions,
      codeActionsRemark,
    ),
    () => true,
  ),
  feature(CodeLensRequest.type, { codeLensProvider: {} }, codeLenses),
  overFindings(
    feature(
      CompletionRequest.type,
      { completionProvider: { triggerCharacters: [...completionTriggers] } },
      completionList,
    ),
    namesRule,
  ),
  overFiles(feature(DefinitionRequest.type, { definitionProvider: true }, definition)),
  feature(DocumentFormattingRequest.type, { documentFormattingProvider: true }, formatting, formattingRemark),
  feature(DocumentHighlightRequest.type, { documentHighlightProvider: true }, documentHighlights),
  feature(DocumentLinkRequest.type, { documentLinkProvider: {} }, documentLinks),
  feature(
    DocumentRangeFormattingRequest.type,
    { documentRangeFormattingProvider: true },
    rangeFormatting,
    formattingRemark,
  ),
  feature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, documentSymbols),
  feature(FoldingRangeRequest.type, { foldingRangeProvider: true }, foldingRanges),
  feature(HoverRequest.type, { hoverProvider: true }, hover),
  feature(InlayHintRequest.type, { inlayHintProvider: true }, inlayHints),
  feature(PrepareRenameRequest.type, { renameProvider: { prepareProvider: true } }, prepareRename),
  overFiles(feature(ReferencesRequest.type, { referencesProvider: true }, references)),
  feature(RenameRequest.type, {}, rename),
  feature(SemanticTokensRequest.type, { semanticTokensProvider: { legend, full: true } }, semanticTokens),
];

/** Ties a request of the protocol to the function of `service` that answers it from an analysed document. */
export function feature<Params extends { readonly textDocument: TextDocumentIdentifier }, Result, Part, Extra, Options>(
  type: ProtocolRequestType<Params, Result, Part, Extra, Options>,
  capability: ServerCapabilities,
  answer: (analysis: Analysis, params: Params, files: readonly WorkspaceFile[]) => Result | undefined,
  remark?: (analysis: Analysis, params: Params) => string | undefined,
): Feature {
  return {
    capability,
    method: type.method,
    // The connection hands each method the parameters that its type names.
    answer: (analysis, params, files) => answer(analysis, params as Params, files),
    ...(remark && { remark: (analysis, params) => remark(analysis, params as Params) }),
  };
}

/** A feature that looks into the other files of the workspace when a resolution is asked about. */
function overFiles(one: Feature): Feature {
  // Both requests ask about a position.
  const positionIn = (params: unknown) => (params as { readonly position: Position }).position;
  return { ...one, needsFiles: (analysis, params) => textAt(analysis, positionIn(params)) !== undefined };
}

/** A feature that looks at the findings of the rules when it is asked about some places. */
function overFindings(one: Feature, needs: (analysis: Analysis, position: Position) => boolean): Feature {
  // Only requests about a position are asked where.
  return { ...one, needsFindings: (analysis, params) => needs(analysis, (params as { position: Position }).position) };
}

/** What the server announces for a list of features. */
export function capabilitiesOf(list: readonly Feature[]): ServerCapabilities {
  return Object.assign({}, ...list.map(({ capability }) => capability));
}
