import { describe, expect, it } from "vitest";
import { text, xmlOf } from "./akoma-ntoso-sample.ts";
import { breachesOf, readXml } from "./akoma-ntoso-structure.ts";

describe("a contribution in Akoma Ntoso", () => {
  const front = "---\nconference: WTSA-24\ndocument: 39\naddendum: 2\nsource: APT\ndate: 2024-09-30\n---\n\n";
  const sup =
    "## SUP APT/39A2/1\n\n### RESOLUTION 5 (Rev. Dubai, 2012)\n\nPrinting[^1]\n\n**Reasons:** It is *done*.\n\n[^1]: A.\n";

  it("has the day, the number and the source that its front matter names", () => {
    const xml = xmlOf(`${front}${sup}\n${sup.replace("/1", "/2").replace("N 5", "N 6")}`);
    expect(xml).toContain('<FRBRuri value="/akn/un/documentCollection/contribution/apt/2024-09-30/39a2"/>');
    expect(xml).toContain('<FRBRdate date="2024-09-30" name="document"/><FRBRauthor href="#organ"/>');
    expect(xml).toContain('<component eId="cmp_2"><heading>SUP APT/39A2/2</heading><doc name="proposal">');
  });

  it("says of SUP what is to be taken away and why, and that this repeals a text of the conference", () => {
    const xml = xmlOf(front + sup);
    expect(xml).toContain('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="proposal">');
    expect(xml).toContain('<FRBRuri value="/akn/un/doc/proposal/apt/2024-09-30/apt-39a2-1"/>');
    expect(xml).toContain(
      '<textualMod type="repeal" eId="textualMod_1"><source href="#hcontainer_1"/><destination href="/akn/un/statement/resolution/wtsa/2012/5"/></textualMod>',
    );
    expect(xml).toContain(
      '<preface><p><docType>SUP</docType> <docNumber>APT/39A2/1</docNumber></p></preface><mainBody><hcontainer eId="hcontainer_1" name="instruction"><content><p><ref href="/akn/un/statement/resolution/wtsa/2012/5">RESOLUTION 5 (Rev. Dubai, 2012)</ref></p><p>Printing<authorialNote',
    );
    expect(xml).toContain(
      'name="reasons"><content><p><b>Reasons:</b> It is <i>done</i>.</p></content></hcontainer></mainBody></doc>',
    );
  });

  it("says of NOC that the text stays, and repeals nothing", () => {
    const xml = xmlOf(front + sup.replace("SUP", "NOC"));
    expect(xml).toContain("<docType>NOC</docType>");
    expect(xml).not.toContain("textualMod");
  });

  it("knows the organ of a text that names none by the other texts", () => {
    const xml = xmlOf(`## MOD APT/1/1\n\n${text}\n${sup}`);
    expect(xml).toContain('<destination href="/akn/un/statement/resolution/wtsa/2012/5"/>');
  });

  it("has a text under SUP that it quotes as what the proposal speaks of", () => {
    const xml = xmlOf(`## SUP APT/1/1\n\n${text}`);
    expect(xml).toContain('<attachments><attachment eId="att_1"><statement name="resolution"');
    expect(breachesOf(readXml(xml))).toEqual([]);
  });

  it("has a text under NOC that it quotes as a text", () => {
    expect(xmlOf(`## NOC APT/1/1\n\n${text}`)).toContain('<statement name="resolution" contains="singleVersion">');
  });
});
