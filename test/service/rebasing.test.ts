import { expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import type { RebasedAnswer } from "../../src/protocol/index.ts";
import { rebasedText } from "../../src/service/index.ts";
import { open } from "./open.ts";

const text = (edition: string, words: string) => `### RESOLUTION 79 (${edition})

Safer cables

The World Telecommunication Standardization Assembly (${edition.replace("Rev. ", "")}),

*resolves*

1\tto publish a list of ${words} each year;

2\tto act.
`;

const proposal = `## MOD APT/42/1\n\n${text("Rev. New Delhi, 2024", "all repair ships")}\n**Reasons:** Ships.\n`;
const library = [
  { name: "old.resolution.md", text: text("Hammamet, 2016", "repair ships") },
  { name: "new.resolution.md", text: text("Rev. Geneva, 2022", "fast repair ships") },
];
const analysis = open(proposal, { editor: {}, library });

it("the texts of the library with the number are offered, the likeliest first", () => {
  expect(rebasedText(analysis, {})).toEqual({
    kind: "from",
    choices: [
      { value: "new.resolution.md", meaning: "RESOLUTION 79 (Rev. Geneva, 2022)" },
      { value: "old.resolution.md", meaning: "RESOLUTION 79 (Hammamet, 2016)" },
    ],
  });
  expect(rebasedText(analysis, { from: { library: "old.resolution.md" } })).toEqual({
    kind: "onto",
    choices: [{ value: "new.resolution.md", meaning: "RESOLUTION 79 (Rev. Geneva, 2022)" }],
  });
});

it("the proposal is made on the newer base, and what does not fit is a page", () => {
  const bases = { from: { library: "old.resolution.md" }, onto: { library: "new.resolution.md" } };
  const answer = done(rebasedText(analysis, bases));
  expect(parse(answer.text).text).toContain("### RESOLUTION 79 (Rev. New Delhi, 2024)");
  expect(parse(answer.text, "original").text).toContain("### RESOLUTION 79 (Rev. Geneva, 2022)");
  expect(answer.misfits).toBe(1);
  expect(answer.page).toBe(`# What does not fit: RESOLUTION 79 (Rev. New Delhi, 2024) on new.resolution.md

## To decide

- **resolves 1**: The proposal and the newer base change the same words; those of the newer base stand
  - Proposal: “to publish a list of all repair ships each year;”
  - Newer base: “to publish a list of fast repair ships each year;”
`);
});

it("a file can be the base; one without a text is named", () => {
  const file = { name: "x.md", text: text("Rev. Geneva, 2022", "repair ships").replace("to act", "to act soon") };
  const answer = done(rebasedText(analysis, { from: { library: "old.resolution.md" }, onto: file }));
  expect([answer.misfits, answer.page]).toEqual([
    0,
    "# What does not fit: RESOLUTION 79 (Rev. New Delhi, 2024) on x.md\n\nNothing.\n",
  ]);
  const empty = { from: { library: "old.resolution.md" }, onto: { name: "empty.md", text: "" } };
  expect(rebasedText(analysis, empty)).toEqual({ kind: "empty", name: "empty.md" });
});

it("several texts are asked about; without a number there is nothing to do", () => {
  const two = open(`${proposal}\n${proposal.replace("42/1", "42/2").replace("79", "80")}`);
  expect(rebasedText(two, {}).kind).toBe("text");
  expect(rebasedText(two, { text: 1 })).toEqual({ kind: "from", choices: [] });
  expect(rebasedText(open(""), {})).toEqual({ kind: "nothing" });
});

function done(answer: RebasedAnswer) {
  if (answer.kind !== "done") throw new Error(answer.kind);
  return answer;
}
