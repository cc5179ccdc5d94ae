import { createHash } from "node:crypto";
import { chmodSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

/** A text in which no rule finds anything, with these words in its first item. */
const textOf = (words: string) => `RESOLUTION 204 (Dubai, 2018)

Use of networks

The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),

considering

that ${words} grow,

resolves

to go on.
`;
const remark = textOf("networks  everywhere");
const clean = textOf("networks everywhere");
const warning = `---\nconferense: PP-18\n---\n\n${clean}`;
const error = `---\nconference: [PP-18\n---\n\n${clean}`;

describe("the exit code", () => {
  it("is 0 when nothing weighs as much as an error, 1 for an error", async () => {
    const folder = folderOf({ "a.txt": remark, "b.txt": warning, "c.txt": error });
    expect((await folder.run("lint a.txt")).code).toBe(0);
    expect((await folder.run("lint b.txt")).code).toBe(0);
    expect((await folder.run("lint c.txt")).code).toBe(1);
  });

  it("is 1 over --max-warnings", async () => {
    const folder = folderOf({ "b.txt": warning });
    expect((await folder.run("lint b.txt --max-warnings 0")).code).toBe(1);
    expect((await folder.run("lint b.txt --max-warnings 1")).code).toBe(0);
    expect((await folder.run("lint b.txt --max-warnings 0 --quiet")).code).toBe(1);
  });

  it("is 2 when a file cannot be read, and the others are still checked", async () => {
    const folder = folderOf({ "c.txt": error });
    const { code, out, err } = await folder.run("lint nope.txt c.txt");
    expect(code).toBe(2);
    expect(err).toBe("preamble: nope.txt does not exist\n");
    expect(out).toMatch(/^c\.txt:2:\d+ error /);
  });
});

describe("what is read", () => {
  it("is every document of a folder, by name, without what is hidden or ignored", async () => {
    const folder = folderOf({
      "b.contribution.md": clean,
      "a/z.resolution.md": clean,
      "a/notes.md": remark,
      "old/x.contribution.md": clean,
      ".hidden/x.contribution.md": clean,
      "node_modules/x/x.contribution.md": clean,
      "preamble.config.json": '{ "ignore": ["old/"] }',
    });
    const { out } = await folder.run("lint --format json");
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual([
      "a/z.resolution.md",
      "b.contribution.md",
    ]);
    const named = await folder.run("lint --format json a old/x.contribution.md a/z.resolution.md");
    expect(JSON.parse(named.out).files.map(({ path }: { path: string }) => path)).toEqual([
      "a/z.resolution.md",
      "old/x.contribution.md",
    ]);
  });

  it("is standard input for -", async () => {
    const { out, code } = await folderOf({}).run("lint - --format json", { stdin: remark });
    expect(code).toBe(0);
    expect(JSON.parse(out).files[0]).toMatchObject({
      path: "<stdin>",
      findings: [{ rule: "text-double-blank", line: 9 }],
    });
  });

  it("is no folder without documents", async () => {
    const folder = folderOf({ "a/notes.md": remark });
    const { code, out, err } = await folder.run("lint a");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe("preamble: a holds no document: no file in it ends in .contribution.md or .resolution.md\n");
  });

  it.each([
    [
      "a Word file",
      Buffer.from("504b0304140006000800", "hex"),
      /is not a text file but a Word file or another zip archive; of a .docx “preamble import” makes a text/,
    ],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), /is not a text file but an old Word file/],
    ["a PDF", Buffer.from("%PDF-1.7\n"), /is not a text file but a PDF/],
    ["zero bytes", Buffer.from("Intro\0duction"), /is not a text file: byte 6 is zero/],
    [
      "control characters",
      Buffer.from([1, 2, 3, 4, 5, 65, 66]),
      /is not a text file: most of it are control characters/,
    ],
    [
      "Latin-1",
      Buffer.from("Introduction\n\nFlorian\xf3polis\n", "latin1"),
      /is not valid UTF-8: byte 22 \(0xf3, in line 3\); save it as UTF-8/,
    ],
    ["a cut sign", Buffer.from("abc\xc3", "latin1"), /is not valid UTF-8: byte 4 \(0xc3, in line 1\)/],
    ["a sign cut in its middle", Buffer.from("é€".repeat(2)).subarray(0, 9), /byte 8 \(0xe2, in line 1\)/],
    ["a stray byte behind a whole sign", Buffer.from("é\xff", "latin1").subarray(0), /byte 1 \(0xe9/],
    ["half of UTF-16", Buffer.from([0xff, 0xfe, 0x41]), /starts like UTF-16 but is not valid UTF-16/],
  ])("is not %s", async (_, content, message) => {
    const folder = folderOf({ "x.contribution.md": content });
    const { code, out, err } = await folder.run("lint x.contribution.md --fix");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^preamble: x\.contribution\.md [^\n]+\n$/);
    expect(err).toMatch(message);
    expect(Buffer.compare(folder.bytes("x.contribution.md"), content)).toBe(0);
  });

  it("may have a byte order mark, in UTF-8 and in UTF-16", async () => {
    const utf16 = Buffer.from(`\ufeff${remark}`, "utf16le");
    const folder = folderOf({ "a.txt": `\ufeff${remark}`, "b.txt": utf16, "c.txt": Buffer.from(utf16).swap16() });
    const { out } = await folder.run("lint a.txt b.txt c.txt --format json");
    for (const { findings } of JSON.parse(out).files) {
      expect(findings).toMatchObject([{ rule: "text-double-blank", line: 9, column: 14, endColumn: 16 }]);
    }
  });

  it("may be empty, which is told", async () => {
    const { out, code } = await folderOf({ "a.txt": "" }).run("lint a.txt");
    expect(code).toBe(0);
    expect(out).toBe("a.txt:1:1 information There is no text in this document text-empty\n\n1 document: 1 remark\n");
  });

  it("may have a front matter that is no YAML, which is told with its line", async () => {
    const { out, code } = await folderOf({ "a.txt": error }).run("lint a.txt");
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.txt:[123]:\d+ error .+ front-matter-syntax$/m);
  });

  it("may be one line of 5 MB", async () => {
    const folder = folderOf({ "a.txt": `${"many words ".repeat(480_000)} end` });
    const { out, code } = await folder.run("lint a.txt");
    expect(code).toBe(0);
    expect(out.length).toBeLessThan(5000);
  });
});

describe("settings", () => {
  const off = '{ "rules": { "text-double-blank": "off" } }';

  it("come from the nearest preamble.config.json", async () => {
    const folder = folderOf({
      "preamble.config.json": off,
      "a/x.contribution.md": remark,
      "b/preamble.config.json": '{ "rules": { "text-double-blank": "error" } }',
      "b/c/x.contribution.md": remark,
    });
    const { out, code } = await folder.run("lint --format json");
    expect(code).toBe(1);
    expect(JSON.parse(out).files.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual([0, 1]);
  });

  it("come from --config instead, and the command line goes before them", async () => {
    const folder = folderOf({ "a.txt": remark, "x.json": off });
    expect((await folder.run("lint a.txt --config x.json --format json")).out).toContain('"information": 0');
    expect((await folder.run("lint a.txt --config nope.json")).err).toBe("preamble: nope.json does not exist\n");
  });

  it("that are broken are told once, and nothing under them is checked", async () => {
    const folder = folderOf({
      "preamble.config.json": '{ "mode": "final", "rules": { "text-duble-blank": "off" } }',
      "a.contribution.md": remark,
      "b.contribution.md": remark,
    });
    const { code, out, err } = await folder.run("lint --fix");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(
      'preamble: preamble.config.json: “mode” is "final"; allowed are "draft" and "submission"\n' +
        "preamble: preamble.config.json: “rules.text-duble-blank” is no rule; did you mean “text-double-blank”?\n",
    );
    expect(folder.read("a.contribution.md")).toBe(remark);
  });

  it("that are no JSON are told", async () => {
    const folder = folderOf({ "preamble.config.json": "{", "a.contribution.md": remark });
    expect(await folder.run("lint")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^preamble: preamble\.config\.json(:1:\d)?: this is not valid JSON \(.+\)\n$/),
    });
  });

  it("name a catalogue and a library, which have to be there", async () => {
    const folder = folderOf({ "a.txt": clean, "c.json": '{ "conferences": [{}] }' });
    expect((await folder.run("lint a.txt --catalogue c.json")).err).toMatch(
      /c\.json:1:19: “conferences\[1\]\.organ” is missing/,
    );
    expect((await folder.run("lint a.txt --catalogue nope.json")).err).toMatch(/nope\.json does not exist/);
    expect((await folder.run("lint a.txt --library nope")).err).toMatch(/the library .+ is not a folder/);
  });
});

describe("--fix", () => {
  it("writes what it can repair and tells what is left", async () => {
    const folder = folderOf({ "a.txt": remark.replace("go on", "go  on"), "b.txt": clean });
    const { code, out } = await folder.run("lint a.txt b.txt --fix");
    expect(code).toBe(0);
    expect(out).toBe("2 documents: nothing found; 2 fixes made\n");
    expect(folder.read("a.txt")).toBe(clean);
  });

  it("keeps byte order mark, line breaks, permissions and links, and leaves nothing beside", async () => {
    const folder = folderOf({ "b.txt": "" });
    folder.write("a.txt", `\ufeff${remark.replaceAll("\n", "\r\n")}`, 0o640);
    folder.write("b.txt", Buffer.from(`\ufeff${remark}`, "utf16le"));
    symlinkSync("a.txt", join(folder.path, "link.txt"));
    expect((await folder.run("lint link.txt b.txt --fix")).code).toBe(0);
    expect(folder.read("a.txt")).toBe(`\ufeff${clean.replaceAll("\n", "\r\n")}`);
    expect(statSync(join(folder.path, "a.txt")).mode & 0o777).toBe(0o640);
    expect(Buffer.from(folder.bytes("b.txt")).toString("utf16le")).toBe(`\ufeff${clean}`);
    expect(readdirSync(folder.path).sort()).toEqual(["a.txt", "b.txt", "link.txt"]);
  });

  it("does not touch a file without fixes", async () => {
    const folder = folderOf({ "b.txt": clean });
    const before = statSync(join(folder.path, "b.txt")).mtimeMs;
    await folder.run("lint b.txt --fix");
    expect(statSync(join(folder.path, "b.txt")).mtimeMs).toBe(before);
  });

  it("writes standard input to standard output", async () => {
    const { out, err } = await folderOf({}).run("lint - --fix", { stdin: remark });
    expect(out).toBe(clean);
    expect(err).toBe("1 document: nothing found; 1 fix made\n");
  });

  it.runIf(process.getuid?.() !== 0)("says so when a file may not be written", async () => {
    const folder = folderOf({ "a.txt": remark });
    chmodSync(join(folder.path, "a.txt"), 0o444);
    expect(await folder.run("lint a.txt --fix")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/a\.txt was not written/),
    });
    expect(folder.read("a.txt")).toBe(remark);
  });
});

describe("progress", () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.contribution.md`, clean]));

  it("is shown on a terminal over many files, and wiped", async () => {
    const { err } = await folderOf(files).run("lint", { isTerminal: { out: true, err: true } });
    expect(err).toContain("\r30 of 30 documents");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });

  it("is not shown elsewhere", async () => {
    expect((await folderOf(files).run("lint")).err).toBe("");
    expect(
      (await folderOf({ "a.contribution.md": clean }).run("lint", { isTerminal: { out: true, err: true } })).err,
    ).toBe("");
  });
});

describe("the fingerprint", () => {
  const fingerprints = async (source: string): Promise<readonly string[]> => {
    const { out } = await folderOf({ "a.txt": source }).run("lint a.txt --format sarif");
    return JSON.parse(out).runs[0].results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
  };
  const text =
    "considering\n\na)\tthat words  grow;\n\nb)\tthat words  grow;\n\nc)\tthat other  words grow,\n\nresolves\n\nto go on.\n";

  it("stays when lines are put in above or a finding elsewhere goes away", async () => {
    const before = await fingerprints(text);
    const after = await fingerprints(`Introduction\n\nSome words.\n\n${text}`);
    expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(before.length);
    expect(after.slice(-before.length)).toEqual(before);
    const repaired = await fingerprints(text.replace("other  words", "other words"));
    expect(before).toEqual(expect.arrayContaining([...repaired]));
  });

  it("is a hash", async () => {
    expect((await fingerprints(text))[0]).toEqual({ "preamble/v1": expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(createHash("sha256").update("").digest("hex")).toHaveLength(64);
  });
});

describe("a text whose labels stand alone on their lines", () => {
  const head =
    "RESOLUTION 301 (New Delhi, 2024)\nShared masts\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n";
  const torn = `${head}considering\na)\nthat masts can be shared by several\noperators;\nb)\nthat sharing lowers cost,\nresolves\n1\nto study the sharing of masts;\n2\nto report to the next assembly.\n`;
  const french =
    "RÉSOLUTION 62 (Rév. Dubaï, 2012)\nMâts partagés\nL'Assemblée mondiale de normalisation des télécommunications (Dubaï, 2012),\nconsidérant\na)\nque les mâts sont hauts;\nb)\nque le vent est fort,\ndécide\nd'étudier les mâts.\n";
  const cited =
    "recognizing\na)\nresolves 2 of Resolution 80 (Rev. Marrakesh, 2002) of the Plenipotentiary Conference;\n";

  it.each([
    ["English", torn],
    ["French", french],
    ["with Windows line ends", torn.replaceAll("\n", "\r\n")],
    ["before the words of a call", cited],
  ])("is mended by --fix once: %s", async (_, source) => {
    const folder = folderOf({ "a.txt": source });
    expect(await folder.run("lint a.txt --fix")).toMatchObject({ err: "" });
    const once = folder.read("a.txt");
    expect(once).toMatch(/\na\)\t\p{L}/u);
    expect(once).not.toMatch(/\t[ \t]|\n(?:a\)|1)\r?\n/);
    expect(once.replace(/\s/g, "")).toBe(source.replace(/\s/g, ""));
    await folder.run("lint a.txt --fix");
    expect(folder.read("a.txt")).toBe(once);
  });

  it("is tidy once it was formatted", async () => {
    const folder = folderOf({ "a.txt": torn, "b.txt": french, "c.txt": cited });
    expect((await folder.run("format a.txt b.txt c.txt --write")).code).toBe(0);
    expect(folder.read("a.txt")).toContain(
      "*considering*\n\na)\tthat masts can be shared by several operators;\n\nb)\tthat",
    );
    expect(await folder.run("format a.txt b.txt c.txt --check")).toEqual({ code: 0, out: "", err: "" });
  });
});
