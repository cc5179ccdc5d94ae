import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/formats/index.ts";
import { bundledCatalogue, defaultSettings, lint, linterFor, parse } from "../../../src/index.ts";
import { hasWordFiles, wordFile } from "./corpus.ts";

describe.skipIf(!hasWordFiles)("the official Word file of WTSA Resolution 1", () => {
  const bytes = hasWordFiles ? wordFile("WTSA-Res-1-2016") : new Uint8Array();
  const imported = hasWordFiles ? importWord(bytes) : undefined;
  const source = imported?.status === "read" ? imported.source : "";
  const document = parse(source);
  const [resolution] = document.resolutions;

  it("is one resolution with its head", () => {
    expect(document.resolutions).toHaveLength(1);
    expect(resolution?.heading?.text).toBe("RESOLUTION 1 (Rev.\u00a0Hammamet, 2016)");
    expect(source).toContain("\n\nRules of procedure of the ITU Telecommunication Standardization Sector\n\n");
    expect(source).toContain("\n\n(Hammamet, 2016)[^1], [^1bis]\n\n");
    expect(resolution?.enacting?.adoption?.place).toBe("Hammamet");
  });

  it("keeps every call and every item, in order and with its typed label", () => {
    const calls = paragraphsOf(bytes).filter(({ style }) => style === "Call");
    expect(resolution?.clauses.map(({ call }) => call.text)).toEqual(calls.map(({ text }) => text));
    const labels = paragraphsOf(bytes).flatMap(({ text }) => /^([^\t]{1,12})\t/.exec(text)?.[1]?.trim() ?? []);
    const kept = source.split("\n").flatMap((line) => /^ {0,3}([^\t|]{1,12})\t/.exec(line)?.[1] ?? []);
    expect(kept).toEqual(labels);
    expect(kept.slice(0, 10)).toEqual(["a)", "b)", "b)bis", "c)", "d)", "e)", "f)", "g)", "h)", "i)"]);
  });

  it("keeps every section and appendix", () => {
    const numbers = paragraphsOf(bytes).filter(
      ({ style, text }) => /^(?:Section|Appendix)No$/.test(style) && text !== "",
    );
    const headings = source.split("\n").flatMap((line) => /^### (.*)/.exec(line)?.[1] ?? []);
    expect(headings.slice(1)).toEqual(numbers.map(({ text }) => text.replace(/ +/g, " ")));
    expect(numbers).toHaveLength(12);
  });

  it("uses each of its footnotes, and names them as the page does", () => {
    const used = [...source.matchAll(/(?<!^)\[\^([^\]]+)\]/gm)].map(([, label]) => label);
    const defined = [...source.matchAll(/^\[\^([^\]]+)\]: (.*)/gm)];
    expect(used).toEqual(["1", "1bis", "2", "3", "4", "5"]);
    expect(defined.map(([, label]) => label)).toEqual(used);
    for (const [, , words] of defined) expect(words).toMatch(/^[A-Z][a-z]+ /);
  });

  it("keeps every no-break hyphen", () => {
    expect(xmlOf(bytes).match(/<w:noBreakHyphen\/>/g)).toHaveLength(121);
    expect(source.replace(/^\[\^.*/gm, "").match(/\u2011/g)).toHaveLength(121);
    expect(source).not.toContain("ITUT");
  });

  it("keeps every word", () => {
    const words = paragraphsOf(bytes).flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u));
    const kept = new Set(source.replace(/<\/?sup>/g, "").split(/[^\p{L}\p{N}]+/u));
    expect(words.filter((word) => !kept.has(word))).toEqual([]);
  });

  it("has no fault of structure that is not there", () => {
    const linter = linterFor({ ...defaultSettings, asOf: "2016-11-04" }, bundledCatalogue);
    const found = new Set(lint(document, linter).map(({ rule }) => rule));
    // The soft hyphens and the words of 2016 are really there, and abbreviations are written out twice.
    expect([...found].sort()).toEqual([
      "reference-twice",
      "text-abbreviation",
      "text-bidi-control",
      "text-preferred-term",
    ]);
    expect(document.problems).toEqual([]);
  });

  it("says what stays behind", () => {
    expect(imported?.status === "read" && imported.messages.map(({ code, count }) => [code, count])).toEqual([
      ["picture", 7],
      ["section", 4],
    ]);
  });
});

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}

/** The paragraphs of a file without tracked changes, read in the plainest way. */
function paragraphsOf(bytes: Uint8Array): readonly { readonly style: string; readonly text: string }[] {
  const body = xmlOf(bytes).replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "");
  return [...body.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? "",
    text: xml
      .replace(/<w:pPr>[\s\S]*?<\/w:pPr>|<w:instrText[\s\S]*?<\/w:instrText>/g, "")
      .replace(/<w:drawing>[\s\S]*?<\/w:drawing>/g, "")
      .replace(/<w:footnoteReference [^>]*customMarkFollows[^>]*>\s*<w:t>[^<]*<\/w:t>/g, " ")
      .replace(/<w:tab\/>/g, "\t")
      .replace(/<w:br\/>/g, " ")
      .replace(/<w:sym w:font="Symbol" w:char="F02D"\/>/g, "–")
      .replace(/<w:noBreakHyphen\/>/g, "\u2011")
      .replace(/<[^>]*>/g, "")
      .replace(/&amp;/g, "&")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .trim(),
  }));
}
