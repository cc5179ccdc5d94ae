import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Position, Range } from "vscode-languageserver-types";
import * as service from "../../src/service/index.ts";
import { law } from "../law.ts";
import { answers, positionsIn } from "./answers.ts";
import { open, tidy } from "./open.ts";

const marked =
  "---\nchanges:\n  c1: { author: APT }\n---\n\n## MOD APT/1/1\n\n### RESOLUTION 7 (Rev. {~~Dubai, 2018~>Doha, 2026~~}{@c1})\n\n*considering*\n\n{++a)\tthat {--old--} words++} <!-- preamble-disable-next-line text-spelling: quoted --> organise;\n\nb)\t{--gone¶--}\n\n{>>a note<<}see considering a) above[^1],\n\n*resolves*\n\n1\tto act:\n\n\ti)\tnow;\n\n[^1]: https://example.org\n";

/** Texts to cut: ours, the samples, and the contribution that the project started from where it is at hand. */
const samples: readonly string[] = [tidy, marked, ...files("../../samples"), ...files("../../../shared/seeds")];

function files(folder: string): readonly string[] {
  const url = new URL(`${folder}/`, import.meta.url);
  if (!existsSync(url)) return [];
  const names = readdirSync(url).filter((name) => /\.(?:md|txt)$/.test(name));
  return names.map((name) => readFileSync(new URL(name, url), "utf8"));
}

const typed = fc.constantFrom(
  "",
  "*",
  "## A",
  "a)\t",
  "1\t",
  "{++",
  "<!-- ",
  "---\n",
  "\r\n",
  "\t",
  "(Rev. ",
  "[",
  "cons",
  "Resolution ",
  "Resolutions 71 (Rev. Dubai, 2018) and ",
  "\u2028",
  "😀",
);

/** A text as it is while somebody types: the start of a sample, something new, now and then the rest behind it. */
const draft = fc
  .record({
    sample: fc.constantFrom(...samples),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    typed,
    rest: fc.boolean(),
    breaks: fc.constantFrom("\n", "\r\n"),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ sample, cut, typed, rest, breaks, place }) => {
    const at = Math.round(cut * sample.length);
    const text = (sample.slice(0, at) + typed + (rest ? sample.slice(at) : "")).replace(/\r?\n/g, breaks);
    return { text, place: rest ? Math.min(text.length, at + typed.length) : Math.round(place * text.length) };
  });

it("while somebody types every feature answers, with ranges inside the text", () => {
  law(
    fc.property(draft, ({ text, place }) => {
      const lines = text.split(/\r\n|\r|\n/);
      const before = text.slice(0, place).split(/\r\n|\r|\n/);
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      for (const [feature, answer] of Object.entries(answers(text, position))) {
        for (const { line, character } of positionsIn(answer)) {
          if (line < 0 || line >= lines.length || character < 0 || character > (lines[line]?.length ?? 0)) {
            throw new Error(`${feature} answers ${line}:${character}, outside of the text`);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

it("in the outline of any text selections lie inside ranges, and ranges inside those above them", () => {
  const isInside = (inner: Range, outer: Range) =>
    compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
  law(
    fc.property(draft, ({ text }) => {
      const visit = (symbols: ReturnType<typeof service.documentSymbols>, above?: Range) => {
        for (const { name, range, selectionRange, children = [] } of symbols) {
          expect(name.trim()).not.toBe("");
          expect(isInside(selectionRange, range)).toBe(true);
          if (above) expect(isInside(range, above)).toBe(true);
          visit(children, range);
        }
      };
      visit(service.documentSymbols(open(text)));
    }),
    { numRuns: 100 },
  );
});

it("semantic tokens of any text stand in order, on one line each, none over another", () => {
  law(
    fc.property(draft, ({ text }) => {
      const lines = text.split(/\r\n|\r|\n/);
      const { data } = service.semanticTokens(open(text));
      let line = 0;
      let column = 0;
      let end = 0;
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
        if (down > 0) [line, column, end] = [line + down, 0, 0];
        column += right;
        expect(column).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = column + length;
        expect(end).toBeLessThanOrEqual(lines[line]?.length ?? 0);
      }
    }),
    { numRuns: 100 },
  );
});

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
