import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { exportWord, parse } from "../../src/index.ts";
import {
  analyse,
  codeActions,
  importedText,
  insertedWord,
  pastedHtml,
  shownWord,
  writtenWord,
} from "../../src/service/index.ts";
import { insertedText } from "../../src/service/word-insertion.ts";
import { law } from "../law.ts";
import { everything, open, tidy } from "./open.ts";

const mark = "{++secure ++}";
const marked = tidy.replace("that operators use", `that ${mark}operators {--may --}use`);

/** A text as a Word file. */
function wordOf(source: string): Uint8Array {
  const written = exportWord(parse(source));
  if (written.status === "refused") throw new Error(written.message);
  return written.bytes;
}

/** A document after what an insertion asks of its front matter. */
function withFront(source: string, front: { line: number; character: number; text: string } | undefined): string {
  if (front === undefined) return source;
  const lines = source.split("\n");
  const at = lines.slice(0, front.line).join("\n").length + (front.line > 0 ? 1 : 0) + front.character;
  return source.slice(0, at) + front.text + source.slice(at);
}

it("a text that went to Word comes back as it was", () => {
  expect(importedText(wordOf(marked))).toMatchObject({ kind: "read", text: marked, isMarked: true, messages: [] });
});

it("clean text is read beside its base, which the front matter names", () => {
  const read = importedText(wordOf(marked), "draft.base.resolution.md");
  if (read.kind === "refused") throw new Error(read.message);
  expect(read.isMarked).toBe(false);
  expect(parse(read.text).metadata.base).toBe("draft.base.resolution.md");
  expect(read.text).toContain("that secure operators use");
  expect(read.base).toContain("that operators may use");
});

it("one text in force is a resolution, a proposal is a contribution", () => {
  const resolution = "### RESOLUTION 71 (Geneva, 2022)\n\nNetworks\n\n*considering*\n\na)\tthat all is well,\n";
  expect(importedText(wordOf(resolution))).toMatchObject({ isResolution: true, isMarked: false });
  expect(importedText(wordOf(tidy))).toMatchObject({ isResolution: false });
});

it.each([
  ["nothing", new Uint8Array()],
  ["an old .doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["half a file", wordOf(tidy).slice(0, 2000)],
])("%s is refused with a sentence, wherever it is given", (_, bytes) => {
  const refused = { kind: "refused", message: expect.stringMatching(/^.{20,}$/) };
  expect(importedText(bytes)).toEqual(refused);
  expect(shownWord(bytes)).toEqual(refused);
  expect(insertedWord(open(tidy), bytes)).toEqual(refused);
  expect(writtenWord(open(tidy), bytes)).toEqual(refused);
});

it("the setting names who made the changes that name nobody", () => {
  const authors = (editor: unknown) => {
    const written = writtenWord(open(marked, { editor }));
    if (written.kind === "refused") throw new Error(written.message);
    const foreign = open("Some words.\n\n");
    const inserted = insertedWord(foreign, written.bytes);
    return JSON.stringify(inserted);
  };
  expect(authors({ word: { author: "Group of Friends" } })).not.toBe(authors({}));
  expect(authors({ word: { author: 3 } })).toBe(authors(undefined));
});

it("what a MOD changes in the base of the library becomes tracked changes", () => {
  const base = "### RESOLUTION 71 (Geneva, 2022)\n\nNetworks\n\n*considering*\n\na)\tthat networks are safe,\n";
  const proposal = `---\nsource: APT\n---\n\n## MOD APT/37A43/1\n\n${base.replace("Geneva, 2022", "Rev. New Delhi, 2024").replace("safe", "secure")}`;
  const library = [{ name: "resolution-71.resolution.md", text: base }];
  const written = writtenWord(open(proposal, { editor: {}, library }));
  if (written.kind === "refused") throw new Error(written.message);
  expect(written.said).toMatch(/\(\d+ insertions, \d+ deletions\)/);
  const again = importedText(written.bytes);
  expect(again).toMatchObject({ isMarked: true, text: expect.stringContaining("{~~safe~>secure~~}") });
  expect(written.receipt).toContain("| Insertions |");
});

it("a base that the library misses can be fetched out of a Word file, where the editor has the command", () => {
  const text =
    "---\nbase: resolution-71\n---\n\n## MOD APT/37A43/1\n\n### RESOLUTION 71 (Rev. New Delhi, 2024)\n\nNetworks\n";
  const titles = (more: { importCommand?: string }) => {
    const source = { uri: "file:///draft.contribution.md", text, settings: { editor: {} }, ...more };
    const analysis = analyse(source);
    return codeActions(analysis, { range: everything, context: { diagnostics: [] } }).filter(({ command }) => command);
  };
  expect(titles({ importCommand: "import" })).toMatchObject([
    {
      title: "Import base text from Word…",
      diagnostics: [{ code: "proposal-base-missing" }],
      command: { command: "import", arguments: [{ baseOf: "file:///draft.contribution.md" }] },
    },
  ]);
  expect(titles({})).toEqual([]);
});

it("words from Word become tidy text, words without structure are left to the editor", async () => {
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><p class=MsoNormal><i>a)</i><span style='mso-tab-count:1'> </span>that <b>all</b> is well;</p><p class=MsoNormal>b)<span style='mso-tab-count:1'> </span>that more is to come,</p></html>`;
  expect(await pastedHtml(open(tidy), html)).toEqual({
    text: "a)\tthat **all** is well;\n\nb)\tthat more is to come,",
  });
  expect(await pastedHtml(open(tidy), "<meta charset=utf-8><span>some</span> words")).toBeUndefined();
  expect((await pastedHtml(open(tidy), "<ul><li>one</li><li>two</li></ul>"))?.text).toMatch(/one\n\n.*two$/);
});

const tracked = (author: string, words: string) =>
  `<p>that <ins cite="mailto:${author}" datetime="2024-09-01T10:00">${words} </ins><del cite="mailto:${author}" datetime="2024-09-01T10:00">old </del>networks are safe</p>`;

it.each([
  ["no front matter", "Some words.\n"],
  ["front matter without changes", "---\nsource: APT\n---\n\nSome words.\n"],
  ["keys on lines", "---\nchanges:\n    c1: { author: EUR }\nsource: APT\n---\n\n{++Some ++}{@c1}words.\n"],
  ["keys in braces", "---\nchanges: { c1: { author: EUR } }\n---\n\n{++Some ++}{@c1}words.\n"],
  ["empty braces", "---\nchanges: {}\nsource: APT\n---\n\nSome words.\n"],
])("who made pasted changes is named in the document's front matter: %s", async (_, source) => {
  const pasted = await pastedHtml(open(source), tracked("RCC", "new") + tracked("IAP", "fresh"));
  const whole = parse(`${withFront(source, pasted?.front)}\n${pasted?.text}\n`);
  expect(whole.problems).toEqual([]);
  const authors = whole.marks.map(({ key }) => whole.metadata.changes?.[key ?? ""]?.author);
  expect(authors.slice(-4)).toEqual(["RCC", "RCC", "IAP", "IAP"]);
  const before = parse(source);
  expect(whole.metadata).toMatchObject({ ...before.metadata, changes: before.metadata.changes ?? {} });
});

it("who is named in the front matter already is not named again", async () => {
  const source = '---\nchanges:\n  c7: { author: RCC, date: "2024-09-01" }\n---\n\n{++Some ++}{@c7}words.\n';
  const pasted = await pastedHtml(open(source), tracked("RCC", "new"));
  expect(pasted?.front).toBeUndefined();
  expect(parse(`${source}\n${pasted?.text}`).marks.map(({ key }) => key)).toEqual(["c7", "c7", "c7"]);
});

it("whatever keys both texts use, pasted changes keep their authors, and the document's changes theirs", () => {
  const key = fc.constantFrom("c1", "c2", "c3", "default");
  const authors = fc.dictionary(key, fc.constantFrom("APT", "RCC", "EUR", "IAP"), { noNullPrototype: true });
  law(
    fc.property(authors, authors, (own, pasted) => {
      const document = textOf(own);
      const inserted = insertedText(parse(document), textOf(pasted));
      const whole = parse(`${withFront(document, inserted.front)}\n${inserted.text}\n`);
      expect(whole.problems).toEqual([]);
      const found = whole.marks.map((one) => whole.metadata.changes?.[one.key ?? "default"]?.author);
      expect(found).toEqual([...Object.values(own), ...Object.values(pasted)]);
    }),
  );
});

/** A text with one mark for each key. */
function textOf(authors: Readonly<Record<string, string>>): string {
  const rows = Object.entries(authors).map(([name, author]) => `  ${name}: { author: ${author} }\n`);
  const marks = Object.keys(authors).map((name) => `{++new ++}${name === "default" ? "" : `{@${name}}`}words,`);
  const front = rows.length === 0 ? "" : `---\nchanges:\n${rows.join("")}---\n\n`;
  return `${front}Some ${marks.join(" ")} and so on.\n`;
}

it("a dropped file keeps its front matter behind, and its footnotes get labels that are free", () => {
  const own = "Words with a note[^1].\n\n[^1]: The document's own.\n";
  const other = "---\nsource: APT\n---\n\nMore words[^1].\n\n[^1]: The file's own.\n";
  const inserted = insertedWord(open(own), wordOf(other));
  if (inserted.kind === "refused") throw new Error(inserted.message);
  expect(inserted.text).toBe("More words[^2].\n\n[^2]: The file's own.");
  expect(insertedWord(open(" \n"), wordOf(other))).toMatchObject({ text: other });
});

it("the view of a Word file tells changes to eyes and ears, and nothing in it runs", () => {
  const shown = shownWord(wordOf(marked.replace("a mistake", "a mistake &lt;img onerror=x> <b onclick=x>")));
  if (shown.kind === "refused") throw new Error(shown.message);
  expect(shown.html).toContain('<ins><span class="aloud">inserted: </span>secure <span class="aloud">');
  expect(shown.html).toContain('<del><span class="aloud">deleted: </span>may <span class="aloud">');
  expect(shown.html).toContain('<p class="heading">## ADD APT/37A43/1</p>');
  expect(shown.html.match(/<(?!\/?(?:p|ins|del|span|mark)\b)[^>]*>/g)).toBeNull();
  expect(shown.html).toContain('<p class="call">*recalling*</p>');
});

it("a long Word file is shown in part, and says so", () => {
  const paragraph = (index: number) =>
    `<w:p><w:r><w:t>Paragraph ${index} ${"of many words ".repeat(8)}</w:t></w:r></w:p>`;
  const body = Array.from({ length: 19_000 }, (_, index) => paragraph(index)).join("");
  const shown = shownWord(packed(body));
  if (shown.kind === "refused") throw new Error(shown.message);
  expect(shown.messages[0]).toMatch(/^Only the beginning is shown/);
  expect(shown.html).toContain("<p>Paragraph 0 of many words of");
  expect(shown.html).not.toContain("Paragraph 18999");
});

/** The smallest Word file with some paragraphs. */
function packed(body: string): Uint8Array {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${types}"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${document}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  });
}
