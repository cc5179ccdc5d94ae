import { expect, it } from "vitest";
import { withoutFrontComments } from "../../../src/formats/docx/write/front-comments.ts";

const body = "\n## MOD APT/1/1\n\n# no comment\n";

it("takes the comments of the front matter out", () => {
  const text = `---\n# ask the chair before handing in\nsource: APT # for now\ntitle: "C# and # signs"\n---\n${body}`;
  expect(withoutFrontComments(text)).toEqual({
    source: `---\nsource: APT\ntitle: "C# and # signs"\n---\n${body}`,
    comments: 2,
  });
});

it.each([
  ["a text without front matter", `# Heading\n${body}`],
  ["a sign that is part of a value", `---\nsource: APT#2\ntitle: it's a # b\n---\n${body}`.replace(" # b", "#b")],
  ["a value over several lines", `---\nabstract: |\n  one\n  # two\n---\n${body}`],
  ["front matter that does not end", "---\n# a\nsource: APT\n"],
])("leaves %s as it is", (_, text) => {
  expect(withoutFrontComments(text)).toEqual({ source: text, comments: 0 });
});
