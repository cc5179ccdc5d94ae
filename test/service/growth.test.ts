import { describe, expect, it } from "vitest";
import { type Analysis, completions, documentLinks, hover } from "../../src/service/index.ts";
import { ending, growsLinearly } from "../growth.ts";
import { open, openAt } from "./open.ts";

/** What the editor asks at the end of a text while it is typed. */
function answersAtEnd(text: string): unknown {
  const analysis: Analysis = open(text);
  const position = { line: text.split("\n").length - 1, character: text.length - text.lastIndexOf("\n") - 1 };
  return [completions(analysis, { position }), hover(analysis, { position }), documentLinks(analysis)];
}

describe("completion, hover and links", () => {
  it.each([
    ["a suppression without a rule", "Introduction\n\n<!-- preamble-disable ", ",", "@"],
    ["an address in brackets", "Introduction\n\nSee https://a.b/c", "}", "x"],
    ["addresses in brackets", "Introduction\n\n", "https://a.b/c)}]).", "x"],
    ["spaces before the cursor", "Introduction\n\nResolution", " ", ""],
    ["words with a capital", "Introduction\n\n", "Opinion ", ";"],
    ["hyphens in a comment", "Introduction\n\n<!-- preamble-disable ", "a-", "-"],
    ["a key without a value", "---\ntitle:", "\t", "\u2028"],
    ["fields of a snippet", "Introduction\n\n", "$" + "{0|\n{", ""],
  ])("%s: the time grows with the length of the text", (_, before, part, after) => {
    growsLinearly(answersAtEnd, (length) => before + part.repeat(length / part.length) + after);
  });

  it("a row of commas in a suppression offers the rules", () => {
    const { analysis, position } = openAt("<!-- preamble-disable ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,clause-or‸ -->\n");
    expect(ending(() => completions(analysis, { position })).map(({ label }) => label)).toContain("clause-order");
    const other = openAt("<!-- preamble-disable ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,@ ‸");
    expect(ending(() => completions(other.analysis, { position: other.position }))).toEqual([]);
  });

  it("an address keeps the brackets inside it, and loses those behind it", () => {
    const text = "See https://a.b/c}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}x and https://a.b/(d)}}]., (https://a.b/e).\n";
    const targets = ending(() => documentLinks(open(text))).map(({ target }) => target);
    expect(targets).toEqual([`https://a.b/c${"}".repeat(35)}x`, "https://a.b/(d)", "https://a.b/e"]);
  });
});
