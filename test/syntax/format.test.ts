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

describe("a label that stands alone on its line", () => {
  it.each([
    ["with its words on the next lines", ["a)", "that masts can be shared by", "several operators;"]],
    ["behind an empty line", ["a)", "", "that masts can be shared by several operators;"]],
    ["with a sign that ends no item", ["a)", " \tthat masts can be shared by several operators;"]],
  ])("gets its words back, once: %s", (_, item) => {
    expect(tidy(...head, "considering", ...item, "b) two,")[4]).toBe(
      "a)\tthat masts can be shared by several operators;",
    );
  });

  it.each(["1.", "2)", "–", "iv)"])("is no end of an item: %s", (label) => {
    expect(tidy(...head, "resolves", label, "to act,")[4]?.trim()).toBe(`${label}\tto act,`);
  });

  it("keeps words that start with the word of a call", () => {
    const cited = "resolves 2 of Resolution 80 (Rev. Marrakesh, 2002) of the Plenipotentiary Conference;";
    expect(tidy("recognizing", "a)", cited)).toEqual(["*recognizing*", `a)\t${cited}`]);
    expect(
      tidy(...head, "considering", "a)", "noting that networks grow;", "b)", "recalling b) above,").slice(4),
    ).toEqual(["a)\tnoting that networks grow;", "b)\trecalling b) above,"]);
  });

  it("stays alone before a call, a comment, a fence", () => {
    expect(tidy(...head, "considering", "a)", "resolves", "to act.").slice(3)).toEqual([
      "*considering*",
      "a)",
      "*resolves*",
      "to act.",
    ]);
    const commented = "*recalling*\n\na)\n<!-- ask -->\none;\n";
    expect(print(parse(commented))).toBe(commented);
    const fenced = "*recalling*\n\na)\n\n```\none\n```\n";
    expect(print(parse(fenced))).toBe(fenced);
  });
});

describe("signs of emphasis", () => {
  it.each([
    ["a colon behind a call", "*resolves*:\n\nto act.\n"],
    ["a comma behind a call", "*instructs study groups*,\n\nto act.\n"],
    ["empty reasons", "## ADD APT/42A7/1\n\n**Reasons:**\n"],
    ["emphasis that opens in a call and closes below", "*considering\n\nfurther* that networks grow,\n"],
  ])("stay where they are: %s", (_, source) => {
    expect(print(parse(source))).toBe(source);
  });

  it("are put around a call with its colon", () => {
    expect(tidy(...head, "considering:", "a) one,").slice(3)).toEqual(["*considering:*", "a)\tone,"]);
  });

  it("leave reasons that are bold all through", () => {
    expect(tidy("ADD\tAPT/37A43/1", "**Reasons: It is time.**")[1]).toBe("**Reasons:** It is time.");
    expect(tidy("ADD\tAPT/37A43/1", "Reason: It is time.")[1]).toBe("**Reason:** It is time.");
  });
});

describe("what is read as something else once it stands alone", () => {
  it("is read so at once", () => {
    expect(tidy("‑", "OTHER")).toEqual(["‑", "## OTHER"]);
    expect(parse("‑\nOTHER").contribution.proposals).toHaveLength(1);
  });

  it("does not become front matter", () => {
    const source = "\n---\n\nconference: WTSA-24\n\n---\n";
    expect(parse(source).metadata).toEqual({});
    expect(print(parse("\n---\nconference: WTSA-24\n---\n"))).toBe(source);
    expect(print(parse(source))).toBe(source);
  });

  it.each([
    [" ---\nconference: WTSA-24\n---\n", "\n---\n\nconference: WTSA-24\n\n---\n"],
    ["---\nconference: WTSA-24\n\t---\n", "---\n\nconference: WTSA-24\n\n ---\n"],
    ["---\nconference: WTSA-24\n\n  ...\n", "---\n\nconference: WTSA-24\n\n ...\n"],
  ])("does not become front matter where a line of it is indented: %j", (source, tidied) => {
    expect(parse(source).metadata).toEqual({});
    expect(print(parse(source))).toBe(tidied);
    expect(print(parse(tidied))).toBe(tidied);
    expect(parse(tidied).metadata).toEqual({});
  });

  it("has its dress when lines that were joined are a call or a heading", () => {
    expect(tidy(...head, "recalling the plan of", "the Union,").slice(3)).toEqual([
      "*recalling*",
      "the plan of the Union,",
    ]);
    expect(tidy("Draft", "new resolution")).toEqual(["### Draft new resolution"]);
  });
});

describe("line breaks inside a mark", () => {
  it.each([
    ["before its end", "recalling\na) one;\nb) {++two,\n++}", "*recalling*\n\na)\tone;\n\nb)\t{++two,\n++}\n"],
    ["between two items", "recalling\n{++a) one;\nb) two,++}", "*recalling*\n\n{++a)\tone;\nb)\ttwo,++}\n"],
  ])("stay, as an empty line would tear it: %s", (_, source, tidied) => {
    expect(print(parse(source))).toBe(tidied);
    expect(parse(tidied).problems).toEqual([]);
  });
});

it("a line that only looks like an enacting line over a line break keeps the line below it", () => {
  const looks = "The Plenipotentiary\nConference of the International Telecommunication Union (see below),";
  const { text, blocks } = parse(`considering\n\na)\tone,\n\n${looks}\n\nresolves\n\nto act.\n`);
  const read = blocks.map(({ span }) => text.slice(span.start, span.end)).join(" ");
  expect(read).toContain("Conference of the International Telecommunication Union (see below),");
});
