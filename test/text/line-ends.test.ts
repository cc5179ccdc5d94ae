import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyEdits,
  editsWithLineEnds,
  lineEndOf,
  lineMap,
  placeWithoutPairs,
  placeWithPairs,
  plainText,
  positionAt,
} from "../../src/text/index.ts";
import { law } from "../law.ts";

const texts = fc
  .array(fc.constantFrom("a", "b c", "\n", "\r\n", "\r", "\r\r\n", "\u2028", "\u0085", "\v", "\f", "😀"), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

describe("the plain text", () => {
  it.each([
    ["one\r\ntwo\rthree\n", "one\ntwo\nthree\n"],
    ["a\r\r\nb", "a\n\nb"],
    ["\r", "\n"],
    ["\r\n", "\n"],
    ["one\u2028two\u2029three\u0085four\vfive\fsix\n", "one\u2028two\u2029three\u0085four\vfive\fsix\n"],
  ])("of %j is %j", (source, text) => {
    expect(plainText(source).text).toBe(text);
  });

  it("has the lines and columns of the author's text, and leads there and back", () => {
    law(
      fc.property(texts, fc.nat(60), (source, at) => {
        const { text, pairs } = plainText(source);
        expect(text).not.toContain("\r");
        const offset = Math.min(at, text.length);
        const place = placeWithPairs(pairs, offset);
        expect(positionAt(lineMap(source), place)).toEqual(positionAt(lineMap(text), offset));
        expect(placeWithoutPairs(pairs, place)).toBe(offset);
      }),
    );
  });

  it("means the line end by a place between CR and LF", () => {
    const { pairs } = plainText("a\r\nb\r\n");
    expect([1, 2, 3, 4, 5, 6].map((at) => placeWithoutPairs(pairs, at))).toEqual([1, 1, 2, 3, 3, 4]);
  });
});

describe("the line end of a text", () => {
  it.each([
    ["", "\n"],
    ["one line", "\n"],
    ["a\r\nb\r\nc\n", "\r\n"],
    ["a\rb\r\nc\r", "\r"],
    ["a\nb\r\n", "\n"],
    ["a\r\nb\n", "\r\n"],
  ])("%j is %j: the most frequent one, else the first", (text, lineEnd) => {
    expect(lineEndOf(text)).toBe(lineEnd);
  });
});

describe("edits of the plain text, brought to the author's", () => {
  const edited = (source: string, ...edits: readonly (readonly [number, number, string])[]) => {
    const { pairs } = plainText(source);
    const all = edits.map(([start, end, text]) => ({ span: { start, end }, text }));
    return applyEdits(source, editsWithLineEnds(source, pairs, all));
  };

  it("give line ends that stay their own kind, and new ones that of the text", () => {
    expect(edited("a\r\nb\nc\r\nd", [1, 2, "\n\n"])).toBe("a\r\n\r\nb\nc\r\nd");
    expect(edited("a\r\nb\nc\r\nd", [3, 4, "\n\n"])).toBe("a\r\nb\n\r\nc\r\nd");
    expect(edited("a\rb\rc", [3, 3, " x\ny"])).toBe("a\rb x\ry\rc");
  });

  it("never make one line end of a CR and a LF that come to stand side by side", () => {
    expect(edited("a\rx\nb", [2, 3, ""])).toBe("a\r\r\nb");
    expect(edited("a\rx\nb", [2, 3, "\n"])).toBe("a\r\r\r\nb");
  });

  it("make the same of it as they make of the plain text, whatever the edits", () => {
    const edits = fc.array(fc.tuple(fc.nat(20), fc.nat(4), texts), { maxLength: 4 });
    law(
      fc.property(texts, edits, (source, given) => {
        const { text, pairs } = plainText(source);
        const all = given.map(([at, length, words]) => {
          const start = Math.min(at, text.length);
          return { span: { start, end: Math.min(start + length, text.length) }, text: plainText(words).text };
        });
        // Of edits that overlap one would be left out.
        const apart = all
          .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
          .filter(({ span }, index) => index === 0 || span.start >= (all[index - 1]?.span.end ?? 0));
        const after = applyEdits(source, editsWithLineEnds(source, pairs, apart));
        expect(plainText(after).text).toBe(applyEdits(text, apart));
        const kinds = (one: string) => new Set(one.match(/\r\n?|\n/g));
        if (kinds(source).size === 1) expect([...kinds(after)].every((kind) => kinds(source).has(kind))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
