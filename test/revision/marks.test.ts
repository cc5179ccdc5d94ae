import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraryOf } from "../../src/catalogue/index.ts";
import { idleMarks, markChanges, resolveMarks, unmarkedChanges, type Verdict } from "../../src/revision/index.ts";
import { parse, print } from "../../src/syntax/index.ts";
import { applyEdits, plainText } from "../../src/text/index.ts";
import { corpusTexts } from "../corpus-texts.ts";
import { resolutionText, revisionArbitrary, sentences, type WrittenClause } from "../diff/texts.ts";
import { law } from "../law.ts";
import { anything, tidyPair } from "./pairs.ts";

const base = [
  { call: "considering", items: sentences.slice(2, 6) },
  { call: "resolves", items: sentences.slice(10, 13) },
];

describe("marking the changes of a text against its base", () => {
  it("marks nothing where nothing has changed", () => {
    const text = resolutionText(base);
    expect(markChanges(parse(text), parse(text))).toBe(text);
  });

  it("marks words inside an item", () => {
    const revised = resolutionText(base).replace("reliable numbering", "secure numbering and naming");
    expect(changedLines(base, revised)).toEqual([
      "a)\tthat emergency services depend upon {~~reliable~>secure~~} numbering {++and naming ++}resources;",
    ]);
  });

  it("marks a new item as a whole, and the labels that have moved on", () => {
    const revised = resolutionText([{ call: "considering", items: ["the cost of cables;", ...sentences.slice(2, 4)] }]);
    expect(changedLines([{ call: "considering", items: sentences.slice(2, 4) }], revised)).toEqual([
      "{++a)\tthe cost of cables;¶++}",
      "{~~a)~>b)~~}\tthat emergency services depend upon reliable numbering resources;",
      "{~~b)~>c)~~}\tthe growing use of satellite backhaul by small island operators;",
    ]);
  });

  it("marks the paragraph before where one comes at the end, or goes from there", () => {
    const short = base.map((clause, index) => (index === 1 ? { ...clause, items: clause.items.slice(0, 2) } : clause));
    expect(changedLines(short, resolutionText(base))).toEqual([
      "2\tto publish a handbook about cable landing stations by next year;{++¶++}",
      "{++3\tto convene a workshop with regulators and consumer associations;++}",
    ]);
    expect(changedLines(base, resolutionText(short))).toEqual([
      "2\tto publish a handbook about cable landing stations by next year;{--¶--}",
      "{--3\tto convene a workshop with regulators and consumer associations;--}",
    ]);
  });

  it("marks a moved item as gone and come", () => {
    const [first = "", second = "", third = ""] = sentences.slice(2, 5);
    const revised = resolutionText([{ call: "considering", items: [second, third, first] }]);
    expect(changedLines([{ call: "considering", items: [first, second, third] }], revised)).toEqual([
      `{--a)\t${first}¶--}`,
      `{~~b)~>a)~~}\t${second}`,
      `{~~c)~>b)~~}\t${third}{++¶++}`,
      `{++c)\t${first}++}`,
    ]);
  });

  it("marks the break where an item was split, and where two were merged", () => {
    const whole = "to convene a workshop with regulators, and to invite consumer associations from every region;";
    const parts = ["to convene a workshop with regulators;", "to invite consumer associations from every region;"];
    const last = "to report to the next assembly.";
    const one = [{ call: "resolves", items: [whole, last] }];
    const two = [{ call: "resolves", items: [...parts, last] }];
    expect(changedLines(one, resolutionText(two))).toEqual([
      "1\tto convene a workshop with regulators{~~, and ~>;~~}{++¶++}",
      "{++2\t++}to invite consumer associations from every region;",
      "{~~2~>3~~}\tto report to the next assembly.",
    ]);
    expect(changedLines(two, resolutionText(one))).toEqual([
      "1\tto convene a workshop with regulators{--;¶--}",
      "{~~2\t~>, and ~~}to invite consumer associations from every region;",
      "{~~3~>2~~}\tto report to the next assembly.",
    ]);
  });

  it("lets a call go with both of its stars where it was glued to an item", () => {
    const [first = "", second = "", third = ""] = sentences.slice(2, 5);
    const old = [
      { call: "considering", items: [first, second] },
      { call: "recognizing", items: [third] },
    ];
    const revised = resolutionText(old)
      .replace(first, `${first} *recognizing*`)
      .replace(second, "the growing use of satellite backhaul;\n\nx)\tby small island operators;")
      .replace("\n\n*recognizing*\n\n", "\n\n");
    expect(changedLines(old, revised)[0]).toBe(`a)\t${first}{++ *recognizing*++}`);
    expect(parse(markChanges(parse(resolutionText(old)), parse(revised)), "original").text).toBe(resolutionText(old));
  });

  it.each([
    ["that {~~*all*~>some~~} networks", "that *all* networks", "that some networks"],
    ["that all {++*and each* ++}networks", "that all networks", "that all *and each* networks"],
    [
      "all of {~~*the* networks~>some *islands*~~} stay as they are",
      "all of *the* networks stay as they are",
      "all of some *islands* stay as they are",
    ],
    ["that *all {~~big~>small~~} networks* stay", "that *all big networks* stay", "that *all small networks* stay"],
    ["that *all networks* stay", "that all networks stay", "that *all networks* stay"],
  ])("takes emphasis along with words that change, and else does not show it: %s", (marked, old, revised) => {
    expect(markChanges(parse(`${old}\n`), parse(`${revised}\n`))).toBe(`${marked}\n`);
  });

  it.each([
    ["*resolves to instruct the Director*", "*resolves to instruct*"],
    ["*resolves*", "*resolves to recommend*"],
    ["*requests the Secretary-General*", "*resolves to request*"],
    ["*decides to instruct the Council*", "*decides to instruct*"],
  ])("gives %s back, with its paragraph, where it became %s", (before, after) => {
    const textWith = (call: string) => resolutionText(base).replace("*resolves*", call).replace("1\t", "");
    const marked = markChanges(parse(textWith(before)), parse(textWith(after)));
    expect(parse(marked).text).toBe(textWith(after));
    expect(parse(marked, "original").text).toBe(textWith(before));
  });

  it("keeps front matter, comments and remarks of the revised text", () => {
    const old = resolutionText(base);
    const revised = `---\nsource: APT\n---\n\n${old.replace("reliable", "secure").replace("a)\t", "<!-- new -->\n\na)\t").replace("emergency", "{==emergency==}{>>all?<<}")}`;
    const marked = markChanges(parse(`---\nsource: EUR\n---\n\n${old}`), parse(revised));
    expect(marked).toBe(revised.replace("secure", "{~~reliable~>secure~~}"));
  });

  it("accepts marks that are there already, and takes a highlight away that a change lies in", () => {
    const old = resolutionText(base);
    const revised = old.replace("emergency services depend", "{==emergency {~~services~>calls~~}{@c1} de==}pend");
    expect(markChanges(parse(old), parse(revised.replace("{~~services~>calls~~}{@c1}", "calls")))).toBe(
      old.replace("services", "{~~services~>calls~~}"),
    );
    const marked = old.replace("services", "{~~services~>calls~~}{@c1}");
    expect(markChanges(parse(old), parse(marked.replace("{@c1}", "")))).toBe(marked.replace("{@c1}", ""));
    expect(markChanges(parse(marked), parse(marked))).toBe(old.replace("services", "calls"));
  });

  it("keeps the keys of marks that come out as they were", () => {
    const old = resolutionText(base);
    const marked = old
      .replace("services", "{~~services~>calls~~}{@c1}")
      .replace("accessibility", "{~~accessibility~>access~~}{@c2}");
    expect(markChanges(parse(old), parse(marked))).toBe(marked);
    const further = marked
      .replace("emergency", "all emergency")
      .replace("unevenly", "badly")
      .replace("{@c2} remain", " stay");
    expect(markChanges(parse(old), parse(further))).toBe(
      marked
        .replace("emergency", "{++all ++}emergency")
        .replace(
          "{~~accessibility~>access~~}{@c2} remain unevenly",
          "{~~accessibility remain unevenly~>access stay badly~~}",
        ),
    );
  });

  it("marks one text of a document and leaves the others alone", () => {
    const old = parse(resolutionText(base));
    const contribution = `## MOD APT/37/1\n\n${resolutionText(base.map((clause) => ({ ...clause, items: clause.items.slice(1) })))}\n**Reasons:** None.\n`;
    const revised = parse(contribution);
    const [resolution] = revised.resolutions;
    const marked = markChanges(old, { document: revised, ...(resolution && { resolution }) });
    expect(parse(marked).text).toBe(contribution);
    expect(parse(marked, "original").text).toBe(`## MOD APT/37/1\n\n${resolutionText(base)}\n**Reasons:** None.\n`);
  });

  it("writes the marks of a pasted text into it as it stands", () => {
    const tidy = resolutionText(base);
    const pasted = tidy.replace(/[*#]/g, "").replace(/\n\n/g, "\r\n").replace("reliable", "secure");
    expect(markChanges(parse(tidy), parse(pasted))).toBe(pasted.replace("secure", "{~~reliable~>secure~~}"));
  });
});

describe("laws", () => {
  it("tidy texts come out byte for byte: the revised one when marks are accepted, the base when they are rejected; and marks are tidy", () => {
    law(
      fc.property(tidyPair, ([old, revised]) => {
        const marked = markChanges(parse(old), parse(revised));
        const resolved = (verdict: Verdict) => applyEdits(marked, resolveMarks(parse(marked), verdict));
        expect([resolved("accept"), parse(marked).text]).toEqual([revised, plainText(revised).text]);
        expect([resolved("reject"), parse(marked, "original").text]).toEqual([old, plainText(old).text]);
        expect(print(parse(marked))).toBe(marked);
      }),
      { numRuns: 200 },
    );
  });

  it("no change stays without a mark, and no mark changes nothing", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const document = parse(markChanges(parse(old), parse(revised)));
        const [base] = libraryOf([{ name: "base", document: parse(old) }]).texts;
        const [resolution] = document.resolutions;
        if (base === undefined || resolution === undefined) throw new Error("a text has no resolution");
        expect(unmarkedChanges(document, resolution, base)).toEqual([]);
        expect(idleMarks(document)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("any two strings can be marked, and nothing of either is lost", () => {
    law(
      fc.property(anything, anything, (old, revised) => {
        fc.pre(isPlain(old) && isPlain(revised));
        const marked = markChanges(parse(old), parse(revised));
        expect(bare(parse(marked).text)).toBe(bare(parse(revised).text));
        expect(bare(parse(marked, "original").text)).toBe(bare(parse(old).text));
      }),
      { numRuns: 500 },
    );
  });
});

const texts = corpusTexts().map((text) => parse(text));

describe.skipIf(texts.length === 0)("real texts", () => {
  it("have no marks against themselves", () => {
    for (const text of texts) expect(markChanges(text, text)).toBe(text.source);
  });

  it("can be marked against any other text", () => {
    for (const [index, text] of texts.entries()) {
      if (index % 3 > 0) continue;
      const other = texts[(index + 7) % texts.length] ?? text;
      const marked = markChanges(other, text);
      expect(bare(parse(marked).text)).toBe(bare(text.text));
      expect(bare(parse(marked, "original").text)).toBe(bare(other.text));
    }
  });
});

/** No front matter, which takes no part, and nothing that becomes a mark when marks around it are accepted. */
function isPlain(source: string): boolean {
  const { text, blocks } = parse(source);
  return blocks[0]?.kind !== "front-matter" && parse(text).text === text;
}

/** What a comparison gives weight to, and labels. */
function bare(text: string): string {
  return text.replace(/[\s*_#\\]/g, "").replace(/[\u2010\u2011]/g, "-");
}

function changedLines(old: readonly WrittenClause[], revised: string): readonly string[] {
  return markChanges(parse(resolutionText(old)), parse(revised))
    .split("\n")
    .filter((line) => /\{[+~-]/.test(line));
}
