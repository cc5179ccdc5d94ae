import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusTexts } from "../corpus-texts.ts";
import { text, xmlOf } from "./akoma-ntoso-sample.ts";
import { breachesOf, readXml } from "./akoma-ntoso-structure.ts";
import { texts } from "./akoma-ntoso-texts.ts";

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
    expect(faultsOf([xmlOf(readFileSync(samples + name, "utf8"))])).toEqual([]);
  });

  it.skipIf(schema === undefined)("are valid as adopted texts are, and texts that are thrown together", () => {
    const sources = [...corpusTexts(), ...fc.sample(texts, 1000)];
    const written = sources.map((source) => xmlOf(source)).filter((xml) => xml.startsWith("<?xml"));
    expect(written.length).toBeGreaterThan(300);
    expect(faultsOf(written)).toEqual([]);
  });

  /** What xmllint has to say against some files, by the schema. */
  function faultsOf(files: readonly string[]): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "preamble-akn-"));
    const paths = files.map((xml, at) => {
      const path = join(folder, `${at}.xml`);
      writeFileSync(path, xml);
      return path;
    });
    const done = spawnSync("xmllint", ["--noout", "--schema", schema ?? "", ...paths], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    return done.stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  }
});
