import { describe, expect, it } from "vitest";
import { text, xmlOf } from "./akoma-ntoso-sample.ts";

describe("a resolution in Akoma Ntoso", () => {
  it("has preface, preamble and main body", () => {
    const xml = xmlOf(text);
    expect(xml).toContain('<statement name="resolution" contains="singleVersion"><meta>');
    expect(xml).toContain("<docNumber>RESOLUTION 2 (Rev. Doha, 2026)</docNumber>");
    expect(xml).toContain("<docTitle>Title</docTitle>");
    expect(xml).toContain(
      '<recitals eId="recs_1"><intro><p><i>considering</i></p></intro><recital eId="recs_1__rec_a"><num>a)</num>',
    );
    expect(xml).toContain(
      '<item eId="recs_1__rec_a__list_1__item_i"><num>i)</num><p>the <i>first</i> part,</p></item>',
    );
    expect(xml).toContain(
      '<clause eId="cl_1"><heading><i>resolves</i></heading><paragraph eId="cl_1__para_1"><num>1</num>',
    );
  });

  it("is identified by organ, form, year and number, and cites by the same rule", () => {
    const xml = xmlOf(text);
    expect(xml).toMatch(/<FRBRWork><FRBRthis value="\/akn\/un\/statement\/resolution\/[a-z-]+\/2026\/2\/!main"\/>/);
    expect(xml).toMatch(/<ref href="\/akn\/un\/statement\/resolution\/[a-z-]+\/2022\/71">Resolution 71 /);
    expect(xml).toContain('<FRBRlanguage language="eng"/>');
  });

  it("takes the changes as made and leaves comments out", () => {
    const xml = xmlOf(text.replace("to do more", "to do {~~more~>less~~}{>>why?<<}<!-- ask -->"));
    expect(xml).toContain("<p>to do less.</p>");
  });

  it("shows words that are struck through as such", () => {
    expect(xmlOf(text.replace("to do more", "to do <s>*more*</s>"))).toContain(
      '<p>to do <i><inline name="struck">more</inline></i>.</p>',
    );
  });

  it("has emphasis and notes also in the title, each note at its place with its mark", () => {
    const xml = xmlOf(
      text.replace("Title", "On *it*[^1]").replace("do it;", "do it[^1bis];\n\n[^1]: A.\n\n[^1bis]: B *c*."),
    );
    expect(xml).toContain(
      '<docTitle>On <i>it</i><authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>A.</p></authorialNote></docTitle>',
    );
    expect(xml).toContain(
      'do it<authorialNote eId="authorialNote_2" marker="1bis" placement="bottom"><p>B <i>c</i>.</p></authorialNote>;',
    );
  });

  it("has a note once: a second place, and a note that speaks of a note, point to it", () => {
    const xml = xmlOf(text.replace("to do it;", "to do[^1] it[^1];\n\n[^1]: See [^2] and [^1].\n\n[^2]: B."));
    expect(xml).toContain(
      '<p>See <noteRef href="#authorialNote_2" marker="2" placement="bottom"/> and <noteRef href="#authorialNote_1" marker="1" placement="bottom"/>.</p></authorialNote><authorialNote eId="authorialNote_2"',
    );
    expect(xml.match(/<authorialNote /g)).toHaveLength(2);
    expect(xml).toContain(' it<noteRef href="#authorialNote_1" marker="1" placement="bottom"/>;');
  });

  it("keeps a note that nothing points to in its clause", () => {
    const xml = xmlOf(text.replace("to do it;", "to do it;\n\n[^7]: Left over."));
    expect(xml).toContain(
      '</paragraph><wrapUp><p><authorialNote eId="authorialNote_1" marker="7" placement="bottom"><p>Left over.</p></authorialNote></p></wrapUp></clause>',
    );
  });

  it("has tables as tables, also those of Word files", () => {
    const table = "| a | b |\n| --- | --- |\n| 1 | *x* |";
    expect(xmlOf(`${text}\n${table}\n`)).toContain(
      '<table eId="cl_1__para_2__table_1"><tr><th><p>a</p></th><th><p>b</p></th></tr><tr><td><p>1</p></td><td><p><i>x</i></p></td></tr></table>',
    );
    expect(xmlOf(`${text}\n\`\`\`word table\nwide | **b**\n\`\`\`\n`)).toContain(
      '<table eId="cl_1__para_2__table_1"><tr><td><p>wide</p></td><td><p><b>b</b></p></td></tr></table>',
    );
  });

  it("has links with where they lead, and citations inside emphasis", () => {
    const xml = xmlOf(
      text.replace("to do it;", 'see [the page](https://example.org/?a="1"&b=2) and *Resolution 2 (Dubai, 2012)*;'),
    );
    expect(xml).toContain('see <a href="https://example.org/?a=%221%22&amp;b=2">the page</a> and ');
    expect(xml).toMatch(/<ref href="[^"]*\/2012\/2"><i>Resolution 2 \(Dubai, 2012\)<\/i><\/ref>;/);
  });

  it("has annexes and sections by their names, with headings, numbered paragraphs and lists", () => {
    const annex =
      "### SECTION 1*bis*\n\nStudy groups[^1]\n\n1.1\tThey meet:\n\na)\tin May;\n\ni)\tor *June*;\n\n[^1]: A.\n";
    const xml = xmlOf(
      `${text}\n${annex.replaceAll("*bis*", "bis")}\n### ANNEX 2\n\nWords.\n\n## *Part* of it\n\nMore.\n`,
    );
    expect(xml).toContain(
      '<section eId="sec_1bis"><num>SECTION 1bis</num><heading>Study groups<authorialNote eId="authorialNote_1"',
    );
    expect(xml).toContain(
      '<paragraph eId="sec_1bis__para_1-1"><num>1.1</num><content><p>They meet:</p><blockList eId="sec_1bis__para_1-1__list_1"><item eId="sec_1bis__para_1-1__list_1__item_a"><num>a)</num><p>in May;</p><blockList',
    );
    expect(xml).toContain(
      '<hcontainer eId="hcontainer_2" name="annex"><num>ANNEX 2</num><intro><p>Words.</p></intro><hcontainer eId="hcontainer_2__hcontainer_1" name="section"><heading><i>Part</i> of it</heading><content><p>More.</p></content></hcontainer></hcontainer>',
    );
  });

  it("has every paragraph where it stands: before the enacting line, before the first call, behind the last item", () => {
    const xml = xmlOf(
      text.replace("The World", "First.\n\nThe World").replace("*considering*", "Second.\n\n*considering*"),
    );
    expect(xml).toContain("<p>First.</p></preface>");
    expect(xml).toContain("</formula><p>Second.</p><recitals");
  });

  it("has several texts as one collection, no id twice", () => {
    const xml = xmlOf(`## ADD APT/1/1\n\n${text}\n## ADD APT/1/2\n\n${text.replace("RESOLUTION 2", "RESOLUTION 3")}`);
    expect(xml).toContain('<documentCollection name="contribution">');
    const ids = [...xml.matchAll(/eId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is dated by the last day of its conference, or else by the first of the year, and says which", () => {
    expect(xmlOf(text.replaceAll("Doha, 2026", "Hammamet, 2016"))).toContain(
      '<FRBRdate date="2016-11-03" name="last day of the conference"/>',
    );
    expect(xmlOf(text.replaceAll("Doha, 2026", "Nowhere, 2019"))).toContain(
      '<FRBRdate date="2019-01-01" name="first day of the year of adoption"/>',
    );
  });

  it("is refused where nothing dates it, or there is no text", () => {
    expect(xmlOf("### RESOLUTION 2\n\nTitle\n\nresolves\n\nto do it.\n")).toBe(
      "“RESOLUTION 2” names no year; write it into its heading: (New Delhi, 2024)",
    );
    expect(xmlOf("words\n")).toBe("There is no resolution, decision, recommendation or opinion in it");
  });
});
