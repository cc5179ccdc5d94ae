import { expect, it } from "vitest";
import { markChanges } from "../../src/revision/index.ts";
import { resolveMarks } from "../../src/revision/resolve-marks.ts";
import { parse } from "../../src/syntax/index.ts";
import { applyEdits } from "../../src/text/index.ts";

const table = "| Year | Networks |\n| --- | --- |\n| 2024 | 12 |\n| 2026 | 15 |\n";

/** Marks the changes of a text and holds them to both readings. */
function marked(base: string, revised: string): string {
  const text = markChanges(parse(base), parse(revised));
  const document = parse(text);
  expect(applyEdits(text, resolveMarks(document, "accept"))).toBe(revised);
  expect(applyEdits(text, resolveMarks(document, "reject"))).toBe(base);
  return text;
}

it.each([
  ["a row that has come", "| 2026 | 15 |\n", "| 2025 | 14 |\n| 2026 | 15 |\n", "{++| 2025 | 14 |¶++}\n| 2026 | 15 |\n"],
  ["a last row that has come", "15 |\n", "15 |\n| 2028 | 17 |\n", "| 2026 | 15 |{++¶++}\n{++| 2028 | 17 |++}\n"],
  ["a row that is gone", "| 2024 | 12 |\n", "", "{--| 2024 | 12 |¶--}\n"],
  ["a last row that is gone", "| 2026 | 15 |\n", "", "| 2024 | 12 |{--¶--}\n{--| 2026 | 15 |--}\n"],
  ["words of a cell", "15 |", "15 and more |", "| 2026 | 15{++ and more++} |"],
  ["a number in a cell", "12 |", "13 |", "| 2024 | {~~12~>13~~} |"],
])("marks %s of a table as a whole", (_, old, now, expected) => {
  for (const behind of ["", "\n*resolves*\n\nto count.\n"])
    expect(marked(table + behind, table.replace(old, now) + behind)).toContain(expected);
});

it("marks each line of a table that has come or is gone", () => {
  const [text, more] = ["a)\tfirst item;\n\n", "b)\tsecond item.\n"];
  expect(marked(text + more, `${text + table}\n${more}`)).toContain(
    "{++| Year | Networks |¶++}\n{++| --- | --- |¶++}\n{++| 2024 | 12 |¶++}\n{++| 2026 | 15 |¶++}\n\nb)",
  );
  expect(marked(`${text + table}\n${more}`, text + more)).toContain("{--| 2026 | 15 |¶--}\n\nb)");
});

it.each([
  ["a link", "page", "[page](https://example.org)"],
  ["the address of a link", "[page](https://a.example)", "[page](https://b.example)"],
  ["raised words", "m2", "m<sup>2</sup>"],
])("marks %s with all of its signs", (_, old, now) => {
  const text = marked(`a)\tread the ${old} now;\n`, `a)\tread the ${now} now;\n`);
  expect(text).toBe(`a)\tread the {~~${old}~>${now}~~} now;\n`);
});

it("leaves changed words of a link in the link", () => {
  const link = (words: string) => `a)\tread [the ${words} page](https://example.org) today;\n`;
  expect(marked(link("old"), link("new"))).toBe(link("{~~old~>new~~}"));
});

it("marks the label of a note as a whole", () => {
  const note = (label: string) => `a)\twords[^${label}] here;\n\n[^${label}]: The note.\n`;
  expect(marked(note("1"), note("2"))).toBe("a)\twords{~~[^1]~>[^2]~~} here;\n\n{~~[^1]~>[^2]~~}: The note.\n");
});
