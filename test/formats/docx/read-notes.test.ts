import { describe, expect, it } from "vitest";
import { parse } from "../../../src/index.ts";
import { imported } from "./imported.ts";
import { changedEnd, inserted, paragraph, run } from "./make-word.ts";

const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const note = (id: number, children: string) => `<w:footnote w:id="${id}">${children}</w:footnote>`;

describe("a footnote", () => {
  it("with a table in it has the rows as lines, which is told", () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("band")}${cell("a|b")}</w:tr><w:tr>${cell("1")}${cell("2")}</w:tr></w:tbl>`;
    const { source, messages } = imported(paragraph(`${run("words")}${reference(2)}`), {
      footnotes: note(2, `${paragraph("See:")}${table}${paragraph("end")}`),
    });
    expect(source).toBe("words[^1]\n\n[^1]: See:<br>band | a\\|b<br>1 | 2<br>end\n");
    expect(messages).toMatchObject([{ code: "opaque", message: "Tables in notes are read as lines of the note" }]);
  });

  it("has the labels of its lists, which are counted on from note to note", () => {
    const item = (words: string) => paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const { source } = imported(item(`${run("words")}${reference(2)}${reference(3)}`), {
      numbering,
      footnotes: note(2, paragraph("Both:") + item("one") + item("two")) + note(3, item("three")),
    });
    expect(source).toBe("a)\twords[^1][^2]\n\n[^1]: Both:<br>a) one<br>b) two\n\n[^2]: c) three\n");
  });

  it("names its pictures apart from those of the text", () => {
    const { source } = imported(paragraph(`<w:r><w:pict/></w:r>${run("words")}${reference(2)}`), {
      footnotes: note(2, paragraph(`${run("See ")}<w:r><w:pict/></w:r>`)),
    });
    expect(source).toBe("![picture](word:o1)words[^1]\n\n[^1]: See ![picture](word:o10001)\n");
  });

  it("has the changed ends of its paragraphs", () => {
    const { source } = imported(paragraph(`${run("words")}${reference(2)}`), {
      footnotes: note(2, paragraph("One.", changedEnd("ins")) + paragraph(inserted("Two."))),
    });
    expect(parse(source, "original").text).toContain("[^1]: One.\n");
    expect(parse(source).text).toContain("[^1]: One.<br>Two.\n");
  });
});
