import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../../src/formats/docx/export-word.ts";
import { parse } from "../../../src/syntax/index.ts";
import { law } from "../../law.ts";
import { hasWordFile, wordFile } from "./corpus.ts";
import { table, template } from "./covers.ts";
import { paragraph, run, style } from "./make-word.ts";
import { mainOf, partsOf, textOf, wordOf } from "./parts.ts";

const red = '<w:color w:val="FF0000"/>';

describe("a neighbour's file", () => {
  const more = paragraph("PLENARY MEETING");
  const body = paragraph("First words") + paragraph("Last words");
  const file = (...lines: readonly string[]) => template(table([more, lines.join("")]), body);
  const changed = (given: Uint8Array, from: string, to: string) => {
    const text = textOf(given);
    expect(text).toContain(from);
    return exportWord(parse(text.replace(from, to)), { template: given });
  };
  /** The neighbour's main part, in which some words have become others. */
  const expectChanged = (given: Uint8Array, [from, to]: readonly [string, string], xml: readonly [string, string]) => {
    const exported = changed(given, from, to);
    if (exported.status !== "written") throw new Error(exported.message);
    expect(mainOf(exported.bytes)).toBe(mainOf(given).replace(...xml));
    expect(parse(textOf(exported.bytes)).metadata).toEqual(parse(textOf(given).replace(from, to)).metadata);
    return exported.bytes;
  };

  it("has the new number in its cell, and all else of it as it was", () => {
    const given = file(paragraph(run("Document ") + run("42", red) + run("-E")));
    expectChanged(given, ["document: 42", "document: 47"], [run("42", red), run("47", red)]);
  });

  it("keeps its table when it says nothing else, and stands without it in the text", () => {
    const given = template(table([paragraph("Document 42-E")]), body);
    expect(textOf(given)).not.toContain("word table");
    expectChanged(given, ["document: 42", "document: 43"], ["Document 42-E", "Document 43-E"]);
  });

  it.each<[string, string, readonly [string, string], readonly [string, string]]>([
    ["an addendum", "Addendum 3 to Document 18-E", ["addendum: 3", "addendum: 4"], ["Addendum 3 to", "Addendum 4 to"]],
    ["the short form", "Document 18(Add.3)(Rev.1)-E", ["revision: 1", "revision: 2"], ["(Rev.1)", "(Rev.2)"]],
    [
      "an addendum to a revised document",
      "Addendum 3 to Document 18(Rev.1)-E",
      ["document: 18", "document: 19"],
      ["18(Rev.1)", "19(Rev.1)"],
    ],
    ["a prefix", "Document WTDC-17/23-E", ["document: 23", "document: 24"], ["/23-E", "/24-E"]],
    [
      "a day, in its language",
      "Document 6-E, 3 octobre 2019",
      ['date: "2019-10-03"', 'date: "2019-12-01"'],
      ["3 octobre 2019", "1er décembre 2019"],
    ],
    ["another language", "Document 6-E", ["language: en", "language: fr"], ["6-E", "6-F"]],
    ["Arabic", "الإضافة 3 للوثيقة 18-A", ["addendum: 3", "addendum: 5"], ["الإضافة 3", "الإضافة 5"]],
    [
      "a conference",
      "World Radiocommunication Conference (WRC-12)</w:t></w:r></w:p><w:p><w:r><w:t>Document 6-E",
      ["conference: WRC-12", "conference: WRC-27"],
      ["(WRC-12)", "(WRC-27)"],
    ],
  ])("keeps the form in which it writes %s", (_, line, change, xml) => {
    expectChanged(file(paragraph(run(line))), change, xml);
  });

  it("has both lines of a number that stands in two paragraphs", () => {
    const given = file(paragraph("Addendum 3 to"), paragraph("Document 18-E"));
    expectChanged(given, ["addendum: 3", "addendum: 4"], ["Addendum 3 to", "Addendum 4 to"]);
    expectChanged(given, ["document: 18", "document: 19"], ["Document 18-E", "Document 19-E"]);
  });

  it("has the new title in its paragraph", () => {
    const given = template(
      table([more, paragraph("Document 42-E")]),
      paragraph(run("Early warnings", red), style("Title1")) + body,
    );
    expectChanged(given, ["title: Early warnings", "title: Late warnings"], ["Early warnings", "Late warnings"]);
  });

  it("is given back byte for byte when the front matter was not changed", () => {
    const given = file(paragraph("Document 42-E"), paragraph("[Date]"));
    const { bytes } = wordOf(textOf(given), { template: given });
    for (const [name, part] of partsOf(bytes))
      expect(Buffer.compare(part, partsOf(given).get(name) ?? Buffer.of())).toBe(0);
    const other = exportWord(parse(textOf(given).replace("Last words", "Very last words")), { template: given });
    expect(other.status === "written" && mainOf(other.bytes).slice(0, 300)).toBe(mainOf(given).slice(0, 300));
  });

  it("keeps a table that is written in the text, whatever the front matter says", () => {
    const dates = table([paragraph("Date:"), paragraph("3 October 2024")], [paragraph("Place:"), paragraph("Doha")]);
    const given = template("", dates + body);
    const text = `---\ndate: 2025-01-01\n---\n\n${textOf(given)}`;
    const exported = exportWord(parse(text), { template: given });
    expect(exported.status === "written" && mainOf(exported.bytes)).toContain(dates);
  });

  it.each<[string, string]>([
    ["a field", '<w:fldSimple w:instr=" DOCPROPERTY No "><w:r><w:t>Document 42-E</w:t></w:r></w:fldSimple>'],
    ["a change", '<w:ins w:id="1" w:author="APT"><w:r><w:t>Document 42-E</w:t></w:r></w:ins>'],
  ])("is not written when the number stands in %s, and both numbers are named", (_, runs) => {
    expect(changed(file(paragraph(runs)), "document: 42", "document: 43")).toEqual({
      status: "refused",
      message: "“document” is 43 in the front matter and 42 on the cover of the template; make them the same",
    });
  });

  it("has the form of its language where the old one has no place for a revision", () => {
    const given = file(paragraph("Addendum 3 to"), paragraph("Document 18-E"));
    const exported = changed(given, "addendum: 3", "addendum: 3\nrevision: 1");
    if (exported.status !== "written") throw new Error(exported.message);
    expect(mainOf(exported.bytes)).toContain(paragraph("Revision 1 to") + paragraph("Document 18(Add.3)-E"));
  });

  it("says what the front matter says, whatever it said before", () => {
    const number = fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined });
    const cover = fc.record({
      conference: fc.constantFrom("WTSA-24", "PP-26", "WRC-27", "C26", "Regional meeting"),
      document: fc.integer({ min: 0, max: 99_999 }),
      addendum: number,
      revision: number,
      language: fc.constantFrom("en", "fr", "es", "ru", "zh", "ar"),
      date: fc.constantFrom("2024-10-15", "2024-05-01", "2026-12-31"),
    });
    const front = (metadata: object) => {
      const lines = Object.entries(metadata).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
      return `---\n${lines.join("\n")}\n---\n\n`;
    };
    law(
      fc.property(cover, cover, (before, after) => {
        const { "customXml/preamble.xml": _, ...parts } = unzipSync(wordOf(`${front(before)}words\n`).bytes);
        const template = zipSync(parts);
        const text = `${front(after)}words\n`;
        const { "customXml/preamble.xml": __, ...written } = unzipSync(wordOf(text, { template }).bytes);
        expect(parse(textOf(zipSync(written))).metadata).toEqual(parse(text).metadata);
      }),
      { numRuns: 30 },
    );
  });

  it.skipIf(!hasWordFile("tracked/RP051-Arabic"))("of WRC-12 in Arabic has its new number, and all else of it", () => {
    const given = wordFile("tracked/RP051-Arabic");
    const exported = changed(given, "document: 18\naddendum: 3", "document: 19\naddendum: 4");
    if (exported.status !== "written") throw new Error(exported.message);
    const before = mainOf(given);
    const after = mainOf(exported.bytes);
    expect(after).toHaveLength(before.length);
    const differing = [...before].flatMap((sign, at) => (sign === after[at] ? [] : [sign + after[at]]));
    expect(differing).toEqual(["34", "89"]);
  });
});
