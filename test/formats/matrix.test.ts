import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { matrixStyle } from "../../src/formats/matrix-style.ts";
import {
  bundledCatalogue,
  libraryOf,
  lint,
  linterFor,
  type Matrix,
  matrixCsv,
  matrixHtml,
  matrixJson,
  matrixMarkdown,
  matrixOf,
  matrixTexts,
  modes,
  parse,
} from "../../src/index.ts";
import { resolutionText } from "../diff/texts.ts";
import { law } from "../law.ts";

const folder = new URL("../../samples/matrix/", import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
  .map(({ name, text }) => ({ name, text, document: parse(text) }));
const library = libraryOf(documents.filter(({ name }) => name.endsWith(".resolution.md")));
const proposals = ["apt", "eur", "iap", "rcc", "arb"].flatMap(
  (name) => documents.find((one) => one.name === `${name}.contribution.md`) ?? [],
);

describe.each(documents)("the sample $name", ({ document }) => {
  it.each(modes)("lints clean in %s mode", (mode) => {
    const findings = lint(document, linterFor({ mode }, bundledCatalogue, library));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

describe("the matrix of the samples", () => {
  const matrix = sample();

  it("has rows of every judgement", () => {
    expect(JSON.parse(matrixJson(matrix)).summary).toEqual({
      rows: 24,
      untouched: 9,
      identical: 6,
      compatible: 5,
      conflicting: 4,
    });
  });

  it("is a Markdown table with as many cells in every line", () => {
    const lines = matrixMarkdown(matrix)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(lines).toHaveLength(2 + 1 + 24);
    expect(new Set(lines.map((line) => line.split(/(?<!\\)\|/).length))).toEqual(new Set([10]));
    expect(lines.find((line) => line.startsWith("| recognizing b)"))).toBe(
      "| recognizing b) | **conflicting** | b) that operators do not publish such measurements in a common form, | … not publish such measurements in a common<ins>, machine-readable</ins> form, | … not publish such measurements in a common<ins>, open</ins> form, | *no change* | *SUP (whole text)* | *no change* |",
    );
  });

  it("is as many values in every line of CSV", () => {
    const lines = valuesOf(matrixCsv(matrix));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([9]));
    expect(lines.find(([place]) => place === "considering a)")).toEqual([
      "considering a)",
      "compatible",
      "a) that telecommunication networks in remote areas often depend on diesel generators;",
      "that telecommunication networks in remote {+and island +}areas often depend on diesel generators;",
      "… areas often depend on diesel generators{+, which emit carbon dioxide+};",
      "no change",
      "SUP (whole text)",
      "no change",
      "that telecommunication networks in remote and island areas often depend on diesel generators, which emit carbon dioxide;",
    ]);
  });

  it("shows only the rows that are asked for", () => {
    const options = { only: ["conflicting"] as const };
    expect(JSON.parse(matrixJson(matrix, options)).rows).toHaveLength(4);
    // Header, the text as a whole, four rows.
    expect(valuesOf(matrixCsv(matrix, options))).toHaveLength(6);
    expect(matrixHtml(matrix, options)).not.toContain("considering b)");
  });
});

describe("a matrix in HTML", () => {
  const html = matrixHtml(sample());

  it("allows its own styles and nothing else", () => {
    const hash = `sha256-${createHash("sha256").update(matrixStyle).digest("base64")}`;
    expect(html).toContain(`content="default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(html).toContain(`<style>${matrixStyle}</style>`);
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|\b(?:src|href)=|url\(|@import/i);
  });

  it("is a table whose heads are announced, printed across with its head on every page", () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(7);
    expect(html.match(/<th scope="row"/g)).toHaveLength(26);
    expect(html).toContain("size: A4 landscape");
    expect(html).toContain("thead { display: table-header-group; }");
  });

  it("says in words what colours and strokes show", () => {
    expect(html).toContain(
      '<del><span class="aloud">deleted: </span>year<span class="aloud"> end deleted </span></del><ins><span class="aloud">inserted: </span>two years<span class="aloud"> end inserted </span></ins>',
    );
    expect(html).toContain('<span class="aloud">untouched</span>');
  });

  it("is well formed whatever the texts hold, and runs nothing of them", () => {
    const words = fc.array(
      fc.constantFrom("<script>alert(1)</script>", '"><img src=x onerror=1>', "&", "]]>", "-->", "\u202e", "that", "'"),
      { minLength: 1, maxLength: 6 },
    );
    law(
      fc.property(words, words, words, (base, first, second) => {
        const text = (items: readonly string[]) => resolutionText([{ call: "noting", items: [items.join(" ")] }]);
        const side = (items: readonly string[]) => ({ name: items.join("/"), document: parse(text(items)) });
        const page = matrixHtml(matrixOf(parse(text(base)), [side(first), side(second)]), { title: base.join(" ") });
        const names = elementsOf(page);
        expect([...names].filter((name) => name === "script" || name === "img")).toEqual([]);
        expect(page).not.toContain("\u202e");
      }),
      { numRuns: 40 },
    );
  });
});

describe("a matrix as CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\uff1d1"])("does not let %s run as a formula", (words) => {
    const base = parse(resolutionText([{ call: "noting", items: [words] }]));
    const matrix = matrixOf(base, [{ name: words, document: base }]);
    for (const value of valuesOf(matrixCsv(matrix)).flat()) expect(value).not.toMatch(/^\s*[=+\-@\uff1d]/);
  });

  it("quotes what holds quotation marks and commas", () => {
    const base = parse(resolutionText([{ call: "noting", items: ['the words "one, two"'] }]));
    expect(matrixCsv(matrixOf(base, []))).toContain('noting a),untouched,"a) the words ""one, two""",\r\n');
  });
});

describe("a matrix without a base", () => {
  it("says that the first proposal stands in for one", () => {
    const add = (source: string, words: string) => ({
      name: `${source}.contribution.md`,
      document: parse(
        `## ADD ${source}/1/1\n\n### DRAFT NEW RESOLUTION [${source}-X] (New Delhi, 2024)\n\nOn maps\n\n*resolves*\n\n${words}\n`,
      ),
    });
    const texts = matrixTexts([add("APT", "to draw maps."), add("EUR", "to draw good maps.")], {
      library,
      catalogue: bundledCatalogue,
    });
    if (texts.status !== "found") return expect.fail(texts.message);
    const matrix = matrixOf(texts.base, texts.proposals);
    expect(matrix.columns.map(({ name }) => name)).toEqual(["EUR/1/1"]);
    expect(JSON.parse(matrixJson(matrix)).base).toMatchObject({ name: "APT/1/1", standsIn: true });
    for (const form of [matrixHtml, matrixMarkdown]) {
      expect(form(matrix)).toContain("this first proposal stands in for it");
    }
  });
});

function sample(): Matrix {
  const texts = matrixTexts(proposals, { library, catalogue: bundledCatalogue });
  if (texts.status !== "found") throw new Error(texts.message);
  return matrixOf(texts.base, texts.proposals);
}

/** Reads CSV as RFC 4180 has it. */
function valuesOf(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

function elementsOf(page: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => names.add(name));
  parser.on("error", (error) => {
    throw error;
  });
  // The few elements that HTML does not close are closed for the reader of XML.
  parser
    .write(page.replace(/<!DOCTYPE html>/, "").replace(/<(meta|input|col|br)\b([^>]*?)( checked)?>/g, "<$1$2/>"))
    .close();
  return names;
}
