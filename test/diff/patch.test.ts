import { applyPatch } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patch } from "../../src/diff/index.ts";
import { law } from "../law.ts";

describe("patch", () => {
  it("says nothing where nothing changed", () => {
    expect(patch("text.md", "one\n", "one\n")).toBe("");
  });

  it("shows the changed lines with two lines around them", () => {
    expect(patch("text.md", "a\nb\nc\nd\n", "a\nb\nC\nd\n")).toBe(
      "--- text.md\n+++ text.md\n@@ -1,4 +1,4 @@\n a\n b\n-c\n+C\n d\n",
    );
  });

  it("applied to the text before gives the text after", () => {
    const texts = fc
      .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 })
      .map((lines) => `${lines.join("\n")}\n`);
    law(
      fc.property(texts, texts, (before, after) => {
        expect(before === after ? after : applyPatch(before, patch("text.md", before, after))).toBe(after);
      }),
    );
  });
});
