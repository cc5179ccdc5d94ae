import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIgnored } from "../../src/lint/index.ts";
import { growsLinearly } from "../growth.ts";
import { law } from "../law.ts";

describe("patterns of paths", () => {
  it.each([
    ["old/", "old/a.contribution.md", true],
    ["old/", "old", false],
    ["old", "drafts/old/a.contribution.md", true],
    ["/old", "drafts/old/a.contribution.md", false],
    ["drafts/*.md", "drafts/a.contribution.md", true],
    ["drafts/*.md", "drafts/old/a.contribution.md", false],
    ["drafts/**/*.md", "drafts/a.contribution.md", true],
    ["drafts/**/*.md", "drafts/old/older/a.contribution.md", true],
    ["**/a{7,8*}.md", "x/a83.md", true],
    ["**/a{7,8*}.md", "x/a73.md", false],
    ["a?.md", "a7.md", true],
    ["a.md", "aXmd", false],
  ])("%s and %s: %s", (pattern, path, meant) => {
    expect(isIgnored(path, [pattern])).toBe(meant);
  });

  it("mean what an expression of the same parts means", () => {
    const parts = ["a", "b", ".", "/", "*", "**", "**/", "?", "{a,b*}", "{", "}", ","];
    const patterns = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 7 }).map((all) => all.join(""));
    const paths = fc.array(fc.constantFrom("a", "b", ".", "/", ",", "{"), { maxLength: 8 }).map((all) => all.join(""));
    law(
      fc.property(patterns, paths, (pattern, path) => {
        expect(isIgnored(path, [pattern])).toBe(expressionOf(pattern).test(path));
      }),
      { numRuns: 1_000 },
    );
  });

  it("with many wildcards take time that grows with the path", () => {
    const wildcards = [
      "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b",
      "**/**/**/**/**/**/a/**/b",
      "{*a,*a*}{*a,*a*}{*a,*a*}{*a,*a*}b",
    ];
    for (const pattern of wildcards) {
      growsLinearly(
        (path) => isIgnored(path, [pattern]),
        (length) => "a/aaaa/aaaaaa".repeat(length / 13),
      );
    }
    expect(isIgnored(`${"a".repeat(50)}.contribution.md`, ["*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"])).toBe(false);
  });
});

/** The plain way to say what a pattern means; it takes for ever where there are many wildcards. */
function expressionOf(pattern: string): RegExp {
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  const path = pattern.replace(/^\.?\//, "").replace(/\/$/, "/**");
  const source = (isAnchored ? path : `**/${path}`).replace(/\*\*\/|\*\*|[*?]|\{([^}]*)\}|[^*?]/g, (part, choices) => {
    if (choices !== undefined) return `(?:${choices.split(",").map(quoted).join("|").replaceAll("\\*", "[^/]*")})`;
    return { "**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]" }[part as string] ?? quoted(part);
  });
  return new RegExp(`^${source}(?:/.*)?$`, "s");
}

function quoted(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
