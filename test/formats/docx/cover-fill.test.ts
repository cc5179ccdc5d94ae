import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../../src/formats/docx/export-word.ts";
import { parse } from "../../../src/syntax/index.ts";
import { hasWordFile, wordFile } from "./corpus.ts";
import { makeWord, paragraph, run, style, styles } from "./make-word.ts";
import { mainOf, partsOf, textOf, wordOf } from "./parts.ts";

const red = '<w:color w:val="FF0000"/>';
const yellow = '<w:highlight w:val="yellow"/>';

/** A table; each cell is the XML of its paragraphs. */
function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

function template(head: string, body = paragraph("Type here")): Uint8Array {
  const names = ["Normal", "Source", "Title 1", "LOGO", "Docnumber", "Venue_Date", "TSBHeaderSource"];
  return makeWord(`${head}${body}<w:sectPr/>`, { styles: styles(...names) });
}

/** The cover of a template after a text was written into it. */
function filled(front: string, file: Uint8Array, text = "words"): string {
  const { bytes } = wordOf(`---\n${front}\n---\n\n${text}\n`, { template: file });
  const main = mainOf(bytes);
  return main.slice(main.indexOf("<w:tbl>"), main.lastIndexOf("</w:tbl>") + "</w:tbl>".length);
}

const control = (name: string, content: string, more = "") =>
  `<w:sdt><w:sdtPr><w:alias w:val="${name}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe("the cover of a template is filled in", () => {
  it.each<[string, string, string, string]>([
    [
      "a content control around a run",
      "date: 2024-10-02",
      paragraph(control("Date", run("?", red))),
      paragraph(control("Date", run("2 October 2024", red))),
    ],
    [
      "a content control by its tag",
      "title: A title",
      paragraph(`<w:sdt><w:sdtPr><w:tag w:val="title"/></w:sdtPr><w:sdtContent>${run("?")}</w:sdtContent></w:sdt>`),
      paragraph(
        `<w:sdt><w:sdtPr><w:tag w:val="title"/></w:sdtPr><w:sdtContent>${run("A title")}</w:sdtContent></w:sdt>`,
      ),
    ],
    [
      "a content control around a paragraph",
      "source: APT",
      control("Source", paragraph(run("Type", red))),
      control("Source", paragraph(run("APT", red))),
    ],
    [
      "a content control around the number alone",
      "document: 42\naddendum: 7",
      paragraph(`${run("Document ")}${control("Document", run("XX"))}${run("-E")}`),
      paragraph(`${run("Document ")}${control("Document", run("42(Add.7)"))}${run("-E")}`),
    ],
    [
      "a number that waits",
      "document: 42\nlanguage: en",
      paragraph(run("Document XX-E", red)),
      paragraph(run("Document 42-E", red)),
    ],
    [
      "a number that waits, of an addendum",
      "document: 42\naddendum: 7",
      paragraph(run("Document XX-E", red)),
      paragraph(
        `<w:r><w:rPr>${red}</w:rPr><w:t xml:space="preserve">Addendum 7 to</w:t><w:br/><w:t xml:space="preserve">Document 42-E</w:t></w:r>`,
      ),
    ],
    [
      "a day that waits",
      "date: 2024-10-02",
      paragraph(run("DD Month YYYY", red)),
      paragraph(run("2 October 2024", red)),
    ],
    [
      "words in brackets that name what they wait for",
      "title: A title",
      paragraph(run("[Insert title]", red)),
      paragraph(run("A title", red)),
    ],
    [
      "the number of a contribution to a study group",
      "document: 42",
      paragraph(run("SG12-C", red) + run("n"), style("Docnumber")),
      paragraph(run("SG12-C", red) + run("42"), style("Docnumber")),
    ],
    [
      "a cell of a known style",
      "source: APT",
      paragraph(run(""), style("TSBHeaderSource")),
      paragraph(run("APT"), style("TSBHeaderSource")),
    ],
    [
      "the language of the original",
      "language: fr",
      paragraph("Document 5-E") + paragraph(run("Original: ") + run("English", red)),
      paragraph("Document 5-F") + paragraph(run("Original: ") + run("French", red)),
    ],
    [
      "the conference",
      "conference: WTSA-24",
      paragraph(run("Conference", red), style("LOGO")),
      paragraph(run("World Telecommunication Standardization Assembly (WTSA-24)", red), style("LOGO")),
    ],
  ])("%s", (_, front, before, after) => {
    const other = paragraph(run("Kept ", "<w:b/>") + run("as it is"));
    expect(filled(front, template(table([other, before])))).toBe(table([other, after]));
  });

  it.each<[string, string, string, string]>([
    ["Source:", "source: APT", "", "APT"],
    ["Title:", "title: A title", "[Insert title (always in ENGLISH)]", "A title"],
    ["Abstract:", "abstract: Much in short", "[Insert an abstract under 200 words]", "Much in short"],
    ["Agenda item:", "agendaItem: PL 1.2", "?", "PL 1.2"],
    ["Document:", "document: 42\naddendum: 7", "17-E", "42(Add.7)-E"],
    ["Date:", "date: 2024-10-02", "1 September 2020", "2 October 2024"],
  ])("a cell behind the label %s", (label, front, before, after) => {
    const look = run(label, "<w:b/>");
    expect(filled(front, template(table([paragraph(look), paragraph(run(before, red))])))).toBe(
      table([paragraph(look), paragraph(run(after, red))]),
    );
  });

  it("rows for contacts, as many as there are", () => {
    const row = (name: string, ways: string) => [paragraph("Contact:"), paragraph(name), paragraph(ways)];
    const ways = (tel: string, mail: string) => `${run(`Tel:\t${tel}`)}<w:r><w:br/></w:r>${run(`E-mail:\t${mail}`)}`;
    const waiting = row("Insert name", ways("+xx", "a@b.com"));
    const front =
      "contacts:\n  - { name: A. Delegate, telephone: +99 555, email: a@example.org }\n  - { name: B. Delegate, administration: Baltia }";
    const text = filled(front, template(table(waiting, waiting)));
    expect(
      text
        .replace(/<w:tab\/>/g, " ")
        .replace(/<w:br\/>|<\/w:tc>/g, " | ")
        .replace(/<[^>]*>/g, ""),
    ).toBe(
      "Contact: | A. Delegate | Tel: +99 555 | E-mail: a@example.org | Contact: | B. Delegate | Baltia | Tel:  | E-mail:  | ",
    );
  });

  it("the marks of what waited for words go: highlight, hint of a control", () => {
    const hint = "<w:showingPlcHdr/>";
    const before = paragraph(control("Title", run("Click here", `<w:rStyle w:val="PlaceholderText"/>${red}`), hint));
    const waiting = paragraph(run("[Insert source]", `${red}${yellow}`));
    const text = filled("title: A title\nsource: APT", template(table([before, waiting])));
    expect(text).not.toContain("showingPlcHdr");
    expect(text).toContain(run("APT", red));
  });

  it("what it shows does not stand below it again, the rest does", () => {
    const file = template(table([paragraph("Source:"), paragraph("?")]));
    const main = mainOf(wordOf("---\nsource: APT\ntitle: A title\n---\n\nwords\n", { template: file }).bytes);
    expect(main.match(/APT/g)).toHaveLength(1);
    expect(main).toMatch(/<\/w:tbl><w:p>.*A title.*words/);
  });

  it("tables that an empty paragraph parts are all of the cover", () => {
    const one = table([paragraph("Source:"), paragraph("?")]);
    const other = table([paragraph("Abstract:"), paragraph("?")]);
    const file = template(`${one}<w:p/>${other}<w:p/>`);
    expect(filled("source: APT\nabstract: Short", file)).toBe(
      `${table([paragraph("Source:"), paragraph("APT")])}<w:p/>${table([paragraph("Abstract:"), paragraph("Short")])}`,
    );
  });

  it("stays when the template has headings that the text has, too", () => {
    const cover = (words: string) => table([paragraph("Source:"), paragraph(words)]);
    const heading = (words: string) => paragraph(words, style("Headingb"));
    const body =
      heading("Introduction") + paragraph("[Your text]") + heading("Proposal") + paragraph("[Your proposal]");
    const file = makeWord(`${cover("[Insert source]")}${body}<w:sectPr/>`, { styles: styles("Normal", "Heading_b") });
    const text = "## Introduction\n\nSome words.\n\n## Proposal\n\nOther words.";
    const main = mainOf(wordOf(`---\nsource: APT\ntitle: A title\n---\n\n${text}\n`, { template: file }).bytes);
    expect(main).toContain(cover("APT"));
    expect(main).toMatch(/A title.*Introduction.*Some words.*Proposal.*Other words/);
    expect(main).not.toContain("[Your");
  });

  it("signs of XML, and blanks, come out as they are", () => {
    const text = filled('source: "A & B <C>"', template(table([paragraph("Source:"), paragraph("?")])));
    expect(text).toContain("A &amp; B &lt;C&gt;</w:t>");
  });
});

describe("a neighbour's file", () => {
  const more = paragraph("PLENARY MEETING");
  const body = paragraph("First words") + paragraph("Last words");
  const file = (...lines: readonly string[]) => template(table([more, lines.join("")]), body);
  const changed = (given: Uint8Array, from: string, to: string) => {
    const text = textOf(given);
    expect(text).toContain(from);
    return exportWord(parse(text.replace(from, to)), { template: given });
  };
  /** The neighbour's main part, in which some words have become others. */
  const expectChanged = (given: Uint8Array, [from, to]: readonly [string, string], xml: readonly [string, string]) => {
    const exported = changed(given, from, to);
    if (exported.status !== "written") throw new Error(exported.message);
    expect(mainOf(exported.bytes)).toBe(mainOf(given).replace(...xml));
    expect(parse(textOf(exported.bytes)).metadata).toEqual(parse(textOf(given).replace(from, to)).metadata);
    return exported.bytes;
  };

  it("has the new number in its cell, and all else of it as it was", () => {
    const given = file(paragraph(run("Document ") + run("42", red) + run("-E")));
    expectChanged(given, ["document: 42", "document: 47"], [run("42", red), run("47", red)]);
  });

  it("keeps its table when it says nothing else, and stands without it in the text", () => {
    const given = template(table([paragraph("Document 42-E")]), body);
    expect(textOf(given)).not.toContain("word table");
    expectChanged(given, ["document: 42", "document: 43"], ["Document 42-E", "Document 43-E"]);
  });

  it.each<[string, string, readonly [string, string], readonly [string, string]]>([
    ["an addendum", "Addendum 3 to Document 18-E", ["addendum: 3", "addendum: 4"], ["Addendum 3 to", "Addendum 4 to"]],
    ["the short form", "Document 18(Add.3)(Rev.1)-E", ["revision: 1", "revision: 2"], ["(Rev.1)", "(Rev.2)"]],
    [
      "an addendum to a revised document",
      "Addendum 3 to Document 18(Rev.1)-E",
      ["document: 18", "document: 19"],
      ["18(Rev.1)", "19(Rev.1)"],
    ],
    ["a prefix", "Document WTDC-17/23-E", ["document: 23", "document: 24"], ["/23-E", "/24-E"]],
    [
      "a day, in its language",
      "Document 6-E, 3 octobre 2019",
      ['date: "2019-10-03"', 'date: "2019-12-01"'],
      ["3 octobre 2019", "1er décembre 2019"],
    ],
    ["another language", "Document 6-E", ["language: en", "language: fr"], ["6-E", "6-F"]],
    ["Arabic", "الإضافة 3 للوثيقة 18-A", ["addendum: 3", "addendum: 5"], ["الإضافة 3", "الإضافة 5"]],
    [
      "a conference",
      "World Radiocommunication Conference (WRC-12)</w:t></w:r></w:p><w:p><w:r><w:t>Document 6-E",
      ["conference: WRC-12", "conference: WRC-27"],
      ["(WRC-12)", "(WRC-27)"],
    ],
  ])("keeps the form in which it writes %s", (_, line, change, xml) => {
    expectChanged(file(paragraph(run(line))), change, xml);
  });

  it("has both lines of a number that stands in two paragraphs", () => {
    const given = file(paragraph("Addendum 3 to"), paragraph("Document 18-E"));
    expectChanged(given, ["addendum: 3", "addendum: 4"], ["Addendum 3 to", "Addendum 4 to"]);
    expectChanged(given, ["document: 18", "document: 19"], ["Document 18-E", "Document 19-E"]);
  });

  it("has the new title in its paragraph", () => {
    const given = template(
      table([more, paragraph("Document 42-E")]),
      paragraph(run("Early warnings", red), style("Title1")) + body,
    );
    expectChanged(given, ["title: Early warnings", "title: Late warnings"], ["Early warnings", "Late warnings"]);
  });

  it("is given back byte for byte when the front matter was not changed", () => {
    const given = file(paragraph("Document 42-E"), paragraph("[Date]"));
    const { bytes } = wordOf(textOf(given), { template: given });
    for (const [name, part] of partsOf(bytes))
      expect(Buffer.compare(part, partsOf(given).get(name) ?? Buffer.of())).toBe(0);
    const other = exportWord(parse(textOf(given).replace("Last words", "Very last words")), { template: given });
    expect(other.status === "written" && mainOf(other.bytes).slice(0, 300)).toBe(mainOf(given).slice(0, 300));
  });

  it("keeps a table that is written in the text, whatever the front matter says", () => {
    const dates = table([paragraph("Date:"), paragraph("3 October 2024")], [paragraph("Place:"), paragraph("Doha")]);
    const given = template("", dates + body);
    const text = `---\ndate: 2025-01-01\n---\n\n${textOf(given)}`;
    const exported = exportWord(parse(text), { template: given });
    expect(exported.status === "written" && mainOf(exported.bytes)).toContain(dates);
  });

  it.each<[string, string]>([
    ["a field", '<w:fldSimple w:instr=" DOCPROPERTY No "><w:r><w:t>Document 42-E</w:t></w:r></w:fldSimple>'],
    ["a change", '<w:ins w:id="1" w:author="APT"><w:r><w:t>Document 42-E</w:t></w:r></w:ins>'],
  ])("is not written when the number stands in %s, and both numbers are named", (_, runs) => {
    expect(changed(file(paragraph(runs)), "document: 42", "document: 43")).toEqual({
      status: "refused",
      message:
        "Nothing was written: “document” is 43 in the front matter and 42 on the cover of the template; make them the same",
    });
  });

  it("has the form of its language where the old one has no place for a revision", () => {
    const given = file(paragraph("Addendum 3 to"), paragraph("Document 18-E"));
    const exported = changed(given, "addendum: 3", "addendum: 3\nrevision: 1");
    if (exported.status !== "written") throw new Error(exported.message);
    expect(mainOf(exported.bytes)).toContain(paragraph("Revision 1 to") + paragraph("Document 18(Add.3)-E"));
  });

  it("says what the front matter says, whatever it said before", () => {
    const number = fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined });
    const cover = fc.record({
      conference: fc.constantFrom("WTSA-24", "PP-26", "WRC-27", "C26", "Regional meeting"),
      document: fc.integer({ min: 0, max: 99_999 }),
      addendum: number,
      revision: number,
      language: fc.constantFrom("en", "fr", "es", "ru", "zh", "ar"),
      date: fc.constantFrom("2024-10-15", "2024-05-01", "2026-12-31"),
    });
    const front = (metadata: object) => {
      const lines = Object.entries(metadata).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
      return `---\n${lines.join("\n")}\n---\n\n`;
    };
    fc.assert(
      fc.property(cover, cover, (before, after) => {
        const { "customXml/preamble.xml": _, ...parts } = unzipSync(wordOf(`${front(before)}words\n`).bytes);
        const template = zipSync(parts);
        const text = `${front(after)}words\n`;
        const { "customXml/preamble.xml": __, ...written } = unzipSync(wordOf(text, { template }).bytes);
        expect(parse(textOf(zipSync(written))).metadata).toEqual(parse(text).metadata);
      }),
      { numRuns: 30 },
    );
  });

  it.skipIf(!hasWordFile("tracked/RP051-Arabic"))("of WRC-12 in Arabic has its new number, and all else of it", () => {
    const given = wordFile("tracked/RP051-Arabic");
    const exported = changed(given, "document: 18\naddendum: 3", "document: 19\naddendum: 4");
    if (exported.status !== "written") throw new Error(exported.message);
    const before = mainOf(given);
    const after = mainOf(exported.bytes);
    expect(after).toHaveLength(before.length);
    const differing = [...before].flatMap((sign, at) => (sign === after[at] ? [] : [sign + after[at]]));
    expect(differing).toEqual(["34", "89"]);
  });
});
