import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

const cited = `considering

a)\tResolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference;

b)\tResolution 71 (Rev. Dubai, 2018) of the Plenipotentiary Conference, "as it was";

c)\tArticle 1 of the Constitution and Recommendations ITU-T A.4 and ITU-T A.5;
`;

const official = `RESOLUTION 109 (New Delhi, 2024)

Open models in standardization

(New Delhi, 2024)

The World Telecommunication Standardization Assembly (New Delhi, 2024),

considering

a)\tthat a text was made up for a test,

resolves

1\tto read it.
`;

const trail = `RESOLUTION 25 (REV. BUCHAREST, 2022)

Presence in regions

The Plenipotentiary Conference of the International Telecommunication Union (Bucharest, 2022),

considering

a)\tthat a text was made up for a test,

resolves

1\tto read it.

(Kyoto, 1994) – (Rev. Minneapolis, 1998) – (Rev. Antalya,
2006) – (Rev. Bucharest, 2022)
`;

describe("references", () => {
  it("lists citations with what is known of them", async () => {
    const { code, out, err } = await folderOf({ "a.contribution.md": cited }).run("references .");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^a\.contribution\.md\n {2}3:4 +current +Resolution 71 \(Rev\. Bucharest, 2022\).* PP\n/);
    expect(out).toMatch(/5:4 +superseded .* PP, newest listed: Rev\. Bucharest, 2022\n/);
    expect(out).toMatch(/7:4 +unchecked +Article 1/);
    expect(out).toMatch(/withdrawn +.*A\.4/);
    expect(out).toMatch(/5 citations: 2 current, 1 superseded, 1 unchecked, 1 withdrawn; as of 2026-11-21\n$/);
  });

  it("knows a number alone by its full citation further up", async () => {
    const words =
      "considering\n\na)\tResolution 37 (Rev. Buenos Aires, 2017) of the World Telecommunication Development Conference;\n\nb)\tthat Resolution 37 asks for it,\n";
    const folder = folderOf({ "a.txt": words, "b.txt": words.replace(/a\).*\n\n/, "") });
    const state = async (argv: string) => JSON.parse((await folder.run(`${argv} --format json`)).out);
    const [, later] = (await state("references a.txt")).files[0].citations;
    expect(later).toMatchObject({ number: "37", edition: null, organ: "WTDC", state: "unlisted" });
    expect((await state("outline a.txt")).references[1]).toMatchObject({ organ: "WTDC", status: "unlisted" });
    expect((await state("references b.txt")).files[0].citations[0]).toMatchObject({ organ: null, state: "ambiguous" });
  });

  it("answers as of a day", async () => {
    const { out } = await folderOf({ "a.txt": cited }).run("references a.txt --as-of 2020-01-01 --format json");
    const { version, files } = JSON.parse(out);
    expect(version).toBe(1);
    expect(files[0]).toMatchObject({
      path: "a.txt",
      asOf: "2020-01-01",
      citations: [
        { line: 3, column: 4, organ: "PP", number: "71", edition: "Rev. Bucharest, 2022", state: "unlisted" },
        { line: 5, state: "current", newest: "Rev. Dubai, 2018" },
        { kind: "article", state: "unchecked", newest: null },
        { number: "ITU-T A.4", state: "withdrawn" },
        { number: "ITU-T A.5", state: "current" },
      ],
    });
  });

  it("writes a table that spreadsheets read, and no formula", async () => {
    const { out } = await folderOf({ "=a,b.txt": cited }).run("references =a,b.txt --format csv");
    const lines = out.split("\r\n");
    expect(lines[0]).toBe("file,line,column,text,kind,organ,number,edition,state,newest,title,source");
    expect(lines[1]).toMatch(/^"'=a,b\.txt",3,4,/);
    expect(lines[1]).toContain('"Rev. Bucharest, 2022",current,"Rev. Bucharest, 2022",Strategic plan for the Union');
  });

  it("goes on after a file that cannot be read", async () => {
    const { code, out, err } = await folderOf({ "a.txt": cited }).run("references a.txt nope.txt");
    expect(code).toBe(2);
    expect(err).toBe("preamble: nope.txt does not exist\n");
    expect(out).toContain("current");
    expect((await folderOf({}).run("references")).err).toMatch(/needs a file/);
  });
});

describe("the catalogue", () => {
  it("lists texts, all or those that words fit", async () => {
    const folder = folderOf({});
    const all = await folder.run("catalogue list --organ PP");
    expect(all.out).toMatch(/^PP 71 +in force +Rev\. Bucharest, 2022 +Strategic plan for the Union/m);
    expect(all.out).not.toMatch(/^WTSA/m);
    const found = await folder.run("catalogue list artificial intelligence --format json");
    expect(JSON.parse(found.out).texts[0]).toMatchObject({ organ: "PP", number: "214" });
  });

  it("shows one text", async () => {
    const folder = folderOf({});
    const { out } = await folder.run("catalogue show PP 71");
    expect(out).toContain("Resolution 71 (Rev. Bucharest, 2022)\nStrategic plan");
    expect(out).toContain("Rev. Dubai, 2018 → Rev. Bucharest, 2022");
    expect(out).toContain("as of 2026-11-21; a later edition may exist");
    expect((await folder.run("catalogue show Resolution 71 of PP")).out).toBe(out);
    expect((await folder.run("catalogue show PP-71")).out).toBe(out);
    expect((await folder.run("catalogue show A/RES/78/265")).out).toContain("Seizing the opportunities");
    expect((await folder.run("catalogue show ITU-R 7-3")).out).toContain("Resolution ITU-R 7-4");
    expect((await folder.run("catalogue show PP Decision 5")).out).toMatch(/^Decision 5 /);
    expect((await folder.run("catalogue show ITU-T A.4")).out).toContain("withdrawn");
    expect((await folder.run("catalogue show 37")).out.match(/^Resolution 37/gm)?.length).toBeGreaterThan(1);
    expect(await folder.run("catalogue show PP 9999")).toMatchObject({ code: 2, out: "" });
  });

  it("checks a file", async () => {
    const folder = folderOf({
      "good.json": '{"texts":[{"organ":"PP","number":"300","adopted":"Doha, 2026","source":"x"}]}',
      "bad.json": '{"texts":[\n{"organ":"PP","number":300,"source":"x"}]}',
      "odd.json": '{"texts":[{"organ":"WTSA","number":"300","adopted":"Hyderabad, 2022","source":"x"}]}',
    });
    expect(await folder.run("catalogue check good.json")).toMatchObject({ code: 0, out: "" });
    expect(await folder.run("catalogue check bad.json")).toMatchObject({
      code: 1,
      out: "bad.json:2:24: “texts[1].number” is 300; a text in quotation marks is expected\n",
    });
    expect(await folder.run("catalogue check odd.json")).toMatchObject({
      code: 1,
      out: "odd.json: WTSA 300: WTSA did not meet at “Hyderabad, 2022”; did you mean “Geneva, 2022”?\n",
    });
    expect(await folder.run("catalogue check nope.json")).toMatchObject({
      code: 2,
      err: "preamble: nope.json does not exist\n",
    });
  });

  it("is built from a folder of official texts", async () => {
    const folder = folderOf({
      "texts/res-109.txt": official,
      "texts/res-25.resolution.md": trail,
      "texts/notes.txt": "Nothing of the kind.\n",
      "texts/res-1.docx": "PK",
      "a.txt": "considering\n\na)\tResolution 109 (New Delhi, 2024) of WTSA;\n",
    });
    const { code, out, err } = await folder.run("catalogue build texts -o preamble.catalogue.json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(
      "texts/notes.txt:1: left out: no resolution, decision, recommendation or opinion was found\n",
    );
    expect(err).toContain("preamble: texts/res-1.docx was not read. The file is damaged;");
    expect(err).toContain("2 texts from 4 files, now 2 in preamble.catalogue.json\n");
    expect(JSON.parse(folder.read("preamble.catalogue.json"))).toEqual({
      texts: [
        {
          organ: "WTSA",
          number: "109",
          title: "Open models in standardization",
          adopted: "New Delhi, 2024",
          status: "in-force",
          source: "texts/res-109.txt",
        },
        {
          organ: "PP",
          number: "25",
          title: "Presence in regions",
          adopted: "Kyoto, 1994",
          revisions: ["Minneapolis, 1998", "Antalya, 2006", "Bucharest, 2022"],
          status: "in-force",
          source: "texts/res-25.resolution.md",
        },
      ],
    });
    // The file that was built is found by itself.
    expect((await folder.run("references a.txt --format csv")).out).toContain('current,"New Delhi, 2024",Open models');
    const before = folder.read("preamble.catalogue.json");
    expect((await folder.run("catalogue build texts -o preamble.catalogue.json")).code).toBe(2);
    expect(folder.read("preamble.catalogue.json")).toBe(before);
    expect((await folder.run("catalogue check preamble.catalogue.json")).code).toBe(0);
    expect((await folder.run("catalogue build texts")).out).toBe(before);
  });

  it("takes what a library holds", async () => {
    const folder = folderOf({
      "lib/res-109.resolution.md": official,
      "lib/broken.resolution.md": new Uint8Array([0xff, 0x00, 0xff]),
      "a.txt": "considering\n\na)\tResolution 109 (New Delhi, 2024) of WTSA;\n",
    });
    const { out, err } = await folder.run("references a.txt --library lib");
    expect(out).toContain("current");
    expect(err).toMatch(/left out of the library: lib\/broken/);
    expect((await folder.run("references a.txt")).out).toContain("unknown");
  });

  it("is refused in one line when it is called wrongly", async () => {
    const folder = folderOf({ "preamble.catalogue.json": "{", "a.txt": cited });
    expect((await folder.run("catalogue")).err).toMatch(/needs to know what to do/);
    expect((await folder.run("catalogue lst")).err).toMatch(/did you mean “list”/);
    expect((await folder.run("catalogue build nope")).err).toBe("preamble: nope is no folder\n");
    expect((await folder.run("catalogue build . -o preamble.catalogue.json")).err).toMatch(
      /catalogue\.json:1:2: this is not valid JSON/,
    );
  });
});

describe("lint", () => {
  const words = "considering\n\na)\tResolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference,\n";
  const newer = JSON.stringify({ texts: [{ organ: "PP", number: "71", revisions: ["Doha, 2026"], source: "71.txt" }] });

  it("learns from a catalogue file, named or near", async () => {
    const folder = folderOf({ "a.txt": words, "own/c.json": newer });
    expect((await folder.run("lint a.txt")).out).not.toContain("reference-superseded");
    expect((await folder.run("lint a.txt --catalogue own/c.json")).out).toContain("reference-superseded");
    expect((await folder.run("lint a.txt --catalogue own/c.json --as-of 2024-01-01")).out).not.toContain("superseded");
    folder.write("preamble.catalogue.json", newer);
    expect((await folder.run("lint a.txt")).out).toContain("reference-superseded");
  });

  const stale = "considering\n\na)\tResolution 71 (Rev. Dubai, 2018) of the Plenipotentiary Conference,\n";
  const leftOut = "preamble: c.json is left out; the answers rest on the facts that come with the tool\n";
  const row = '{ "organ": "PP", "number": "71", "source": "x" }';

  it.each([
    [
      "is no JSON",
      "{",
      "c.json:1:2: this is not valid JSON: a key in quotation marks is expected, at the end of the file",
    ],
    ["has wrong types", '{ "texts": 7 }', "c.json:1:12: “texts” is 7; a list in square brackets is expected"],
    [
      "has a number twice",
      `{ "texts": [${row}, ${row}] }`,
      "c.json:1:63: “texts[2]” is resolution 71 of PP, as “texts[1]” is already",
    ],
    ["is after the prototype", '{ "__proto__": {} }', "c.json:1:3: this is not valid JSON: “__proto__” is no key"],
    ["is huge", `{"texts":"${"x".repeat(50 * 1024 * 1024)}"}`, "c.json:1:1: the file has 51 MB; up to 8 are read"],
  ])("goes on with the facts at hand where a catalogue file %s", async (_name, json, message) => {
    const folder = folderOf({ "a.txt": stale, "c.json": json });
    const { code, out, err } = await folder.run("lint a.txt --catalogue c.json");
    expect({ code, err }).toEqual({ code: 2, err: `preamble: ${message}\n${leftOut}` });
    expect(out).toContain("reference-superseded");
  });

  it("tells the mistake of a catalogue file once, named or near, whatever was asked", async () => {
    const folder = folderOf({ "a.txt": stale, "b.txt": stale, "preamble.catalogue.json": '{ "texts": 7 }' });
    const told =
      "preamble: preamble.catalogue.json:1:12: “texts” is 7; a list in square brackets is expected\npreamble: preamble.catalogue.json is left out; the answers rest on the facts that come with the tool\n";
    const all = [
      ["lint a.txt b.txt", "reference-superseded"],
      ["references a.txt b.txt", "superseded"],
      ["outline a.txt --format json", "superseded"],
      ["catalogue show PP 71", "Strategic plan"],
      ["catalogue list strategic plan", "PP 71"],
    ] as const;
    for (const [argv, shown] of all) {
      const { code, out, err } = await folder.run(argv);
      expect({ argv, code, err: err.replace(/^\d+ texts.*\n/m, "") }).toEqual({ argv, code: 2, err: told });
      expect(out).toContain(shown);
    }
    expect((await folder.run("lint a.txt --catalogue nope.json")).err).toMatch(
      /^preamble: nope\.json does not exist\npreamble: nope\.json is left out/,
    );
  });
});
