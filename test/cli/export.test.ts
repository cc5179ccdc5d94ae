import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importWord } from "../../src/formats/docx/import-word.ts";
import { parse } from "../../src/index.ts";
import { folderOf } from "./run.ts";

const before = "### RESOLUTION 71 (Rev. Geneva, 2022)\n\nCooperation\n\n*resolves*\n\nto do something.\n";
const after = before.replace("something", "much").replace("Geneva, 2022", "Doha, 2026");

function sourceOf(bytes: Uint8Array): string {
  const read = importWord(bytes);
  return read.status === "read" ? read.source : read.message;
}

it("writes a Word file beside the text, tells the proof and saves it", async () => {
  const folder = folderOf({ "APT.contribution.md": after, "base.md": before });
  const { code, out, err } = await folder.run(
    "export APT.contribution.md --to docx --base base.md --author APT --receipt proof.json",
  );
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(err).toMatch(
    /^APT\.docx: 4 paragraphs, with 2 insertions and 2 deletions; accepted they give the text, rejected the text before\. Read back and found the same letter for letter; SHA-256 [\da-f]{16}…\n$/,
  );
  const source = sourceOf(folder.bytes("APT.docx"));
  expect(parse(source).text).toContain("to do much.");
  expect(parse(source, "original").text).toContain("to do something.");
  expect(JSON.parse(folder.read("proof.json"))).toMatchObject({
    file: "APT.docx",
    paragraphs: 4,
    insertions: 2,
    verdict: "accepted it is the text, rejected the text before, letter for letter",
    sha256: { file: expect.stringMatching(/^[\da-f]{64}$/) },
  });
});

it("writes into the user's own Word file", async () => {
  const folder = folderOf({ "a.md": "First words\n\nLast words\n" });
  await folder.run("export a.md --to docx -o old.docx");
  folder.write("b.md", "First words\n\nLast new words\n");
  const { code, err } = await folder.run("export b.md --to docx -o new.docx --template old.docx");
  expect(code).toBe(0);
  expect(err).toContain("2 paragraphs, 1 of them as they were in the template");
});

it("replaces no file unless it is told to", async () => {
  const folder = folderOf({ "a.md": "words\n", "a.docx": "old" });
  expect(await folder.run("export a.md --to docx")).toEqual({
    code: 2,
    out: "",
    err: "preamble: a.docx is there already; name another file, or replace it with --force\n",
  });
  expect(folder.read("a.docx")).toBe("old");
  expect((await folder.run("export a.md --to docx --force")).code).toBe(0);
});

it.each([
  ["export a.md", "--to says what is written: docx, html, markdown, text, json, xml"],
  ["export a.md --to html --template a.md", "--template goes with --to docx"],
  ["export a.md --to docx --date today", "--date is “today”; a day such as 2026-11-21 is expected"],
  ["export a.md --to docx --date 2024-13-45", "--date is “2024-13-45”; a day such as 2026-11-21 is expected"],
  ["export a.md --to docx --author=", "--author is empty; name who makes the changes, or leave it out"],
  ["export a.md --to html -o -", "“-” is no name for a file; leave -o out to write to standard output"],
  ["export a.md --to docx -o a.md --force", "a.md is read for the result; name another file to write"],
  ["export a.md --to docx -o gone/a.docx", "gone/a.docx was not written: its folder does not exist"],
  ["export a.md --to docx --receipt ./a.docx", "./a.docx is named for two results; give each a file of its own"],
  ["export - --to docx", "a Word file of standard input needs a name: -o FILE.docx"],
  [
    "export a.md --to docx --template a.md",
    "a.docx was not written. The template was not read: This is no .docx file; save it as .docx in Word",
  ],
  [
    "export a.md --to xml",
    "a.md was not written as XML. There is no resolution, decision, recommendation or opinion in it",
  ],
])("refuses “%s” with a line and writes nothing", async (command, line) => {
  const folder = folderOf({ "a.md": "words\n" });
  expect(await folder.run(command)).toEqual({ code: 2, out: "", err: `preamble: ${line}\n` });
  expect(existsSync(join(folder.path, "a.docx"))).toBe(false);
});

it.each([
  ["html", "<!DOCTYPE html>"],
  ["markdown", "#### Cooperation"],
  ["text", "Cooperation\n\nresolves\n\nto do"],
  ["json", '"kind": "resolution"'],
  ["xml", "<akomaNtoso"],
])("writes %s to standard output or into a file", async (form, words) => {
  const folder = folderOf({ "a.md": after });
  const { code, out, err } = await folder.run(`export a.md --to ${form}`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(words);
  await folder.run(`export a.md --to ${form} -o out`);
  expect(folder.read("out")).toBe(out);
});
