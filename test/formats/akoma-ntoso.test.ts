import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { akomaNtoso } from "../../src/formats/akoma-ntoso/akoma-ntoso.ts";
import { parse } from "../../src/syntax/index.ts";

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".md") && !name.includes("with-findings"),
);
const text = `### RESOLUTION 2 (Rev. Doha, 2026)

Title

(Geneva, 2022; Doha, 2026)

The World Telecommunication Standardization Assembly (Doha, 2026),

*considering*

a)\tResolution 71 (Rev. Geneva, 2022) of this assembly;

  i)\tthe *first* part,

*resolves*

1\tto do it;

2\tto do more.
`;

function xmlOf(source: string): string {
  const written = akomaNtoso(parse(source));
  return written.status === "written" ? written.xml : written.message;
}

describe("a resolution in Akoma Ntoso", () => {
  it("has preface, preamble and main body", () => {
    const xml = xmlOf(text);
    expect(xml).toContain('<statement name="resolution" contains="singleVersion"><meta>');
    expect(xml).toContain("<docNumber>RESOLUTION 2 (Rev. Doha, 2026)</docNumber>");
    expect(xml).toContain("<docTitle>Title</docTitle>");
    expect(xml).toContain(
      '<recitals eId="recs_1"><intro><p><i>considering</i></p></intro><recital eId="recs_1__rec_a"><num>a)</num>',
    );
    expect(xml).toContain(
      '<item eId="recs_1__rec_a__list_1__item_i"><num>i)</num><p>the <i>first</i> part,</p></item>',
    );
    expect(xml).toContain(
      '<clause eId="cl_1"><heading><i>resolves</i></heading><paragraph eId="cl_1__para_1"><num>1</num>',
    );
  });

  it("is identified by organ, form, year and number, and cites by the same rule", () => {
    const xml = xmlOf(text);
    expect(xml).toMatch(/<FRBRWork><FRBRthis value="\/akn\/un\/statement\/resolution\/[a-z-]+\/2026\/2\/!main"\/>/);
    expect(xml).toMatch(/<ref href="\/akn\/un\/statement\/resolution\/[a-z-]+\/2022\/71">Resolution 71 /);
    expect(xml).toContain('<FRBRlanguage language="eng"/>');
  });

  it("takes the changes as made", () => {
    expect(xmlOf(text.replace("to do more", "to do {~~more~>less~~}"))).toContain("to do less.");
  });

  it("has several texts as one collection, no id twice", () => {
    const xml = xmlOf(`## ADD APT/1/1\n\n${text}\n## ADD APT/1/2\n\n${text.replace("RESOLUTION 2", "RESOLUTION 3")}`);
    expect(xml).toContain('<documentCollection name="contribution">');
    const ids = [...xml.matchAll(/eId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is refused where nothing dates it, or there is no text", () => {
    expect(xmlOf("### RESOLUTION 2\n\nTitle\n\nresolves\n\nto do it.\n")).toBe(
      "“RESOLUTION 2” names no year; write it into its heading: (New Delhi, 2024)",
    );
    expect(xmlOf("words\n")).toBe("There is no resolution, decision, recommendation or opinion in it");
  });

  it.each(names)("is well-formed: %s", (name) => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    const xml = xmlOf(readFileSync(samples + name, "utf8"));
    expect(xml).toContain("<akomaNtoso");
    parser.write(xml).close();
  });

  // The schema of OASIS is not part of the project: PREAMBLE_AKN_SCHEMA names a copy, with xml.xsd beside it.
  const schema = process.env["PREAMBLE_AKN_SCHEMA"];
  it.skipIf(schema === undefined).each(names)("is valid by the schema of OASIS: %s", (name) => {
    const xml = xmlOf(readFileSync(samples + name, "utf8"));
    const done = spawnSync("xmllint", ["--noout", "--schema", schema ?? "", "-"], { input: xml, encoding: "utf8" });
    expect(done.stderr.trim()).toBe("- validates");
  });
});
