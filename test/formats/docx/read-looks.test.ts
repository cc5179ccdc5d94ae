import { describe, expect, it } from "vitest";
import { exportWord, importWord } from "../../../src/formats/index.ts";
import { parse } from "../../../src/index.ts";
import { imported } from "./imported.ts";
import { deleted, makeWord, paragraph, run, style } from "./make-word.ts";
import { rewritten } from "./rewritten.ts";

const struck = (words: string) => run(words, "<w:strike/>");
const hidden = (words: string) => run(words, "<w:vanish/>");
const yellow = (words: string) => run(words, '<w:highlight w:val="yellow"/>');

describe("words that are struck through", () => {
  it("stand between tags and are told, as they may be a deletion made by hand", () => {
    const { source, messages } = imported(
      paragraph(`${run("to study ")}${struck("sirens")}${run("networks", '<w:u w:val="single"/>')}${run(" and ")}`) +
        paragraph(run("twice", "<w:dstrike/>")),
    );
    expect(source).toBe("to study <s>sirens</s><u>networks</u> and\n\n<s>twice</s>\n");
    expect(messages).toMatchObject([
      { code: "struck", message: expect.stringMatching(/by hand.*: “sirens”, “twice”$/), count: 2 },
    ]);
  });

  it("are struck in Word again", () => {
    const exported = exportWord(parse("to study <s>sirens</s> and *<s>x</s>*\n"));
    if (exported.status === "refused") throw new Error(exported.message);
    expect(importWord(exported.bytes)).toMatchObject({ source: "to study <s>sirens</s> and *<s>x</s>*\n" });
  });

  it("stay struck in labels and headings, and as part of a change", () => {
    const { source } = imported(
      paragraph(`${struck("a)")}${run("\tthat one")}`) +
        paragraph(deleted(struck("gone"))) +
        paragraph(`${run("RESOLUTION ")}${struck("5")}`, style("ResNo")),
      { styles: '<w:style w:type="paragraph" w:styleId="ResNo"><w:name w:val="Res_No"/></w:style>' },
    );
    expect(source).toBe("<s>a)</s>\tthat one\n\n{--<s>gone</s>--}\n\n### RESOLUTION <s>5</s>\n");
  });

  it("are so by a style, too", () => {
    const styles =
      '<w:style w:type="character" w:styleId="X"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>';
    expect(imported(paragraph(run("old", '<w:rStyle w:val="X"/>')), { styles }).source).toBe("<s>old</s>\n");
    expect(imported(paragraph(run("old", '<w:rStyle w:val="X"/><w:strike w:val="0"/>')), { styles }).source).toBe(
      "old\n",
    );
  });
});

describe("hidden words", () => {
  it("are not in the text and are told", () => {
    const { source, messages } = imported(
      paragraph(`${run("seen ")}${hidden("not ")}${hidden("seen")}${run(" more")}`) + paragraph(hidden("nothing")),
    );
    expect(source).toBe("seen  more\n");
    expect(messages).toMatchObject([{ code: "hidden", message: expect.stringMatching(/“not seen”, “nothing”$/) }]);
  });

  it("stay in the Word file when those around them were changed", () => {
    const { body } = rewritten(makeWord(paragraph(run("to study ") + hidden("nothing") + run("it"))), (source) =>
      source.replace("study", "read"),
    );
    expect(body).toContain(hidden("nothing"));
    expect(importWord(makeWord(paragraph(run("to study ") + hidden("nothing") + run("it"))))).toMatchObject({
      source: "to study it\n",
    });
  });

  it("have no label that is counted", () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const { source } = imported(paragraph(hidden("x"), list) + paragraph("one", list), { numbering });
    expect(source).toBe("1.\tone\n");
  });

  it("in a table and in a note are told, and those of web pages alone are seen", () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(run("a") + hidden("b"))}${cell("c")}</w:tr><w:tr>${cell("d")}${cell("e")}</w:tr></w:tbl>`;
    const note = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const { source, messages } = imported(table + paragraph(run("page 3", "<w:webHidden/>") + note), {
      footnotes: `<w:footnote w:id="2">${paragraph(run("n") + hidden("o"))}</w:footnote>`,
    });
    expect(source).toBe("| a | c |\n| --- | --- |\n| d | e |\n\npage 3[^1]\n\n[^1]: n\n");
    expect(messages).toMatchObject([{ code: "hidden", count: 2 }]);
  });
});

describe("highlighted words", () => {
  it("are plain, in one piece with those around them, and are told", () => {
    const { source, messages } = imported(paragraph(`${run("the ")}${yellow("[city]")}${run("*, 2024")}`));
    expect(source).toBe("the [city]\\*, 2024\n");
    expect(messages).toMatchObject([{ code: "highlight", message: expect.stringMatching(/: “\[city\]”$/), count: 1 }]);
    expect(imported(paragraph(run("x", '<w:highlight w:val="none"/>'))).messages).toEqual([]);
  });

  it("are not told for blanks, and with the first few of many", () => {
    expect(imported(paragraph(`${run("a")}${yellow(" ")}${run("b")}`)).messages).toEqual([]);
    const many = Array.from({ length: 9 }, (_, at) => paragraph(yellow(`w${at}`))).join("");
    expect(imported(many).messages).toMatchObject([{ message: expect.stringMatching(/“w4” and others$/), count: 9 }]);
  });
});

describe("words above the line", () => {
  const reference = (effect: string) =>
    `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr>${effect}</w:rPr></w:style>`;
  const two = run("2", '<w:rStyle w:val="FootnoteReference"/>');

  it("are raised by the style of the signs of notes, however it raises them", () => {
    for (const effect of ['<w:position w:val="6"/><w:sz w:val="16"/>', '<w:vertAlign w:val="superscript"/>']) {
      expect(imported(paragraph(run("group") + two), { styles: reference(effect) }).source).toBe("group<sup>2</sup>\n");
    }
  });

  it("are plain where they part the signs of two notes", () => {
    const sign = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const comma = run(", ", '<w:vertAlign w:val="superscript"/>');
    const footnotes = [2, 3].map((id) => `<w:footnote w:id="${id}">${paragraph(`n${id}`)}</w:footnote>`).join("");
    const { source } = imported(paragraph(`${run("words")}${sign(2)}${comma}${sign(3)}`), { footnotes });
    expect(source).toMatch(/^words\[\^1\], \[\^2\]\n/);
  });

  it("are raised or lowered by their run, but for a little shift", () => {
    const at = (place: number) => imported(paragraph(run("2", `<w:position w:val="${place}"/>`))).source;
    expect([6, -6, 2, -1].map(at)).toEqual(["<sup>2</sup>\n", "<sub>2</sub>\n", "2\n", "2\n"]);
  });
});
