import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, print } from "../../src/index.ts";
import { type EnterRule, enterRules } from "./enter-rules.ts";

interface Pattern {
  readonly pattern: string;
  readonly flags?: string;
}

interface Configuration {
  readonly wordPattern: Pattern;
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly onEnterRules: readonly EnterRule[];
}

const file = fileURLToPath(new URL("../../language-configuration.json", import.meta.url));
const configuration = JSON.parse(readFileSync(file, "utf8")) as Configuration;

it("the rules for Enter are fresh", async () => {
  const fresh = { ...configuration, onEnterRules: enterRules() };
  await expect(`${JSON.stringify(fresh, undefined, 2)}\n`).toMatchFileSnapshot(file);
});

/** Presses Enter at `|`, as VS Code 1.100 and later do it. */
function enter(text: string): string {
  const [before = "", after = ""] = text.split("|");
  const lines = before.split("\n");
  const beforeText = lines.at(-1) ?? "";
  const afterText = after.split("\n")[0] ?? "";
  const previousLineText = lines.at(-2) ?? "";
  const rule = enterRules().find(
    (each) =>
      new RegExp(each.beforeText).test(beforeText) &&
      (each.afterText === undefined || new RegExp(each.afterText).test(afterText)) &&
      (each.previousLineText === undefined || new RegExp(each.previousLineText).test(previousLineText)),
  );
  const indentation = /^[ \t]*/.exec(beforeText)?.[0] ?? "";
  const { appendText = "", removeText = 0 } = rule?.action ?? {};
  const kept = indentation.substring(0, indentation.length - removeText);
  return `${before}\n${kept}${appendText}|${after}`;
}

describe("Enter", () => {
  it.each([
    ["a)\tthat;|", "a)\tthat;\n\nb)\t|"],
    ["h)\tthat;|", "h)\tthat;\n\ni)\t|"],
    ["i)\tthat;|", "i)\tthat;\n\nj)\t|"],
    ["v)\tthat;|", "v)\tthat;\n\nw)\t|"],
    ["z)\tthat;|", "z)\tthat;\n\naa)\t|"],
    ["aa)\tthat;|", "aa)\tthat;\n\nbb)\t|"],
    ["1\tto act;|", "1\tto act;\n\n2\t|"],
    ["9\tto act;|", "9\tto act;\n\n10\t|"],
    ["40\tto act;|", "40\tto act;\n\n41\t|"],
    ["1 to act|", "1 to act\n\n2\t|"],
    ["–\tone|", "–\tone\n\n–\t|"],
    ["•\tone|", "•\tone\n\n•\t|"],
    ["-\tone|", "-\tone\n\n-\t|"],
    ["  i)\tone;|", "  i)\tone;\n\n  ii)\t|"],
    ["  iv)\tone;|", "  iv)\tone;\n\n  v)\t|"],
    ["  xix)\tone;|", "  xix)\tone;\n\n  xx)\t|"],
    ["  b)\tone;|", "  b)\tone;\n\n  c)\t|"],
    ["  –\tone;|", "  –\tone;\n\n  –\t|"],
    ["   –\tone;|", "   –\tone;\n\n   –\t|"],
    ["\ti)\tone;|", "\ti)\tone;\n\n  ii)\t|"],
    ["a)\tthat words are| split;", "a)\tthat words are\n\nb)\t| split;"],
    ["a)\tthat, in short,| words;", "a)\tthat, in short,\n\nb)\t| words;"],
    ["a)\tthe following:|", "a)\tthe following:\n\n  i)\t|"],
    ["1\tthe following:|", "1\tthe following:\n\n  i)\t|"],
    ["  i)\tthe following:|", "  i)\tthe following:\n\n   –\t|"],
    ["b)\tthe last,|", "b)\tthe last,\n\n|"],
    ["2\tthe last.|", "2\tthe last.\n\n|"],
    ["  ii)\tthe last,|", "  ii)\tthe last,\n\n|"],
    ["*considering*|", "*considering*\n\n|"],
    ["## ADD APT/37/1|", "## ADD APT/37/1\n\n|"],
    ["(New Delhi, 2024)|", "(New Delhi, 2024)\n\n|"],
    ["The Council (Geneva, 2024),|", "The Council (Geneva, 2024),\n\n|"],
  ])("in the tidy form %j gives %j", (before, after) => {
    expect(enter(`\n${before}`)).toBe(`\n${after}`);
  });

  it.each([
    ["recalling\na)\tone;|", "recalling\na)\tone;\nb)\t|"],
    ["a)\tone;\nb)\ttwo,|", "a)\tone;\nb)\ttwo,\n|"],
    ["resolves\n1\tto act:|", "resolves\n1\tto act:\n  i)\t|"],
    ["1\tto act:\n  i)\tone;|", "1\tto act:\n  i)\tone;\n  ii)\t|"],
    ["recalling|", "recalling\n|"],
  ])("without empty lines %j gives %j", (before, after) => {
    expect(enter(before)).toBe(after);
  });

  it.each([
    "An ordinary paragraph.|",
    "- name: A. Delegate|",
    "In 1 of 3 cases|",
    "|a)\tthat;",
    "b)bis\tthat;|",
    "41\tto act;|",
    "2024 was good|",
    "  An indented line|",
  ])("leaves %j to VS Code", (text) => {
    expect(enter(`\n${text}`)).toBe(`\n${text.replace(/^([ \t]*)(.*)\|/, "$1$2\n$1|")}`);
  });

  it("does not go on behind a label without words", () => {
    expect(enter("\na)\tone;\n\nb)\t|")).toBe("\na)\tone;\n\nb)\t\n|");
  });

  it("writes what the formatter writes", () => {
    const typed = [
      "## ADD APT/37/1",
      "*considering*",
      "a)\tone;",
      "two:",
      "three;",
      "four,",
      "*resolves*",
      "1\tto act;",
      "to end.",
    ];
    const text = typed.reduce((all, line) => enter(`${all}${line}|`).replace("|", ""), "\n").trimStart();
    expect(text).toContain("\n\n  ii)\tfour,\n\n*resolves*\n\n1\tto act;\n\n2\tto end.\n");
    const tidy = `${text.trimEnd()}\n`;
    expect(print(parse(tidy))).toBe(tidy);
  });
});

describe("words", () => {
  const words = (text: string) =>
    text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags ?? ""}`));
  it.each([
    ["the ITU-T study", ["the", "ITU-T", "study"]],
    ["b)bis that", ["b)bis", "that"]],
    ["see A/RES/78/265 and C24/67-E", ["see", "A/RES/78/265", "and", "C24/67-E"]],
    ["ADD B/CAN/CLM/USA/42A3R1/7", ["ADD", "B/CAN/CLM/USA/42A3R1/7"]],
    ["telecommunications/ICTs (2024)", ["telecommunications", "ICTs", "2024"]],
    ["NOC! ADD* (MOD) SUP", ["NOC!", "ADD*", "(MOD)", "SUP"]],
    ["the Union’s État", ["the", "Union’s", "État"]],
    ["*further resolves*", ["further", "resolves"]],
    ["учитывая", ["учитывая"]],
  ])("%j has %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe("pairs", () => {
  it("close what the marks open", () => {
    const pairs = Object.fromEntries(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));
    for (const [open, inside] of [
      ["{++", "new"],
      ["{--", "old"],
      ["{~~", "old~>new"],
      ["{>>", "why"],
      ["{==", "this"],
    ] as const) {
      const { marks, problems } = parse(`a word ${open}${inside}${pairs[open]} more`);
      expect([marks.length, problems.length], open).toEqual([1, 0]);
    }
  });

  it("fold at region comments", () => {
    const { start, end } = configuration.folding.markers;
    expect(new RegExp(start).test("<!-- #region cover -->")).toBe(true);
    expect(new RegExp(end).test("<!-- #endregion -->")).toBe(true);
  });
});
