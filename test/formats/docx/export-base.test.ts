import { describe, expect, it } from "vitest";
import { canonical } from "../../../src/formats/docx/canonical.ts";
import { exportWord } from "../../../src/formats/docx/export-word.ts";
import { parse } from "../../../src/syntax/index.ts";
import { faultsOf } from "./check-file.ts";
import { mainOf, partOf, textOf, wordOf } from "./parts.ts";

const table = "| Year | Networks |\n| --- | --- |\n| 2024 | 12 |\n";

const text = `### RESOLUTION 187 (Rev. Geneva, 2022)

Early warning

(Dubai, 2012; Geneva, 2022)

The World Telecommunication Standardization Assembly (Geneva, 2022),

*considering*

a)	that warnings[^1] save lives;

b)	that networks carry them,

*resolves*

to study both.

**Reasons:** The work goes on.

[^1]: As defined in the Tampere Convention.
`;

const withTable = text.replace("*resolves*", `${table}\n*resolves*`);
const bare = text.replace("[^1]", "").replace(/\n\[\^1\].*\n/, "");
const linked = text.replace("networks", "[networks](https://example.org/networks)");

/** What delegates do to a text in force, before and after. */
const revisions: readonly (readonly [string, string, string])[] = [
  ["a table that has come", text, withTable],
  ["a table that is gone", withTable, text],
  ["a row that has come at the end", withTable, withTable.replace("12 |\n", "12 |\n| 2026 | 15 |\n")],
  ["a row that has come in the middle", withTable, withTable.replace("| 2024", "| 2022 | 9 |\n| 2024")],
  ["a row that is gone", withTable.replace("| 2024", "| 2022 | 9 |\n| 2024"), withTable],
  ["words of a cell", withTable, withTable.replace("12 |", "12 or more |")],
  ["a note that has come", bare, text],
  ["a note that is gone", text, bare],
  ["another note before it", text, text.replace("networks", "networks[^2]").replace(/\n$/, "\n\n[^2]: All of them.\n")],
  [
    "the notes in another order",
    text,
    text
      .replace("warnings[^1]", "warnings[^1] in time")
      .replace("networks", "networks[^2]")
      .replace("[^1]:", "[^2]: All of them.\n\n[^1]:"),
  ],
  ["a note with another number", text, text.replaceAll("[^1]", "[^7]")],
  ["words of a note", text, text.replace("As defined", "As it is defined")],
  ["a link that has come", text, linked],
  ["a link that is gone", linked, text],
  ["another address", linked, linked.replace("org/networks", "org/grids")],
  ["reasons that are gone", text, text.replace("**Reasons:** The work goes on.\n\n", "")],
  ["reasons that have come", text.replace("**Reasons:** The work goes on.\n\n", ""), text],
  ["other reasons", text, text.replace("goes on", "is not done")],
  ["a last item of another kind", text, text.replace("to study both.", "to study both:\n\n1\tfirst;\n\n2\tthen.")],
  ["emphasis in the title", text, text.replace("Early warning", "Early *and loud* warning")],
  ["a break in the title", text, text.replace("Early warning", "Early<br>warning")],
];

describe("a clean text with its base", () => {
  it.each(revisions)("shows %s as tracked changes", (_, base, revised) => {
    const { bytes } = wordOf(revised, { base: parse(base) });
    expect(faultsOf(bytes)).toEqual([]);
    const found = canonical(textOf(bytes));
    expect(found.accepted).toEqual(canonical(revised).accepted);
    expect(found.rejected).toEqual(canonical(base).accepted);
  });

  it("shows rows as rows that were put in or taken out", () => {
    const [, base = "", revised = ""] = revisions[2] ?? [];
    expect(mainOf(wordOf(revised, { base: parse(base) }).bytes)).toMatch(/<w:trPr><w:ins [^>]*\/><\/w:trPr>/);
    expect(mainOf(wordOf(base, { base: parse(revised) }).bytes)).toMatch(/<w:trPr><w:del [^>]*\/><\/w:trPr>/);
  });

  it("shows no change where a note only got another number", () => {
    const { bytes, receipt } = wordOf(text.replaceAll("[^1]", "[^7]"), { base: parse(text) });
    expect(receipt).toMatchObject({ insertions: 0, deletions: 0 });
    expect(partOf(bytes, "word/footnotes.xml")).not.toMatch(/<w:(?:ins|del) /);
  });

  it("gives joined paragraphs no style of their neighbour", () => {
    const { bytes } = wordOf(text.replace("**Reasons:** The work goes on.\n\n", ""), { base: parse(text) });
    expect(mainOf(bytes)).not.toMatch(/<w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>.*to study both/);
  });
});

describe("a contribution with the text in force as its base", () => {
  const contribution = (body: string) =>
    `---\nsource: APT\n---\n\n## Introduction\n\nWarnings matter.\n\n## MOD APT/42A7/1\n\n${body}`;
  const revised = text.replace("save lives", "save many lives");

  it("shows the changes of the text, and none of what stands around it", () => {
    const { bytes, receipt } = wordOf(contribution(revised), { base: parse(text) });
    expect(receipt).toMatchObject({ insertions: 1, deletions: 0 });
    expect(canonical(textOf(bytes)).rejected).toEqual(canonical(contribution(text)).accepted);
  });

  it("is found by its number where the base holds several texts", () => {
    const other = text.replace("187", "45").replace("save lives", "come first");
    const { receipt } = wordOf(contribution(revised), { base: parse(`${other}\n${text}`) });
    expect(receipt).toMatchObject({ insertions: 1, deletions: 0 });
  });

  it("is refused when it is the base of another text", () => {
    expect(exportWord(parse(contribution(revised)), { base: parse(text.replace("187", "45")) })).toEqual({
      status: "refused",
      message:
        "The base holds Resolution 45, and the text nothing of that number; name the base of this text, or leave it out",
    });
  });

  it("is compared whole with an older contribution", () => {
    const older = contribution(text).replace("Warnings matter.", "Warnings count.");
    expect(wordOf(contribution(revised), { base: parse(older) }).receipt).toMatchObject({
      insertions: 2,
      deletions: 1,
    });
  });
});

describe("notes of a text and of its base", () => {
  const body = (words: readonly string[]) =>
    `### RESOLUTION 9 (Rev. Geneva, 2022)\n\nNotes\n\n*considering*\n\n${words.map((one, at) => `${"abcd"[at]})\t${one}`).join(";\n\n")},\n\n*resolves*\n\nto read them.\n`;
  const three = ["that one[^1] is first", "that two[^2] is second", "that three[^3] is third"];
  const notes = ["Note one.", "Note two.", "Note three."];
  const list = (all: readonly string[]) => all.map((one, at) => `\n[^${at + 1}]: ${one}\n`).join("");
  const base = body(three) + list(notes);

  it.each([
    ["reasons behind the text", `${body(three)}\n**Reasons:** They matter.\n${list(notes)}`, 0],
    [
      "another proposal behind it",
      `${body(three)}\n## SUP APT/1/2\n\n### RESOLUTION 5 (Dubai, 2012)\n${list(notes)}`,
      0,
    ],
    [
      "the second of three gone and the rest renumbered",
      body([three[0] ?? "", "that three[^2] is third"]) + list(["Note one.", "Note three."]),
      undefined,
    ],
    [
      "a new one before the others",
      body(["that zero[^1] is new", "that one[^2] is first", "that two[^3] is second", "that three[^4] is third"]) +
        list(["Note zero.", ...notes]),
      undefined,
    ],
    ["all of them with other words", body(three) + list(notes.map((one) => one.replace("Note", "Remark"))), 3],
    ["two of them in the other order", body(three) + list(["Note two.", "Note one.", "Note three."]), 2],
    [
      "one of the introduction before them",
      body(three.map((one, at) => one.replace(`[^${at + 1}]`, `[^${at + 2}]`))) + list(["Of ours.", ...notes]),
      0,
    ],
  ])("are paired by their places: %s", (name, revised, insertions) => {
    const isIntroduced = name.startsWith("one of the introduction");
    const free = `## Introduction\n\nWords${isIntroduced ? "[^1]" : ""}.\n\n## MOD APT/1/1\n\n`;
    const { bytes, receipt } = wordOf(free + revised, { base: parse(base) });
    expect(faultsOf(bytes)).toEqual([]);
    const found = canonical(textOf(bytes));
    expect(found.accepted).toEqual(canonical(free + revised).accepted);
    expect(found.rejected).toEqual(expect.arrayContaining([...canonical(base).accepted]));
    if (insertions !== undefined) expect(receipt.insertions).toBe(insertions);
  });
});

describe("what goes along in a Word file", () => {
  it("is no comment of the front matter", () => {
    const { bytes, messages } = wordOf("---\nsource: APT # ask the chair\n---\n\nwords\n");
    expect(partOf(bytes, "customXml/preamble.xml")).not.toContain("chair");
    expect(messages).toEqual([
      "1 front-matter comment is left out: what stands behind # speaks to whoever edits the text",
    ]);
  });

  it("is no date that is no day", () => {
    const { bytes, messages } = wordOf("---\ndate: 2024-13-45\n---\n\na {++b++}\n");
    expect(mainOf(bytes)).not.toContain("w:date");
    expect(messages).toEqual([
      "Changes have no date where the front matter has “2024-13-45”: a day such as 2026-11-21 is expected",
    ]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it("are the contacts of the front matter, and the author is told", () => {
    const { messages } = wordOf("---\nsource: APT\ncontacts: [{ name: Ada Delegate }]\n---\n\nwords\n");
    expect(messages).toEqual([
      "The contacts of the front matter go along in the file; take them out of it where nobody is to be named",
    ]);
  });
});
