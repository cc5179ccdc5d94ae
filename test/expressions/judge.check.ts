import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "./ambiguity.ts";
import { sitesOf, sourceFiles } from "./collect.ts";
import { type Expression, judge } from "./judge.ts";
import { machineOf } from "./machine.ts";
import { walk } from "./steps.ts";

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
const regular = ({ source, flags }: RegExp): Expression => ({ source, flags });

describe("the judge of expressions", () => {
  it.each([
    /^(?:[A-Z][a-z]* ?|of ?)+$/,
    /(?:a|a)*b/,
    /(?:[.,;]|\]|\}\}?)+$/,
    /\d+$/,
    /\s*\n/,
    /\S*\s?$/,
    /<[^>]*>/g,
    /\.\W*$/,
    /^\s*a?\s*$/,
    /a(?=.*b)/g,
    /<w \w[^<>]*\bw:a="[^"]*"[^<>]*>/,
    /(a*)\1b/,
    /(?:a{1,40}){1,40}b/,
  ])("finds a text on which %s grows", (pattern) => {
    expect(judge(regular(pattern)).verdict).toBe("grows");
  });

  it.each([
    /^\s*\d+\s*$/,
    /(?<!\d)\d+$/,
    /(?<!\s)\s*\n\s*/g,
    /<[^<>]*>/g,
    /(?:ab)+/,
    /^(?:[^\\]|\\.)*$/,
    /(?<![^\n])\w+:[^\n]*$/m,
    /\bRev\. [^()]{2,40}\)/,
    /[a-z]+(?:-[a-z]+)*/g,
  ])("proves by its form that %s does not", (pattern) => {
    expect(judge(regular(pattern))).toEqual({ verdict: "proved" });
  });

  it("holds an expression to little work at the length that its texts are capped at", () => {
    expect(judge({ ...regular(/\d+$/g), cap: 80 }).verdict).toBe("tried");
    expect(judge({ ...regular(/\d+$/g), cap: 2_000 }).verdict).toBe("grows");
  });

  it("knows the cap where an expression is used with one only", () => {
    const caps = (text: string) => sitesOf("a.ts", text).map(({ cap }) => cap);
    expect(caps("const most = 80; const a = /x+$/g; endMatch(text, a, most); shortMatch(text, /y+$/, 60);")).toEqual([
      80, 60,
    ]);
    expect(caps("const a = /x+$/g; endMatch(text, a, 80); a.test(text);")).toEqual([undefined]);
    expect(caps("export const a = /x+$/g; endMatch(text, a, 80);")).toEqual([undefined]);
    expect(caps("const a = /x+$/g; endMatch(text, a, length());")).toEqual([undefined]);
  });

  it("does not prove what another checker found slow: expressions that the source once had", () => {
    for (const row of read("slow-expressions.jsonl").trim().split("\n")) {
      const { linear, ...expression } = JSON.parse(row);
      expect(analyse(machineOf(expression)).isLinear, expression.source).toBe(linear);
    }
  });

  it("counts the steps of a machine that finds what the engine finds", () => {
    const literals = sourceFiles()
      .flatMap((file) => sitesOf(file))
      .filter(({ source }) => source !== undefined);
    const words = [
      "a)",
      " ",
      "\n",
      "Resolution 2",
      "(Rev. New Delhi, 2024)",
      "ADD",
      "*",
      "{++",
      "++}",
      "1.2",
      "A/RES/1",
      "é中",
      "[^1]",
    ];
    const texts = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 30 }).map((parts) => parts.join(""));
    for (const text of fc.sample(texts, { numRuns: 4, seed: 7 })) {
      for (const { source = "", flags = "" } of literals) {
        const pattern = new RegExp(source, flags.includes("y") ? flags : `${flags.replace("g", "")}g`);
        const found = flags.includes("y") ? [...sticky(pattern, text)] : [...text.matchAll(pattern)];
        const spans = found.map(({ index, 0: said }) => [index, index + said.length]);
        expect(walk(machineOf({ source, flags }), text).matches, `/${source}/${flags} on ${text}`).toEqual(spans);
      }
    }
  });
});

function* sticky(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let found = pattern.exec(text); found !== null && pattern.lastIndex <= text.length; found = pattern.exec(text)) {
    yield found;
    if (found[0] === "") pattern.lastIndex++;
  }
}
