import { describe, expect, it } from "vitest";
import type { Metadata } from "../../../src/model/index.ts";
import { parse } from "../../../src/syntax/index.ts";
import { hasWordFile, wordFile } from "./corpus.ts";
import { makeWord, paragraph, run, style, styles } from "./make-word.ts";
import { textOf, wordOf } from "./parts.ts";

describe("a table that others made", () => {
  const cell = (...words: readonly string[]) => `<w:tc>${words.map((one) => paragraph(one)).join("")}</w:tc>`;
  const table = (...rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((words) => cell(...words.split("|"))).join("")}</w:tr>`).join("")}</w:tbl>`;
  const read = (xml: string) => textOf(makeWord(xml + paragraph("Words."), { styles: styles("Normal", "Source") }));

  it.each<[string, readonly string[], Metadata]>([
    [
      "an addendum",
      ["Addendum 4 to|Document WTDC-17/23-E", "3 October 2019"],
      { conference: "WTDC-17", document: 23, addendum: 4, language: "en", date: "2019-10-03" },
    ],
    ["a short number", ["Document 37(Add.43)(Rev.1)-E"], { document: 37, addendum: 43, revision: 1, language: "en" }],
    ["a revision", ["Revision 1 to Document 10-E", "Original: English"], { document: 10, revision: 1, language: "en" }],
    [
      "a number of the running head",
      ["WTSA16/42(Add.3)-E"],
      { conference: "WTSA-16", document: 42, addendum: 3, language: "en" },
    ],
    [
      "hyphens and blanks that do not break",
      ["Document\u00a042\u2011E", "3\u00a0October\u00a02019"],
      { document: 42, language: "en", date: "2019-10-03" },
    ],
    [
      "place and days beside the date",
      ["Hammamet, 25 October - 3 November 2016", "Document 42-E", "28 September 2016"],
      { document: 42, language: "en", date: "2016-09-28" },
    ],
    [
      "French",
      [
        "Assemblée mondiale de normalisation des télécommunications (AMNT-16)|Hammamet, 25 octobre - 3 novembre 2016",
        "Document 6-F",
        "1er juillet 2016",
        "Original: français",
      ],
      { conference: "WTSA-16", document: 6, language: "fr", date: "2016-07-01" },
    ],
    ["French with an addendum", ["Addendum 2 au|Document 36-F"], { document: 36, addendum: 2, language: "fr" }],
    ["Spanish", ["Documento 23-S", "28 de octubre de 2019"], { document: 23, language: "es", date: "2019-10-28" }],
    [
      "Russian",
      ["Документ WTDC17/11-R", "31 августа 2015 года", "Оригинал: русский"],
      { conference: "WTDC-17", document: 11, language: "ru", date: "2015-08-31" },
    ],
    [
      "Chinese",
      [
        "世界无线电通信大会（WRC-19）|2019年10月28日-11月22日，埃及沙姆沙伊赫",
        "文件 4(Add.2)-C",
        "2019年9月9日",
        "原文：中文",
      ],
      { conference: "WRC-19", document: 4, addendum: 2, language: "zh", date: "2019-09-09" },
    ],
    [
      "Arabic",
      ["المراجعة 2|للوثيقة RPM/10-A", "29 يناير 2017"],
      { document: 10, revision: 2, language: "ar", date: "2017-01-29" },
    ],
  ])("gives its metadata and is taken: %s", (_, cells, metadata) => {
    const source = read(table(...cells.map((words) => ["", words])));
    expect(parse(source).metadata).toEqual(metadata);
    expect(source).toMatch(/\n---\n\nWords\.\n$/);
  });

  it.each([
    ["a committee", "PLENARY MEETING"],
    ["another language of the original", "Original: Spanish"],
    ["words", "Note by the secretariat"],
  ])("stays in the text when it says more: %s", (_, more) => {
    const source = read(table([more, "Document 42-E"]));
    expect(parse(source).metadata).toEqual({ document: 42, language: "en" });
    expect(source).toContain(`\`\`\`word table\n${more} | Document 42-E\n\`\`\``);
  });

  it("stays in the text when something in it was changed, or words stand above it", () => {
    const changed = table(["Document 42-E", ""])
      .replace("<w:r>", '<w:ins w:id="1" w:author="APT"><w:r>')
      .replace("</w:r>", "</w:r></w:ins>");
    expect(read(changed)).toContain("```word table");
    expect(read(paragraph("Words above") + table(["", "Document 42-E"]))).toContain("```word table");
  });

  it("gives what stands behind labels, but not what waits for words", () => {
    const labelled = (title: string) => table(["Document:", "42-E"], ["Source:", "Country X"], ["Title:", title]);
    expect(parse(read(labelled("A title"))).metadata).toEqual({
      document: 42,
      language: "en",
      source: "Country X",
      title: "A title",
    });
    expect(parse(read(labelled("[Insert title]"))).metadata).toEqual({
      document: 42,
      language: "en",
      source: "Country X",
    });
  });

  it("is none when it is a table of the text", () => {
    const text = "| document | date |\n| --- | --- |\n| Document 42-E | 3 October 2024 |\n";
    expect(textOf(wordOf(text).bytes)).toBe(text);
  });

  it("is none when it names no document", () => {
    const source = read(table(["WTSA-24", "15 October 2024"], ["PP-26", "9 November 2026"]));
    expect(parse(source).metadata).toEqual({});
    expect(source).toContain("| WTSA-24 | 15 October 2024 |");
  });

  it.skipIf(!hasWordFile("tracked/RP051-Arabic"))("a contribution to WRC-12 in Arabic", () => {
    const { changes, ...metadata } = parse(textOf(wordFile("tracked/RP051-Arabic"))).metadata;
    expect(metadata).toEqual({
      ...{ conference: "WRC-12", document: 18, addendum: 3, language: "ar", date: "2011-09-23" },
      ...{ source: "المكسيك", title: "مقترحات بشأن أعمال المؤتمر", agendaItem: "البنـد 4.1 من جدول الأعمال" },
    });
  });

  it("is none when its heads name source and title of others", () => {
    const source = read(table(["Source", "Title"], ["APT", "A title"]));
    expect(parse(source).metadata).toEqual({});
  });

  it("is found by the styles of its cells, whatever it names", () => {
    const own = `<w:tbl><w:tr><w:tc>${paragraph("Regional meeting", style("LOGO"))}${paragraph(run("2 May 2025"), style("Adress"))}</w:tc></w:tr></w:tbl>`;
    const source = textOf(makeWord(own, { styles: styles("LOGO", "Adress") }));
    expect(parse(source).metadata).toEqual({ conference: "Regional meeting", date: "2025-05-02" });
  });
});
