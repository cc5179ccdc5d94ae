import { describe, expect, it } from "vitest";
import { canonical } from "../../../src/formats/docx/canonical.ts";
import { parse } from "../../../src/syntax/index.ts";
import { faultsOf } from "./check-file.ts";
import { hasWordFiles, trackedNames, wordFile } from "./corpus.ts";
import { makeWord, paragraph } from "./make-word.ts";
import { mainOf, textOf, wordOf } from "./parts.ts";

const cell = (words: string, properties = "") =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(words)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const wide = '<w:gridSpan w:val="2"/>';

/** A table whose first row reaches over both columns. */
const merged = `<w:tbl><w:tblPr><w:tblStyle w:val="Own"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${row(cell("Both", wide))}${row(cell("left"), cell("right"))}</w:tbl>`;
const shown = "```word table\nBoth\nleft | right\n```";

const file = makeWord([paragraph("First words"), merged, paragraph("Second words"), paragraph("Last words")].join(""));

describe("a table that is more than rows and columns, without the file that it came from", () => {
  it("is written with the rows and cells that the text shows, and comes back as it was", () => {
    const text = `one\n\n${shown}\n\ntwo\n`;
    const { bytes, messages } = wordOf(text);
    expect(textOf(bytes)).toBe(text);
    expect(mainOf(bytes)).toContain('<w:gridSpan w:val="2"/>');
    expect(messages).toEqual([
      "The table “Both left right” is written in plain rows: its merged cells and its look are only in the Word file that the text came from; name it as the template",
    ]);
  });

  it.each([
    ["all of it came", "{++```word table¶++}\n{++Both¶++}\n{++left | right¶++}\n{++```¶++}"],
    ["all of it went", "{--```word table¶--}\n{--Both¶--}\n{--left | right¶--}\n{--```¶--}"],
    ["a row came", "```word table\nBoth\n{++left | right¶++}\n```"],
    ["words came and went", "```word table\nBoth\n{--left--} | {~~right~>wrong~~}\n```"],
    ["it has a note", "```word table\nBoth[^1]\nleft | right\n```\n\n[^1]: The note."],
    ["it has a sign of a table", "```word table\nBoth\n | right \\| wrong\n```"],
  ])("is written with its changes when %s", (_, table) => {
    const text = `one\n\n${table}\n\ntwo\n`;
    const { bytes } = wordOf(text);
    expect(faultsOf(bytes)).toEqual([]);
    expect(textOf(bytes).replace(/^---[\s\S]*?---\n\n/, "")).toBe(text);
  });

  it.skipIf(!hasWordFiles).each(trackedNames)("lets the text be written: %s", (name) => {
    const { bytes } = wordOf(textOf(wordFile(`tracked/${name}`)));
    expect(faultsOf(bytes)).toEqual([]);
  });
});

describe("two tables in a row", () => {
  const plain = "| a | b |\n| --- | --- |\n| c | d |";

  it.each([
    `${plain}\n\n${plain}`,
    `${shown}\n\n${plain}`,
    `${shown}\n\n${shown}`,
  ])("stay two in Word: %j", (tables) => {
    const { bytes } = wordOf(`one\n\n${tables}\n\ntwo\n`);
    expect(mainOf(bytes)).toContain("</w:tbl><w:p/><w:tbl>");
    expect(textOf(bytes)).toBe(`one\n\n${tables}\n\ntwo\n`);
  });

  it("stay two where the paragraph between them has gone", () => {
    const template = makeWord(
      [paragraph("First words"), merged, paragraph("Between"), merged, paragraph("Last words")].join(""),
    );
    const { bytes } = wordOf(textOf(template).replace("Between\n\n", ""), { template });
    expect(mainOf(bytes)).toContain(`${merged}<w:p/>${merged}`);
  });
});

describe("with the file that it came from", () => {
  it("is taken along to where it stands now", () => {
    const text = textOf(file).replace(`${shown}\n\n`, "").replace("Last words", `${shown}\n\nLast words`);
    const { bytes, messages } = wordOf(text, { template: file });
    expect(messages).toEqual([]);
    expect(mainOf(bytes).split(merged)).toHaveLength(2);
    expect(mainOf(bytes).indexOf(merged)).toBeGreaterThan(mainOf(bytes).indexOf("Second words"));
  });

  it("is written in plain rows where its own have no place for the words, and that is told", () => {
    const text = textOf(file).replace("Both\n", "Both | more\n");
    const { bytes, messages } = wordOf(text, { template: file });
    expect(messages).toEqual([
      "The table “Both more left right” is written in plain rows: the table of the template, with its merged cells and its look, does not fit its words",
    ]);
    expect(textOf(bytes)).toContain("| Both | more |");
  });
});

describe("a table between fences that is not in the base", () => {
  it("comes and goes as a whole, and its words change", () => {
    const [without, with_, other] = [
      "one\n\ntwo\n",
      `one\n\n${shown}\n\ntwo\n`,
      `one\n\n${shown.replace("Both\nleft", "All\nmost")}\n\ntwo\n`,
    ];
    for (const [base, text] of [
      [without, with_],
      [with_, without],
      [with_, other],
    ] as const) {
      const { bytes } = wordOf(text, { base: parse(base) });
      expect(faultsOf(bytes)).toEqual([]);
      expect(canonical(textOf(bytes)).accepted).toEqual(canonical(text).accepted);
      expect(canonical(textOf(bytes)).rejected).toEqual(canonical(base).accepted);
    }
  });
});

describe("words between fences, sign by sign", () => {
  it.each([
    ["came", "{++```\na  {b}\n```¶++}"],
    ["went", "{--```\na  {b}\n```¶--}"],
    ["came with an empty line", "{++```\na¶++}\n\n{++  {b}\n```¶++}"],
    ["have changed", "```\na {~~*c*\nx~>*d*\ny~~} {b}\n```"],
  ])("are written when they %s", (_, fence) => {
    const { bytes } = wordOf(`one\n\n${fence}\n\ntwo\n`);
    expect(faultsOf(bytes)).toEqual([]);
    expect(mainOf(bytes)).toContain("{b}");
  });
});
