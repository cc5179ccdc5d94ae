import type { Diagnostic } from "vscode-languageserver-types";

/** Settings as they come from outside, not read yet. */
export interface SettingsSource {
  /** The section `preamble` of the editor's settings. */
  readonly editor: unknown;
  /** The text of `preamble.config.json`, if the workspace has one. */
  readonly project?: string;
}

/** A text to answer questions about. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly settings: SettingsSource;
}

/** A text with what was made of it; every feature is answered from one. */
export interface Analysis {
  readonly source: Source;
}

/** Prepares the answers about a text. */
export function analyse(source: Source): Analysis {
  return { source };
}

/** The problems of a text, in the order of the text. */
export function diagnostics(_: Analysis): readonly Diagnostic[] {
  return [];
}

/** What was understood of a text, in numbers. */
export function summary(_: Analysis): { readonly proposals: number; readonly calls: number; readonly items: number } {
  return { proposals: 0, calls: 0, items: 0 };
}

/** The rules there are. */
export function rules(): readonly { readonly id: string; readonly title: string }[] {
  return [];
}

/** The page of a rule as Markdown. */
export function rulePage(_: string): string | undefined {
  return undefined;
}
