import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, print } from "../../../src/syntax/index.ts";
import { mainOf, partOf, partsOf, textOf, wordOf } from "./parts.ts";

const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
const seeds = fileURLToPath(new URL("../../../../shared/seeds/", import.meta.url));

function backAndForth(text: string): void {
  expect(textOf(wordOf(text).bytes)).toBe(print(parse(text)));
}

describe("a text that becomes a Word file and a text again", () => {
  const names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".md") && !name.includes("with-findings"),
  );
  it.each(names)("is the same: %s", (name) => backAndForth(readFileSync(samples + name, "utf8")));

  it.each([
    "**Motifs :**\tLe texte.",
    "**Motivos:** El texto.",
    "**Основания:**\tТекст.",
    "**理由：** 文本。",
    "**الأسباب:**\tالنص.",
    "Reasons here:\twords",
  ])("is the same with reasons in the language of the text: %s", (reasons) =>
    backAndForth(`### RESOLUTION 9 (Geneva, 2022)\n\nTitle\n\n*resolves*\n\nto do it.\n\n${reasons}\n`));

  it.each([
    "| Both |\n| --- |\n| left |\n",
    "| Both |\n| --- |{++¶++}\n{++| left |++}{--¶--}\n{--| right |--}\n\nnext\n",
    "| a | b |\n| --- | --- |\n{--| 1 | 2 |¶--}\n| 3 | 4 |\n\nnext\n",
  ])("is the same with a table: %s", backAndForth);

  const founding = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith(".txt")) : [];
  it.skipIf(founding.length === 0)("is the same: the founding documents", () => {
    for (const name of founding) backAndForth(readFileSync(seeds + name, "utf8"));
  });

  it.each([
    ["headings of the free part", "# One\n\n## Two\n\n### Three\n\n#### Four\n\nwords\n"],
    [
      "instructions of every kind",
      ["ADD", "ADD*", "MOD", "(MOD)", "SUP", "SUP*", "NOC", "NOC!"]
        .map((word, at) => `## ${word} APT/1/${at}\n`)
        .join("\n"),
    ],
    [
      "labels as they were typed",
      "## ADD APT/1/1\n\n### DRAFT NEW RESOLUTION [A] (Doha, 2026)\n\nTitle\n\n*considering*\n\nb)bis\tthat one;\n\n  ii)\tthat two;\n\n1.9bis\tthree\n",
    ],
    [
      "emphasis, raised and lowered signs, breaks",
      "**bold** and *italic*, m<sup>2</sup>, H<sub>2</sub>O, <u>under</u><br>line\n",
    ],
    ["hyphens and blanks that do not break", "ITU\u2011T and a\u00a0b and soft\u00adhyphen\n"],
    ["links", "see [the page](https://example.org/?a=1&b=2) and [mail](mailto:a@example.org)\n"],
    ["footnotes with a link", "words[^1]\n\n[^1]: a note with *emphasis* and [a link](https://example.org)\n\nmore\n"],
    ["remarks", "words {>>why so?<<} go on\n"],
    ["signs that mean something elsewhere", "\\* and | and \\¶ and \\[^1] and ]]> and & and <b\n"],
    [
      "a table with a changed row",
      "| a | b |\n| --- | --- |\n{++| 1 | 2 |¶++}\n{--| 3 | 4 |¶--}\n| 5 | {~~6~>7~~} |\n",
    ],
    [
      "changes inside paragraphs, of ends and of whole paragraphs",
      "a {++b++} c {--d--} {~~e~>f~~} g\n\nfirst{++¶++}\n\nsecond {--¶--}\n\nthird\n\n{++new¶++}\n\n{--old¶--}\n\nend\n",
    ],
    [
      "a call of which a word was changed",
      "## MOD APT/1/1\n\n### RESOLUTION 2 (Rev. Doha, 2026)\n\nTitle\n\n*bearing {~~in~>on~~} mind*\n\na)\tthat one;\n",
    ],
    ["what was added and taken away again", "a {++b {--c--} d++} e\n"],
  ])("keeps %s", (_, text) => backAndForth(text));

  it("keeps moved words moved", () => {
    const text = `---\nsource: APT\nchanges:\n  c1: { author: APT, date: "2024-01-01", move: m1 }\n---\n\n{--moved words¶--}{@c1}\n\nmiddle\n\n{++moved words¶++}{@c1}\n\nend\n`;
    const { bytes } = wordOf(text);
    expect(textOf(bytes)).toBe(text);
    expect(mainOf(bytes).match(/w:move(?:From|To)(?:Range(?:Start|End))?/g)).toEqual([
      "w:moveFrom", // the end of the paragraph
      "w:moveFromRangeStart",
      "w:moveFrom",
      "w:moveFrom",
      "w:moveFromRangeEnd",
      "w:moveTo",
      "w:moveToRangeStart",
      "w:moveTo",
      "w:moveTo",
      "w:moveToRangeEnd",
    ]);
  });

  it("writes half a move as what it is", () => {
    const main = mainOf(wordOf("---\nchanges:\n  c1: { author: APT, move: m1 }\n---\n\na {--gone--}{@c1} b\n").bytes);
    expect(main).toContain('<w:del w:id="1" w:author="APT">');
    expect(main).not.toContain("w:move");
  });
});

it("a line that ends inside a paragraph is a blank in the file", () => {
  expect(textOf(wordOf("one {~~two~>\nthree~~}\nfour\n").bytes)).toBe("one {~~two~> three~~} four\n");
});

describe("the file", () => {
  it("is the same for the same text", () => {
    const text = readFileSync(`${samples}mod-early-warning.contribution.md`, "utf8");
    expect(Buffer.compare(wordOf(text).bytes, wordOf(text).bytes)).toBe(0);
  });

  it("names the source as author of the changes, and nobody else", () => {
    const { bytes } = wordOf(
      "---\nsource: APT\ndate: 2024-09-20\ncontacts:\n  - { name: Ada Lovelace }\n---\n\na {++b++}\n",
    );
    expect(mainOf(bytes)).toContain('w:author="APT" w:date="2024-09-20T00:00:00Z"');
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:creator></dc:creator>");
    for (const [name, part] of partsOf(bytes)) {
      // The front matter of the text is there to be read back, and is the author's own.
      if (name !== "customXml/preamble.xml") expect(Buffer.from(part).toString(), name).not.toContain("Lovelace");
    }
  });

  it("names another author and day when they are given", () => {
    const { bytes } = wordOf("---\nsource: APT\n---\n\na {++b++}\n", { author: "ECP", date: "2025-01-02" });
    expect(mainOf(bytes)).toContain('w:author="ECP" w:date="2025-01-02T00:00:00Z"');
  });

  it("leaves the tracking of further changes to Word", () => {
    expect(partOf(wordOf("a {++b++}\n").bytes, "word/settings.xml")).not.toContain("trackRevisions");
  });

  it("is written from right to left in Arabic", () => {
    const { bytes } = wordOf("---\nlanguage: ar\n---\n\nنص عربي\n\n| ا | ب |\n| --- | --- |\n| ج | د |\n");
    expect(mainOf(bytes)).toContain("<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>");
    expect(mainOf(bytes)).toContain("<w:bidiVisual/>");
    expect(partOf(bytes, "word/styles.xml")).toContain('w:bidi="ar-SA"');
  });

  it.each([
    ["fr", 'w:val="fr-FR"'],
    ["ru", 'w:val="ru-RU"'],
    ["zh", 'w:eastAsia="zh-CN"'],
  ])("says that its words are %s", (language, tag) => {
    expect(partOf(wordOf(`---\nlanguage: ${language}\n---\n\nx\n`).bytes, "word/styles.xml")).toContain(tag);
  });

  it("has the number of a resolution in the style that the foot of ITU's pages repeats", () => {
    const { bytes } = wordOf("## MOD APT/1/1\n\n### RESOLUTION 2 (Rev. Geneva, 2022)\n\nTitle\n");
    expect(mainOf(bytes)).toContain(
      '<w:r><w:rPr><w:rStyle w:val="href"/></w:rPr><w:t xml:space="preserve">2</w:t></w:r>',
    );
  });
});

describe("hostile words", () => {
  it.each([
    ["signs of XML", "a ]]> <w:p> &amp; \" ' <!DOCTYPE x>\n"],
    ["signs that turn the direction", "a \u202e b \u2066c\u2069\n"],
    ["a paragraph of 100 KB", `${"word ".repeat(20_000).trim()}\n`],
    ["40,000 words that repeat themselves", `${"a)\tthat;\n\n".repeat(20_000).trim()}\n`],
    ["a word of 100 KB", `${"x".repeat(100_000)}\n`],
    ["tags of HTML", "<img onerror=alert(1)> <script>\n"],
  ])("come back: %s", (_, text) => expect(parse(textOf(wordOf(text).bytes)).text).toBe(text));

  it("that no Word file can hold are left out and named", () => {
    const { bytes, messages } = wordOf("one \u0007two\u0000 \ud800three\n");
    expect(textOf(bytes)).toBe("one two three\n");
    expect(messages).toEqual(["3 control characters are left out: no Word file can hold them"]);
  });
});

describe("rows of a table of different lengths", () => {
  it("have empty cells behind them where others have words", () => {
    const text = "| Region | Members |\n| --- | --- |\n| Africa | 54 | 2024 |\n| Asia |\n";
    expect(textOf(wordOf(text).bytes)).toBe(
      "| Region | Members |  |\n| --- | --- | --- |\n| Africa | 54 | 2024 |\n| Asia |  |  |\n",
    );
  });
});

describe("what the file does not hold", () => {
  it("is named, a sentence each", () => {
    const text = "one <!-- a note\n\nfor us --> two {==marked==}\n\n![picture](word:o1)\n\n```word table\na | b\n```\n";
    expect(wordOf(text).messages).toEqual([
      "1 comment is left out: what stands in <!-- … --> speaks to whoever edits the text",
      "1 highlight is written as plain words",
      "The table “a b” is written in plain rows: its merged cells and its look are only in the Word file that the text came from; name it as the template",
      "1 object is left out, pictures or equations: only the Word file that the text came from holds it; name it as the template",
    ]);
  });

  it("names page heads that a copy has left within a paragraph; at a gap they are paragraphs of their own", () => {
    const { bytes, messages } = wordOf(
      "- 3 -\n\na)\tthat the work of the Union is\n266 Resolution 25\nof use to all;\n\nb)\tthat it\nPage 2\n\nis so;\n\n*resolves*\n",
    );
    expect(textOf(bytes)).toBe(
      "- 3 -\n\na)\tthat the work of the Union is of use to all;\n\nb)\tthat it\n\nPage 2\n\nis so;\n\n*resolves*\n",
    );
    expect(messages).toEqual([
      "1 page head is left out, such as “266 Resolution 25”, which stood within a paragraph where a page of the copy ended",
    ]);
  });
});
