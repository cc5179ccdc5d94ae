import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlSource } from "../../../src/index.ts";
import { law } from "../../law.ts";

/** A piece of a page as Word puts it on the clipboard. */
function word(body: string): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
}

const tab = "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>";

describe("what is pasted from Word", () => {
  it("becomes tidy text by its styles", async () => {
    const body = `
<p class=Proposal>ADD${tab}APT/42A7/1<o:p></o:p></p>
<p class=ResNo>DRAFT NEW RESOLUTION [APT-ALERT] (New Delhi, 2024)<o:p></o:p></p>
<p class=Restitle>Early warning of the
public by mobile networks<o:p></o:p></p>
<p class=Normalaftertitle>The World Telecommunication Standardization Assembly (New Delhi, 2024),<o:p></o:p></p>
<p class=Call>considering<o:p></o:p></p>
<p class=MsoNormal><i>a)</i>${tab}that disasters strike, <i>inter alia</i>, at night;<o:p></o:p></p>
<p class=MsoNormal><i>b)</i>${tab}that mobile networks reach most people,<o:p></o:p></p>`;
    expect(await htmlSource(word(body))).toBe(`## ADD APT/42A7/1

### DRAFT NEW RESOLUTION [APT-ALERT] (New Delhi, 2024)

Early warning of the public by mobile networks

The World Telecommunication Standardization Assembly (New Delhi, 2024),

*considering*

a)	that disasters strike, *inter alia*, at night;

b)	that mobile networks reach most people,
`);
  });

  it("keeps the labels that Word has counted", async () => {
    const body = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>that cables are long;</p>`;
    expect(await htmlSource(word(body))).toBe("a)\tthat cables are long;\n");
  });

  it("keeps tracked changes, with who made them and when", async () => {
    const body = `<p class=MsoNormal>that cables <del cite="mailto:A.%20Delegate" datetime="2024-09-01T10:00">are</del><ins cite="mailto:A.%20Delegate" datetime="2024-09-01T10:01"> can be</ins> long;</p>`;
    const source = (await htmlSource(word(body))) ?? "";
    expect(source).toMatch(/that cables \{(?:~~are~> can be~~|--are--\}(?:\{@c1\})?\{\+\+ can be\+\+)\}/);
    expect(source).toContain("A. Delegate");
  });

  it("leaves out what nobody saw: comments, fields, hidden words", async () => {
    const body = `<p class=MsoNormal>that <span style='mso-element:field-begin'>REF x</span><span style='display:none'>secret</span>cables are long;</p><div style='mso-element:comment'><p>why?</p></div>`;
    expect(await htmlSource(word(body))).toBe("that cables are long;\n");
  });

  it.each([
    ["Symbol", "·", "•"],
    ["Symbol", "\uf0b7", "•"],
    ["Courier New", "o", "•"],
    ["Wingdings", "§", "▪"],
    ["Wingdings", "v", "•"],
    ["Calibri", "–", "–"],
    ["Calibri", "(i)", "(i)"],
    ["Times New Roman", "o)", "o)"],
  ])("knows the signs in front of items: %s %s is %s", async (font, sign, label) => {
    const item = (words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:"${font}"'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`;
    expect(await htmlSource(word(item("one;") + item("two,")))).toBe(`${label}\tone;\n\n${label}\ttwo,\n`);
  });

  it("keeps footnotes behind the paragraph that names them", async () => {
    const sign = (id: string, href: string) =>
      `<a style='mso-footnote-id:${id}' href="#${href}" name="x" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[1]</span><![endif]></span></span></a>`;
    const body = `<p class=MsoNormal>Cables are long${sign("ftn1", "_ftn1")}.</p><p class=MsoNormal>Ships are few.</p>
<div style='mso-element:footnote-list'><br clear=all><hr size=1>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>${sign("ftn1", "_ftnref1")} As measured.</p></div></div>`;
    expect(await htmlSource(word(body))).toBe("Cables are long[^1].\n\n[^1]: As measured.\n\nShips are few.\n");
  });

  it("drops neither the sign of a note that was not copied nor the note", async () => {
    const sign = `<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>`;
    expect(await htmlSource(word(`<p>Cables are long${sign}.</p>`))).toBe("Cables are long<sup>[1]</sup>.\n");
    const note = "<div style='mso-element:footnote' id=ftn1><p>As measured.</p></div>";
    expect(await htmlSource(word(`<p>Cables are long.</p>${note}`))).toBe("Cables are long.\n\nAs measured.\n");
  });

  it("leaves out the signs of remarks with the remarks", async () => {
    const body = `<p class=MsoNormal>that cables<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a><span style='mso-special-character:comment'>&nbsp;</span></span> are long;</p><div style='mso-element:comment-list'><hr><div style='mso-element:comment'><p class=MsoCommentText>why?</p></div></div>`;
    expect(await htmlSource(word(body))).toBe("that cables are long;\n");
  });

  it("sets one blank where Word keeps several apart", async () => {
    const body = `<p class=MsoNormal>that cables<span style='mso-spacerun:yes'>&nbsp; </span>are long;</p>`;
    expect(await htmlSource(word(body))).toBe("that cables are long;\n");
  });

  it("keeps a table: paragraphs of a cell as lines, cells that reach over others once", async () => {
    const body = `<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal><b>Region</b></p></td></tr>
<tr><td><p class=MsoNormal>north</p><p class=MsoNormal>and south</p></td><td><p class=MsoNormal>3<o:p></o:p></p></td></tr></table>`;
    expect(await htmlSource(word(body))).toBe("| **Region** |  |\n| --- | --- |\n| north<br>and south | 3 |\n");
  });

  it("reads a table that only sets words beside each other as paragraphs", async () => {
    const body = "<table><tr><td><p>Region</p></td><td><p>Count</p></td></tr></table>";
    expect(await htmlSource(word(body))).toBe("Region\n\nCount\n");
  });
});

/** Words as Word online puts them on the clipboard: a run in a run, and a blank for the end of the paragraph. */
function online(words: string, more = ""): string {
  return `<p class="Paragraph SCXW1 BCX0" paraid="1" ${more}><span class="TextRun SCXW1 BCX0" style="font-weight: normal;"><span class="NormalTextRun SCXW1">${words}</span></span><span class="EOP SCXW1">&nbsp;</span></p>`;
}

describe("what is pasted from Word online", () => {
  it("keeps headings and the labels of lists, each of which has a list of its own", async () => {
    const item = (list: string, count: number, words: string, more: string) =>
      `<div class="ListContainerWrapper SCXW1"><${list} role="list" start="${count}"><li role="listitem" ${more} class="OutlineElement Ltr">${online(words)}</li></${list.slice(0, 2)}></div>`;
    const page = `<html><body><!--StartFragment--><div class="OutlineElement">${online("Cables", 'role="heading" aria-level="2"')}</div>
${item('ol style="list-style-type: lower-alpha;"', 1, "one;", 'data-leveltext="%1)" data-aria-level="1"')}
${item('ol style="list-style-type: lower-alpha;"', 2, "two,", 'data-leveltext="%1)" data-aria-level="1"')}
${item("ul", 1, "dash", 'data-leveltext="" data-font="Symbol" data-aria-level="1"')}
<!--EndFragment--></body></html>`;
    expect(await htmlSource(page)).toBe("### Cables\n\na)\tone;\n\nb)\ttwo,\n\n–\tdash\n");
  });

  it("keeps lines apart without the blank before them", async () => {
    const line = `<span class="LineBreakBlob"><span>&nbsp;</span><br></span>`;
    expect(await htmlSource(online(`one line${line}next line`))).toBe("one line<br>next line\n");
  });
});

describe("what is pasted from Google Docs", () => {
  const run = (words: string, look = "font-weight:400;font-style:normal") =>
    `<span style="font-size:11pt;${look};text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">${words}</span>`;

  it("is not bold for the element around it, and keeps emphasis, tabs and lists", async () => {
    const item = (type: string, level: number, words: string) =>
      `<li dir="ltr" style="list-style-type:${type};white-space:pre;" aria-level="${level}"><p dir="ltr" role="presentation">${run(words)}</p></li>`;
    const page = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">${run("considering", "font-weight:400;font-style:italic")}</p><br />
<p dir="ltr">${run("a)", "font-weight:400;font-style:italic")}<span class="Apple-tab-span" style="white-space:pre;">\t</span>${run("that cables are ")}${run("long", "font-weight:700;font-style:normal")}${run(";")}</p>
<ol>${item("lower-alpha", 1, "one;")}<ol>${item("lower-roman", 2, "deep;")}</ol>${item("lower-alpha", 1, "two,")}</ol></b><br class="Apple-interchange-newline">`;
    expect(await htmlSource(page)).toBe(
      "*considering*\n\na)\tthat cables are **long**;\n\na)\tone;\n\n  i)\tdeep;\n\nb)\ttwo,\n",
    );
  });
});

describe("what is pasted from LibreOffice", () => {
  it("keeps labels and footnotes, and leaves out what stands on each page", async () => {
    const page = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr">
<div title="header"><p align="center">- <sdfield type=PAGE format=PAGE>2</sdfield> -</p></div>
<p style="margin-bottom: 0cm"><b>ADD\tACP/68A4/1</b></p>
<p style="margin-bottom: 0cm"><i>a)</i>\tthat cables are long<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
in the sea;</p>
<ol type="i"><li><p style="margin-bottom: 0cm">one;</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>As measured.</p></div></body></html>`;
    expect(await htmlSource(page)).toBe(
      "## ADD ACP/68A4/1\n\na)\tthat cables are long[^1] in the sea;\n\n[^1]: As measured.\n\ni)\tone;\n",
    );
  });
});

describe("what is pasted from a page", () => {
  it("keeps headings, lists, links and tables", async () => {
    const page = `<h2>Introduction</h2><p>See <a href="https://example.org/report">the report</a>.</p>
<ol type="a"><li>one;</li><li>two,</li></ol><ul><li>dash</li></ul>
<table><tr><th>region</th><th>count</th></tr><tr><td>north</td><td>3</td></tr></table>`;
    expect(await htmlSource(page)).toBe(`### Introduction

See [the report](https://example.org/report).

a)	one;

b)	two,

–	dash

| region | count |
| --- | --- |
| north | 3 |
`);
  });

  it("makes a sign that would be markup plain", async () => {
    expect(await htmlSource("<p>5 * 3 {++ and &lt;!-- so</p>")).toBe("5 \\* 3 \\{++ and \\<!-- so\n");
  });

  it("never runs scripts and keeps no address that is not of the web or of mail", async () => {
    const page = `<p>Read <a href="javascript:alert(1)">this</a><script>alert(2)</script></p>`;
    expect(await htmlSource(page)).toBe("Read this\n");
  });

  it("gives nothing where there are no words", async () => {
    expect(await htmlSource("<p> </p><img src=x>")).toBeUndefined();
  });

  it("reads any string", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<ol>",
      "<li>",
      "words",
      "<ins cite='%'>",
      "<td colspan=99999999 rowspan=-3>",
      "<a style='mso-footnote-id:n'>",
      "<div style='mso-element:footnote' id=n>",
      "</a>",
      "</div>",
      "</li>",
      "<![if x]>",
      "&#0;",
      "<",
      "{++",
      "</td>",
    );
    await law(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const source = await htmlSource(pieces.join(""));
        expect(source === undefined || source.endsWith("\n")).toBe(true);
      }),
    );
  });
});
