import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, compare, isChange, libraryOf, parse } from "../../src/index.ts";
import {
  baseWordsEdit,
  checkAgainstBase,
  idleMarks,
  markingEdit,
  originalOf,
  unmarkedChanges,
} from "../../src/revision/index.ts";
import { revisionArbitrary } from "../diff/texts.ts";
import { law } from "../law.ts";

const base = `### RESOLUTION 71 (Rev. Geneva, 2022)

Cables

*noting*

a)	that cables are long;

b)	that the sea is deep,

*resolves*

1	to measure them;

2	to publish the results.
`;

describe("a text with marks", () => {
  it("that gives the base back when they are rejected has no unmarked change", () => {
    expect(changes(base.replace("long", "{++very ++}long").replace("sea", "{~~sea~>ocean~~}"))).toEqual([]);
  });

  it("is held to the words of its base", () => {
    const text = base
      .replace("long", "short")
      .replace("the sea is", "{++perhaps ++}the sea")
      .replace("to measure", "to quickly measure");
    expect(changes(text)).toEqual([
      "words in noting a): long → short",
      "words in noting b): is →",
      "words in resolves 1: → quickly",
    ]);
  });

  it("is held to the words that its marks take away", () => {
    expect(changes(base.replace("the sea is deep", "{--the lake --}{++it ++}is deep"))).toEqual([
      "words in noting b): sea → lake",
    ]);
  });

  it("is held to the paragraphs of its base", () => {
    const text = base
      .replace("2\tto publish the results.", "{++2\tto wait.¶++}")
      .replace(
        "b)\tthat the sea is deep,",
        "b)\tthat nobody has looked at repair ships so far,\n\nc)\tthat the sea is deep,",
      );
    expect(changes(text)).toEqual([
      "inserted in noting b): → b) that nobody has looked at repair ships so far,",
      "deleted in resolves 2: 2 to publish the results. →",
    ]);
  });

  it("is held to the places and the ends of its base's paragraphs", () => {
    const moved = base.replace(
      "1\tto measure them;\n\n2\tto publish the results.",
      "1\tto publish {++all ++}the results.\n\n2\tto measure them;",
    );
    expect(changes(moved).map((change) => change.split(" ")[0])).toEqual(["moved"]);
    const first = "that cables between the islands are long and old, and many have no second way to the mainland";
    const second = "that repair ships are few and far away whenever a storm has cut two cables at the same time";
    const joined = base.replace("that cables are long", `${first}, and ${second}`);
    const split = base.replace("that cables are long;", `{++to know ++}${first};\n\nb)\t${second};`);
    expect(changes(split, joined).map((change) => change.split(" ")[0])).toContain("split");
  });

  it("may have other labels, blanks, emphasis and hyphens than its base", () => {
    const text = base.replace("b)\t", "c) ").replace("*resolves*", "resolves").replace("long", "{++so ++}long");
    expect(changes(text)).toEqual([]);
  });

  it("tells of each place in its reading too", () => {
    const document = parse(base.replace("long", "{++very ++}short"));
    const [change] = found(document);
    expect(change && document.text.slice(change.reading.start, change.reading.end)).toBe("short");
    expect(change && document.source.slice(change.source.start, change.source.end)).toBe("short");
  });

  it("is read and compared once", () => {
    const document = parse(base.replace("long", "{++very ++}long"));
    expect(originalOf(document)).toBe(originalOf(document));
    const [text] = shelf.texts;
    const [resolution] = document.resolutions;
    expect(text && resolution && checkAgainstBase(document, resolution, text)).toBe(
      text && resolution && checkAgainstBase(document, resolution, text),
    );
  });
});

describe("whatever was changed without a mark", () => {
  const library = (old: string) => libraryOf([{ name: "base.resolution.md", document: parse(old) }]);

  it("can be marked: then rejecting the marks gives the base, and the text reads as before", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const settled = settle(revised, library(old), markingEdit);
        expect(parse(settled).text.trim()).toBe(parse(revised).text.trim());
        expect(compare(parse(old), parse(settled, "original")).changes.filter(isChange)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("can be taken back: then the text is the base", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const settled = settle(revised, library(old), baseWordsEdit);
        expect(compare(parse(old), parse(settled)).changes.filter(isChange)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The text after edits for one change after the other, until none is left that has one. */
function settle(revised: string, library: typeof shelf, edit: typeof markingEdit): string {
  const [text] = library.texts;
  let source = revised;
  for (let round = 0; round < 60; round++) {
    const document = parse(source);
    const [resolution] = document.resolutions;
    if (text === undefined || resolution === undefined) break;
    const edits = unmarkedChanges(document, resolution, text).flatMap(
      (each) => edit(document, each, text.document) ?? [],
    );
    if (edits[0] === undefined) break;
    source = applyEdits(source, [edits[0]]);
  }
  return source;
}

describe("a mark that changes nothing", () => {
  it("is empty, or brings what it takes away, alone or with its neighbour", () => {
    expect(idle("a {~~b~>b~~} {++++}c {--d--}{++d++} {--e--}")).toEqual(["{~~b~>b~~}", "{++++}", "{--d--}{++d++}"]);
  });

  it("is not one that parts words or joins them", () => {
    expect(idle("under{++ ++}sea, {--ice --}{++ice++}berg")).toEqual([]);
  });

  it("is not told from brackets that somebody deleted again while typing", () => {
    expect(idle("{++new{--er--}++} words")).toEqual([]);
    expect(idle("{++{--er--}++}words")).toEqual(["{++{--er--}++}"]);
  });
});

function idle(text: string): readonly string[] {
  return idleMarks(parse(text)).map(({ span }) => text.slice(span.start, span.end));
}

const shelf = libraryOf([{ name: "resolution-71.resolution.md", document: parse(base) }]);

function found(document: ReturnType<typeof parse>, among = shelf) {
  const [text] = among.texts;
  const [resolution] = document.resolutions;
  return text && resolution ? unmarkedChanges(document, resolution, text) : [];
}

function changes(source: string, old = base): readonly string[] {
  const library = libraryOf([{ name: "resolution-71.resolution.md", document: parse(old) }]);
  return found(parse(source), library).map(({ kind, place, own, base: was }) =>
    `${kind} in ${place}: ${was.trim()} → ${own.trim()}`
      .replace(/: {2,}/, ": ")
      .replace(/:\s→/, ": →")
      .trim(),
  );
}
