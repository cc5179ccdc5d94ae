import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/syntax/index.ts";
import { law } from "../law.ts";

/** A contribution with this front matter. */
function withFrontMatter(yaml: string): string {
  return `---\n${yaml}\n---\n\n## ADD APT/42A7/1\n`;
}

function problemsOf(yaml: string) {
  const { problems, text } = parse(withFrontMatter(yaml));
  return problems.map(({ code, message, span }) => ({ code, message, words: text.slice(span.start, span.end) }));
}

/** What makes a YAML reader go a level deeper. */
const nestings: Readonly<Record<string, string>> = {
  "lists in brackets": `title: ${"[".repeat(90_000)}`,
  "lists that are closed": `sponsors: ${"[".repeat(40_000)}${"]".repeat(40_000)}`,
  "mappings in braces": `title: ${"{a: ".repeat(20_000)}`,
  "explicit keys in brackets": `title: ${"[? ".repeat(20_000)}`,
  "lists on a line": `contacts:\n  ${"- ".repeat(40_000)}x`,
  "explicit keys on a line": `${"? ".repeat(40_000)}x`,
  "lists line by line": Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}-`).join("\n"),
  "keys line by line": Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\r\n"),
  "a name and a kind before each": `title: ${"&a !x [".repeat(12_000)}`,
};

describe("front matter", () => {
  it.each(Object.entries(nestings))("is refused where values nest too deep: %s", (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([
      {
        code: "front-matter-syntax",
        message:
          "The front matter cannot be read as YAML: values stand more than 32 deep inside each other; put words with brackets in quotation marks",
        words: expect.stringMatching(/^[^\n]$/),
      },
    ]);
  });

  it("shows the first value that is too deep", () => {
    const { text, problems } = parse(withFrontMatter(`title: Lamps\nabstract: ${"[".repeat(1800)}`));
    const [problem] = problems;
    expect(text.slice(0, problem?.span.start)).toMatch(/\nabstract: \[{31}$/);
  });

  it.each([
    ["quotation marks", `title: "${"[".repeat(3000)}"\nabstract: '${"{a: ".repeat(3000)}'`],
    ["a plain line", `title: Lamps ${"[".repeat(3000)}`],
    ["a text of its own lines", `abstract: |\n  ${"- ".repeat(3000)}\n  ${"[".repeat(3000)}`],
    ["a comment", `title: Lamps # ${"[".repeat(3000)}\n# ${"{".repeat(3000)}`],
  ])("does not count what stands in %s", (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });

  it("reads as deep as its keys need", () => {
    const yaml = "contacts:\n  - name: A. Delegate\n    telephone: +41 22 730 5111\nchanges: { c1: { author: APT } }";
    const { metadata, problems } = parse(withFrontMatter(yaml));
    expect({ metadata, problems }).toMatchObject({
      metadata: { contacts: [{ name: "A. Delegate" }], changes: { c1: { author: "APT" } } },
      problems: [],
    });
  });

  it("says that a key is no word where it is a mapping itself", () => {
    const [message] = problemsOf("? source: APT\n: EUR").map((problem) => problem.message);
    expect(message).toMatch(/^The front matter has a key that is no word; known keys are /);
  });

  it("does not multiply what is named once and repeated", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    const bomb = names.map((name, at) => `${name}: &${name} [${`*${names[at - 1]},`.repeat(at === 0 ? 0 : 9)}x]`);
    const unknown = names.map((name) => expect.stringContaining(`has no key “${name}”`));
    const messages = problemsOf([...bomb, "sponsors: *i"].join("\n")).map(({ message }) => message);
    expect(messages).toEqual([...unknown, expect.stringContaining("“sponsors” in the front matter does not fit")]);
    expect(problemsOf("sponsors: &all [APT, *all]")).toHaveLength(1);
  });

  it("finds the line of each of very many keys", () => {
    const keys = Array.from({ length: 9000 }, (_, at) => `k${at}: 1`);
    const found = problemsOf(keys.join("\n"));
    expect(found.map(({ words }) => words)).toEqual(keys);
  });

  it.each([
    ["titel: Lamps", "titel: Lamps"],
    ['"titel": Lamps', '"titel": Lamps'],
    ["'ti: tel' : Lamps", "'ti: tel' : Lamps"],
    ["ti:tel: Lamps", "ti:tel: Lamps"],
    ["titel:", "titel:"],
    ["{ titel: Lamps }", "{ titel: Lamps }"],
  ])("shows the line of an unknown key: %s", (yaml, words) => {
    expect(problemsOf(yaml)).toEqual([{ code: "front-matter-unknown", message: expect.any(String), words }]);
  });

  it("quotes the start of a key that is very long", () => {
    const [problem] = problemsOf(`${"k".repeat(1000)}: 1`);
    expect(problem?.message).toContain(`“${"k".repeat(59)}…”`);
  });

  it("says that it is not read where it is too long to be one", () => {
    const { problems, metadata } = parse(withFrontMatter(`title: ${"[".repeat(200_000)}`));
    const message =
      "The front matter is not closed within 100000 characters, and so not read; close it with a line “---”";
    expect({ problems, metadata }).toMatchObject({
      problems: [{ code: "front-matter-syntax", message }],
      metadata: {},
    });
  });

  it("never throws, whatever stands in it", () => {
    const signs = ["[", "]", "{a: ", "}", "- ", "? ", ": ", ",", "&a ", "*a", "!!str ", "!x ", "|", ">", '"', "'"];
    const piece = fc.tuple(fc.constantFrom(...signs, "\n", "\n  ", "\t", "# ", "a", "title: "), fc.nat({ max: 60 }));
    const yaml = fc.array(piece, { maxLength: 12 }).map((all) => all.map(([sign, n]) => sign.repeat(n)).join(""));
    law(
      fc.property(yaml, (words) => {
        const { problems, text } = parse(withFrontMatter(words));
        for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
