import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, print, tidy } from "../../src/syntax/index.ts";
import { law } from "../law.ts";
import { keptCharacters } from "../settling.ts";
import { checkSpans } from "./check-spans.ts";

/** Pieces that contributions are made of, and what can go wrong with them. */
const pieces = [
  "ADD\tAPT/37A43/1",
  "## MOD EUR/12/2",
  "NOC!",
  "RESOLUTION 2 (Rev. New Delhi, 2024)",
  "DRAFT NEW RESOLUTION [APT-X] (New Delhi, 2024)",
  "(New Delhi, 2024)",
  "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
  "recalling",
  "*considering further*",
  "resolves to instruct study groups",
  "invites Member States to act,",
  "a)\tthat one;",
  "b) that considering a) above,",
  "i)\tone;",
  "1\tto act; 2 that two;",
  "1.1\tto act:",
  "–\tone",
  "  •\tone",
  "that nothing has a label,",
  "Reasons: it is time.",
  "**Reasons:**",
  "ANNEX 1 (TO RESOLUTION 2)",
  "# Introduction",
  "### ",
  "266 Resolution 25",
  "1 These include the least developed countries.",
  "[^1]: a note",
  "| a | b |",
  "```",
  "---",
  "conference: WTSA-24",
  "{++new++}",
  "{--old¶--}",
  "{~~a~>b~~}",
  "{++",
  "<!-- preamble-disable clause-order: a reason -->",
  "<!--",
  "-->",
  "Resolutions 47 and 48 (Rev. Dubai, 2012) and 49 (Rev. Hammamet, 2016) of WTSA",
  "Resolution 71 (Rev.\nBucharest, 2022) of the Plenipotentiary Conference, on the plan",
  "*",
  "**",
  "#",
  ")",
  "\t",
  "\u00a0",
  "\uFEFF",
  "\u202e",
  "决议",
  "считая",
];
const breaks = ["\n", "\n\n", " ", "\r\n", "\t", "", "\n\n\n"];
const composed = (from: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...from), fc.constantFrom(...breaks)), { maxLength: 24 })
    .map((rows) => rows.map(([piece, gap]) => piece + gap).join(""));
const drafts = composed(pieces);

describe("parse", () => {
  it("returns for every string, with spans that nest and do not overlap", () => {
    law(
      fc.property(fc.oneof(drafts, fc.string({ unit: "binary", maxLength: 200 })), (source) => {
        expect(checkSpans(parse(source))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "[^2]: ",
    "[^2]: \n\n",
    "text[^1]\n\n[^1]:\t",
  ])("keeps the empty words of a note within it: %j", (source) => {
    expect(checkSpans(parse(source))).toBeUndefined();
  });

  it("reads the original side of every string as well", () => {
    law(
      fc.property(drafts, (source) => {
        expect(() => parse(source, "original")).not.toThrow();
      }),
    );
  });
});

describe("print", () => {
  it("gives a tidy text at once", () => {
    law(
      fc.property(drafts, (source) => {
        const { text, isSettled } = tidy(parse(source));
        expect(isSettled).toBe(true);
        expect(print(parse(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps every character but whitespace and the signs of Markdown", () => {
    law(
      fc.property(drafts, (source) => {
        expect(keptCharacters(print(parse(source)))).toBe(keptCharacters(source));
      }),
      { numRuns: 1000 },
    );
  });
});
