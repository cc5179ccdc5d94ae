import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Finding, type Linter, lineMap, lint, linterFor, parse, positionAt, rules } from "../src/index.ts";

/**
 * What the rules say of adopted texts. `npx vitest run test/corpus.test.ts` prints the counts of `docs/corpus.md`;
 * with `CORPUS=clause-order` each finding of that rule, with `CORPUS=references` those about citations as of two days, with `CORPUS=all` every one. The texts are not part of the
 * project; without them the tests are skipped.
 */
const shared = fileURLToPath(new URL("../../shared", import.meta.url));
const page = fileURLToPath(new URL("../docs/corpus.md", import.meta.url));
const linter = linterFor();
/** The last day of PP-18, whose texts these are, and the day of the catalogue. */
const days = ["2018-11-16", "2026-11-21"] as const;
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

  it("give the counts of their citations as of two days", () => {
    const about = rules.filter(({ id }) => /^reference-(?!internal)/.test(id));
    const found = days.map((asOf) => findingsIn("corpus/pp18", () => true, linterFor({ asOf })));
    const counts = about.map(({ id }) => {
      const numbers = found.flatMap((findings) => {
        const own = findings.filter(({ finding }) => finding.rule === id);
        const light = own.filter(({ finding }) => finding.severity === "information").length;
        return [own.length - light, light];
      });
      return `| \`${id}\` | ${numbers.join(" | ")} |`;
    });
    console.log(["| rule | 2018: warnings | information | 2026: warnings | information |", ...counts].join("\n"));
    const written = [...readFileSync(page, "utf8").matchAll(/^\| `reference-[a-z]+`(?: \| \d+){4} \|/gm)].map(
      ([row]) => row,
    );
    expect(written).toEqual(counts);
    const asked = process.env["CORPUS"];
    for (const [index, findings] of found.entries()) {
      for (const { file, line, finding } of findings) {
        if (asked !== "references" || !about.some(({ id }) => id === finding.rule)) continue;
        console.log(`${days[index]} ${file}:${line} ${finding.severity} ${finding.rule}: ${finding.message}`);
      }
    }
  });

  it("show the slips that people found in them, as of the end of their conference", () => {
    const found = findingsIn("corpus/pp18", () => true, linterFor({ asOf: days[0] }));
    const said = found.map(({ file, finding: { rule, message } }) => `${basename(file)} ${rule} ${message}`);
    for (const slip of slips) expect(said.filter((one) => slip.test(one))).toHaveLength(1);
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

/** Slips of adopted texts that people noted while reading, before there was a rule. Others stand in texts not at hand. */
const slips = [
  /^res-169.txt reference-superseded .*Resolution 71 \(Rev. Busan, 2014\)/,
  /^res-169.txt reference-superseded .*Resolution 167 \(Rev. Busan, 2014\)/,
  /^res-130.txt reference-superseded .*Resolution 52 \(Rev. Dubai, 2012\)/,
  /^res-130.txt reference-twice .*Resolution 80 \(Buenos Aires, 2017\)/,
  /^res-169.txt reference-twice .*Resolution 158 \(Rev. Guadalajara, 2010\)/,
];

function findingsIn(folder: string, takes: (name: string) => boolean = () => true, by: Linter = linter): Found[] {
  const names = readdirSync(join(shared, folder)).filter((name) => name.endsWith(".txt") && takes(name));
  return names.sort().flatMap((name) => {
    const source = readFileSync(join(shared, folder, name), "utf8");
    const map = lineMap(source);
    const findings = lint(parse(source), by);
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
