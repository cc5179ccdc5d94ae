import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlSource } from "../../../src/index.ts";

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
      "<![if x]>",
      "&#0;",
      "<",
      "{++",
      "</td>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const source = await htmlSource(pieces.join(""));
        expect(source === undefined || source.endsWith("\n")).toBe(true);
      }),
    );
  });
});
