import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, isChange, parse } from "../../src/index.ts";
import {
  type Analysis,
  alignedBase,
  changesList,
  codeLenses,
  comparisonsOf,
  missingBases,
  redline,
  summary,
} from "../../src/service/index.ts";
import { resolutionText, revisionArbitrary } from "../diff/texts.ts";
import { law } from "../law.ts";
import { open, wordsOf } from "./open.ts";

const base = `### RESOLUTION 71 (Geneva, 2022)

Networks for remote areas

(Geneva, 2022)

The World Telecommunication Standardization Assembly (Geneva, 2022),

*considering*

a)\tthat many villages have no cable;

b)\tthat satellites have become cheaper,

*resolves*

1\tto study satellite links;

2\tto publish a handbook.
`;

/** The same text with a new item b), so that b) became c), with one word changed and the last item left out. */
const revised = base
  .replaceAll("(Geneva, 2022),", "(New Delhi, 2024),")
  .replace("71 (Geneva, 2022)", "71 (Rev. New Delhi, 2024)")
  .replace("(Geneva, 2022)", "(Geneva, 2022; New Delhi, 2024)")
  .replace("b)\tthat satellites", "b)\tthat cables are costly at sea;\n\nc)\tthat satellites")
  .replace("study satellite links", "measure satellite links")
  .replace(";\n\n2\tto publish a handbook", "");

const contribution = `---
source: APT
---

## Proposal

The text is brought up to date.

## MOD APT/37/1

${revised}
**Reasons:** Times have changed.
`;

const library = [{ name: "resolution-71.resolution.md", text: base }];

function opened(text: string, texts = library): Analysis {
  return open(text, { editor: {}, library: texts });
}

describe("what a text is compared with", () => {
  it("its base from the library", () => {
    const [only, ...others] = comparisonsOf(opened(contribution));
    expect(others).toEqual([]);
    expect([only?.name, only?.against]).toEqual([
      "Resolution 71 (Rev. New Delhi, 2024)",
      "Resolution 71 (Geneva, 2022)",
    ]);
    expect(
      only?.comparison.changes.filter(isChange).map(({ new: [passage], old }) => (passage ?? old[0])?.place),
    ).toEqual(["heading", "history", "enacting line", "considering b)", "resolves 1", "resolves 2"]);
  });

  it("nothing where the library has no base, and the base is named", () => {
    expect(comparisonsOf(opened(contribution, []))).toEqual([]);
    expect(missingBases(opened(contribution, []))).toEqual(["Resolution 71"]);
    expect(missingBases(opened(contribution))).toEqual([]);
  });

  it("its own words before the marked changes where there is no base", () => {
    const marked = contribution.replace("measure satellite", "{~~study~>measure~~} satellite");
    const [only] = comparisonsOf(opened(marked, []));
    expect(only?.against).toBe("the text before the marked changes");
    expect(only?.comparison.changes.filter(isChange)).toHaveLength(1);
  });

  it("a file that was chosen, as a whole, or text by text where one of the two has no proposals", () => {
    const draft = { name: "draft-1.contribution.md", text: contribution.replace("up to date", "into order") };
    const [whole] = comparisonsOf(opened(contribution), draft);
    expect([whole?.against, whole?.resolution]).toEqual(["draft-1.contribution.md", undefined]);
    expect(whole?.comparison.changes.filter(isChange)).toHaveLength(1);
    const [text] = comparisonsOf(opened(contribution, []), { name: "copy.txt", text: base });
    expect(text?.against).toBe("Resolution 71 (Geneva, 2022) in copy.txt");
    expect(text?.comparison.changes.filter(isChange)).toHaveLength(6);
  });

  it("the edition before it, for a text in force, and no later one", () => {
    expect(comparisonsOf(opened(revised)).map(({ against }) => against)).toEqual(["Resolution 71 (Geneva, 2022)"]);
    const later = [{ name: "resolution-71.resolution.md", text: revised }];
    expect(comparisonsOf(opened(base, later))).toEqual([]);
    expect(missingBases(opened(revised, []))).toEqual([]);
  });

  it("not the file of the library in which it stands itself", () => {
    const text = base.replace("cheaper", "better");
    expect(comparisonsOf(open(text, { editor: {}, library }, "file:///texts/resolution-71.resolution.md"))).toEqual([]);
  });
});

describe("the base laid out along a document", () => {
  it("differs from the document in what was changed and nowhere else", () => {
    expect(linesThatDiffer(contribution)).toEqual([
      "-### RESOLUTION 71 (Geneva, 2022)",
      "-(Geneva, 2022)",
      "-The World Telecommunication Standardization Assembly (Geneva, 2022),",
      "-1\tto study satellite links;",
      "-2\tto publish a handbook.",
      "+### RESOLUTION 71 (Rev. New Delhi, 2024)",
      "+(Geneva, 2022; New Delhi, 2024)",
      "+The World Telecommunication Standardization Assembly (New Delhi, 2024),",
      "+b)\tthat cables are costly at sea;",
      "+1\tto measure satellite links.",
    ]);
  });

  it("is the document itself where labels, hyphens and line breaks alone are different", () => {
    const text = `MOD APT/37/1\n\n${base}`
      .replace("b)", "c)")
      .replace("many villages", "many\nvillages")
      .replaceAll("\n", "\r\n");
    const analysis = opened(text);
    expect(comparisonsOf(analysis)).toHaveLength(1);
    expect(alignedBase(analysis.document, comparisonsOf(analysis), "source")).toBe(text.replaceAll("\r\n", "\n"));
  });

  it("shows what the marks of a text have changed, along its source and along its reading", () => {
    const bare = `## MOD APT/37/1\n\n${base}`;
    const marked = bare.replace("study", "{~~study~>measure~~}").replace("cable;", "cable;<!-- ask Fiji -->");
    const analysis = opened(marked);
    const compared = comparisonsOf(analysis);
    expect(alignedBase(analysis.document, compared, "source")).toBe(marked.replace("{~~study~>measure~~}", "study"));
    expect(alignedBase(analysis.document, compared, "reading")).toBe(bare);
  });

  it("puts a clause that was deleted at the start behind the words before it", () => {
    const bare = {
      name: "resolution-71.resolution.md",
      text: "### RESOLUTION 71\n\n*recalling*\n\nthe past,\n\n*resolves*\n\nto go on.\n",
    };
    const text = "Words of a cover.\n\n## MOD APT/37/1\n\n### RESOLUTION 71\n\n*resolves*\n\nto go on.\n";
    const analysis = opened(text, [bare]);
    expect(alignedBase(analysis.document, comparisonsOf(analysis), "source")).toBe(
      text.replace("*resolves*", "*recalling*\n\nthe past,\n\n*resolves*"),
    );
  });

  it("has all words of the base and no others", () => {
    law(
      fc.property(revisionArbitrary, fc.nat(5), ({ old, revised }, clause) => {
        // A clause moves to the end as well.
        const text = resolutionText([...revised.toSpliced(clause, 1), ...revised.slice(clause).slice(0, 1)]);
        const analysis = open(text);
        const compared = comparisonsOf(analysis, { name: "base", text: old });
        const laid = alignedBase(analysis.document, compared, "source");
        expect(
          compare(parse(old), parse(laid))
            .changes.filter(isChange)
            .map(({ kind }) => kind),
        ).toEqual([]);
      }),
    );
  });
});

describe("what the editor shows of changes", () => {
  it("lists them by clause, each with its place in the text", () => {
    const analysis = opened(contribution);
    const [text] = changesList(analysis).texts;
    const rows = text?.clauses.flatMap(({ heading, changes }) =>
      changes.map(({ kind, place, range }) => [heading, kind, place, wordsOf(analysis, range)]),
    );
    expect(rows?.slice(3)).toEqual([
      ["considering", "inserted", "considering b)", "b)\tthat cables are costly at sea;"],
      ["resolves", "changed", "resolves 1", "1\tto measure satellite links."],
      ["resolves", "deleted", "resolves 2", ""],
    ]);
    // What was deleted is told behind the words before it.
    const line = contribution.split("\n").findIndex((one) => one.startsWith("1\tto measure"));
    expect(text?.clauses.at(-1)?.changes.at(-1)?.range.start).toEqual({ line, character: 29 });
  });

  it("gives each change the id that it has in the redline, in documents with several texts too", () => {
    const second = contribution.slice(contribution.indexOf("## MOD")).replace("37/1", "37/2").replaceAll(" 71", " 72");
    const texts = [...library, { name: "resolution-72.resolution.md", text: base.replaceAll(" 71", " 72") }];
    const analysis = opened(`${contribution}\n${second}`, texts);
    const ids = changesList(analysis).texts.flatMap(({ clauses }) =>
      clauses.flatMap(({ changes }) => changes.map(({ id }) => id)),
    );
    const { html } = redline(analysis);
    expect([...html.matchAll(/ id="(text-\d-change-\d+)"/g)].map(([, id]) => id)).toEqual(ids);
    expect(ids).toContain("text-2-change-6");
  });

  it("has a summary for a briefing", () => {
    expect(changesList(opened(contribution)).briefing).toMatchInlineSnapshot(`
      "Resolution 71 (Rev. New Delhi, 2024), compared with Resolution 71 (Geneva, 2022)

      heading
        “Geneva, 2022” is now “Rev. New Delhi, 2024”
        history: “; New Delhi, 2024” is added
        enacting line: “Geneva, 2022” is now “New Delhi, 2024”
      considering
        b): new: “that cables are costly at sea;”
      resolves
        1: “study” is now “measure”; “;” is now “.”
        2: deleted: “to publish a handbook.”
      "
    `);
  });

  it("says why there is no redline", () => {
    expect(redline(opened(contribution, [])).nothing).toContain("the library has no base text of Resolution 71.");
    expect(redline(opened("Words.\n")).nothing).toContain("it revises no resolution that its heading names.");
    expect(redline(opened(contribution)).nothing).toBeUndefined();
  });

  it("tells at a heading what the text can be compared with, where the editor can do that", () => {
    const titles = (analysis: Analysis) => codeLenses(analysis).map(({ command }) => command?.title);
    const analysis = opened(contribution);
    const able = { ...analysis, source: { ...analysis.source, compareCommand: "compare" } };
    expect(titles(able)).toContain("compare with Resolution 71 (Geneva, 2022)");
    expect(titles(analysis)).not.toContain("compare with Resolution 71 (Geneva, 2022)");
  });

  it("counts them, and nothing where there is nothing to compare", () => {
    expect(summary(opened(contribution)).changes).toBe(6);
    expect(summary(opened(base.replace("71", "72"))).changes).toBeUndefined();
  });
});

/** The lines that only the base has, then those that only the document has. */
function linesThatDiffer(text: string): readonly string[] {
  const analysis = opened(text);
  const laid = alignedBase(analysis.document, comparisonsOf(analysis), "source").split("\n");
  const own = text.split("\n");
  return [
    ...laid.filter((line) => !own.includes(line)).map((line) => `-${line}`),
    ...own.filter((line) => !laid.includes(line)).map((line) => `+${line}`),
  ];
}
