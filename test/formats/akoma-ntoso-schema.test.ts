import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { text, xmlOf } from "./akoma-ntoso-sample.ts";
import { breachesOf, readXml } from "./akoma-ntoso-structure.ts";

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".md") && !name.includes("with-findings"),
);

describe("the samples in Akoma Ntoso", () => {
  it.each(names)("have the order of elements and the ids that the schema wants: %s", (name) => {
    const xml = xmlOf(readFileSync(samples + name, "utf8"));
    expect(breachesOf(readXml(xml))).toEqual([]);
  });

  it("are held to the schema by a check that finds what is wrong", () => {
    const xml = xmlOf(text);
    const broken = [
      xml
        .replace(/(<preface>.*<\/preface>)(<preamble>)/, "$2")
        .replace("</preamble>", "</preamble><preface><p/></preface>"),
      xml.replace('eId="cl_1__para_2"', 'eId="cl_1__para_1"'),
      xml.replace(' name="enactingFormula"', ""),
      xml.replace(/date="[^"]*"/, 'date="2024-02-30"'),
      xml.replace("<num>1</num>", "<num>1</num>loose"),
      xml.replace(/#organ/g, "#nobody"),
    ];
    expect(breachesOf(readXml(xml))).toEqual([]);
    for (const one of broken) expect(breachesOf(readXml(one))).not.toEqual([]);
  });

  // The schema of OASIS is not part of the project: PREAMBLE_AKN_SCHEMA names a copy, with xml.xsd beside it.
  const schema = process.env["PREAMBLE_AKN_SCHEMA"];
  it.skipIf(schema === undefined).each(names)("are valid by the schema of OASIS: %s", (name) => {
    const xml = xmlOf(readFileSync(samples + name, "utf8"));
    const done = spawnSync("xmllint", ["--noout", "--schema", schema ?? "", "-"], { input: xml, encoding: "utf8" });
    expect(done.stderr.trim()).toBe("- validates");
  });
});
