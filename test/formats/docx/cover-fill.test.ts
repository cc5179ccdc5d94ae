import { describe, expect, it } from "vitest";
import { table, template } from "./covers.ts";
import { makeWord, paragraph, run, style, styles } from "./make-word.ts";
import { mainOf, wordOf } from "./parts.ts";

const red = '<w:color w:val="FF0000"/>';
const yellow = '<w:highlight w:val="yellow"/>';

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
