import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Finding, Severity } from "../index.ts";
import { type Analysis, findingsOf } from "./analysis.ts";
import { rangeInSource } from "./convert.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Words that do nothing are shown faded. */
const unnecessary: ReadonlySet<string> = new Set(["suppression-unused"]);

/** The problems of a text in the order of the text; before them what is wrong with the settings it is checked under. */
export function diagnostics(analysis: Analysis): Diagnostic[] {
  return [...settingsDiagnostics(analysis), ...findingsOf(analysis).map((finding) => diagnosticOf(analysis, finding))];
}

/** A finding as the editor lists it, with the address of the page about its rule. */
export function diagnosticOf(analysis: Analysis, { rule, severity, message, span }: Finding): Diagnostic {
  const href = analysis.source.ruleAddress?.(rule);
  return {
    range: rangeInSource(analysis, span),
    severity: severities[severity],
    source: "preamble",
    code: rule,
    ...(href !== undefined && { codeDescription: { href } }),
    message,
    ...(unnecessary.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

function settingsDiagnostics({ settingsProblems }: Analysis): Diagnostic[] {
  const top = { line: 0, character: 0 };
  return settingsProblems.map(({ message }) => ({
    range: { start: top, end: top },
    severity: DiagnosticSeverity.Warning,
    source: "preamble",
    code: "settings",
    message,
  }));
}
