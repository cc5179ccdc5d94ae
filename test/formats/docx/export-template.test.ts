import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../../src/formats/docx/export-word.ts";
import { parse } from "../../../src/syntax/index.ts";
import { hasWordFiles, trackedNames, wordFile } from "./corpus.ts";
import { makeWord, paragraph, run, style, styles } from "./make-word.ts";
import { mainOf, partOf, partsOf, textOf, wordOf } from "./parts.ts";

/** The template with its text, in which `from` has become `to`. */
function changed(template: Uint8Array, from: string, to: string): Uint8Array {
  const text = textOf(template);
  expect(text).toContain(from);
  return wordOf(text.replace(from, to), { template }).bytes;
}

/** Holds a file to have a paragraph more than its template, and all else byte for byte. */
function expectOneMore(template: Uint8Array): void {
  const bytes = wordOf(`${textOf(template)}\nOne more.\n`, { template }).bytes;
  const [parts, before] = [partsOf(bytes), partsOf(template)];
  for (const [name, part] of before) {
    // Who made the changes is remembered in a part of its own, which these two name.
    if (/^(?:word\/document\.xml|\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels)$/.test(name)) continue;
    expect(Buffer.compare(part, parts.get(name) ?? Buffer.of()), name).toBe(0);
  }
  expect(mainOf(bytes)).toContain("One more.");
  expect(mainOf(bytes).replace(/<w:p>(?:(?!<w:p>).)*?One more\.<\/w:t><\/w:r><\/w:p>/, "")).toBe(mainOf(template));
}

/** A file of another writer: notes, a table, changes. */
function foreign(): Promise<Uint8Array> {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph("The note.")] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun("First words"), new FootnoteReferenceRun(1)] }),
          new Paragraph("Second words"),
          new Table({
            rows: [1, 2].map(
              (row) =>
                new TableRow({
                  children: [1, 2].map((cell) => new TableCell({ children: [new Paragraph(`cell ${row}.${cell}`)] })),
                }),
            ),
          }),
          new Paragraph("Last words"),
        ],
      },
    ],
  });
  return Packer.toBuffer(document).then((buffer) => new Uint8Array(buffer));
}

describe("a file that is read and written without a change", () => {
  it("is the file byte for byte, whoever wrote it", async () => {
    const template = await foreign();
    expect(Buffer.compare(wordOf(textOf(template), { template }).bytes, template)).toBe(0);
  });

  it.skipIf(!hasWordFiles)("is the file byte for byte: Resolution 1 of WTSA", () => {
    const template = wordFile("WTSA-Res-1-2016");
    expect(Buffer.compare(wordOf(textOf(template), { template }).bytes, template)).toBe(0);
  });

  it.skipIf(!hasWordFiles).each(trackedNames)("is the file byte for byte: %s", (name) => {
    const template = wordFile(`tracked/${name}`);
    expect(Buffer.compare(wordOf(textOf(template), { template }).bytes, template)).toBe(0);
  });
});

describe("a file that gets a paragraph more", () => {
  it("keeps all else byte for byte, whoever wrote it", async () => expectOneMore(await foreign()));

  it.skipIf(!hasWordFiles).each(["WTSA-Res-1-2016", ...trackedNames.map((name) => `tracked/${name}`)])(
    "keeps all else byte for byte: %s",
    (name) => expectOneMore(wordFile(name)),
  );
});

describe("a file of which one paragraph was changed", () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph("in a cell, merged over two")}</w:tc></w:tr></w:tbl>`;
  const drawing = "<w:r><w:drawing><inline/></w:drawing></w:r>";
  const template = makeWord(
    [
      paragraph(run("Kept ") + run("words", '<w:color w:val="FF0000"/>'), "<w:keepLines/>"),
      paragraph(""),
      paragraph(run("a)", "<w:i/>") + run("\tthat one;")),
      table,
      paragraph(run("with a picture ") + drawing),
      paragraph("Last words"),
      '<w:sectPr><w:pgSz w:w="11907" w:h="16834"/></w:sectPr>',
    ].join(""),
    { styles: styles("Normal", "Call") },
  );

  it("has all others as they were", () => {
    const bytes = changed(template, "Last words", "Last {++new ++}words");
    const [before, after] = [mainOf(template), mainOf(bytes)];
    const at = before.indexOf(paragraph("Last words"));
    expect(after.slice(0, at)).toBe(before.slice(0, at));
    expect(after.slice(after.indexOf("<w:sectPr>"))).toBe(before.slice(before.indexOf("<w:sectPr>")));
    expect(after).toContain('<w:t xml:space="preserve">new </w:t></w:r></w:ins>');
  });

  it("keeps the picture of a paragraph whose words were changed", () => {
    const bytes = changed(template, "with a picture", "with one picture");
    expect(mainOf(bytes)).toContain(drawing);
    expect(mainOf(bytes)).toContain(table);
  });

  it("keeps the settings of the pages last", () => {
    const text = `${textOf(template).trimEnd()}\n\nAdded at the end\n`;
    expect(mainOf(wordOf(text, { template }).bytes)).toMatch(/Added at the end<\/w:t><\/w:r><\/w:p><w:sectPr>/);
  });

  it("gets the styles that it does not have, and the others by their names", () => {
    const foreignIds = makeWord(paragraph("Words"), {
      styles: '<w:style w:type="paragraph" w:styleId="x7"><w:name w:val="Call"/></w:style>',
    });
    const bytes = wordOf(
      "## ADD APT/1/1\n\n### DRAFT NEW RESOLUTION [A] (Doha, 2026)\n\nTitle\n\n*considering*\n\nwords\n\n| a | b |\n| --- | --- |\n| c | d |\n",
      {
        template: foreignIds,
      },
    ).bytes;
    expect(mainOf(bytes)).toContain('<w:pStyle w:val="x7"/>');
    expect(partOf(bytes, "word/styles.xml")).toContain('<w:name w:val="Table_text"/>');
    expect(partOf(bytes, "word/styles.xml")).not.toContain('w:styleId="Call"');
  });

  it("has place and year in small letters where its headings are in capitals", () => {
    const capitals = makeWord(paragraph("Words"), {
      styles: '<w:style w:type="paragraph" w:styleId="R"><w:name w:val="Res_No"/><w:rPr><w:caps/></w:rPr></w:style>',
    });
    const text = "## MOD APT/1/1\n\n### RESOLUTION 2 (Rev. {~~Geneva, 2022~>Doha, 2026~~})\n\nTitle\n";
    const runs = mainOf(wordOf(text, { template: capitals }).bytes).match(
      /<w:caps w:val="0"\/><\/w:rPr><w:(?:t|delText) [^>]*>[^<]*/g,
    );
    expect(runs?.map((one) => one.replace(/^.*>/, ""))).toEqual([" (Rev. ", "Geneva, 2022", "Doha, 2026", ")"]);
  });

  it("keeps the sign of a note that is typed, and the note itself", () => {
    const sign = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>';
    const noted = makeWord(paragraph(run("Words") + sign), {
      footnotes: `<w:footnote w:id="2">${paragraph("* A note.")}</w:footnote>`,
    });
    const bytes = changed(noted, "Words", "More words");
    expect(mainOf(bytes)).toContain(sign);
    expect(partOf(bytes, "word/footnotes.xml")).toBe(partOf(noted, "word/footnotes.xml"));
  });

  it.each([
    ["typed before the words", paragraph("* A note."), '<w:t xml:space="preserve">* </w:t>'],
    [
      "typed, with a tab",
      paragraph(`${run("*")}<w:r><w:tab/></w:r>${run("A note.")}`),
      "*</w:t></w:r><w:r><w:tab/></w:r>",
    ],
    [
      "counted",
      paragraph(`<w:r><w:footnoteRef/></w:r><w:r><w:tab/><w:t>A note.</w:t></w:r>`),
      "<w:footnoteRef/></w:r><w:r><w:tab/></w:r>",
    ],
  ])("keeps the sign of a note that is %s when its words alone change", (_, body, lead) => {
    const custom = lead.includes("*") ? ' w:customMarkFollows="1"' : "";
    const sign = `<w:r><w:footnoteReference${custom} w:id="2"/>${custom === "" ? "" : "<w:t>*</w:t>"}</w:r>`;
    const noted = makeWord(paragraph(run("Words") + sign), {
      footnotes: `<w:footnote w:id="2">${body}</w:footnote><w:footnote w:id="3">${paragraph("Another.")}</w:footnote>`,
    });
    const bytes = changed(noted, "A note.", "A longer note.");
    expect(mainOf(bytes)).toBe(mainOf(noted));
    expect(partOf(bytes, "word/footnotes.xml")).toContain(lead);
    expect(partOf(bytes, "word/footnotes.xml")).toContain('<w:footnote w:id="3">');
    expect(textOf(bytes)).toBe(textOf(noted).replace("A note.", "A longer note."));
  });

  it("gets a new note beside the old ones", async () => {
    const noted = await foreign();
    const text = textOf(noted).replace("Second words", "Second words[^new]\n\n[^new]: Another note.");
    const bytes = wordOf(text, { template: noted }).bytes;
    expect(textOf(bytes)).toContain("Another note.");
    expect(textOf(bytes)).toContain("The note.");
  });
});

describe("a template that has none of the text", () => {
  it("gives its first tables and its page settings, and gets cover and text", () => {
    const skeleton = makeWord(
      `<w:tbl><w:tr><w:tc>${paragraph("Conference")}</w:tc></w:tr></w:tbl>${paragraph("Type here", style("Normal"))}<w:sectPr/>`,
      { styles: styles("Normal", "Source", "Title 1") },
    );
    const main = mainOf(wordOf("---\nsource: APT\ntitle: A title\n---\n\nwords\n", { template: skeleton }).bytes);
    expect(main).not.toContain("Type here");
    expect(main).toMatch(/Conference.*APT.*A title.*words.*<w:sectPr\/>/);
  });

  it("is refused with a sentence when it is none", () => {
    expect(exportWord(parse("words\n"), { template: Uint8Array.of(1, 2, 3) })).toEqual({
      status: "refused",
      message: "The template was not read: This is no .docx file; save it as .docx in Word",
    });
  });
});
