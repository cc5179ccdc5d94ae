import { describe, expect, it } from "vitest";
import { format, parse, print } from "../../src/syntax/index.ts";

function tidy(...lines: string[]): string[] {
  return print(parse(lines.join("\n")))
    .trimEnd()
    .split("\n\n");
}

const head = ["RESOLUTION 2 (Rev. New Delhi, 2024)", "Open networks", "The Council (New Delhi, 2024),"];

describe("the tidy form", () => {
  it("is made of what is pasted from Word", () => {
    const pasted = [
      " Introduction",
      "Networks are open.",
      "ADD\tAPT/37A43/1",
      "DRAFT NEW RESOLUTION [APT-X] (New Delhi, 2024)",
      "Open networks  ",
      "(New Delhi, 2024)",
      "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
      "recalling ",
      "a) \tone;",
      "b)  two,",
      "resolves to instruct study groups",
      "1 to act:",
      "i)\tnow;",
      "ii)\tthen;",
      "2 to report.",
      "Reasons: It is time.",
    ];
    expect(tidy(...pasted)).toEqual([
      "## Introduction",
      "Networks are open.",
      "## ADD APT/37A43/1",
      "### DRAFT NEW RESOLUTION [APT-X] (New Delhi, 2024)",
      "Open networks",
      "(New Delhi, 2024)",
      "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
      "*recalling*",
      "a)\tone;",
      "b)\ttwo,",
      "*resolves to instruct study groups*",
      "1\tto act:",
      "  i)\tnow;",
      "  ii)\tthen;",
      "2\tto report.",
      "**Reasons:** It is time.",
    ]);
  });

  it("has two blanks before the second level and three before the third, which is no code yet", () => {
    const lines = [
      ...head,
      "resolves",
      "1\tto act:",
      "a)\tnow:",
      "–\there;",
      "–\tthere;",
      "b)\tthen;",
      "2\tto report.",
    ];
    expect(tidy(...lines).slice(4)).toEqual([
      "1\tto act:",
      "  a)\tnow:",
      "   –\there;",
      "   –\tthere;",
      "  b)\tthen;",
      "2\tto report.",
    ]);
  });

  it("has one line where a printed page had several; a hyphen or slash at the end of a line binds", () => {
    const lines = [
      ...head,
      "considering",
      "a) the telecommunications/",
      "ICTs of the Secretary-",
      "General and",
      "others;",
      "b) two,",
    ];
    expect(tidy(...lines)[4]).toBe("a)\tthe telecommunications/ICTs of the Secretary-General and others;");
  });

  it("gives the item on a call's line a paragraph of its own", () => {
    expect(tidy(...head, "calls upon Member States to offer help.").slice(3)).toEqual([
      "*calls upon Member States*",
      "to offer help.",
    ]);
  });

  it("parts an instruction from the heading on its line", () => {
    expect(tidy("NOC RESOLUTION 1 (REV.WRC-97)")).toEqual(["## NOC", "### RESOLUTION 1 (REV.WRC-97)"]);
  });

  it("leaves words, marks and comments as they are", () => {
    const lines = [
      ...head,
      "considering",
      "a)\tthat {--some--}{++all++} act;",
      "<!-- ask the chair -->",
      "{++b)\ttwo;¶++}",
      "c)\tthree,",
    ];
    expect(tidy(...lines).slice(4)).toEqual([
      "a)\tthat {--some--}{++all++} act;",
      "<!-- ask the chair -->",
      "{++b)\ttwo;¶++}",
      "c)\tthree,",
    ]);
  });

  it("leaves tables, fences and lists of free sections alone", () => {
    const text = "## Introduction\n\n1. first\n2. second\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\n a)  x\n```\n";
    expect(print(parse(text))).toBe(text.replace("1. first\n2. second", "1. first\n\n2. second"));
  });

  it("keeps the line breaks of the file", () => {
    expect(print(parse("recalling\r\na) one;\r\nb) two,\r\n"))).toBe("*recalling*\r\n\r\na)\tone;\r\n\r\nb)\ttwo,\r\n");
  });

  it("costs no edit where nothing is to change", () => {
    const text = "*recalling*\n\na)\tone;\n\nb)\ttwo,\n";
    expect(format(parse(text))).toEqual([]);
    expect(format(parse(""))).toEqual([]);
  });
});

describe("words between fences that were taken away", () => {
  it.each([
    ["with one mark", "One.\n\n{--```\na\n b\n```¶--}\n\nTwo.\n"],
    ["at the end", "One.\n\n{--```word table\na | b\nc\n```¶--}{@c1}\n"],
  ])("keep their lines, and their mark stays whole: %s", (_, source) => {
    expect(print(parse(source))).toBe(source);
  });
});

describe("rows of a table that were taken away", () => {
  it.each([
    ["at its end", "| a | b |\n| --- | --- |\n{--| c | d |¶--}\n"],
    ["before others", "| a | b |\n| --- | --- |\n{--| c | d |¶--}{@c1}\n{--| e | f |¶--}\n| g | h |\n\nText.\n"],
    ["all of them", "Text.\n\n{--| a | b |¶--}\n{--| --- | --- |¶--}\n{--| c | d |¶--}\n\nText.\n"],
  ])("stay rows of one table %s", (_, source) => {
    expect(print(parse(source))).toBe(source);
  });

  it("leave a comment at the end of the text as it is", () => {
    expect(print(parse("Text.\n<!-- one\ntwo -->"))).toBe("Text.\n\n<!-- one\ntwo -->\n");
  });
});
