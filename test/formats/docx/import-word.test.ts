import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportWord, importWord } from "../../../src/formats/index.ts";
import { fold, parse } from "../../../src/index.ts";
import { law } from "../../law.ts";
import { changedEnd, deleted, inserted, makeWord, paragraph, run, style, styles, type WordParts } from "./make-word.ts";

const names = styles(
  "Proposal",
  "Res_No",
  "Res_title",
  "Res_ref",
  "Call",
  "Source",
  "Title 1",
  "Heading_b",
  "Section_No",
);
const list = (level = 0, id = 1) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe("the styles of a template", () => {
  it("tell proposals, headings and calls", () => {
    expect(
      body([
        paragraph("MOD\tAPT/42A7/1", style("Proposal")),
        paragraph("RESOLUTION 187 (Rev. Geneva, 2022)", style("ResNo")),
        paragraph(`${run("Early ")}<w:r><w:br/></w:r>${run("warning")}`, style("Restitle")),
        paragraph("resolves", style("Call")),
        paragraph(`${run("a)", "<w:i/>")}${run("\tto study ")}${run("it", "<w:i/>")}`),
      ]),
    ).toBe(
      "## MOD APT/42A7/1\n\n### RESOLUTION 187 (Rev. Geneva, 2022)\n\nEarly warning\n\n*resolves*\n\na)\tto study *it*\n",
    );
  });

  it("are known by their name and not by their id", () => {
    const parts = { styles: '<w:style w:type="paragraph" w:styleId="X1"><w:name w:val="Res_No"/></w:style>' };
    expect(body([paragraph("RESOLUTION 5", style("X1"))], parts)).toBe("### RESOLUTION 5\n");
  });

  it("make the cover", () => {
    const source = importedSource([
      paragraph("Asia-Pacific Telecommunity", style("Source")),
      paragraph("Early warning", style("Title1")),
      paragraph("Introduction", style("Headingb")),
      paragraph("Words."),
    ]);
    expect(parse(source).metadata).toEqual({ source: "Asia-Pacific Telecommunity", title: "Early warning" });
    expect(source).toContain("## Introduction\n\nWords.\n");
  });
});

describe("tracked changes", () => {
  it("stand inside each other where a deletion is in an insertion", () => {
    const source = body([paragraph(inserted(`${run("growing ")}${deleted("very ")}${run("fast")}`))]);
    expect(source).toBe("{++growing {--very --}fast++}\n");
  });

  it("of a label have no blanks around it on either side", () => {
    const source = body([paragraph(`${deleted(" b)")}${inserted(" a)")}${run("\tto read it ")}`)]);
    expect(source).toBe("{~~b)~>a)~~}\tto read it\n");
    expect(body([paragraph(`${inserted(" ")}${deleted("x")}${run("to read it")}`)])).toBe("{--x--}to read it\n");
  });

  it("join paragraphs whose end is gone, and keep the blank between their words", () => {
    const source = body([paragraph("One. ", changedEnd("del")), paragraph("Two.")]);
    expect(source).toBe("One. {--¶--}\n\nTwo.\n");
    expect(sides(source)).toEqual(["One. Two.\n", "One. \n\nTwo.\n"]);
  });

  it("do not join over an empty paragraph that stays", () => {
    const source = body([paragraph("One", changedEnd("del")), "<w:p/>", paragraph("Two")]);
    expect(source).toBe("One\n\nTwo\n");
  });

  it("join over an empty paragraph that goes, too", () => {
    const gone = `<w:p><w:pPr>${changedEnd("del")}</w:pPr></w:p>`;
    expect(body([paragraph("One", changedEnd("del")), gone, paragraph("Two")])).toBe("One{--¶--}\n\nTwo\n");
  });

  it("of the end before a table and at the end of the text join nothing", () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph("x")}</w:tc></w:tr></w:tbl>`;
    expect(body([paragraph("One", changedEnd("del")), table, paragraph("Two", changedEnd("ins"))])).toBe(
      "One\n\n```word table\nx\n```\n\nTwo\n",
    );
  });

  it("of whole paragraphs hold their signs of a heading", () => {
    const source = body([paragraph(inserted("RESOLUTION 5"), style("ResNo") + changedEnd("ins")), paragraph("x")]);
    expect(source).toBe("{++### RESOLUTION 5¶++}\n\nx\n");
  });

  it("of rows stand around the rows, and around the whole table where all rows changed", () => {
    const row = (words: string, kind?: string) =>
      `<w:tr>${kind === undefined ? "" : `<w:trPr><w:${kind} w:id="1" w:author="APT"/></w:trPr>`}<w:tc>${paragraph(words)}</w:tc><w:tc>${paragraph("x")}</w:tc></w:tr>`;
    const one = body([`<w:tbl>${row("a")}${row("b", "del")}${row("c")}</w:tbl>`]);
    expect(one).toBe("| a | x |\n| --- | --- |\n{--| b | x |¶--}\n| c | x |\n");
    const last = body([`<w:tbl>${row("a")}${row("b", "del")}</w:tbl>`, paragraph("q")]);
    expect(last).toBe("| a | x |\n| --- | --- |{--¶--}\n{--| b | x |--}\n\nq\n");
    expect(sides(last)[0]).toBe("| a | x |\n| --- | --- |\n\nq\n");
    const all = body([paragraph("p"), `<w:tbl>${row("a", "ins")}${row("b", "ins")}</w:tbl>`, paragraph("q")]);
    expect(sides(all)[1]).toBe("p\n\nq\n");
    const gone = body([paragraph("p"), `<w:tbl>${row("a", "del")}${row("b", "del")}</w:tbl>`, paragraph("q")]);
    expect(sides(gone)).toEqual(["p\n\nq\n", "p\n\n| a | x |\n| --- | --- |\n| b | x |\n\nq\n"]);
  });

  it("put into a row that went were put in and taken away again", () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1" w:author="APT"/></w:trPr><w:tc>${paragraph(deleted("b"))}</w:tc><w:tc>${paragraph(inserted("c"))}</w:tc></w:tr>`;
    const kept = `<w:tr><w:tc>${paragraph("a")}</w:tc><w:tc>${paragraph("x")}</w:tc></w:tr>`;
    expect(body([`<w:tbl>${kept}${gone}</w:tbl>`])).toBe(
      "| a | x |\n| --- | --- |{--¶--}{@c1}\n{--| b | --}{@c1}{++{--c--}{@c1}++}{-- |--}{@c1}\n",
    );
  });

  it("of one move share its name", () => {
    const source = importedSource([
      `<w:p><w:moveFromRangeStart w:id="1" w:name="m1"/><w:moveFrom w:author="APT">${run("here")}</w:moveFrom>${run(".")}</w:p>`,
      `<w:p><w:moveToRangeStart w:id="2" w:name="m1"/><w:moveTo w:author="APT">${run("here")}</w:moveTo>${run("!")}</w:p>`,
    ]);
    expect(source).toContain("c1: { author: APT, move: m1 }");
    expect(source).toContain("{--here--}{@c1}.\n\n{++here++}{@c1}!\n");
  });

  it("need no key where they are by who made most, and a key for each other author and day", () => {
    const by = (author: string, day: string) => `w:id="1" w:author="${author}" w:date="2024-09-${day}T10:00:00Z"`;
    const source = importedSource([
      paragraph(
        `${inserted("a", by("APT", "01"))}${run(" x ")}${inserted("b", by("APT", "01"))}${run(" y ")}${inserted("c", by("APT", "02"))}`,
      ),
    ]);
    expect(source).toBe(
      '---\nchanges:\n  default: { author: APT, date: "2024-09-01" }\n  c1: { author: APT, date: "2024-09-02" }\n---\n\n{++a++} x {++b++} y {++c++}{@c1}\n',
    );
  });

  it("of formatting alone keep the new state and are told", () => {
    const read = importWord(makeWord(paragraph(run("x", '<w:b/><w:rPrChange w:id="1" w:author="A"/>'))));
    expect(read).toMatchObject({ source: "**x**\n", messages: [{ code: "formatting-change" }] });
  });
});

describe("labels that Word counts", () => {
  const item = (words: string, extra = "") => paragraph(words, `${list()}${extra}`);

  it("are written out", () => {
    const call = paragraph("resolves", style("Call"));
    const source = body([call, item("one"), item("two"), paragraph("under two", list(1)), item("three")], {
      numbering,
    });
    expect(source).toBe("*resolves*\n\na)\tone\n\nb)\ttwo\n\n  i)\tunder two\n\nc)\tthree\n");
  });

  it("are counted on each side of the changes", () => {
    const added = `<w:p><w:pPr>${list()}${changedEnd("ins")}</w:pPr>${inserted("new")}</w:p>`;
    const source = body([item("one"), added, item("two")], { numbering });
    expect(source).toBe("a)\tone\n\n{++b)\tnew¶++}\n\n{~~b)~>c)~~}\ttwo\n");
    expect(sides(source)).toEqual(["a)\tone\n\nb)\tnew\n\nc)\ttwo\n", "a)\tone\n\nb)\ttwo\n"]);
  });

  it("that were given or changed with the formatting are changes", () => {
    const given = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="APT"/></w:numPr>`;
    expect(sides(body([paragraph("one", given)], { numbering }))).toEqual(["a)\tone\n", "one\n"]);
    const changed = `${list(1)}<w:pPrChange w:id="1" w:author="APT"><w:pPr>${list(0)}</w:pPr></w:pPrChange>`;
    const [revised, original] = sides(body([paragraph("one", changed)], { numbering }));
    expect([revised.trim(), original.trim()]).toEqual(["i)\tone", "a)\tone"]);
  });

  it("of other scripts and kinds are those that Word shows", () => {
    const labels = (...levels: readonly string[]) => {
      const all = levels.map((level, at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${level}</w:lvl>`).join("");
      const kind = `<w:abstractNum w:abstractNumId="0">${all}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
      const items = [...levels.map((_, at) => at), 0].map((at) => paragraph("x", list(at)));
      return body(items, { numbering: kind })
        .match(/^ *\S+(?=\t)/gm)
        ?.map((label) => label.trim());
    };
    const level = (format: string, text: string, more = "") =>
      `<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>`;
    expect(labels(level("arabicAlpha", "%1)"), level("russianLower", "%2)"))).toEqual(["أ)", "а)", "ب)"]);
    expect(labels(level("upperRoman", "%1"), level("decimal", "%1.%2", "<w:isLgl/>"))).toEqual(["I", "1.1", "II"]);
    expect(labels(level("none", "%1"), level("decimal", "%1%2)"))).toEqual(["1)"]);
    const zeros =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/>';
    expect(labels(zeros)).toEqual(["001", "002"]);
  });

  it("of kinds that are not known have plain numbers, which is told with the label", () => {
    const thai = numbering.replace("lowerLetter", "thaiCounting");
    const read = importWord(makeWord(item("one") + item("two"), { numbering: thai }));
    expect(read).toMatchObject({
      source: "1)\tone\n\n2)\ttwo\n",
      messages: [
        { code: "automatic-label", message: expect.stringMatching(/“thaiCounting”.*“1\)”, “2\)”$/), count: 2 },
        { code: "automatic-label" },
      ],
    });
  });

  it("in words are spelt in English, and are plain numbers in other languages", () => {
    const words = numbering.replace("lowerLetter", "ordinalText");
    const inFrench =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(body([item("one")], { numbering: words })).toBe("First)\tone\n");
    expect(body([item("one")], { numbering: words, styles: inFrench })).toBe("1)\tone\n");
  });

  it("are none where the bullet is blank: a paragraph that goes on the item before", () => {
    const bullet = (text: string, more = "") =>
      numbering
        .replace("lowerLetter", "bullet")
        .replace('<w:lvlText w:val="%1)"/>', `<w:lvlText w:val="${text}"/>${more}`);
    expect(body([item("goes on")], { numbering: bullet(" ") })).toBe("goes on\n");
    expect(body([item("goes on")], { numbering: bullet("") })).toBe("goes on\n");
    expect(body([item("pictured")], { numbering: bullet("", '<w:lvlPicBulletId w:val="0"/>') })).toBe("•\tpictured\n");
  });

  it("of a list that only names the style of another are those of that other", () => {
    const linked = `${numbering.replace('w:abstractNumId="0">', 'w:abstractNumId="0"><w:styleLink w:val="Items"/>').replace(/<w:num .*$/, "")}<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Items"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    expect(body([item("one")], { numbering: linked })).toBe("a)\tone\n");
  });

  it("go on where a level never begins anew", () => {
    const going = numbering.replace(
      '<w:numFmt w:val="lowerRoman"/>',
      '<w:numFmt w:val="lowerRoman"/><w:lvlRestart w:val="0"/>',
    );
    const source = body([item("x"), paragraph("y", list(1)), item("x"), paragraph("y", list(1))], { numbering: going });
    expect(source).toContain("ii)\ty\n");
  });

  it("no label that was typed comes out as another", () => {
    const labels = fc.constantFrom("a)", "b)", "b)bis", "c)ter", "1", "1.2", "1.9bis", "iv)", "–", "•", "aa)");
    law(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 12 }), (all) => {
        const source = body([
          paragraph("resolves", style("Call")),
          ...all.map((label) => paragraph(`${label}\tto read it`)),
        ]);
        expect(source.match(/^ *\S+(?=\tto read it$)/gm)?.map((label) => label.trim())).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });
});

describe("signs", () => {
  it("ITU and T keep the hyphen that does not break, which is folded where texts are compared", () => {
    const source = body([paragraph("<w:r><w:t>ITU</w:t><w:noBreakHyphen/><w:t>T</w:t></w:r>")]);
    expect(source).toBe("ITU\u2011T\n");
    expect(fold(source.trim())).toBe(fold("ITU-T"));
  });

  it("of symbol fonts are letters", () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    expect(body([paragraph(`${sign("Symbol", "F061")}${sign("Symbol", "F0A3")}${sign("Wingdings", "F0FC")}`)])).toBe(
      "α≤✓\n",
    );
    const read = importWord(makeWord(paragraph(sign("Webdings", "F021"))));
    expect(read).toMatchObject({ source: "\ufffd\n", messages: [{ code: "symbol" }] });
  });

  it("of markup have a backslash where they would be markup, and no others", () => {
    expect(body([paragraph("either a|b or |c|")])).toBe("either a|b or |c|\n");
    expect(body([paragraph("|a| at the start")])).toBe("\\|a| at the start\n");
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const row = `<w:tr>${cell("a|b")}${cell("c")}</w:tr>`;
    expect(body([`<w:tbl>${row}${row}</w:tbl>`])).toBe("| a\\|b | c |\n| --- | --- |\n| a\\|b | c |\n");
  });

  it("that turn the direction of writing are told", () => {
    const read = importWord(makeWord(paragraph("a\u202eb")));
    expect(read).toMatchObject({ messages: [{ code: "direction-signs", count: 1 }] });
  });

  it("of a field are what it showed", () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = "<w:r><w:instrText> REF x \\h </w:instrText></w:r>";
    const words = `${run("No. ")}${field("begin")}${code}${field("separate")}${run("184A")}${field("end")}`;
    expect(body([paragraph(words)])).toBe("No. 184A\n");
  });

  it("of a text box stand behind the paragraph that it hangs on", () => {
    const box = `<w:r><w:pict><w:txbxContent><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run("box")}</w:p></w:txbxContent></w:pict></w:r>`;
    expect(body([paragraph(`${run("One")}${box}${run(" more")}`)])).toBe("One![picture](word:o1) more\n\nbox\n");
  });
});

describe("notes", () => {
  const footnotes = `<w:footnote w:id="1" w:type="separator">${paragraph("")}</w:footnote>${[
    "1\tFirst.",
    "bis Second.",
    "Third.",
  ]
    .map((words, at) => `<w:footnote w:id="${at + 2}">${paragraph(words)}</w:footnote>`)
    .join("")}`;
  const reference = (id: number, typed = "") =>
    `<w:r><w:footnoteReference ${typed === "" ? "" : 'w:customMarkFollows="1" '}w:id="${id}"/>${typed === "" ? "" : `<w:t>${typed}</w:t>`}</w:r>`;

  it("are named as the page names them, and do not say their mark twice", () => {
    const words = `${run("a")}${reference(2, "1")}${run(" b")}${reference(3)}${run("bis")}${run(" c")}${reference(4)}`;
    const source = body([paragraph(words)], { footnotes });
    expect(source).toContain("a[^1] b[^1bis] c[^2]\n");
    expect(source.match(/^\[\^.*/gm)).toEqual(["[^1]: First.", "[^1bis]: Second.", "[^2]: Third."]);
  });
});

describe("clean text", () => {
  const changed = makeWord(
    [
      paragraph("MOD\tAPT/42A7/1", style("Proposal")),
      paragraph("RESOLUTION 187 (Rev. Geneva, 2022)", style("ResNo")),
      paragraph("Early warning", style("Restitle")),
      paragraph("resolves", style("Call")),
      paragraph(`${run("to study ")}${deleted("sirens")}${inserted("networks")}`),
    ].join(""),
    { styles: names },
  );

  it("has the texts before the changes beside it, and names them", () => {
    const read = importWord(changed, { marks: "base", baseName: "r187.resolution.md" });
    expect(read).toMatchObject({
      base: "### RESOLUTION 187 (Rev. Geneva, 2022)\n\nEarly warning\n\n*resolves*\n\nto study sirens\n",
    });
    const source = read.status === "read" ? read.source : "";
    expect(parse(source).metadata).toEqual({ base: "r187.resolution.md" });
    expect(source).toContain("*resolves*\n\nto study networks\n");
  });

  it("names them alone, where the front matter has named others before", () => {
    const front = "---\nbase: old.resolution.md\nsource: APT\n---\n\n";
    const first = exportWord(parse(`${front}### RESOLUTION 5 (Rev. Geneva, 2022)\n\nTitle\n\n{++new ++}words\n`));
    const bytes = first.status === "written" ? first.bytes : new Uint8Array();
    const read = importWord(bytes, { marks: "base", baseName: "new.resolution.md" });
    const source = read.status === "read" ? read.source : "";
    expect(source.match(/^base:.*$/gm)).toEqual(['base: "new.resolution.md"']);
    expect(parse(source).metadata).toMatchObject({ base: "new.resolution.md", source: "APT" });
  });

  it("cannot be kept of a proposal without a resolution, and the changes stay as marks", () => {
    const file = makeWord(paragraph("MOD\tAPT/42A7/1", style("Proposal")) + paragraph(`${run("a ")}${inserted("b")}`), {
      styles: names,
    });
    const read = importWord(file, { marks: "base", baseName: "b.md" });
    expect(read).toMatchObject({ messages: [{ code: "personal-author" }, { code: "no-base" }] });
    expect(read.status === "read" && read.source).toContain("a {++b++}");
    expect(importWord(file, { marks: "base" })).toMatchObject({ source: expect.stringContaining("a b\n") });
  });

  it("has none where nothing was changed", () => {
    const read = importWord(makeWord(paragraph("x")), { marks: "base", baseName: "b.md" });
    expect(read).toMatchObject({ status: "read", source: "x\n" });
    expect(read).not.toHaveProperty("base");
  });
});

function importedSource(children: readonly string[], parts: WordParts = {}): string {
  const read = importWord(makeWord(children.join(""), { styles: names, ...parts }));
  if (read.status === "refused") throw new Error(read.message);
  return read.source;
}

/** The text without its front matter. */
function body(children: readonly string[], parts: WordParts = {}): string {
  return importedSource(children, parts).replace(/^---\n[\s\S]*?\n---\n\n/, "");
}

function sides(source: string): [string, string] {
  return [parse(source).text, parse(source, "original").text];
}
