import { describe, expect, it } from "vitest";
import { github } from "../../src/cli/reporters/github.ts";
import { json } from "../../src/cli/reporters/json.ts";
import { junit } from "../../src/cli/reporters/junit.ts";
import { excerptOf, pretty } from "../../src/cli/reporters/pretty.ts";
import { type FileReport, fileReport, type Report, summaryOf } from "../../src/cli/reporters/report.ts";
import { sarif } from "../../src/cli/reporters/sarif.ts";
import { lint, linterFor, notices, parse, rules } from "../../src/index.ts";

const linter = linterFor({ rules: { "text-double-blank": "warning" } });

function file(name: string, source: string): FileReport {
  const document = parse(source);
  const own = ["text-double-blank", "front-matter-unknown", "front-matter-syntax", "text-empty"];
  return fileReport(
    name,
    document,
    lint(document, linter).filter(({ rule }) => own.includes(rule)),
    0,
  );
}

function reportOf(files: readonly FileReport[], failures: readonly string[] = []): Report {
  return { files, failures, summary: summaryOf(files), rules: [...rules, ...notices], version: "0.1.0" };
}

const style = { color: false, columns: 60 };
const report = reportOf(
  [file("a b,c:d%.md", "Introduction\r\n\r\nOne  two.\r\n"), file("clean.md", "Introduction\n"), file("empty.md", "")],
  ["x.md does not exist"],
);

describe("pretty", () => {
  it("shows place, words with carets, and a summary", () => {
    expect(
      pretty(report, style),
    ).toBe(`a b,c:d%.md:3:4 warning Between “One” and “two.” stand 2 blanks, where one is enough text-double-blank
    One  two.
       ^^

empty.md:1:1 information There is no text in this document text-empty

3 documents: 1 warning, 1 remark; 1 can be put right with --fix
`);
  });

  it("paints when it may", () => {
    expect(pretty(report, { ...style, color: true })).toContain("\u001b[33mwarning\u001b[0m");
  });

  it("says that nothing was found", () => {
    expect(pretty(reportOf([file("clean.md", "Introduction\n")]), style)).toBe("1 document: nothing found\n");
  });

  it("sets the carets under the words: behind tabs, wide and combining signs, and in long lines", () => {
    expect(excerptOf("a)\tthe word", 7, 11, 60)).toEqual({ words: "a) the word", before: 7, under: "^^^^" });
    expect(excerptOf("考虑到 x", 4, 5, 60)).toEqual({ words: "考虑到 x", before: 7, under: "^" });
    expect(excerptOf("e\u0301e\u0301 x", 5, 6, 60)).toMatchObject({ before: 3, under: "^" });
    const long = excerptOf(`${"a".repeat(200)}WORD${"b".repeat(200)}`, 200, 204, 40);
    expect(long.words.slice(long.before, long.before + 4)).toBe("WORD");
    expect(long.words.length).toBe(42);
    expect(excerptOf("word", 4, 4, 60)).toEqual({ words: "word", before: 4, under: "^" });
  });

  it("hands no control characters to the terminal", () => {
    const odd = file("\u001b[2Jx.md", "Intro \u001b[31m\u202e  word\n");
    expect(odd.findings).not.toEqual([]);
    expect(pretty(reportOf([odd]), style)).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("json", () => {
  it("is the contract of docs/cli.md", () => {
    expect(JSON.parse(json(report, style))).toEqual({
      version: 1,
      files: [
        {
          path: "a b,c:d%.md",
          findings: [
            {
              rule: "text-double-blank",
              severity: "warning",
              message: "Between “One” and “two.” stand 2 blanks, where one is enough",
              line: 3,
              column: 4,
              endLine: 3,
              endColumn: 6,
              fixable: true,
            },
          ],
        },
        { path: "clean.md", findings: [] },
        {
          path: "empty.md",
          findings: [
            {
              rule: "text-empty",
              severity: "information",
              message: "There is no text in this document",
              line: 1,
              column: 1,
              endLine: 1,
              endColumn: 1,
              fixable: false,
            },
          ],
        },
      ],
      summary: { files: 3, errors: 0, warnings: 1, information: 1 },
    });
  });
});

describe("github", () => {
  it("writes workflow commands with escaped properties", () => {
    expect(github(report, style)).toBe(
      "::warning file=a b%2Cc%3Ad%25.md,line=3,endLine=3,col=4,endColumn=6,title=text-double-blank::Between “One” and “two.” stand 2 blanks, where one is enough\n" +
        "::notice file=empty.md,line=1,endLine=1,col=1,endColumn=1,title=text-empty::There is no text in this document\n" +
        "::error ::x.md does not exist\n",
    );
  });
});

describe("junit", () => {
  it("has a suite for each file and fails for errors only", () => {
    const xml = junit(reportOf([...report.files, file("e.md", "---\n[\n---\n")], report.failures), style);
    expect(xml).toContain('<testsuites name="preamble" tests="6" failures="1" errors="1">');
    expect(xml).toContain('<testsuite name="clean.md" tests="1" failures="0" errors="0">');
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('<error type="unread" message="x.md does not exist"/>');
  });

  it("is well formed, whatever the words", () => {
    const odd: FileReport = { ...file('<&">\u0000\u001b.md', "One  two\n") };
    const findings = odd.findings.map((finding) => ({ ...finding, message: 'a < b & "c" \u0001\ud800 \n ]]>' }));
    const xml = junit(reportOf([{ ...odd, findings }]), style);
    expect(xml).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f]|\ud800/);
    expect(xml.replace(/<\/?[a-z-]+( [a-z]+="[^"<>&]*(&[a-z#0-9]+;[^"<>&]*)*")*\/?>|<\?[^>]*\?>/g, "")).not.toMatch(
      /[<>]/,
    );
  });
});

describe("sarif", () => {
  const log = JSON.parse(sarif(report, style));
  const [run] = log.runs;

  it("names each rule once and points to it", () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...rules, ...notices].map(({ id }) => id));
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
  });

  it("tells places, levels, fixes and what could not be read", () => {
    expect(log.version).toBe("2.1.0");
    expect(run.results[0]).toMatchObject({
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b%2Cc%3Ad%25.md" },
            region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 6 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            { replacements: [{ deletedRegion: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 6 } }] },
          ],
        },
      ],
    });
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });
});
