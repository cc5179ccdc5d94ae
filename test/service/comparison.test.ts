import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, isChange, parse } from "../../src/index.ts";
import { type Analysis, alignedBase, comparisonsOf, missingBases } from "../../src/service/index.ts";
import { resolutionText, revisionArbitrary } from "../diff/texts.ts";
import { open } from "./open.ts";

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
    const text = base.replace("b)", "c)").replace("many villages", "many\nvillages").replaceAll("\n", "\r\n");
    const analysis = opened(text);
    expect(comparisonsOf(analysis)).toHaveLength(1);
    expect(alignedBase(analysis.document, comparisonsOf(analysis), "source")).toBe(text);
  });

  it("shows what the marks of a text have changed, along its source and along its reading", () => {
    const marked = base.replace("study", "{~~study~>measure~~}").replace("cable;", "cable;<!-- ask Fiji -->");
    const analysis = opened(marked);
    const compared = comparisonsOf(analysis);
    expect(alignedBase(analysis.document, compared, "source")).toBe(marked.replace("{~~study~>measure~~}", "study"));
    expect(alignedBase(analysis.document, compared, "reading")).toBe(base);
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
    fc.assert(
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
