import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Finding, lineMap, lint, linterFor, parse, positionAt, rules } from "../src/index.ts";

/**
 * What the rules say of adopted texts. `npx vitest run test/corpus.test.ts` prints the counts of `docs/corpus.md`;
 * with `CORPUS=clause-order` each finding of that rule, with `CORPUS=all` every one. The texts are not part of the
 * project; without them the tests are skipped.
 */
const shared = fileURLToPath(new URL("../../shared", import.meta.url));
const page = fileURLToPath(new URL("../docs/corpus.md", import.meta.url));
const linter = linterFor();
const isThere = existsSync(join(shared, "corpus"));

const title = isThere ? "adopted texts" : "adopted texts (skipped: ../shared is not there)";
describe.skipIf(!isThere)(title, () => {
  const corpora = isThere ? [findingsIn("corpus/pp18"), findingsIn("corpus/basic2023")] : [];

  it("give the counts of docs/corpus.md", () => {
    const counts = rules.map(({ id }) => `| ${id} | ${corpora.map((found) => countOf(found, id)).join(" | ")} |`);
    console.log(["| rule | pp18 | basic2023 |", "|---|---|---|", ...counts].join("\n"));
    const rows = readFileSync(page, "utf8").matchAll(/^\| ([a-z-]+) \| (\d+) \| (\d+) \|/gm);
    const written = [...rows].map(([, id, first, second]) => `| ${id} | ${first} | ${second} |`);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((row) => !counts.includes(row))).toEqual([]);
  });

  it("are named finding by finding when asked", () => {
    const asked = process.env["CORPUS"];
    for (const { file, line, finding } of corpora.flat()) {
      if (asked !== "all" && asked !== finding.rule) continue;
      console.log(`${file}:${line} ${finding.severity} ${finding.rule}: ${finding.message}`);
    }
  });
});

describe.skipIf(!isThere)("the first founding document", () => {
  const findings = isThere ? findingsIn("seeds", (name) => name.startsWith("000_")) : [];

  it("has no error", () => {
    expect(findings.filter(({ finding }) => finding.severity === "error")).toEqual([]);
  });

  it("has nothing to say about structure, order, labels, item ends or references inside it", () => {
    expect(findings.filter(({ finding }) => /^(?:clause|item|reference)-/.test(finding.rule))).toEqual([]);
  });
});

interface Found {
  readonly file: string;
  readonly line: number;
  readonly finding: Finding;
}

function findingsIn(folder: string, takes: (name: string) => boolean = () => true): Found[] {
  const names = readdirSync(join(shared, folder)).filter((name) => name.endsWith(".txt") && takes(name));
  return names.sort().flatMap((name) => {
    const source = readFileSync(join(shared, folder, name), "utf8");
    const map = lineMap(source);
    const findings = lint(parse(source), linter);
    return findings.map((finding) => ({
      file: `${basename(folder)}/${name}`,
      line: positionAt(map, finding.span.start).line + 1,
      finding,
    }));
  });
}

/** Errors and warnings; a rule that only informs has its information counted. */
function countOf(findings: readonly Found[], id: string): number {
  const own = findings.filter(({ finding }) => finding.rule === id);
  const heavy = own.filter(({ finding }) => finding.severity !== "information");
  const weight = rules.find((rule) => rule.id === id)?.severity;
  return weight === "information" ? own.length : heavy.length;
}
