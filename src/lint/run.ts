import {
  type Catalogue,
  catalogueAsOf,
  citedTextSteps,
  conferenceOf,
  emptyLibrary,
  type Library,
} from "../catalogue/index.ts";
import { lexiconOf } from "../lexicon/index.ts";
import {
  type Document,
  editsFromPlain,
  hasOwnLines,
  isUnbroken,
  type Mark,
  plainOf,
  type Reading,
  sourceOffset,
  sourceSpan,
  spanFromPlain,
} from "../model/index.ts";
import { contains, finished, inOrder, overlaps, type Span, type Steps, type TextEdit } from "../text/index.ts";
import { fillTemplate } from "./message.ts";
import { notices } from "./notices.ts";
import type { Fix, Report, Rule, RuleContext, Severity } from "./rule.ts";
import { optionsOf, type Settings, severityOf } from "./settings.ts";
import { type Suppression, suppress, suppressionsOf } from "./suppress.ts";

/** What a rule has to say about a text, ready to be shown. All places are places in the source. */
export interface Finding {
  /** The id of the rule, or of a notice of the engine itself. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  /** The page about the rule, from the project's root: `docs/rules/clause-order.md`. */
  readonly url: string;
}

/** Rules with their options, ready to run over any number of documents. Made by `prepareLinter`. */
export interface Linter {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly library: Library;
  /** The rules that run under these settings. */
  readonly active: readonly ActiveRule[];
  /** The ids of all rules and notices, also of those that do not run. */
  readonly known: ReadonlySet<string>;
}

/** A rule that runs, and how. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
  readonly severity: Severity;
  /** True when profile or settings name the severity; it then holds for every case of the rule. */
  readonly isSet: boolean;
}

/** Everything that does not change from document to document, worked out once. */
export function prepareLinter(linter: {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly library?: Library;
}): Linter {
  const { rules, settings, catalogue, library = emptyLibrary } = linter;
  const active: ActiveRule[] = [];
  for (const rule of [...rules, ...notices]) {
    const named = severityOf(settings, rule.id);
    if (named === "off") continue;
    if (named === undefined && rule.enabled === false) continue;
    if (rule.modes !== undefined && !rule.modes.includes(settings.mode)) continue;
    active.push({
      rule,
      options: optionsOf(settings, rule),
      severity: named ?? rule.severity,
      isSet: named !== undefined,
    });
  }
  const answering = settings.asOf === undefined ? catalogue : catalogueAsOf(catalogue, settings.asOf);
  return {
    settings,
    catalogue: answering,
    library,
    active,
    known: new Set([...rules, ...notices].map((rule) => rule.id)),
  };
}

/** All findings of a text in the order of their places. A rule that throws does not hide those of the others. */
export function lint(document: Document, linter: Linter): readonly Finding[] {
  return finished(lintSteps(document, linter));
}

/** The same in pieces: a rule up to its next finding is one. */
export function* lintSteps(document: Document, linter: Linter): Steps<readonly Finding[]> {
  const findings = yield* findingsIn(plainOf(document), linter);
  return document.plain === undefined ? findings : findings.map(fromPlain(document));
}

/** Brings findings to the source with the line ends that it has; a fix that several of them share once. */
function fromPlain(document: Document): (finding: Finding) => Finding {
  const placed = new Map<Fix, Fix>();
  const place = (fix: Fix): Fix => {
    const known = placed.get(fix) ?? { ...fix, edits: editsFromPlain(document, fix.edits) };
    placed.set(fix, known);
    return known;
  };
  return (finding) => ({
    ...finding,
    span: spanFromPlain(document.reading, finding.span),
    fixes: finding.fixes.map(place),
  });
}

function* findingsIn(document: Document, linter: Linter): Steps<readonly Finding[]> {
  const publisher = publisherOf(document, linter);
  const context: Omit<RuleContext<unknown>, "options"> = {
    document,
    mode: linter.settings.mode,
    conference: conferenceOf(document, { catalogue: linter.catalogue, conference: linter.settings.conference }),
    catalogue: linter.catalogue,
    library: linter.library,
    lexicon: lexiconOf(document.language),
    asOf: linter.settings.asOf,
  };
  for (const active of linter.active) {
    try {
      // What is known of the citations is looked up once for all rules about them.
      if (active.rule.id.startsWith("reference-")) yield* citedTextSteps(context);
      // The options come from the rule's own schema; the erased type of a rule cannot say so.
      const reports = active.rule.check({ ...context, options: active.options } as RuleContext<never>);
      for (const report of reports) {
        publisher.publish(active, report);
        yield;
      }
    } catch (error) {
      publisher.notice("rule-failed", "failed", span0, { rule: active.rule.id, error: String(error) });
    }
    yield;
  }
  for (const problem of document.problems) {
    publisher.notice(problem.code, "problem", problem.span, { message: problem.message });
  }
  const suppressions = document.comments.length === 0 ? [] : suppressionsOf(document);
  const findings = byPlace(publisher.findings);
  if (suppressions.length === 0) return findings;
  return withoutSuppressed(findings, suppressions, linter, publisher);
}

const span0: Span = { start: 0, end: 0 };

function withoutSuppressed(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  linter: Linter,
  publisher: Publisher,
): readonly Finding[] {
  const running = new Set(linter.active.map(({ rule }) => rule.id));
  const { kept, remarks } = suppress(findings, suppressions, { known: linter.known, running });
  const before = publisher.findings.length;
  for (const { notice, message, span, data } of remarks) publisher.notice(notice, message, span, data);
  return byPlace([...kept, ...publisher.findings.slice(before)]);
}

interface Publisher {
  readonly findings: readonly Finding[];
  publish(active: ActiveRule, report: Report): void;
  /** A finding of the engine itself, unless the settings switched that notice off. */
  notice(id: string, message: string, span: Span, data: Readonly<Record<string, string | number>>): void;
}

function publisherOf(document: Document, linter: Linter): Publisher {
  const findings: Finding[] = [];
  // A rule may give many findings one fix; it is brought to the source once.
  const placed = new Map<Fix, readonly Fix[]>();
  const place = (fix: Fix, isOfSource: boolean) => {
    const known = placed.get(fix) ?? sourceFix(document, fix, isOfSource);
    placed.set(fix, known);
    return known;
  };
  const publish = (active: ActiveRule, report: Report) => {
    const { rule, isSet, severity } = active;
    const template = rule.messages[report.message];
    if (template === undefined) throw new Error(`the rule has no message “${report.message}”`);
    findings.push({
      rule: rule.id,
      severity: isSet ? severity : (report.severity ?? severity),
      message: fillTemplate(template, report.data ?? {}),
      span: report.in === "source" ? report.span : sourceSpan(document.reading, report.span),
      fixes: (report.fixes ?? []).flatMap((fix) => place(fix, report.in === "source")),
      url: urlOf(rule.id),
    });
  };
  return {
    findings,
    publish,
    notice(id, message, span, data) {
      const active = linter.active.find(({ rule }) => rule.id === id);
      if (active !== undefined) publish(active, { message, span, data, in: "source" });
    },
  };
}

/** The page about a rule, from the project's root. */
export function urlOf(id: string): string {
  return `docs/rules/${id}.md`;
}

/** The fix in places of the source, or nothing when it would reach over a mark or a comment and destroy it. */
function sourceFix(document: Document, fix: Fix, isOfSource: boolean): readonly Fix[] {
  const edits = isOfSource ? fix.edits : fix.edits.flatMap((edit) => sourceEdit(document, edit));
  if (edits.length < fix.edits.length || edits.length === 0 || !areApart(edits)) return [];
  return [{ title: fix.title, edits, automatic: fix.automatic }];
}

function sourceEdit({ source, reading, marks }: Document, edit: TextEdit): readonly TextEdit[] {
  if (reading.textStarts.length === 0) return [edit];
  if (edit.span.start === edit.span.end) return [{ span: point(reading, edit.span.start), text: edit.text }];
  if (!isUnbroken(reading, edit.span)) return [];
  const joins = reading.text.slice(edit.span.start, edit.span.end).includes("\n") && !edit.text.includes("\n");
  if (joins && !hasOwnLines(source, reading, edit.span)) return [];
  const span = sourceSpan(reading, edit.span);
  if (edit.text === "" && marks.some((mark) => empties(mark, span))) return [];
  return [{ span, text: edit.text }];
}

/** Words put in at a seam go to the words before them: an insertion behind a word is part of that word's sentence. */
function point(reading: Reading, offset: number): Span {
  const at = offset === 0 ? sourceOffset(reading, 0) : sourceOffset(reading, offset - 1) + 1;
  return { start: at, end: at };
}

/** True when nothing would be left between the brackets of a mark. */
function empties(mark: Mark, span: Span): boolean {
  return overlaps(mark.span, span) && contains(mark.span, span) && mark.added.length === span.end - span.start;
}

function areApart(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.every((edit, index) => index === 0 || (sorted[index - 1]?.span.end ?? 0) <= edit.span.start);
}

function byPlace(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
