import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
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
  completions,
  completionTriggers,
  definition,
  documentHighlights,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting,
  hover,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  semanticTokens,
  semanticTokensLegend,
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
  readonly answer: (analysis: Analysis, params: unknown) => unknown;
}

/**
 * Every feature, one line each; the capabilities of the server are made from this table.
 * A line reads: `feature(HoverRequest.type, { hoverProvider: true }, hover)`.
 */
export const features: readonly Feature[] = [
  feature(CodeActionRequest.type, { codeActionProvider: { codeActionKinds: [...codeActionKinds] } }, codeActions),
  feature(CompletionRequest.type, { completionProvider: { triggerCharacters: [...completionTriggers] } }, completions),
  feature(DefinitionRequest.type, { definitionProvider: true }, definition),
  feature(DocumentFormattingRequest.type, { documentFormattingProvider: true }, formatting),
  feature(DocumentHighlightRequest.type, { documentHighlightProvider: true }, documentHighlights),
  feature(DocumentLinkRequest.type, { documentLinkProvider: {} }, documentLinks),
  feature(DocumentRangeFormattingRequest.type, { documentRangeFormattingProvider: true }, rangeFormatting),
  feature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, documentSymbols),
  feature(FoldingRangeRequest.type, { foldingRangeProvider: true }, foldingRanges),
  feature(HoverRequest.type, { hoverProvider: true }, hover),
  feature(PrepareRenameRequest.type, { renameProvider: { prepareProvider: true } }, prepareRename),
  feature(ReferencesRequest.type, { referencesProvider: true }, references),
  feature(RenameRequest.type, {}, rename),
  feature(SemanticTokensRequest.type, { semanticTokensProvider: { legend, full: true } }, semanticTokens),
];

/** Ties a request of the protocol to the function of `service` that answers it from an analysed document. */
export function feature<Params extends { readonly textDocument: TextDocumentIdentifier }, Result, Part, Extra, Options>(
  type: ProtocolRequestType<Params, Result, Part, Extra, Options>,
  capability: ServerCapabilities,
  answer: (analysis: Analysis, params: Params) => Result | undefined,
): Feature {
  // The connection hands each method the parameters that its type names.
  return { capability, method: type.method, answer: (analysis, params) => answer(analysis, params as Params) };
}

/** What the server announces for a list of features. */
export function capabilitiesOf(list: readonly Feature[]): ServerCapabilities {
  return Object.assign({}, ...list.map(({ capability }) => capability));
}
