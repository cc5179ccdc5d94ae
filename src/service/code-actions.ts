import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from "vscode-languageserver-types";
import { compatibleFixes, editsBetween, type Finding, type Fixed, fix, type Span, type TextEdit } from "../index.ts";
import { type Analysis, findingsOf } from "./analysis.ts";
import { offsetOf, readingOffsetOf, spanOf, textEditsOf } from "./convert.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { markResolutions } from "./mark-resolutions.ts";
import { clauseAt } from "./places.ts";
import { recountEdits } from "./recount.ts";
import { suppressionOf } from "./suppression.ts";
import { baseImports } from "./word-base-import.ts";

/** The kind of the action that makes all automatic fixes of a text. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.preamble`;

/** The kinds of actions there are. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** What can be done at a place: fixes of its problems, putting them aside, accepting marks, relabelling; and all automatic fixes at once. */
export function codeActions(
  analysis: Analysis,
  { range, context }: { readonly range: Range; readonly context: CodeActionContext },
): CodeAction[] {
  const asks = (kind: string) => !context.only || isAskedFor(kind, context);
  return [
    ...(asks(CodeActionKind.QuickFix) ? quickFixes(analysis, range, context.diagnostics) : []),
    ...(asks(CodeActionKind.RefactorRewrite) ? refactorings(analysis, range) : []),
    // Editors show source actions only when they ask for them by name.
    ...(context.only && asks(fixAllKind) ? fixAll(analysis) : []),
  ];
}

/** True for a kind that the editor names, as it is or as the kind above it. */
function isAskedFor(kind: string, { only }: CodeActionContext): boolean {
  return only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? false;
}

function quickFixes(analysis: Analysis, range: Range, shown: readonly Diagnostic[]): readonly CodeAction[] {
  const findings = findingsOf(analysis);
  const here = findingsIn(findings, spanOf(analysis, range));
  const problems = new Map(here.map((finding) => [finding, problemOf(analysis, finding, shown)] as const));
  const fixes = here.flatMap((finding) =>
    finding.fixes.map(
      (one, index): CodeAction => ({
        ...action(analysis, one.title, CodeActionKind.QuickFix, one.edits, problems.get(finding)),
        ...(one.automatic && index === 0 && { isPreferred: true }),
      }),
    ),
  );
  const rules = [...new Set(here.map(({ rule }) => rule))];
  const alike = rules.flatMap((rule) => fixesOfRule(analysis, findings, rule));
  const aside = here.flatMap((finding): CodeAction[] => {
    const suppression = suppressionOf(analysis.document, finding);
    if (suppression === undefined) return [];
    return [action(analysis, suppression.title, CodeActionKind.QuickFix, [suppression.edit], problems.get(finding))];
  });
  return unique([...fixes, ...alike, ...baseImports(analysis, [...problems.values()]), ...aside]);
}

/** The same mistake in several places, corrected in all of them. */
function fixesOfRule(analysis: Analysis, findings: readonly Finding[], rule: string): readonly CodeAction[] {
  const fixes = compatibleFixes(findings.filter((finding) => finding.rule === rule));
  if (fixes.length < 2) return [];
  const edits = fixes.flatMap((one) => one.edits);
  return [action(analysis, `Correct all ${fixes.length} of “${rule}” in this text`, CodeActionKind.QuickFix, edits)];
}

function refactorings(analysis: Analysis, range: Range): readonly CodeAction[] {
  const ofMarks = markResolutions(analysis.document, spanOf(analysis, range)).map(({ title, edits }) =>
    action(analysis, title, CodeActionKind.RefactorRewrite, edits),
  );
  return [...ofMarks, ...relabellings(analysis, range)];
}

function relabellings(analysis: Analysis, { start }: Range): readonly CodeAction[] {
  const clause = clauseAt(analysis.document, readingOffsetOf(analysis, start));
  if (clause === undefined) return [];
  const edits = recountEdits(analysis, clause);
  if (edits.length === 0) return [];
  const call = clause.call.qualifier === undefined ? clause.call.verb : `${clause.call.verb} ${clause.call.qualifier}`;
  return [action(analysis, `Relabel the items of “${call}”`, CodeActionKind.RefactorRewrite, edits)];
}

function fixAll(analysis: Analysis): readonly CodeAction[] {
  const edits = editsBetween(analysis.document.source, fixedOf(analysis).text);
  return edits.length === 0 ? [] : [action(analysis, "Make all automatic corrections", fixAllKind, edits)];
}

/** What to tell whoever asks for all automatic corrections of a text in which they do not come to an end. */
export function codeActionsRemark(
  analysis: Analysis,
  { context }: { readonly context: CodeActionContext },
): string | undefined {
  if (!isAskedFor(fixAllKind, context)) return undefined;
  const { isSettled, unsettled } = fixedOf(analysis);
  if (isSettled) return undefined;
  const rules = unsettled.map((rule) => `“${rule}”`).join(" and ");
  return `Preamble made no automatic corrections: those of ${rules} undo one another. Correct what they find by hand.`;
}

function fixedOf(analysis: Analysis): Fixed {
  const made = fixed.get(analysis) ?? fix(analysis.document.source, analysis.linter);
  fixed.set(analysis, made);
  return made;
}

const fixed = new WeakMap<Analysis, Fixed>();

function action(
  analysis: Analysis,
  title: string,
  kind: string,
  edits: readonly TextEdit[],
  problem?: Diagnostic,
): CodeAction {
  return {
    title,
    kind,
    ...(problem && { diagnostics: [problem] }),
    edit: { changes: { [analysis.source.uri]: textEditsOf(analysis, edits) } },
  };
}

/** The problem as the editor shows it, so that it knows which one the action is for. */
function problemOf(analysis: Analysis, finding: Finding, shown: readonly Diagnostic[]): Diagnostic {
  const { start, end } = finding.span;
  const same = shown.find(
    ({ code, range }) =>
      code === finding.rule && offsetOf(analysis, range.start) === start && offsetOf(analysis, range.end) === end,
  );
  return same ?? diagnosticOf(analysis, finding);
}

/** The findings that a span touches. Findings stand in the order of their starts; few are long. */
function findingsIn(findings: readonly Finding[], { start, end }: Span): readonly Finding[] {
  return findings.filter(({ span }) => span.start <= end && start <= span.end);
}

/** One action for findings that want the same: same title, same edits. */
function unique(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byContent = new Map<string, CodeAction>();
  for (const each of actions) {
    const key = JSON.stringify([each.title, each.edit, each.command]);
    const known = byContent.get(key);
    if (known === undefined) byContent.set(key, each);
    else byContent.set(key, { ...known, diagnostics: [...(known.diagnostics ?? []), ...(each.diagnostics ?? [])] });
  }
  return [...byContent.values()];
}
