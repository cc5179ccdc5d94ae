import { describe, expect, it } from "vitest";
import { deleted, inserted, makeWord, paragraph, run, style, styles } from "../formats/docx/make-word.ts";
import { folderOf } from "./run.ts";

const names = styles("Proposal", "Res_No", "Res_title", "Call");
const resolution = [
  paragraph("RESOLUTION 187 (Rev. Geneva, 2022)", style("ResNo")),
  paragraph("Early warning", style("Restitle")),
  paragraph("resolves", style("Call")),
].join("");
const changed = makeWord(
  `${paragraph("MOD\tAPT/42A7/1", style("Proposal"))}${resolution}${paragraph(
    `<w:r><w:t xml:space="preserve">to study </w:t></w:r>${deleted("sirens")}${inserted("mobile networks")}<w:r><w:t>.</w:t></w:r>`,
  )}`,
  { styles: names },
);

describe("import", () => {
  it("writes a Word file as text with marks to standard output", async () => {
    const { code, out, err } = await folderOf({ "a.docx": changed }).run("import a.docx");
    expect(code).toBe(0);
    expect(out).toContain(
      "## MOD APT/42A7/1\n\n### RESOLUTION 187 (Rev. Geneva, 2022)\n\nEarly warning\n\n*resolves*\n\n",
    );
    expect(out).toContain("to study {~~sirens~>mobile networks~~}.\n");
    expect(err).toMatch(/^a\.docx: Changes and comments name persons: “Ada Delegate”; .*\n$/);
  });

  it("accepts the changes with --clean", async () => {
    const { out } = await folderOf({ "a.docx": changed }).run("import a.docx --clean");
    expect(out).toContain("to study mobile networks.\n");
    expect(out).not.toContain("Ada");
  });

  it("keeps the text before the changes with --base, and names it", async () => {
    const folder = folderOf({ "a.docx": changed });
    const { code, out } = await folder.run("import a.docx -o a.contribution.md --base resolution-187.resolution.md");
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(folder.read("a.contribution.md")).toMatch(/^---\nbase: "resolution-187\.resolution\.md"\n---\n\n## MOD/);
    expect(folder.read("resolution-187.resolution.md")).toBe(
      "### RESOLUTION 187 (Rev. Geneva, 2022)\n\nEarly warning\n\n*resolves*\n\nto study sirens.\n",
    );
  });

  it.each([
    ["import --base a.docx -o b.contribution.md", "b.contribution.md", "b.base.resolution.md"],
    ["import a.docx -o b.md --base", "b.md", "b.base.resolution.md"],
    ["import a.docx --base -o b.md", "b.md", "b.base.resolution.md"],
    ["import a.docx --base --force", undefined, "a.base.resolution.md"],
    ["import a.docx --base=older.txt", undefined, "older.txt"],
  ])("keeps it beside the text when no file is named: %s", async (command, output, base) => {
    const folder = folderOf({ "a.docx": changed });
    const { code, out } = await folder.run(command);
    expect(code).toBe(0);
    expect(output === undefined ? out : folder.read(output)).toContain(`base: "${base}"`);
    expect(folder.read(base)).toContain("to study sirens.");
  });

  it.each([
    ["import a.docx -o a.docx --force", "a.docx is read for the result; name another file to write"],
    ["import a.docx -o b.md --base b.md --force", "b.md is named for two results; give each a file of its own"],
  ])("loses no words whatever is allowed: %s", async (command, line) => {
    const folder = folderOf({ "a.docx": changed });
    expect(await folder.run(command)).toEqual({ code: 2, out: "", err: `preamble: ${line}\n` });
    expect(folder.bytes("a.docx")).toEqual(Buffer.from(changed));
  });

  it("says so when there is no text before the changes", async () => {
    const folder = folderOf({ "a.docx": makeWord(resolution, { styles: names }) });
    const { code, out, err } = await folder.run("import a.docx --base b.md");
    expect(code).toBe(0);
    expect(err).toBe("preamble: a.docx has no tracked changes in any text; there is no base\n");
    expect(out).not.toContain("base:");
    expect(() => folder.read("b.md")).toThrow();
  });

  it("keeps the changes as marks where their text before cannot be kept, and says so alone", async () => {
    const words = paragraph("MOD\tAPT/42A7/1", style("Proposal")) + paragraph(`${run("a ")}${inserted("b")}`);
    const folder = folderOf({ "a.docx": makeWord(words, { styles: names }) });
    const { out, err } = await folder.run("import a.docx --base b.md");
    expect(out).toContain("a {++b++}");
    expect(err).toContain("The changes stay as marks");
    expect(err).not.toContain("has no tracked changes");
  });

  it("replaces no file without being told to", async () => {
    const folder = folderOf({ "a.docx": changed, "a.md": "mine" });
    const { code, err } = await folder.run("import a.docx -o a.md");
    expect({ code, err }).toEqual({
      code: 2,
      err: "preamble: a.md is there already; name another file, or replace it with --force\n",
    });
    expect(folder.read("a.md")).toBe("mine");
    expect((await folder.run("import a.docx -o a.md --force")).code).toBe(0);
    expect(folder.read("a.md")).toContain("RESOLUTION 187");
  });

  it("reads standard input", async () => {
    const { out } = await folderOf({}).run("import -", { stdin: changed });
    expect(out).toContain("RESOLUTION 187");
  });

  it.each([
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), /a\.docx was not read\. This is an old \.doc file/],
    ["a text", "Introduction", /a\.docx was not read\. This is no \.docx file/],
    ["a damaged file", changed.slice(0, 700), /a\.docx was not read\. The file is damaged/],
  ])("refuses %s in one line", async (_, bytes, said) => {
    const { code, out, err } = await folderOf({ "a.docx": bytes }).run("import a.docx");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(said);
    expect(err.match(/\n/g)).toHaveLength(1);
  });

  it("takes one way with the changes only", async () => {
    const { code, err } = await folderOf({ "a.docx": changed }).run("import a.docx --clean --base b.md");
    expect({ code, err }).toEqual({ code: 2, err: "preamble: --clean and --base exclude each other; take one\n" });
  });
});

describe("Word files among official texts", () => {
  const official = makeWord(
    [
      paragraph("RESOLUTION 109 (New Delhi, 2024)", style("ResNo")),
      paragraph("Open models in standardization", style("Restitle")),
      paragraph("(New Delhi, 2024)"),
      paragraph("The World Telecommunication Standardization Assembly (New Delhi, 2024),"),
      paragraph("resolves", style("Call")),
      paragraph("to read it."),
    ].join(""),
    { styles: names },
  );

  it("are facts for the catalogue", async () => {
    const { code, out, err } = await folderOf({ "texts/r109.docx": official }).run("catalogue build texts");
    expect({ code, err }).toEqual({ code: 0, err: "1 texts from 1 files\n" });
    expect(out).toContain("Open models in standardization");
  });

  it("are base texts", async () => {
    const draft =
      "## MOD APT/42A7/1\n\n### RESOLUTION 109 (Rev. Dubai, 2028)\n\nOpen models\n\n*resolves*\n\nto read {++all of ++}it.\n";
    const folder = folderOf({
      "texts/r109.docx": official,
      "a.contribution.md": draft,
      "texts/notes.docx": "no",
      "texts/~$r109.docx": "x",
    });
    const { out, err } = await folder.run("lint a.contribution.md --library texts");
    expect(err).not.toContain("~$");
    expect(err).toContain("left out of the library: texts/notes.docx was not read. This is no .docx file");
    expect(out).toContain("proposal-unmarked-change");
  });
});
