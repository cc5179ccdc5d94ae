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

it.each(["\r\n", "\r"])("takes them out whatever ends the lines: %j", (end) => {
  const text = "---\n# ask the chair\nsource: APT\n---\n\none\n".replaceAll("\n", end);
  const { source, comments } = withoutFrontComments(text);
  expect(source.replace(/\r\n?/g, "\n")).toBe("---\nsource: APT\n---\n\none\n");
  expect(comments).toBe(1);
});

it.each([
  ["headings below empty front matter, down to a line of dashes", "---\n---\n\n# Introduction\n\none\n\n---\n"],
  ["a text without front matter", `# Heading\n${body}`],
  ["a sign that is part of a value", `---\nsource: APT#2\ntitle: it's a # b\n---\n${body}`.replace(" # b", "#b")],
  ["a value over several lines", `---\nabstract: |\n  one\n  # two\n---\n${body}`],
  ["front matter that does not end", "---\n# a\nsource: APT\n"],
])("leaves %s as it is", (_, text) => {
  expect(withoutFrontComments(text)).toEqual({ source: text, comments: 0 });
});
