import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import type { Analysis } from "./analysis.ts";

/** The rule whose findings say that the library misses a base text. */
const baseMissing = "proposal-base-missing";

/** Offers to fetch a base text that the library misses out of a Word file, where the editor has the command. */
export function baseImports({ source }: Analysis, problems: readonly Diagnostic[]): readonly CodeAction[] {
  const missing = problems.filter(({ code }) => code === baseMissing);
  if (source.importCommand === undefined || missing.length === 0) return [];
  const title = "Import base text from Word…";
  const command = { title, command: source.importCommand, arguments: [{ baseOf: source.uri }] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: missing, command }];
}
