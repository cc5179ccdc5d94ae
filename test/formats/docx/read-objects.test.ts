import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/formats/index.ts";
import { imported } from "./imported.ts";
import { deleted, mainPart, makeWord, paragraph, run } from "./make-word.ts";
import { rewritten } from "./rewritten.ts";

const math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const m = (content: string) => `<m:oMath xmlns:m="${math}">${content}</m:oMath>`;
const r = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const half = m(`<m:f><m:num>${r("1")}</m:num><m:den>${r("2")}</m:den></m:f>`);

describe("an equation", () => {
  it.each([
    ["a fraction", `<m:f><m:num>${r("a+b")}</m:num><m:den>${r("2")}</m:den></m:f>`, "(a+b)/2"],
    ["powers", `<m:sSup><m:e>${r("x")}</m:e><m:sup>${r("2")}</m:sup></m:sSup>`, "x^2"],
    ["indices", `<m:sSub><m:e>${r("x")}</m:e><m:sub>${r("n+1")}</m:sub></m:sSub>`, "x_(n+1)"],
    ["a root", `<m:rad><m:deg/><m:e>${r("x")}</m:e></m:rad>`, "√(x)"],
    [
      "a sum",
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r("i=1")}</m:sub><m:sup>${r("n")}</m:sup><m:e>${r("i")}</m:e></m:nary>`,
      "∑_(i=1)^n i",
    ],
    [
      "brackets of signs that are markup",
      `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val="]"/></m:dPr><m:e>${r("a*b&lt;c")}</m:e></m:d>`,
      "(a∗b < c)",
    ],
    [
      "a matrix",
      `<m:m><m:mr><m:e>${r("a")}</m:e><m:e>${r("b")}</m:e></m:mr><m:mr><m:e>${r("c")}</m:e><m:e>${r("d")}</m:e></m:mr></m:m>`,
      "(a, b; c, d)",
    ],
  ])("says in one line what it shows: %s", (_, content, line) => {
    const { source } = imported(paragraph(`${run("rate of ")}${m(content)}${run(" x")}`));
    expect(source).toBe(`rate of ![equation ${line}](word:o1) x\n`);
  });

  it("is told, and so are changes inside it", () => {
    const { source, messages } = imported(paragraph(m(`${r("a")}${deleted(r("b"))}`)));
    expect(source).toBe("![equation a](word:o1)\n");
    expect(messages.map(({ code, count }) => [code, count])).toEqual([
      ["equation", 1],
      ["equation", 1],
    ]);
  });

  it("on a line of its own is one object, with a paragraph around it or not", () => {
    const line = `<m:oMathPara xmlns:m="${math}">${m(r("a"))}${m(r("b"))}</m:oMathPara>`;
    expect(imported(paragraph(line)).source).toBe("![equation a; b](word:o1)\n");
    expect(imported(paragraph("x") + line + paragraph("y")).source).toBe("x\n\n![equation a; b](word:o1)\n\ny\n");
  });

  it("is the same equation when the words around it were changed", () => {
    const file = makeWord(
      paragraph(`${run("first ")}<w:r><w:pict/></w:r>`) + paragraph(`${run("rate of ")}${half}${run(" x")}`),
    );
    const { body } = rewritten(file, (source) => source.replace("rate of", "share of"));
    expect(body).toContain(half);
    expect(body.match(/<m:oMath /g)).toHaveLength(1);
    expect(body).toContain("<w:pict/>");
  });

  it("goes with a paragraph that is written anew", () => {
    const file = makeWord(paragraph("one") + paragraph(`${run("rate of ")}${half}`) + paragraph("two"));
    const { body } = rewritten(file, (source) =>
      `${source}\nSee ![equation](word:o1) again\n`.replace(/^rate of .*\n\n/m, ""),
    );
    expect(body.match(/<m:oMath /g)).toHaveLength(1);
    expect(body).toContain(half);
  });
});

const field = (code: string, shown = "", words = true) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${words ? `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}` : ""}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("a field", () => {
  it("that is a link keeps its address, and is not told", () => {
    const link = field('HYPERLINK "https://example.org/x" \\o "tip"', run("the page"));
    const { source, messages } = imported(paragraph(`${run("see ")}${link}${run(" now")}`));
    expect(source).toBe("see [the page](https://example.org/x) now\n");
    expect(messages).toEqual([]);
    const simple = `<w:fldSimple w:instr=" HYPERLINK mailto:a@itu.int ">${run("mail")}</w:fldSimple>`;
    expect(imported(paragraph(simple)).source).toBe("[mail](mailto:a@itu.int)\n");
  });

  it("that is a link to a place of the document has its words alone", () => {
    const { source } = imported(paragraph(field('HYPERLINK \\l "_Toc1"', run("Annex"))));
    expect(source).toBe("Annex\n");
    expect(imported(paragraph(field('HYPERLINK "file:///c:/x"', run("there")))).source).toBe("there\n");
  });

  it("and a link of Word's own lead to the place in the page", () => {
    const relations =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://itu.int/a" TargetMode="External"/>';
    const link = `<w:hyperlink r:id="rId9" w:anchor="part">${run("there")}</w:hyperlink>`;
    expect(imported(paragraph(link), { relations }).source).toBe("[there](https://itu.int/a#part)\n");
    expect(imported(paragraph(field('HYPERLINK "https://itu.int/a" \\l "part"', run("there")))).source).toBe(
      "[there](https://itu.int/a#part)\n",
    );
  });

  it("inside a link leads where the link does", () => {
    const inner = field("REF x", run("2"));
    const { source } = imported(paragraph(field('HYPERLINK "https://itu.int"', run("page ") + inner)));
    expect(source).toBe("[page 2](https://itu.int)\n");
  });

  it("that is a sign shows it", () => {
    expect(imported(paragraph(run("20") + field('SYMBOL 176 \\f "Symbol" \\s 10'))).source).toBe("20°\n");
    expect(imported(paragraph(field("SYMBOL 97 \\f Symbol", "", false))).source).toBe("α\n");
  });

  it("that is an equation is an object", () => {
    const { source, messages } = imported(paragraph(`${run("half: ")}${field("EQ \\f(1,2)")}`));
    expect(source).toBe("half: ![equation f(1,2)](word:o1)\n");
    expect(messages).toMatchObject([{ code: "equation" }]);
  });

  it("that shows nothing in the file is told by its code, but for entries of an index", () => {
    expect(imported(paragraph(`${run("x ")}${field("AUTONUM", "", false)}`))).toMatchObject({
      source: "x\n",
      messages: [{ code: "field", message: expect.stringContaining("“AUTONUM”") }],
    });
    expect(imported(paragraph(`${run("x")}${field('XE "word"', "", false)}`)).messages).toEqual([]);
  });

  it("is told where it has no code apart, too", () => {
    const simple = `<w:fldSimple w:instr=" REF a ">${run("2")}</w:fldSimple>`;
    expect(imported(paragraph(simple))).toMatchObject({ source: "2\n", messages: [{ code: "field" }] });
  });

  it.each([
    ["an equation", field("EQ \\f(1,2)")],
    ["a sign", field("SYMBOL 97 \\f Symbol")],
    ["a link", field('HYPERLINK "https://itu.int"', run("the page"))],
  ])("stays once and as it was when the words around it were changed: %s", (_, inside) => {
    const file = makeWord(paragraph(`${run("rate of ")}${inside}${run(" x")}`));
    const { body } = rewritten(file, (source) => source.replace("rate of", "share of"));
    expect(body).toContain(inside);
    expect(body.match(/instrText /g)).toHaveLength(1);
    expect(body).not.toContain("<w:hyperlink");
  });
});

const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const choice = (first: string, second: string, needs = "wps") =>
  `<mc:AlternateContent ${mc}><mc:Choice Requires="${needs}">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`;
const shape = `<w:r>${choice("<w:drawing/>", "<w:pict/>")}</w:r>`;
const picture = (name: string) => `<w:r><w:drawing><w:name w:val="${name}"/></w:drawing></w:r>`;

describe("a shape", () => {
  it("that a file has in two forms is one object, and is told", () => {
    expect(imported(paragraph(`${run("before ")}${shape}${run(" after")}`))).toMatchObject({
      source: "before ![picture](word:o1) after\n",
      messages: [{ code: "picture", count: 1 }],
    });
  });

  it("stays when the words around it were changed, and the pictures behind it stay what they are", () => {
    const body =
      paragraph(`${run("one ")}${shape}`) +
      ["two", "three"].map((name) => paragraph(`${run(name)}${picture(name)}`)).join("");
    const changed = rewritten(makeWord(body), (source) => source.replace(/one|three/g, "new $&")).body;
    expect(changed).toContain(shape);
    expect(changed.match(/<w:name w:val="\w+"/g)).toEqual(['<w:name w:val="two"', '<w:name w:val="three"']);
  });

  it("that is a box of text has its words alone", () => {
    const box = `<w:drawing><w:txbxContent>${paragraph("boxed")}</w:txbxContent></w:drawing>`;
    const { source, messages } = imported(paragraph(`${run("words ")}<w:r>${choice(box, "<w:pict/>")}</w:r>`));
    expect(source).toBe("words\n\nboxed\n");
    expect(messages.map(({ code }) => code)).toEqual(["text-box"]);
  });

  it("that only newer programs know is read as older ones see it", () => {
    expect(
      imported(paragraph(`${run("well ")}<w:r>${choice("<w:x/>", "<w:t>\u{1F600}</w:t>", "w16se")}</w:r>`)).source,
    ).toBe("well \u{1F600}\n");
  });
});

describe("the pictures of a file", () => {
  const three = makeWord(
    ["a", "b", "c"].map((name) => paragraph(`${run(`${name} words of it `)}${picture(name)}`)).join(""),
  );
  const pictures = (body: string) => [...body.matchAll(/<w:name w:val="(\w+)"/g)].map(([, name]) => name);

  it.each([
    ["goes with its paragraph", (source: string) => source.replace(/^a .*\n\n/, ""), "b c"],
    ["is taken out of its paragraph", (source: string) => source.replace(" ![picture](word:o1)", ""), "b c"],
    ["moves with its paragraph", (source: string) => source.replace(/(b .*)\n\n(c .*)\n/, "$2\n\n$1\n"), "a c b"],
    ["is shown twice", (source: string) => `${source}\nagain ![picture](word:o1)\n`, "a b c a"],
  ])("are the same ones when one %s", (_, change, expected) => {
    expect(pictures(rewritten(three, change).body).join(" ")).toBe(expected);
  });

  it("that look alike go and stay, each by itself", () => {
    const alike = makeWord(["a", "b", "c"].map((name) => paragraph(`${run(`${name} words of it `)}${half}`)).join(""));
    const { body } = rewritten(alike, (source) => source.replace(/^b .*\n\n/m, ""));
    expect(body.match(/<m:oMath /g)).toHaveLength(2);
  });
});

it("an untouched file with equations comes back as it was", () => {
  const file = makeWord(paragraph(`${half}${run(" and ")}${field("EQ \\r(3)")}`));
  expect(rewritten(file, (source) => source).body).toBe(
    mainPart(paragraph(`${half}${run(" and ")}${field("EQ \\r(3)")}`)),
  );
  expect(importWord(file)).toMatchObject({ source: "![equation 1/2](word:o1) and ![equation r(3)](word:o2)\n" });
});
