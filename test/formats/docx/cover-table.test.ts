import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledCatalogue } from "../../../src/catalogue/index.ts";
import { headerLines } from "../../../src/formats/docx/cover-header.ts";
import { readHeader } from "../../../src/formats/docx/read-header.ts";
import type { LanguageTag, Metadata } from "../../../src/model/index.ts";
import { parse, print } from "../../../src/syntax/index.ts";
import { hasWordFile, wordFile } from "./corpus.ts";
import { makeWord, paragraph, run, style, styles } from "./make-word.ts";
import { mainOf, textOf, wordOf } from "./parts.ts";

const languages: readonly LanguageTag[] = ["en", "fr", "es", "ru", "zh", "ar"];

/** The words of each paragraph of the first table of a file, in order; empty ones left out. */
function tableOf(bytes: Uint8Array): readonly string[] {
  const [table = ""] = /<w:tbl>.*?<\/w:tbl>/s.exec(mainOf(bytes)) ?? [];
  return table
    .split("</w:p>")
    .map((one) => one.replace(/<w:br\/>/g, " / ").replace(/<[^>]*>|\u200e/g, ""))
    .filter((words) => words !== "");
}

function front(metadata: Metadata): string {
  const lines = Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\nwords\n`;
}

/** The file without the part that remembers the front matter, as other programs leave it. */
function forgetful(bytes: Uint8Array, change = (main: string) => main): Uint8Array {
  const parts = unzipSync(bytes);
  delete parts["customXml/preamble.xml"];
  parts["word/document.xml"] = strToU8(change(strFromU8(parts["word/document.xml"] ?? new Uint8Array())));
  return zipSync(parts);
}

describe("the table at the head of a file of our own", () => {
  const whole = { conference: "WRC-12", document: 18, addendum: 3, date: "2011-09-23" };

  it.each<[LanguageTag, readonly string[]]>([
    [
      "en",
      [
        "World Radiocommunication Conference (WRC-12)",
        "Geneva, 23 January – 17 February 2012",
        "Addendum 3 to / Document 18-E",
        "23 September 2011",
        "Original: English",
      ],
    ],
    [
      "fr",
      [
        "Conférence mondiale des radiocommunications (CMR-12)",
        "23 janvier – 17 février 2012",
        "Document 18(Add.3)-F",
        "23 septembre 2011",
        "Original: français",
      ],
    ],
    [
      "es",
      [
        "Conferencia Mundial de Radiocomunicaciones (CMR-12)",
        "23 de enero – 17 de febrero de 2012",
        "Documento 18(Add.3)-S",
        "23 de septiembre de 2011",
        "Original: español",
      ],
    ],
    [
      "ru",
      [
        "Всемирная конференция радиосвязи (ВКР-12)",
        "23 января – 17 февраля 2012 года",
        "Документ 18(Add.3)-R",
        "23 сентября 2011 года",
        "Оригинал: русский",
      ],
    ],
    [
      "zh",
      ["世界无线电通信大会（WRC-12）", "2012年1月23日-2月17日", "文件 18(Add.3)-C", "2011年9月23日", "原文：中文"],
    ],
    [
      "ar",
      [
        "المؤتمر العالمي للاتصالات الراديوية (WRC-12)",
        "23 يناير – 17 فبراير 2012",
        "الإضافة 3 / للوثيقة 18-A",
        "23 سبتمبر 2011",
        "الأصل: بالعربية",
      ],
    ],
  ])("names conference, number, day and language: %s", (language, lines) => {
    expect(tableOf(wordOf(front({ ...whole, language })).bytes)).toEqual(lines);
  });

  it.each<[string, Metadata, readonly string[]]>([
    ["a document", { document: 10 }, ["Document 10-E", "Original: English"]],
    ["a revision", { document: 10, revision: 1 }, ["Revision 1 to / Document 10-E", "Original: English"]],
    [
      "a revised addendum",
      { document: 39, addendum: 12, revision: 1 },
      ["Revision 1 to / Document 39(Add.12)-E", "Original: English"],
    ],
    [
      "a conference without known days",
      { conference: "WRC-27" },
      ["World Radiocommunication Conference (WRC-27)", "Original: English"],
    ],
    [
      "a conference that nobody knows, as it was written",
      { conference: "Preparatory  Meeting" },
      ["Preparatory Meeting", "Original: English"],
    ],
    ["a date", { date: "2024-10-01" }, ["1 October 2024", "Original: English"]],
  ])("names %s alone", (_, metadata, lines) => {
    expect(tableOf(wordOf(front(metadata)).bytes)).toEqual(lines);
  });

  it.each<[string, Metadata]>([
    ["none of it is known", { source: "APT", title: "A title", language: "en" }],
    ["the date is none", { date: "next week", title: "A title" }],
  ])("is left out when %s", (_, metadata) => {
    const main = mainOf(wordOf(front(metadata)).bytes);
    expect(main).not.toContain("<w:tbl>");
    expect(main).not.toContain("<w:titlePg/>");
  });

  it("stands above source and title, and spares the first page its head", () => {
    const main = mainOf(wordOf(front({ ...whole, source: "MEX", title: "Words" })).bytes);
    expect(main).toMatch(/<w:body><w:tbl>.*<\/w:tbl><w:p>.*MEX.*Words.*<w:titlePg\/><\/w:sectPr>/s);
  });

  it("does not stand in the text again, and the text is the same as before", () => {
    const text = front({ ...whole, language: "ar", title: "Words" });
    expect(textOf(wordOf(text).bytes)).toBe(text);
  });

  it("takes any words of a front matter, and gives them back", () => {
    const odd = [
      "Document 5-E",
      "Foo (WTSA-24)",
      "3 October 2024",
      "Original: French",
      "\u200f",
      "[x]",
      "وثيقة 5-A",
      "a \u0001 b",
    ];
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(...odd),
    );
    const keys = { conference: words, source: words, title: words, date: words, document: fc.nat(99) };
    fc.assert(
      fc.property(fc.record(keys, { requiredKeys: [] }), (given) => {
        const text = print(parse(front(given)));
        expect(textOf(wordOf(text).bytes)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves a front matter as it was written that says the same in other words", () => {
    const text = '---\nconference: "wrc 12"\ndate: 2011-09-23\nrevision: 1\naddendum: 2\n---\n\nwords\n';
    expect(textOf(wordOf(text).bytes)).toBe(text);
  });
});

describe("metadata that became a table", () => {
  const tags = [...bundledCatalogue.conferences, ...bundledCatalogue.candidates].map(({ tag }) => tag);
  const day = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, date]) =>
      [String(year).padStart(4, "0"), ...[month, date].map((n) => String(n).padStart(2, "0"))].join("-"),
    );
  const number = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined });
  const metadata = fc
    .record({
      conference: fc.option(
        fc.constantFrom(...tags, "Regional preparatory meeting", "Réunion", "会议 3", "Совещание, Doc. 4"),
        { nil: undefined },
      ),
      document: number,
      addendum: number,
      revision: number,
      language: fc.constantFrom(...languages),
      date: fc.option(day, { nil: undefined }),
    })
    .map(({ addendum, revision, ...rest }) => ({ ...rest, ...(rest.document !== undefined && { addendum, revision }) }))
    .filter(({ conference, document, date }) => (conference ?? document ?? date) !== undefined)
    .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Metadata);

  it("is the same when it is read from the table", () => {
    fc.assert(
      fc.property(metadata, (given) => {
        expect(readHeader(headerLines(given, given.language as LanguageTag))).toEqual({
          metadata: given,
          isWhole: true,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same when the file has forgotten the front matter", () => {
    fc.assert(
      fc.property(metadata, (given) => {
        const source = textOf(forgetful(wordOf(front(given)).bytes));
        expect(parse(source).metadata).toEqual(given);
        expect(source).toMatch(/\n---\n\nwords\n$/);
      }),
      { numRuns: 30 },
    );
  });

  it("follows the table where somebody changed it in Word, and stays what it was in all else", () => {
    const { bytes } = wordOf(front({ conference: "WTSA-24", document: 42, date: "2024-09-20", abstract: "Much" }));
    const parts = unzipSync(bytes);
    const main = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    parts["word/document.xml"] = strToU8(main.replace("Document 42-E", "Document 43-E").replace("20 Sept", "21 Sept"));
    expect(parse(textOf(zipSync(parts))).metadata).toEqual({
      ...{ conference: "WTSA-24", document: 43, date: "2024-09-21", abstract: "Much" },
    });
  });
});

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

describe("docxodus", () => {
  let engine: typeof import("docxodus/core");
  beforeAll(async () => {
    engine = await import("docxodus/core");
    await engine.initialize();
  }, 60_000);

  it.each(languages)("finds no error in the table: %s", async (language) => {
    const { bytes } = wordOf(
      front({ conference: "WTSA-24", document: 39, addendum: 12, revision: 1, date: "2024-10-02", language }),
    );
    const { findings } = await engine.verifyDeliverable(bytes);
    expect(
      findings.filter(({ severity, code }) => severity === "error" && /^(?:openxml|structure|package)\./.test(code)),
    ).toEqual([]);
  });
});
