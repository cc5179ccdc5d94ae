import { describe, expect, it } from "vitest";
import type { Range } from "vscode-languageserver-types";
import { parse } from "../../src/index.ts";
import { codeActions, markedChanges, markedPlaces, resolvedMarks } from "../../src/service/index.ts";
import { edited, everything, open, openAt, wordsOf } from "./open.ts";

const base = `### RESOLUTION 97 (Kigali, 2022)

Inclusion of older persons

The World Telecommunication Development Conference (Kigali, 2022),

*considering*

a)\tthat older persons cannot use many services;

b)\tthat telephones are too expensive,

*resolves*

to encourage training.
`;
const revised = base
  .replace("(Kigali, 2022)", "(Rev. Baku, 2025)")
  .replace("Conference (Kigali, 2022)", "Conference (Baku, 2025)")
  .replace("cannot", "do not");
const library = [{ name: "resolution-97.resolution.md", text: base }];

describe("marked changes at the cursor", () => {
  const marked = "that {++a‸ll ++}networks {--still --}{~~grows~>grow~~}\n";

  it.each([
    ["accept", "that all networks {--still --}{~~grows~>grow~~}\n"],
    ["reject", "that networks {--still --}{~~grows~>grow~~}\n"],
  ] as const)("%s the one there", (verdict, expected) => {
    const { analysis, position } = openAt(marked);
    const places = [{ start: position, end: position }];
    expect(edited(analysis, resolvedMarks(analysis, { verdict, places }))).toBe(expected);
  });

  it("are those that any of several selections meets, each once", () => {
    const analysis = open(marked.replace("‸", ""));
    const places = [range(5, 26), range(27, 28), range(0, 0)];
    expect(edited(analysis, resolvedMarks(analysis, { verdict: "accept", places }))).toBe(
      "that all networks {~~grows~>grow~~}\n",
    );
  });

  it("are none where no mark stands", () => {
    const analysis = open(marked.replace("‸", ""));
    expect(resolvedMarks(analysis, { verdict: "accept", places: [range(0, 3)] })).toEqual([]);
  });

  it("can be accepted and rejected from the menu of actions, by their words", () => {
    const { analysis, position } = openAt(marked);
    const at = { start: position, end: position };
    const actions = codeActions(analysis, { range: at, context: { diagnostics: [], only: ["refactor"] } });
    expect(actions.map(({ title }) => title)).toEqual([
      "Accept the insertion of “all”",
      "Reject the insertion of “all”",
    ]);
    const [accept] = actions;
    expect(edited(analysis, accept?.edit?.changes?.[analysis.source.uri] ?? [])).toContain("that all networks {--");
    const all = codeActions(analysis, { range: everything, context: { diagnostics: [], only: ["refactor"] } });
    expect(all.map(({ title }) => title)).toEqual(["Accept 3 marked changes", "Reject 3 marked changes"]);
  });
});

describe("marked changes of a whole text", () => {
  const text = "---\nchanges:\n  c1: { author: APT }\n---\n\n{++all ++}{@c1}networks{>>why?<<} grow{--s--}\n";
  const analysis = open(text);

  it("are found in their order, remarks left out", () => {
    expect(markedPlaces(analysis).map((place) => wordsOf(analysis, place))).toEqual(["{++all ++}{@c1}", "{--s--}"]);
  });

  it("are accepted or rejected all at once", () => {
    expect(edited(analysis, resolvedMarks(analysis, { verdict: "accept" }))).toContain(
      "\nall networks{>>why?<<} grow\n",
    );
    expect(edited(analysis, resolvedMarks(analysis, { verdict: "reject" }))).toContain("\nnetworks{>>why?<<} grows\n");
  });

  it("leave no keys behind when the text is cleaned", () => {
    expect(edited(analysis, resolvedMarks(analysis, { verdict: "clean" }))).toBe(
      "---\n---\n\nall networks{>>why?<<} grow\n",
    );
  });
});

describe("marking the changes of a text", () => {
  const contribution = `## MOD ECP/23A4/1\n\n${revised}\n## SUP ECP/23A4/2\n\n### RESOLUTION 98 (Kigali, 2022)\n\nPost\n`;

  it("shows what differs from the base in the library, as few edits as lines have changed", () => {
    const analysis = open(contribution, { editor: {}, library });
    const { edits, texts, missing } = markedChanges(analysis);
    expect([edits.length, texts, missing]).toEqual([3, 1, []]);
    const marked = edited(analysis, edits);
    expect(marked).toContain("### RESOLUTION 97 ({~~Kigali");
    expect(marked).toContain("a)\tthat older persons {~~cannot~>do not~~} use many services;");
    expect(parse(marked).text).toBe(contribution);
    expect(parse(marked, "original").text).toContain(base);
  });

  it("names the base that the library does not have", () => {
    expect(markedChanges(open(contribution))).toEqual({ edits: [], texts: 0, missing: ["Resolution 97"] });
  });

  it("takes a file in place of the library where one is chosen", () => {
    const analysis = open(contribution);
    const { edits, texts } = markedChanges(analysis, { name: "old.resolution.md", text: base });
    expect(texts).toBe(1);
    expect(edited(analysis, edits)).toContain("{~~cannot~>do not~~}");
  });

  it.each([
    ["words", contribution],
    ["a paragraph that is gone from the end", contribution.replace("\n\n*resolves*\n\nto encourage training.", "")],
    ["a paragraph that has come at the end", contribution.replace("training.", "training;\n\n2\tto report.")],
  ])("has nothing to do in a text whose changes are all marked: %s", (_, text) => {
    const analysis = open(text, { editor: {}, library });
    const marked = edited(analysis, markedChanges(analysis).edits);
    expect(parse(marked, "original").text).toContain(base);
    expect(markedChanges(open(marked, { editor: {}, library })).edits).toEqual([]);
  });
});

function range(start: number, end: number): Range {
  return { start: { line: 0, character: start }, end: { line: 0, character: end } };
}
