import type { ProtocolRequestType, ServerCapabilities, TextDocumentIdentifier } from "vscode-languageserver";
import type { Analysis } from "../service/index.ts";

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
export const features: readonly Feature[] = [];

/** Ties a request of the protocol to the function of `service` that answers it from an analysed document. */
export function feature<Params extends { readonly textDocument: TextDocumentIdentifier }, Result, Part, Extra, Options>(
  type: ProtocolRequestType<Params, Result, Part, Extra, Options>,
  capability: ServerCapabilities,
  answer: (analysis: Analysis, params: Params) => Result,
): Feature {
  // The connection hands each method the parameters that its type names.
  return { capability, method: type.method, answer: (analysis, params) => answer(analysis, params as Params) };
}

/** What the server announces for a list of features. */
export function capabilitiesOf(list: readonly Feature[]): ServerCapabilities {
  return Object.assign({}, ...list.map(({ capability }) => capability));
}
