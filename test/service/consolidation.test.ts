import { expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import { type AdoptedText, adoptedText } from "../../src/service/index.ts";
import { open } from "./open.ts";

const modified = `---
conference: WTSA-24
---

## MOD APT/42/1

### RESOLUTION 79 (Rev. New Delhi, 2024)

Safer cables

(Geneva, 2022)

The World Telecommunication Standardization Assembly (New Delhi, 2024),

*resolves*

1\tto act [at once].

**Reasons:** Time.
`;

const added = modified
  .replace("MOD APT/42/1", "ADD APT/42/2")
  .replace("RESOLUTION 79 (Rev. ", "DRAFT NEW RESOLUTION [APT-1] (");

it("a text is shown as adopted, with a page that lists what has to follow", () => {
  const { text, open: count, page } = done(adoptedText(open(modified), {}));
  expect(text).toMatch(/\n\(Geneva, 2022; New Delhi, 2024\)\n/);
  expect(count).toBe(1);
  expect(page).toBe(`# What has to follow: RESOLUTION 79 (Rev. New Delhi, 2024), as adopted by WTSA-24

## In the text

- **resolves 1, line 17**: “\\[at once\\]” stands in square brackets; keep the words or leave them out

## Left out

- Not part of the text, and left out: the reasons of MOD APT/42/1
`);
});

it("texts of the library and of the workspace that cite it are in the list", () => {
  const citing = (number: number) =>
    `RESOLUTION ${number} (Geneva, 2022)\n\nOther\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),\n\nconsidering\n\nResolution 79 (Rev. Geneva, 2022) of WTSA,\n\nresolves\n\nto act.\n`;
  const library = [{ name: "5.resolution.md", text: citing(5) }];
  const beside = [{ name: "b.contribution.md", document: parse(citing(6)) }];
  const { page } = done(adoptedText(open(modified, { editor: {}, library }), {}, beside));
  expect(page).toMatch(
    /## In other texts\n\n- \*\*5\.resolution\.md, considering, line 9\*\*: .*\n- \*\*b\.contribution\.md/,
  );
});

it("what is not known is asked for: the text, the conference, the number", () => {
  const names = ["RESOLUTION 79 (Rev. New Delhi, 2024)", "DRAFT NEW RESOLUTION [APT-1] (New Delhi, 2024)"];
  const both = open(
    `${modified}\n${added.slice(added.indexOf("## ADD"))}`.replace("conference: WTSA-24", "conference: WTSA-25"),
  );
  expect(adoptedText(both, {})).toEqual({ kind: "text", texts: names });
  expect(adoptedText(both, { text: 1 })).toEqual({ kind: "conference", said: "WTSA-25" });
  expect(adoptedText(both, { text: 1, conference: "WTSA-24" })).toEqual({ kind: "number", name: names[1] });
  const answers = { text: 1, conference: "WTSA-24" };
  expect(done(adoptedText(both, { ...answers, number: "110" })).text).toMatch(/### RESOLUTION 110 \(New Delhi, 2024\)/);
  expect(done(adoptedText(both, { ...answers, number: "" })).text).toMatch(
    /### RESOLUTION \[APT-1\] \(New Delhi, 2024\)/,
  );
});

it("where there is nothing to adopt, that is the answer", () => {
  expect(adoptedText(open(""), {})).toEqual({ kind: "nothing" });
  expect(adoptedText(open(modified), { text: 7 })).toEqual({ kind: "nothing" });
});

function done(answer: AdoptedText) {
  if (answer.kind !== "done") throw new Error(answer.kind);
  return answer;
}
