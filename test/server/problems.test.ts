import { expect, it } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { atMost, countProblems, problemPublisher } from "../../src/server/problems.ts";

function problem(line: number, severity: DiagnosticSeverity = DiagnosticSeverity.Warning): Diagnostic {
  return { range: { start: { line, character: 0 }, end: { line, character: 1 } }, severity, message: `at ${line}` };
}

it("problems are sent once while they stay the same", () => {
  const sent: PublishDiagnosticsParams[] = [];
  const publish = problemPublisher((params) => sent.push(params));
  publish("a", [], 1);
  publish("a", [problem(1)], 2);
  publish("a", [problem(1)], 3);
  publish("b", [problem(1)]);
  publish("a", [], 4);
  publish("a", [problem(1)], 5);
  expect(sent.map(({ uri, version, diagnostics }) => [uri, version, diagnostics.length])).toEqual([
    ["a", 2, 1],
    ["b", undefined, 1],
    ["a", 4, 0],
    ["a", 5, 1],
  ]);
});

it("of too many problems the gravest are shown, in the order of the text, and one more tells how many are not", () => {
  const shown = atMost(2, [
    problem(1, DiagnosticSeverity.Information),
    problem(2),
    problem(3),
    problem(4, DiagnosticSeverity.Error),
  ]);
  expect(shown.map(({ message }) => message)).toEqual([
    "at 2",
    "at 4",
    "2 more problems are not shown, the gravest 2 are. Correct some of them and the others appear.",
  ]);
});

it("up to the limit all problems are shown", () => {
  expect(atMost(2, [problem(1), problem(2)])).toHaveLength(2);
});

it("problems are counted by kind", () => {
  const problems = [
    problem(1, DiagnosticSeverity.Error),
    problem(2),
    problem(3, DiagnosticSeverity.Hint),
    problem(4, DiagnosticSeverity.Information),
  ];
  expect(countProblems(problems)).toEqual({ errors: 1, warnings: 1, information: 2 });
});
