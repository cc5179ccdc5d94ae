import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bundledCatalogue,
  catalogueText,
  lookUpText,
  readCatalogueText,
  recordsOf,
  withConferences,
  withTexts,
} from "../../src/catalogue/index.ts";
import { law } from "../law.ts";

/** What is wrong with a file, as `line:column: message`. */
const problems = (json: string) =>
  readCatalogueText(json).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);

const row = { organ: "WTSA", number: "109", title: "On something", adopted: "Nairobi, 2028", source: "circular 1" };

describe("a user's own catalogue", () => {
  it("adds texts and meetings, and tells of newer editions", () => {
    const own = readCatalogueText(
      JSON.stringify({
        conferences: [{ organ: "WTSA", tag: "WTSA-28", place: "Nairobi", year: 2028, source: "circular 1" }],
        texts: [row, { organ: "PP", number: "71", revisions: ["Doha, 2026"], source: "71.txt" }],
      }),
    );
    expect(own.problems).toEqual([]);
    const all = withTexts(withConferences(bundledCatalogue, own.conferences), own.texts);
    const ask = (organ: "WTSA" | "PP", number: string, place: string, year: number) =>
      lookUpText(all, { organ, form: "resolution", number, edition: { place, year } });
    expect(ask("WTSA", "109", "NAIROBI", 2028)).toMatchObject({
      status: "current",
      record: { sources: ["circular 1"] },
    });
    expect(ask("PP", "71", "Bucharest", 2022)).toMatchObject({ status: "superseded", by: { place: "Doha" } });
    expect(ask("PP", "71", "Doha", 2026)).toMatchObject({
      status: "current",
      record: { title: "Strategic plan for the Union for 2024-2027", confidence: "corroborated" },
    });
  });

  it("reads sessions, and takes a suppressed text for suppressed", () => {
    const { texts } = readCatalogueText(
      JSON.stringify({
        texts: [{ organ: "WRC", number: "646", revisions: ["WRC-23"], suppressedAt: "WRC-27", source: "x" }],
      }),
    );
    expect(texts[0]).toMatchObject({ status: "suppressed", revisions: [{ session: "WRC-23", year: 2023 }] });
  });

  it("is written as it is read", () => {
    for (const organ of ["WTSA", "PP", "WRC", "Council"] as const) {
      const records = recordsOf(bundledCatalogue, organ).filter(({ confidence }) => confidence !== "unverified");
      const { texts, problems: found } = readCatalogueText(catalogueText(records));
      expect(found).toEqual([]);
      expect(
        texts.map(({ number, title, adopted, revisions }) => [number, title, adopted?.year, revisions.length]),
      ).toEqual(
        records.map(({ number, title, adopted, revisions }) => [number, title, adopted?.year, revisions.length]),
      );
    }
    expect(readCatalogueText(catalogueText([])).problems).toEqual([]);
  });
});

describe("a mistake in a user's own catalogue", () => {
  it("is told with its place and words", () => {
    expect(problems('{\n  "texts": [\n    { "organ": "WTSA", "number": 71, "source": "x" }\n  ]\n}')).toEqual([
      "3:34: “texts[1].number” is 71; a text in quotation marks is expected",
    ]);
    expect(problems('{"texts":[{"organ":"PPP","number":"1","source":"x"}]}')[0]).toMatch(
      /^1:20: “texts\[1\]\.organ” is "PPP"; allowed are WTSA, PP, .*; did you mean “PP”\?$/,
    );
    expect(problems('{"texts":[{"organ":"PP","number":"1"}]}')).toEqual(["1:11: “texts[1].source” is missing"]);
    expect(problems('{"texts":[{"organ":"PP","number":"1","source":"x","revision":[]}]}')).toEqual([
      "1:62: “texts[1].revision” is no key here; did you mean “revisions”?",
    ]);
    expect(problems('{"texts":[{"organ":"PP","number":"1","source":"x","revisions":["(Rev. Dubai)"]}]}')[0]).toMatch(
      /“texts\[1\]\.revisions\[1\]” is "\(Rev\. Dubai\)"; a place and year such as “Bucharest, 2022”/,
    );
    expect(problems('{"conferences":[{"organ":"PP","tag":"X","year":1,"source":"x"}]}')[0]).toMatch(/at least 1865/);
    expect(problems('{"meetings":[]}')).toEqual(["1:13: “meetings” is no key here"]);
    expect(problems("[]")).toEqual(["1:1: the file is []; an object in braces is expected"]);
  });

  it("is told where it is no JSON", () => {
    expect(problems('{\n  "texts": [\n  ],\n}')).toEqual([
      "4:1: this is not valid JSON: behind the last comma stands nothing, at “}”",
    ]);
    expect(problems("")).toEqual(["1:1: this is not valid JSON: a value is expected, at the end of the file"]);
    expect(problems('{"texts": [}')[0]).toMatch(/^1:12: /);
    expect(problems("{'texts': []}")[0]).toMatch(/a key in quotation marks is expected/);
    expect(problems('{"texts": []} x')[0]).toMatch(/behind the end/);
    expect(problems('{"texts": "a\n"}')[0]).toMatch(/not closed/);
    expect(problems('{"texts": "\\x"}')[0]).toMatch(/not written as JSON/);
  });

  it("is told for numbers and keys that stand twice", () => {
    const { source, organ } = row;
    const twice = JSON.stringify({
      texts: [
        { organ, number: "71", source },
        { organ: "UNGA", number: "78/265", source },
        { organ, number: "71", source },
        { organ: "UNGA", number: "A/RES/78/265", source },
      ],
    });
    expect(problems(twice).map((line) => line.replace(/^\d+:\d+: /, ""))).toEqual([
      "“texts[3]” is resolution 71 of WTSA, as “texts[1]” is already",
      "“texts[4]” is resolution A/RES/78/265 of UNGA, as “texts[2]” is already",
    ]);
    expect(problems('{"texts": [], "texts": []}')).toEqual([
      "1:15: this is not valid JSON: the key “texts” stands twice",
    ]);
  });

  it("is told for hostile files, and nothing of them is used", () => {
    expect(problems('{"__proto__": {"texts": []}}')[0]).toMatch(/“__proto__” is no key/);
    expect(problems('{"constructor": {"prototype": 1}}')[0]).toMatch(/“constructor” is no key here/);
    expect(problems("[".repeat(100_000))[0]).toMatch(/nested more than 32 deep/);
    expect(problems(`{"texts": "${"x".repeat(9 * 1024 * 1024)}"}`)).toEqual([
      "1:1: the file has 10 MB; up to 8 are read",
    ]);
    expect(problems(JSON.stringify({ texts: Array.from({ length: 5000 }, () => ({})) }))).toHaveLength(20);
    expect(({} as { readonly texts?: unknown }).texts).toBeUndefined();
  });

  it("is told of an object where words are expected, whatever the object says of its length", () => {
    const length = { toString: "" };
    const texts = [{ ...row, number: { length }, adopted: { length: 3000 } }];
    expect(problems(JSON.stringify({ texts }))).toEqual([
      expect.stringMatching(/number.*; a text in quotation marks is expected/),
      expect.stringMatching(/adopted.*; a text in quotation marks is expected/),
    ]);
  });

  it("never throws, and agrees with JSON.parse", () => {
    law(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const { problems: found } = readCatalogueText(text);
        // JSON.parse takes these.
        const own = /(?:: “__proto__” is no key|” stands twice|: values are nested more than 32 deep, at .*)$/s;
        const isRefused = found.some(({ message }) => /^this is not valid JSON: /.test(message) && !own.test(message));
        expect(isRefused).toBe(!isJson);
      }),
    );
  });
});
