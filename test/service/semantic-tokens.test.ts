import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { semanticTokens, semanticTokensLegend } from "../../src/service/index.ts";
import { open, tidy } from "./open.ts";

/** The tokens as rows `words = type.modifier`, in the order of the text. */
function rowsOf(text: string): string[] {
  const { data } = semanticTokens(open(text));
  const lines = text.split("\n");
  const rows: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    column = down > 0 ? right : column + right;
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const name = [semanticTokensLegend.tokenTypes[type], ...modifiers].join(".");
    rows.push(`${lines[line]?.slice(column, column + length)} = ${name}`);
  }
  return rows;
}

it("the parts of a contribution have their kinds", () => {
  expect(rowsOf(tidy).join("\n")).toMatchInlineSnapshot(`
    "ADD = instruction.addition
    APT/37A43/1 = identifier
    DRAFT NEW RESOLUTION = heading
    [APT-NET] = number
    ( = heading
    New Delhi = place
    , = heading
    2024 = year
    ) = heading
    New Delhi = place
    2024 = year
    World Telecommunication Standardization Assembly = organ
    New Delhi = place
    2024 = year
    recalling = call.preamble
    a) = label
    Resolution = reference
    214 = number
    Bucharest = place
    2022 = year
    of the Plenipotentiary Conference = organ
    b) = label
    Resolution = reference
    71 = number
    Rev. = revision
    Bucharest = place
    2022 = year
    of the Plenipotentiary Conference = organ
    considering = call.preamble
    a) = label
    b) = label
    recognizing = call.preamble
    resolves = call.operative
    to instruct = call.operative
    the study groups of the ITU Telecommunication Standardization Sector = addressee.operative
    1 = label
    considering = reference
    b) = label
    above = reference
    a) = label
    b) = label
    2 = label
    resolves = reference
    1 = label
    above = reference
    instructs = call.operative
    the Director of the Telecommunication Standardization Bureau = addressee.operative
    1 = label
    2 = label
    invites = call.operative
    the Member States = addressee.operative"
  `);
});

it("instructions tell what they do", () => {
  expect(rowsOf("MOD APT/1/1\n\nSUP APT/1/2\n\nNOC APT/1/3\n").filter((row) => row.includes("instruction"))).toEqual([
    "MOD = instruction.change",
    "SUP = instruction.removal",
    "NOC = instruction",
  ]);
});

it("references that lead nowhere are told apart, and citations have their parts", () => {
  const item = "1\tto act under noting c) above and Resolutions 50 and 52 (Rev. Hammamet, 2016) of WTSA and CV 334;";
  expect(rowsOf(`*resolves*\n\n${item}\n`)).toEqual([
    "resolves = call.operative",
    "1 = label",
    "noting = reference.unresolved",
    "c) = label.unresolved",
    "above = reference.unresolved",
    "Resolutions = reference",
    "50 = number",
    "52 = number",
    "Rev. = revision",
    "Hammamet = place",
    "2016 = year",
    "of WTSA = organ",
    "CV = reference",
    "334 = number",
  ]);
});

it("marks are shown with their signs, and the words in them keep their kinds", () => {
  const text =
    "*considering*\n\n{++a)\tthat++} {--some--} {~~few~>many~~} {>>why?<<} grow under {++Resolution 7++}1 (Dubai, 2018),\n";
  expect(rowsOf(text)).toMatchInlineSnapshot(`
    [
      "considering = call.preamble",
      "{++ = insertion",
      "a) = label.inserted",
      "that++} = insertion",
      "{--some--} = deletion",
      "{~~few~> = deletion",
      "many~~} = insertion",
      "{++ = insertion",
      "Resolution = reference.inserted",
      "7 = number.inserted",
      "++} = insertion",
      "1 = number",
      "Dubai = place",
      "2018 = year",
    ]
  `);
});

it("words over a line break are one kind on two lines, also with CRLF", () => {
  const text = "The World Telecommunication Standardization\nAssembly (New Delhi, 2024),\n\nresolves\n\nto act.\n";
  const expected = ["World Telecommunication Standardization = organ", "Assembly = organ"];
  expect(rowsOf(text)).toEqual(expect.arrayContaining(expected));
  expect(rowsOf(text.replaceAll("\n", "\r\n"))).toEqual(expect.arrayContaining(expected));
});

it("the manifest names the kinds that are ours and gives each a colour", () => {
  const { contributes } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const ofEveryEditor = ["label", "number"];
  const ours = semanticTokensLegend.tokenTypes.filter((type) => !ofEveryEditor.includes(type));
  expect(ids(contributes.semanticTokenTypes)).toEqual(ours);
  expect(ids(contributes.semanticTokenModifiers)).toEqual(semanticTokensLegend.tokenModifiers);
  const [{ language, scopes }] = contributes.semanticTokenScopes;
  expect(language).toBe("contribution");
  const coloured = new Set(Object.keys(scopes).map((selector) => selector.split(".")[0]));
  expect([...coloured].sort()).toEqual([...semanticTokensLegend.tokenTypes].sort());
});
