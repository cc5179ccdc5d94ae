import { expect, it } from "vitest";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { diagnostics, rulePage, rules, summary } from "../../src/service/index.ts";
import { open, tidy, wordsOf } from "./open.ts";

it("a tidy contribution has no problems", () => {
  expect(diagnostics(open(tidy))).toEqual([]);
});

it("a problem has its rule as code, the address of the rule's page, our name and its words", () => {
  const analysis = open(tidy.replace("plan and run", "plan  and run"));
  const [problem, ...more] = diagnostics(analysis);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({
    code: "text-double-blank",
    codeDescription: { href: "rules:/text-double-blank" },
    source: "preamble",
    severity: DiagnosticSeverity.Information,
  });
  expect(problem && wordsOf(analysis, problem.range)).toBe("  ");
});

it("problems stand at places of the source, behind marks and comments", () => {
  const analysis = open("considering\n\na)\t{++that++} <!-- note -->networks  grow;\n\nb)\tthat they  shrink,\n");
  const blanks = diagnostics(analysis).filter(({ code }) => code === "text-double-blank");
  expect(blanks.map(({ range }) => range.start)).toEqual([
    { line: 2, character: 35 },
    { line: 4, character: 12 },
  ]);
});

it("problems of a text with CRLF stand on their lines", () => {
  const text = tidy.replace("plan and run", "plan  and run");
  const expected = diagnostics(open(text)).map(({ range }) => range);
  expect(diagnostics(open(text.replaceAll("\n", "\r\n"))).map(({ range }) => range)).toEqual(expected);
});

it("a suppression that suppresses nothing is shown faded", () => {
  const comment = "<!-- preamble-disable-next-line text-double-blank: quoted -->";
  const analysis = open(tidy.replace("*recalling*", `${comment}\n\n*recalling*`));
  expect(diagnostics(analysis)).toMatchObject([{ code: "suppression-unused", tags: [DiagnosticTag.Unnecessary] }]);
});

it("the settings of the project go before those of the person", () => {
  const text = tidy.replace("plan and run", "plan  and run");
  const editor = { rules: { "text-double-blank": "error" } };
  expect(diagnostics(open(text, { editor }))).toMatchObject([{ severity: DiagnosticSeverity.Error }]);
  const project = '{ "rules": { "text-double-blank": "off" } }';
  expect(diagnostics(open(text, { editor, project }))).toEqual([]);
});

it("what an editor has not set is not there, and settings of the editor itself are none of ours", () => {
  const editor = {
    mode: null,
    profile: "wtsa",
    rules: { "text-double-blank": null },
    library: "",
    trace: { server: "off" },
  };
  expect(diagnostics(open(tidy, { editor }))).toEqual([]);
  expect(diagnostics(open(tidy, { editor: null }))).toEqual([]);
  expect(diagnostics(open(tidy, { editor: undefined }))).toEqual([]);
});

it("a mistake in the project's settings is shown at the top, and the rest of them holds", () => {
  const project = '{ "mood": "draft", "rules": { "text-double-blank": "off" } }';
  const found = diagnostics(open(tidy.replace("plan and run", "plan  and run"), { editor: {}, project }));
  expect(found).toMatchObject([{ code: "settings", severity: DiagnosticSeverity.Warning }]);
  expect(found[0]?.message).toContain("preamble.config.json");
  expect(found[0]?.message).toContain("mood");
  expect(diagnostics(open(tidy, { editor: {}, project: "{ not json" }))).toHaveLength(1);
});

it("the summary counts proposals, calls and items at all levels", () => {
  expect(summary(open(tidy))).toEqual({ proposals: 1, calls: 6, items: 12 });
  expect(summary(open(""))).toEqual({ proposals: 0, calls: 0, items: 0 });
});

it("every rule has a page, and there is none for a rule that does not exist", () => {
  for (const { id, title } of rules()) expect(rulePage(id)).toContain(title);
  expect(rulePage("no-such-rule")).toBeUndefined();
});
