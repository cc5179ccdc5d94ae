import { strToU8 } from "fflate";
import { afterEach, expect, it, vi } from "vitest";
import { exportWord } from "../../../src/formats/docx/export-word.ts";
import { importWord } from "../../../src/formats/docx/import-word.ts";
import * as writer from "../../../src/formats/docx/write/write-word.ts";
import { parse } from "../../../src/syntax/index.ts";
import { makeWord, paragraph } from "./make-word.ts";
import { mainOf, textOf, wordOf } from "./parts.ts";

afterEach(() => void vi.restoreAllMocks());

const base = `### RESOLUTION 71 (Rev. Geneva, 2022)

Cooperation

*considering*

a)\tthat one thing is so;

b)\tthat another thing is so,

*resolves*

to do something.
`;
const revised = base
  .replace("another thing", "a third thing")
  .replace("to do something", "to do much")
  .replace("Geneva, 2022", "Doha, 2026");

/** Without the labels of notes and keys: both sides of a Word file. */
function sidesOf(bytes: Uint8Array) {
  const source = textOf(bytes);
  return { accepted: parse(source).text, rejected: parse(source, "original").text };
}

it("a clean text with its base has tracked changes: accepted they are the text, rejected the base", () => {
  const { bytes, receipt } = wordOf(revised, { base: parse(base), author: "APT" });
  expect(mainOf(bytes)).toContain("<w:del ");
  expect(sidesOf(bytes)).toEqual({ accepted: revised, rejected: base });
  expect(receipt).toMatchObject({ insertions: 3, deletions: 3, kept: 0 });
});

it("marks that are there already are made anew against the base, so that no change goes out without one", () => {
  const { bytes } = wordOf("to do {++b++} and c\n", { base: parse("to do a and d\n") });
  expect(sidesOf(bytes)).toEqual({ accepted: "to do b and c\n", rejected: "to do a and d\n" });
});

it("the receipt has the hashes of text and file, and counts", () => {
  const { bytes, receipt } = wordOf("a {++b++}\n\nc {--d--}\n");
  expect(receipt).toMatchObject({ paragraphs: 2, kept: 0, insertions: 1, deletions: 1 });
  expect(receipt.source).toMatch(/^[\da-f]{64}$/);
  expect(receipt.accepted).not.toBe(receipt.rejected);
  expect(wordOf("a {++b++}\n\nc {--d--}\n").receipt).toEqual(receipt);
  expect(importWord(bytes).status).toBe("read");
});

it.each([
  [
    "leaves out a paragraph",
    (xml: string) => xml.replace(/<w:p>(?:(?!<w:p>).)*one thing.*?<\/w:p>/, ""),
    "With all changes accepted, line 7, “a) that one thing is so;”, would be missing in the Word file. Write it without the base or as a page to print (HTML)",
  ],
  [
    "accepts a deletion",
    (xml: string) => xml.replace(/<w:del .*?<\/w:del>/, ""),
    "With all changes rejected, line 1 of the base says “RESOLUTION 71 (Rev. Geneva, 2022)”, and the Word file would say “RESOLUTION 71 (Rev. )”. Write it without the base or as a page to print (HTML)",
  ],
  [
    "loses an insertion's mark",
    (xml: string) => xml.replace(/<w:ins [^>]*>(.*?)<\/w:ins>/, "$1"),
    "With all changes rejected, line 1 of the base says “… 71 (Rev. Geneva, 2022)”, and the Word file would say “… 71 (Rev. Geneva, 2022Doha, 2026)”. Write it without the base or as a page to print (HTML)",
  ],
  [
    "changes a letter",
    (xml: string) => xml.replace("one thing", "one think"),
    "With all changes accepted, line 7 says “a) that one thing is so;”, and the Word file would say “a) that one think is so;”. Write it without the base or as a page to print (HTML)",
  ],
  [
    "gives two changes one number",
    (xml: string) => xml.replace(/(<w:ins w:id=")\d+/g, "$11"),
    "The Word file would be damaged: two changes have the number 1. Write it without the base or as a page to print (HTML)",
  ],
  [
    "begins a bookmark and does not end it",
    (xml: string) => xml.replace("<w:r>", '<w:bookmarkStart w:id="7" w:name="a"/><w:r>'),
    "The Word file would be damaged: bookmark 7 does not begin and end once. Write it without the base or as a page to print (HTML)",
  ],
  [
    "names a style that is not there",
    (xml: string) => xml.replace("</w:pPr><w:r>", '</w:pPr><w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr>'),
    "The Word file would be damaged: the style Gone is missing. Write it without the base or as a page to print (HTML)",
  ],
  [
    "makes no XML",
    (xml: string) => xml.replace("</w:p>", ""),
    "The file that was made could not be read back: The file is damaged inside",
  ],
])("a writer that %s is found out, and nothing is written", (_, spoil, message) => {
  const { writeWord } = writer;
  vi.spyOn(writer, "writeWord").mockImplementation((...given) => {
    const written = writeWord(...given);
    const parts = new Map(written.parts);
    const main = Buffer.from(parts.get("word/document.xml") ?? []).toString();
    expect(spoil(main)).not.toBe(main);
    parts.set("word/document.xml", strToU8(spoil(main)));
    return { ...written, parts, mains: { ...written.mains, after: spoil(main) } };
  });
  const exported = exportWord(parse(revised), { base: parse(base) });
  expect(exported).toEqual({ status: "refused", message });
});

it("the receipt says how much was found to be the same", () => {
  expect(wordOf("a <i>b</i>\n").receipt.proof).toBe("paragraphs");
  expect(wordOf("*a*\n").receipt.proof).toBe("letters");
  expect(wordOf("a\n\n```word table\nx | y\nz | w\n```\n").receipt.proof).toBe("but-for-losses");
});

it("a fault that a template has had before is no reason to refuse", () => {
  const template = makeWord(
    paragraph('<w:bookmarkStart w:id="7" w:name="a"/><w:r><w:t>First words</w:t></w:r>') + paragraph("Last words"),
  );
  expect(textOf(wordOf("First words\n\nLast new words\n", { template }).bytes)).toBe("First words\n\nLast new words\n");
});

it("emphasis of a word in pieces is that of the word", () => {
  const text = "<i>**Reference**</i> <i>**Chromatogram**</i><i>**:**</i>\n";
  expect(textOf(wordOf(text).bytes)).toBe("<i>**Reference**</i> <i>**Chromatogram:**</i>\n");
});
