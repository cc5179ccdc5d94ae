import { expect, it } from "vitest";
import { lint, parse, print } from "../../src/index.ts";
import { newContribution, newContributionChoices } from "../../src/server/new-contribution.ts";

/** The snippet with its fields as they are before anything is typed. */
function filled(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1").replace(/\\([\\$}])/g, "$1");
}

const { conferences, instructions } = newContributionChoices();

it("offers the meetings that are prepared now, newest first", () => {
  const years = conferences.map(({ value }) => Number(`20${value.slice(-2)}`));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(conferences).toContainEqual({ value: "PP-26", meaning: "Plenipotentiary Conference (Doha, 2026)" });
});

it.each(conferences.map(({ value }) => value))("a new contribution to %s is read as one proposal", (conference) => {
  for (const { value: instruction } of instructions) {
    const text = filled(newContribution({ conference, source: "APT", document: 37, addendum: 2, instruction }));
    const { contribution, problems, metadata } = parse(text);
    expect(contribution.proposals).toHaveLength(1);
    expect(metadata).toMatchObject({ conference, document: 37, addendum: 2, source: "APT" });
    expect(problems).toEqual([]);
  }
});

it("a draft new resolution says the same place and year three times", () => {
  const text = filled(newContribution({ conference: "WTSA-24", source: "APT", instruction: "ADD" }));
  expect(text.match(/New Delhi, 2024/g)).toHaveLength(3);
});

it("what is not known yet is a field, typed once", () => {
  const snippet = newContribution({ conference: "WTSA-28", source: "J", instruction: "ADD" });
  expect(new Set(snippet.match(/\$\{\d+:place\}/g))).toHaveLength(1);
  expect(snippet).toContain("J/${");
});

it("text with the signs of snippets is taken as it is", () => {
  expect(newContribution({ conference: "PP-26", source: "A$1}", document: 1, instruction: "ADD" })).toContain(
    "ADD A\\$1\\}/1/1",
  );
});

it.each(
  conferences.map(({ value }) => value),
)("a new contribution to %s is tidy, and nothing is found but what is to be filled in", (conference) => {
  for (const { value: instruction } of instructions) {
    for (const document of [{ document: 37, addendum: 2 }, {}]) {
      const text = filled(newContribution({ conference, source: "APT", instruction, ...document }));
      const read = parse(text);
      expect(print(read)).toBe(text);
      expect(lint(read).filter(({ rule }) => rule !== "proposal-placeholder")).toEqual([]);
    }
  }
});
