import { describe, expect, it } from "vitest";
import { deleted, inserted, makeWord, paragraph, run, styles } from "./make-word.ts";
import { mainOf, partOf, textOf, wordOf } from "./parts.ts";

const first = paragraph("The first");
const last = `${paragraph("The last")}<w:sectPr/>`;

/** The second of three paragraphs, or a table in its place, when its text has changed. */
function changed(body: string, from: string, to: string): string {
  const template = makeWord(first + body + last, { styles: styles("Normal", "Call", "List"), numbering });
  const text = textOf(template);
  expect(text).toContain(from);
  const { bytes, messages } = wordOf(text.replace(from, to), { template });
  expect(messages).toEqual([]);
  const main = mainOf(bytes).replace(/ xml:space="preserve"/g, "");
  const [bare, end] = [first, last].map((xml) => xml.replace(/ xml:space="preserve"/g, "")) as [string, string];
  expect(main).toContain(bare);
  expect(main).toContain(end);
  return main.slice(main.indexOf(bare) + bare.length, main.indexOf(end));
}

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>';
const counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
const red = '<w:color w:val="FF0000"/>';
const words = (text: string, properties = "") => run(text, properties).replace(/ xml:space="preserve"/g, "");

describe("a paragraph of a template of which some words were changed", () => {
  it("keeps its own properties, and each word that stayed its look", () => {
    const properties = '<w:spacing w:before="7"/><w:ind w:left="99"/>';
    const body = `<w:p w:rsidR="1"><w:pPr>${properties}</w:pPr>${run("Red", red)}${run(" and black words")}</w:p>`;
    expect(changed(body, "black", "blue")).toBe(
      `<w:p w:rsidR="1"><w:pPr>${properties}</w:pPr>${words("Red", red)}${words(" and blue words")}</w:p>`,
    );
  });

  it("keeps the looks inside a redline, and gives new words that of their neighbours", () => {
    const xml = changed(paragraph(run("Red words", red)), "words", "{--words--}{++signs++}");
    expect(xml).toMatch(/<w:del [^>]*><w:r><w:rPr><w:color w:val="FF0000"\/><\/w:rPr><w:delText>words</);
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:color w:val="FF0000"\/><\/w:rPr><w:t>signs</);
  });

  it("takes emphasis from the text and all else from the file", () => {
    const xml = changed(paragraph(run("Bold", `<w:b/>${red}`) + run(" words")), "**Bold** words", "Bold *words*");
    expect(xml).toContain(words("Bold", red));
    expect(xml).toContain(words("words", "<w:i/><w:iCs/>"));
  });

  it("keeps a break of pages and the settings of the pages that end with it", () => {
    const section = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>';
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const xml = changed(`<w:p><w:pPr>${section}</w:pPr>${page}${run("some words")}</w:p>`, "some", "more");
    expect(xml).toBe(`<w:p><w:pPr>${section}</w:pPr>${page}${words("more words")}</w:p>`);
  });

  it("keeps the hour of a change that the text knows by its day", () => {
    const who = 'w:author="APT" w:date="2024-09-01T10:11:12Z"';
    const xml = changed(
      paragraph(`${run("some ")}<w:ins w:id="5" ${who}>${run("new ")}</w:ins>${run("words")}`),
      "words",
      "signs",
    );
    expect(xml).toContain(who);
  });
});

describe("a bookmark in a changed paragraph", () => {
  const start = '<w:bookmarkStart w:id="4" w:name="b"/>';
  const end = '<w:bookmarkEnd w:id="4"/>';
  const body = paragraph(`${run("some ")}${start}${run("good words")}${end}${run(" here")}`);

  it.each([
    [
      "around the words that stayed",
      "good words",
      "words",
      `${words("some ")}${start}${words("words")}${end}${words(" here")}`,
    ],
    [
      "around what has replaced them",
      "good words",
      "bad signs",
      `${words("some ")}${start}${words("bad signs")}${end}${words(" here")}`,
    ],
    [
      "where they were, when they are gone",
      "good words here",
      "here",
      `${words("some ")}${start}${end}${words("here")}`,
    ],
  ])("goes %s", (_, from, to, xml) => {
    expect(changed(body, from, to)).toBe(`<w:p>${xml}</w:p>`);
  });

  it("is not doubled when the paragraph is parted", () => {
    const xml = changed(body, "some good words here", "some good\n\nwords here");
    expect(xml.split(start).length).toBe(2);
    expect(xml.split(end).length).toBe(2);
  });

  it("keeps the half whose other half stands elsewhere, when its paragraph is gone", () => {
    const template = makeWord(first + paragraph(start + run("to go")) + paragraph(run("to stay") + end) + last);
    const main = mainOf(wordOf(textOf(template).replace("to go\n\n", ""), { template }).bytes);
    expect(main).not.toContain("to go");
    expect(main).toContain(start);
    expect(main).toContain(end);
  });
});

describe("a field in a changed paragraph", () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = "<w:r><w:instrText>REF x</w:instrText></w:r>";
  const body = paragraph(
    `${run("see ")}${char("begin")}${code}${char("separate")}${run("No. 2")}${char("end")}${run(" of it")}`,
  );
  const field = `${char("begin")}${code}${char("separate")}${words("No. 2")}${char("end")}`;

  it("stays when what it shows does", () => {
    expect(changed(body, "of it", "of them")).toBe(`<w:p>${words("see ")}${field}${words(" of them")}</w:p>`);
  });

  it("is plain words when these were changed", () => {
    expect(changed(body, "No. 2", "No. 3")).toBe(`<w:p>${words("see No. 3 of it")}</w:p>`);
  });

  it("is taken away as a whole", () => {
    const xml = changed(body, "No. 2", "{--No. 2--}");
    expect(xml).toMatch(/<w:del [^>]*>.*begin.*<w:delInstrText>REF x<.*<w:delText>No\. 2<.*"end".*<\/w:del>/);
  });

  it("stays in its simple form, and so do links inside a document and controls", () => {
    const holders = [
      '<w:fldSimple w:instr=" REF x ">%</w:fldSimple>',
      '<w:hyperlink w:anchor="x">%</w:hyperlink>',
      '<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>%</w:sdtContent></w:sdt>',
      '<w:smartTag w:element="place"><w:smartTagPr/>%</w:smartTag>',
    ];
    for (const holder of holders) {
      const held = holder.replace("%", words("held words"));
      expect(changed(paragraph(`${run("see ")}${held}${run(" there")}`), "there", "here")).toContain(held);
    }
  });
});

describe("a label that Word counts", () => {
  const body = paragraph("one", counted) + paragraph("two", counted);

  it("is counted still when the text says the same label", () => {
    expect(changed(body, "b)\ttwo", "b)\tthree")).toBe(
      `<w:p><w:pPr>${counted}</w:pPr>${words("one")}</w:p><w:p><w:pPr>${counted}</w:pPr>${words("three")}</w:p>`,
    );
  });

  it("is typed when it says another one", () => {
    expect(changed(body, "b)\ttwo", "c)\ttwo")).toContain('<w:numPr><w:numId w:val="0"/></w:numPr>');
  });
});

describe("a table of a template of which some words were changed", () => {
  const cell = (text: string, width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(run(text, red), '<w:jc w:val="right"/>')}</w:tc>`;
  const row = (left: string, right: string) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, 10)}${cell(right, 20)}</w:tr>`;
  const properties = '<w:tblPr><w:tblStyle w:val="x"/></w:tblPr><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid>';
  const table = (...rows: readonly string[]) => `<w:tbl>${properties}${rows.join("")}</w:tbl>`;
  const bare = (xml: string) => xml.replace(/ xml:space="preserve"/g, "");
  const body = table(row("A", "B"), row("one", "two"), row("three", "four"));

  it("keeps its widths and lines, and all cells that stayed", () => {
    expect(changed(body, "two", "six")).toBe(bare(table(row("A", "B"), row("one", "six"), row("three", "four"))));
  });

  it("has new rows that look like the one above", () => {
    expect(changed(body, "| three", "| more | words |\n| three")).toBe(
      bare(table(row("A", "B"), row("one", "two"), row("more", "words"), row("three", "four"))),
    );
  });

  it("tells that a row was taken away", () => {
    const xml = changed(body, "| one | two |", "{--| one | two |¶--}");
    expect(xml).toMatch(/<w:trPr><w:cantSplit\/><w:del [^>]*\/><\/w:trPr>/);
    expect(xml).toContain(bare(row("three", "four")));
  });
});

describe("who made the changes of a template", () => {
  const who = 'w:author="Ada Delegate" w:date="2024-09-01T10:11:12Z"';
  const change = (id: number, text: string) => `<w:ins w:id="${id}" ${who}>${run(text)}</w:ins>`;
  const template = makeWord(first + paragraph(run("some ") + change(5, "new words")) + last, {
    footnotes: `<w:footnote w:id="2">${paragraph(change(6, "A note."))}</w:footnote>`,
  });

  it("is who the text names, in paragraphs that stay and in notes, at the same hour", () => {
    const text = textOf(template).replace("Ada Delegate", "APT");
    const { bytes } = wordOf(text, { template });
    expect(mainOf(bytes)).toContain('<w:ins w:id="5" w:author="APT" w:date="2024-09-01T10:11:12Z">');
    expect(partOf(bytes, "word/footnotes.xml")).not.toContain("Ada");
    expect(textOf(bytes)).toBe(text);
  });
});

describe("words that were put into a row that was taken away", () => {
  const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
  const row = (left: string, right: string, properties = "") => `<w:tr>${properties}${cell(left)}${cell(right)}</w:tr>`;
  const who = 'w:id="1" w:author="APT" w:date="2024-09-01T10:00:00Z"';
  const gone = `<w:trPr><w:del ${who}/></w:trPr>`;
  const body = `<w:tbl>${row("A", "B")}${row(deleted("one", who), deleted("two ", who) + inserted("new", who), gone)}${row("C", "D")}</w:tbl>`;

  it("are in the text, and in every file that is made of it", () => {
    const text = textOf(makeWord(first + body + last));
    expect(text).toContain("\n{--| one | two--}{++{--new--}++}{-- |¶--}\n");
    expect(textOf(wordOf(text).bytes)).toBe(text);
  });
});

describe("a table between fences", () => {
  const cell = (words: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${words}</w:tc>`;
  const wide = cell(paragraph(run("wide", red)), '<w:gridSpan w:val="2"/>');
  const who = 'w:id="1" w:author="APT" w:date="2024-09-01T10:00:00Z"';
  const two = cell(paragraph("first line") + paragraph(`${run("second ")}${inserted("new ", who)}${run("line")}`));
  const body = `<w:tbl><w:tr>${wide}</w:tr><w:tr>${cell(paragraph("one"))}${two}</w:tr></w:tbl>`;
  const bare = (xml: string) => xml.replace(/ xml:space="preserve"/g, "");

  it("takes words that were changed in the text, in the cells where they stand", () => {
    expect(changed(body, "one |", "more |")).toBe(bare(body.replace(">one<", ">more<")));
  });

  it("takes changes that were accepted and rejected", () => {
    expect(changed(body, "{++new ++}", "new ")).toContain(words("second new line"));
    expect(changed(body, "{++new ++}", "")).toContain(words("second line"));
  });

  it("is written in plain rows and told where its rows and columns are no longer those of the file", () => {
    const template = makeWord(first + body + last);
    const { messages } = wordOf(textOf(template).replace("one |", "one | more |"), { template });
    expect(messages.join()).toContain("is written in plain rows");
  });

  it("loses a cell that came, when its words are rejected, and keeps it when they are accepted", () => {
    const came = `<w:tbl><w:tr>${cell(paragraph("a"))}${cell(paragraph(inserted("b", who)), `<w:cellIns ${who}/>`)}</w:tr></w:tbl>`;
    expect(changed(came, "{++ | b++}", " | b")).not.toContain("cellIns");
  });
});

describe("a paragraph of a list that Word counts, behind one that is gone", () => {
  it("says the label that the text says", () => {
    const template = makeWord(first + ["one", "two", "three"].map((text) => paragraph(text, counted)).join("") + last, {
      numbering,
    });
    for (const [from, to] of [
      ["b)\ttwo\n\n", ""],
      ["b)\ttwo\n\nc)", "b)"],
    ] as const) {
      const text = textOf(template).replace(from, to);
      expect(textOf(wordOf(text, { template }).bytes)).toBe(text);
    }
  });
});
