import { describe, expect, it } from "vitest";
import type { Item } from "../../src/model/index.ts";
import { parse } from "../../src/syntax/index.ts";
import { checkSpans } from "./check-spans.ts";

const head =
  "RESOLUTION 2 (Rev. New Delhi, 2024)\nOpen networks\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n";

function clausesOf(body: string) {
  return parse(head + body).resolutions[0]?.clauses ?? [];
}

/** The calls of a body, one line each: part, verb, qualifier, opener, addressee. */
function calls(body: string): string[] {
  return clausesOf(body).map(({ part, call }) =>
    [part, call.verb, call.qualifier, call.opener, call.addressee?.text]
      .filter((word) => word !== undefined)
      .join(" | "),
  );
}

function shape(items: readonly Item[]): unknown[] {
  return items.map((item) => {
    const own = item.label?.text ?? item.text;
    return item.items.length === 0 ? own : [own, ...shape(item.items)];
  });
}

function items(body: string): unknown[] {
  return shape(clausesOf(body)[0]?.items ?? []);
}

const two = "\na)\tthat one;\nb)\tthat two,\n";
const numbered = "\n1\tto do one;\n2\tto do two.\n";

describe("calls", () => {
  it.each([
    ["recalling", "preamble | recalling"],
    ["*recalling*", "preamble | recalling"],
    ["_Recalling_", "preamble | recalling"],
    ["#### recalling", "preamble | recalling"],
    ["RECALLING:", "preamble | recalling"],
    ["recognising", "preamble | recognizing"],
    ["recognizing further", "preamble | recognizing | further"],
    ["further recalling", "preamble | recalling | further"],
    ["taking into account", "preamble | taking into account"],
    ["noting with grave concern", "preamble | noting | with grave concern"],
    ["noting also with appreciation", "preamble | noting | also with appreciation"],
    ["considering ", "preamble | considering"],
  ])("reads the preamble call %s", (line, expected) => {
    expect(calls(line + two)).toEqual([expected]);
  });

  it.each([
    ["resolves", "operative | resolves"],
    ["further resolves", "operative | resolves | further"],
    ["resolves further", "operative | resolves | further"],
    [
      "resolves to instruct study groups of the ITU Telecommunication Standardization Sector",
      "operative | resolves | to instruct | study groups of the ITU Telecommunication Standardization Sector",
    ],
    [
      "instructs the Director of the Telecommunication Development Bureau, in coordination with the Directors of the other Bureaux, within their respective mandates",
      "operative | instructs | the Director of the Telecommunication Development Bureau, in coordination with the Directors of the other Bureaux, within their respective mandates",
    ],
    ["invites the 2026 plenipotentiary conference", "operative | invites | the 2026 plenipotentiary conference"],
    ["*calls upon Member States*", "operative | calls upon | Member States"],
    [
      "draws the attention of the next plenipotentiary conference to",
      "operative | draws the attention of | the next plenipotentiary conference to",
    ],
    ["urges", "operative | urges"],
  ])("reads the operative call %s", (line, expected) => {
    expect(calls(line + numbered)).toEqual([expected]);
  });

  it("reads a single item on the call's own line", () => {
    const [clause] = clausesOf(
      "calls upon Member States to offer their experience,\ninvites the Council\nto take note.\n",
    );
    expect(clause?.call.addressee?.text).toBe("Member States");
    expect(clause?.items.map(({ text, onCallLine }) => [text, onCallLine])).toEqual([
      ["to offer their experience,", true],
    ]);
  });

  it("reads a single item on the next line", () => {
    const [clause] = clausesOf("emphasizing\nthat networks are shared,\n");
    expect(clause?.items.map(({ text, onCallLine }) => [text, onCallLine])).toEqual([
      ["that networks are shared,", false],
    ]);
  });

  it("keeps a call apart whose words no list has, when it stands where a call stands", () => {
    const [clause] = clausesOf(`recaling${two}`);
    expect(clause).toMatchObject({ part: "preamble", call: { known: false, verb: "recaling" } });
  });

  it.each([
    [
      "a participle inside an item",
      "considering\na)\tthat all work together, taking into account the needs of all;\nb)\tthat two,\n",
    ],
    [
      "a participle that starts a broken line",
      "considering\na)\tthat all work together,\ntaking into account the relevant Recommendations;\nb)\tthat two,\n",
    ],
    [
      "a citation of a clause",
      "considering\na)\tthat the action in\nresolves 3 of this resolution\nis under way;\nb)\tthat two,\n",
    ],
    [
      "a clause of another text",
      "considering\na)\tthat the Council,\ninstructs the Advisory Group thereof;\nb)\tthat two,\n",
    ],
    ["a verb inside an item", "considering\na)\tthat the group\nrecommends that States act;\nb)\tthat two,\n"],
  ])("does not take %s for a call", (_, body) => {
    expect(calls(body)).toEqual(["preamble | considering"]);
  });

  it("reads an enacting line that stands behind a call", () => {
    const text =
      "RESOLUTION 2\nTitle\nrecalling\na)\tone;\nb)\ttwo,\nThe Plenipotentiary Conference (Dubai, 2018),\nconsidering\nthat three,\n";
    const [resolution] = parse(text).resolutions;
    expect(resolution?.enacting?.organ).toBe("PP");
    expect(resolution?.clauses.map(({ call }) => call.verb)).toEqual(["recalling", "considering"]);
  });

  it("does not take a title that starts with such a word for a call", () => {
    const { title, clauses } =
      parse("RESOLUTION 7 (Geneva, 2022)\nRecognizing the role of volunteers\n\nThe Council,\n").resolutions[0] ?? {};
    expect(title?.text).toBe("Recognizing the role of volunteers");
    expect(clauses).toEqual([]);
  });
});

describe("items", () => {
  it("reads letters past z) and labels put in between", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${letter})\tthat ${letter};`).join("\n");
    expect(items(`considering\n${letters}\naa)\tthat more;\nbb)\tthe end,\n`).slice(-3)).toEqual(["z)", "aa)", "bb)"]);
    expect(items("considering\na)\tone;\nb)\ttwo;\nb)bis\ttwo and a half;\nc)\tthree,\n")).toEqual([
      "a)",
      "b)",
      "b)bis",
      "c)",
    ]);
    expect(
      parse(`${head}resolves\n1\tto a;\n1*bis*\tto b;\n2\tto c.\n`).resolutions[0]?.clauses[0]?.items[1]?.label
        ?.insertion,
    ).toBe("bis");
    expect(items("resolves\n1\tto a;\n1bis\tto b;\n2\tto c.\n")).toEqual(["1", "1bis", "2"]);
  });

  it("nests Roman numbers, letters, decimals, dashes and bullets", () => {
    expect(items("resolves\n1\tto act on:\ni)\tone;\nii)\ttwo;\n2\tto act.\n")).toEqual([["1", "i)", "ii)"], "2"]);
    expect(items("resolves\n1\tto act:\na)\tone:\n–\tfirst;\n–\tsecond;\nb)\ttwo;\n2\tto act.\n")).toEqual([
      ["1", ["a)", "–", "–"], "b)"],
      "2",
    ]);
    expect(items("resolves\n1\tto act:\n1.1\tone;\n1.2\ttwo;\n2\tto act:\n•\tone;\n•\ttwo.\n")).toEqual([
      ["1", "1.1", "1.2"],
      ["2", "•", "•"],
    ]);
  });

  it("takes i) for a letter behind h) and for a Roman number elsewhere", () => {
    const upToH = [..."abcdefgh"].map((letter) => `${letter})\tthat;`).join("\n");
    expect(items(`considering\n${upToH}\ni)\tthat;\nj)\tthat,\n`)).toHaveLength(10);
    expect(items("considering\na)\tthat:\ni)\tone;\nii)\ttwo;\nb)\tthat,\n")).toEqual([["a)", "i)", "ii)"], "b)"]);
    expect(items(`considering\n${upToH.replace(/;$/, ":")}\ni)\tone;\nii)\ttwo;\ni)\tthat,\n`)).toHaveLength(9);
  });

  it("accepts blanks for the tab, and a label that lost its blank", () => {
    expect(items("considering\na) that one;\nb)that two;\nc)\u00a0that three,\n")).toEqual(["a)", "b)", "c)"]);
  });

  it("reports items that run together on one line", () => {
    const [clause] = clausesOf("resolves\n1\tthat one; 2 that two; 3 to do three;\n4\tthat four.\n");
    expect(clause?.items.map(({ label, runOn }) => [label?.text, runOn])).toEqual([
      ["1", false],
      ["2", true],
      ["3", true],
      ["4", false],
    ]);
  });

  it("takes a number inside a sentence for a number", () => {
    const [clause] = clausesOf("resolves\n1\tthat at least 10; 20 that remain; 3 that go;\n2\tthat two.\n");
    expect(clause?.items).toHaveLength(2);
  });

  it("lets a line that starts no construct go on with the one before", () => {
    const broken =
      "considering\na) the importance of telecommunications for the development of\nall countries;\nb) that in 2022 the conference agreed on\n3 goals and on the benefits of\nnetworks for people everywhere in the world and\nfor small islands with few inhabitants and\nlong distances,\ninstructs the Director of the Telecommunication Standardization Bureau and the\nDirector of the Radiocommunication Bureau\n1 to act;\n2 to report.\n";
    const [considering, instructs] = clausesOf(broken);
    expect(considering?.items.map(({ label }) => label?.text)).toEqual(["a)", "b)"]);
    expect(instructs?.call.addressee?.text).toContain("Director of the Radiocommunication Bureau");
    expect(instructs?.items).toHaveLength(2);
  });

  it("leaves page heads out, and lets the sentence run on over the page", () => {
    const paged =
      "considering\na)\tthat the work of the Union is\n\n266 Resolution 25\n\nof use to all;\nb)\tthat two,\n";
    const document = parse(head + paged);
    expect(document.resolutions[0]?.clauses[0]?.items.map(({ text }) => text)).toEqual([
      "that the work of the Union is\nof use to all;",
      "that two,",
    ]);
    expect(document.furniture.map(({ text }) => text)).toEqual(["266 Resolution 25"]);
  });

  it("takes the numbered note of a printed page for a footnote", () => {
    const body =
      "considering\na)\tthe needs of developing countries1;\n1 These include the small island developing states.\nb)\tthat two,\n";
    expect(items(body)).toEqual(["a)", "b)"]);
  });

  it("gives several paragraphs without label an item each", () => {
    expect(items("recognizing\n\nthat one;\n\nthat two,\n")).toEqual(["that one;", "that two,"]);
  });

  it("puts what stands between enacting line and first call aside", () => {
    const [resolution] = parse(`${head}a)\tthat one;\nb)\tthat two,\nresolves\nto act.\n`).resolutions;
    expect(resolution?.strays.map(({ label }) => label?.text)).toEqual(["a)", "b)"]);
  });

  it("end with an enacting line below them: what follows it is no item of theirs", () => {
    const text =
      "*considering*\n\na)\tthat one;\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nb)\tthat two,\n";
    const document = parse(text);
    const [resolution] = document.resolutions;
    expect(resolution?.clauses.map(({ items }) => items.map(({ label }) => label?.text))).toEqual([["a)"]]);
    expect(resolution?.strays.map(({ label }) => label?.text)).toEqual(["b)"]);
    expect(checkSpans(document)).toBeUndefined();
  });

  it("keeps annexes apart from the clauses", () => {
    const [resolution] = parse(
      `${head}resolves\nto adopt the annex.\n\nANNEX 1 (TO RESOLUTION 2 (Rev. New Delhi, 2024))\n\n1\tScope\n\nAll networks.\n`,
    ).resolutions;
    expect(resolution?.clauses[0]?.items).toHaveLength(1);
    expect(resolution?.annexes.map(({ heading }) => heading.text)).toEqual([
      "ANNEX 1 (TO RESOLUTION 2 (Rev. New Delhi, 2024))",
    ]);
  });
});
