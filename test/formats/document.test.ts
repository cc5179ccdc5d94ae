import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { documentMarkdown } from "../../src/formats/document-markdown.ts";
import { documentPage } from "../../src/formats/document-page.ts";
import { documentText } from "../../src/formats/document-text.ts";
import { parse } from "../../src/syntax/index.ts";

const text = `---
conference: WTSA-24
document: 37
addendum: 2
source: APT
title: A title
---

## MOD APT/37A2/1

### RESOLUTION 2 (Rev. {~~Geneva, 2022~>Doha, 2026~~})

Title

*considering*

a)\tthat ITU is *here*[^1];

  i)\tand there,

*resolves*

{++1\tto do it¶++}

{--2\tto leave it¶--}

| a | b |
| --- | --- |
| 1 | 2 |

[^1]: A note.
`;

describe("the text for a mail", () => {
  it("has labels and no signs of markup, and the changes made", () => {
    expect(documentText(parse(text))).toBe(
      "APT\n\nA title\n\nMOD\tAPT/37A2/1\n\nRESOLUTION 2 (Rev. Doha, 2026)\n\nTitle\n\nconsidering\n\na)\tthat ITU is here[1];\n\n  i)\tand there,\n\nresolves\n\n1\tto do it\n\na\tb\n1\t2\n\n[1] A note.\n",
    );
  });
});

it("an equation or a picture that only a Word file holds is named at its place", () => {
  const named = parse("the rate ![equation (a+b)/2](word:o1) and <s>not</s> ![picture](word:o2)\n");
  expect(documentText(named)).toBe("the rate [equation (a+b)/2] and not [picture]\n");
  expect(documentMarkdown(named)).toBe("the rate \\[equation (a+b)/2\\] and <s>not</s> \\[picture\\]\n");
  expect(documentPage(named)).toContain("the rate [equation (a+b)/2] and <s>not</s> [picture]");
});

describe("Markdown for other readers", () => {
  it("shows headings, labels, changes and notes without our own marks", () => {
    const markdown = documentMarkdown(parse(text));
    expect(markdown).toContain("### RESOLUTION 2 (Rev. <del>Geneva, 2022</del><ins>Doha, 2026</ins>)");
    expect(markdown).toContain("<em>a)</em> that ITU is <em>here</em><sup>1</sup>;");
    expect(markdown).toContain("<ins>1 to do it</ins>\n\n<del>2 to leave it</del>");
    expect(markdown).toContain("| a | b |\n| --- | --- |\n| 1 | 2 |");
    expect(markdown.endsWith("<sup>1</sup> A note.\n")).toBe(true);
    expect(markdown).not.toMatch(/\{\+\+|¶|^---$/m);
  });

  it("makes signs plain that a reader would take for markup", () => {
    expect(documentMarkdown(parse("1\\. <script> # x\n"))).toContain("1\\. \\<script\\> \\# x");
  });
});

describe("the page to be printed", () => {
  it("has the number of the page and the symbol of the document at the head of each sheet", () => {
    expect(documentPage(parse(text))).toContain(
      'content: "- " counter(page) " -" "\\a WTSA\\2d 24 \\2013  Document 37\\28 Add\\2e 2\\29 "',
    );
  });

  it("shows changes as insertions and deletions", () => {
    const page = documentPage(parse(text));
    expect(page).toContain("<del>Geneva, 2022</del><ins>Doha, 2026</ins>");
    expect(page).toContain('<span class="label"><ins>1</ins></span>');
  });

  it("shows the end of a paragraph only where it was added or taken away", () => {
    const source = "Words that {~~are~>were~~} changed.\n\nOne{++¶++}\n\ntwo.\n";
    const page = documentPage(parse(source));
    expect(page.match(/¶/g)).toHaveLength(1);
    expect(page).toMatch(/One<ins[^>]*>.*?¶/);
  });

  it("stands alone: no script, nothing from elsewhere, and its policy knows its styles", () => {
    const page = documentPage(parse(text));
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";
    expect(page).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(page).not.toMatch(/<script|<link|<img|src=/);
  });

  it("is written from right to left in Arabic", () => {
    expect(documentPage(parse("---\nlanguage: ar\n---\n\nنص\n"))).toContain('<html lang="ar" dir="rtl">');
  });

  it("escapes all words, also those of the front matter and of links", () => {
    const hostile =
      '---\nconference: "</style><script>"\ndocument: 1\ntitle: "<img onerror=x>"\n---\n\n<script>alert(1)</script> [x](https://a.b/"onclick="y)\n';
    const page = documentPage(parse(hostile));
    expect(page).not.toMatch(/<script|<img|"onclick/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});
