import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, print } from "../../../src/syntax/index.ts";
import { law } from "../../law.ts";
import { textOf, wordOf } from "./parts.ts";
import { headings, tidyTexts } from "./tidy-texts.ts";

describe("a tidy text that becomes a Word file and a text again is the same, sign by sign", () => {
  it("with everything that a contribution can say", () => {
    law(
      fc.property(tidyTexts, (text) => {
        expect(textOf(wordOf(text).bytes)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("with headings of every depth, numbered and not, with tabs behind the numbers", () => {
    const numbered = headings.chain((heading) => fc.constantFrom(heading, heading.replace(/(\d) /, "$1\t")));
    law(
      fc.property(fc.array(numbered, { minLength: 1, maxLength: 6 }), (all) => {
        const text = print(parse(`${all.join("\n\nso on\n\n")}\n\nThe end.\n`));
        expect(textOf(wordOf(text).bytes)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("with keys, whoever they name: the same author, the same day, nobody's day", () => {
    const who = fc.record({
      author: fc.constantFrom("APT", "ECP"),
      date: fc.constantFrom(undefined, "2026-01-01", "2026-01-02"),
    });
    const texts = fc
      .record({
        date: fc.constantFrom("", "date: 2026-01-01\n"),
        keys: fc.array(who, { minLength: 1, maxLength: 4 }),
        usual: fc.option(who, { nil: undefined }),
        marks: fc.array(
          fc.record({
            at: fc.integer({ min: -1, max: 3 }),
            inner: fc.integer({ min: -1, max: 3 }),
            shape: fc.constantFrom(
              "{++new++}K",
              "{--old--}K",
              "{~~old~>new~~}K",
              "{++new {--old--}I now++}K",
              "x {>>why<<}K",
            ),
          }),
          { minLength: 1, maxLength: 6 },
        ),
      })
      .map(({ date, keys, usual, marks }) => {
        const known = [...keys.map((one, at) => ["k".repeat(at + 1), one] as const)];
        const all = usual === undefined ? known : [["default", usual] as const, ...known];
        const lines = all.map(([key, { author, date: day }]) => {
          const when = day === undefined ? "" : `, date: "${day}"`;
          return `  ${key}: { author: ${author}${when} }`;
        });
        const key = (at: number) => (known[at] === undefined ? "" : `{@${known[at][0]}}`);
        const body = marks.map(({ at, inner, shape }) => shape.replace("K", key(at)).replace("I", key(inner)));
        return `---\nsource: APT\n${date}changes:\n${lines.join("\n")}\n---\n\nso ${body.join(" and ")} on\n`;
      });
    law(
      fc.property(texts, (text) => {
        expect(print(parse(text))).toBe(text);
        expect(textOf(wordOf(text).bytes)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("with a link of which some words were changed, and two remarks of the same words", () => {
    const text =
      "see [the {++good ++}page](https://example.org/x) {>>why?<<} and {~~[one](https://example.org/)~>[two](https://example.org/)~~} {>>why?<<} here\n\nThe end.\n";
    expect(textOf(wordOf(text).bytes)).toBe(text.replace(/^/, textOf(wordOf(text).bytes).split("see ")[0] ?? ""));
  });
});
