import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from "vscode-languageserver";
import { diagnosticSource, type ProblemCounts } from "../protocol/index.ts";

/** The most problems of one file that the editor is given. */
export const mostProblems = 500;

/** What an editor shows at a text whose problems could not be found. */
export const brokenOff: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Error,
  source: diagnosticSource,
  code: "broken-off",
  message:
    "Preamble broke off at this text, so nothing is known of its problems. That is a mistake in the tool: please report it; the log of Preamble has the details.",
};

/** Sends the problems of a file to the editor, and nothing when they are what it has already. */
export function problemPublisher(send: (params: PublishDiagnosticsParams) => void) {
  const sent = new Map<string, string>();
  return (uri: string, problems: readonly Diagnostic[], version?: number): void => {
    const diagnostics = atMost(mostProblems, problems);
    const content = JSON.stringify(diagnostics);
    if (content === (sent.get(uri) ?? "[]")) return;
    if (diagnostics.length) sent.set(uri, content);
    else sent.delete(uri);
    send(version === undefined ? { uri, diagnostics } : { uri, version, diagnostics });
  };
}

/** The gravest `limit` problems in their order; when some are left out, one more that says how many. */
export function atMost(limit: number, problems: readonly Diagnostic[]): Diagnostic[] {
  if (problems.length <= limit) return [...problems];
  const gravest = problems
    .map((problem, place) => ({ problem, place }))
    .sort((a, b) => severityOf(a.problem) - severityOf(b.problem) || a.place - b.place);
  const kept = gravest
    .slice(0, limit)
    .sort((a, b) => a.place - b.place)
    .map(({ problem }) => problem);
  const hidden = problems.length - limit;
  const first = gravest[limit];
  if (first)
    kept.push({
      range: first.problem.range,
      severity: DiagnosticSeverity.Information,
      source: diagnosticSource,
      code: "more-problems",
      message: `${hidden} more ${hidden === 1 ? "problem is" : "problems are"} not shown, the gravest ${limit} are. Correct some of them and the others appear.`,
    });
  return kept;
}

/** How many problems of each kind there are. Hints count as information. */
export function countProblems(problems: readonly Diagnostic[]): ProblemCounts {
  let errors = 0;
  let warnings = 0;
  for (const problem of problems) {
    if (severityOf(problem) === DiagnosticSeverity.Error) errors++;
    if (severityOf(problem) === DiagnosticSeverity.Warning) warnings++;
  }
  return { errors, warnings, information: problems.length - errors - warnings };
}

function severityOf(problem: Diagnostic): DiagnosticSeverity {
  return problem.severity ?? DiagnosticSeverity.Error;
}
