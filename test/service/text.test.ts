import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEdits } from "../../src/index.ts";
import { documentLinks, formatting, rangeFormatting } from "../../src/service/index.ts";
import { editsBetween } from "../../src/text/index.ts";
import { law } from "../law.ts";
import { edited, open, tidy, wordsOf } from "./open.ts";

const pasted = "recalling \na) Resolution 71;\nb)   Resolution 72,\nresolves\n1 to act;\n2 to report.\n";

it("a pasted text is brought into the tidy form, a tidy one stays", () => {
  const analysis = open(pasted);
  expect(edited(analysis, formatting(analysis))).toBe(
    "*recalling*\n\na)\tResolution 71;\n\nb)\tResolution 72,\n\n*resolves*\n\n1\tto act;\n\n2\tto report.\n",
  );
  expect(formatting(open(tidy))).toEqual([]);
});

it("a range is formatted by whole paragraphs, and nothing outside of it", () => {
  const analysis = open(pasted);
  const range = { start: { line: 2, character: 3 }, end: { line: 3, character: 2 } };
  expect(edited(analysis, rangeFormatting(analysis, { range }))).toBe(
    "recalling \na) Resolution 71;\n\nb)\tResolution 72,\n\n*resolves*\n1 to act;\n2 to report.\n",
  );
});

it("an empty range between paragraphs and an empty text have nothing to format", () => {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(rangeFormatting(open(""), { range: nowhere })).toEqual([]);
  expect(rangeFormatting(open("\n\nresolves\n\nto act.\n"), { range: nowhere })).toEqual([]);
});

function linksIn(text: string): string[] {
  const analysis = open(text);
  return documentLinks(analysis).map(({ range, target }) => `${wordsOf(analysis, range)} → ${target}`);
}

it("links, bare addresses and e-mail addresses lead to where they say", () => {
  expect(
    linksIn(
      "Introduction\n\nSee [the page](https://example.org/a_(b)), https://example.org/c, (https://example.org/d) or write to a.b@example.org.\n",
    ),
  ).toEqual([
    "[the page](https://example.org/a_(b)) → https://example.org/a_(b)",
    "https://example.org/c → https://example.org/c",
    "https://example.org/d → https://example.org/d",
    "a.b@example.org → mailto:a.b@example.org",
  ]);
});

it("the contacts of the front matter have links; code and other schemes have none", () => {
  expect(linksIn("---\ncontacts:\n  - name: A\n    email: a@example.org\n---\n")).toEqual([
    "a@example.org → mailto:a@example.org",
  ]);
  expect(linksIn("`https://example.org` and [x](command:run) and [y](javascript:alert)\n")).toEqual([]);
});

it("a link inside a mark keeps its place in the source", () => {
  expect(linksIn("Introduction\n\n{++See++} {--that--} https://example.org now.\n")).toEqual([
    "https://example.org → https://example.org",
  ]);
});

it("edits between two texts make one of the other, whatever they are", () => {
  const line = fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "long line\n", "😀\n", "😁\r\n", "end");
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(""));
  law(
    fc.property(text, text, (before, after) => {
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
    }),
    { numRuns: 500 },
  );
});

it("edits between two texts touch only the lines that differ", () => {
  expect(editsBetween("one\ntwo\nthree\n", "one\n2\nthree\nfour\n")).toEqual([
    { span: { start: 4, end: 7 }, text: "2" },
    { span: { start: 14, end: 14 }, text: "four\n" },
  ]);
});
