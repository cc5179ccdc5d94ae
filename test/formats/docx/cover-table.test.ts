import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bundledCatalogue } from "../../../src/catalogue/index.ts";
import { headerLines } from "../../../src/formats/docx/cover/cover-header.ts";
import { readHeader } from "../../../src/formats/docx/cover/read-header.ts";
import type { LanguageTag, Metadata } from "../../../src/model/index.ts";
import { parse, print } from "../../../src/syntax/index.ts";
import { law } from "../../law.ts";
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
    law(
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
    law(
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
    law(
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
