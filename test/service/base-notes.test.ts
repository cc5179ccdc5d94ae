import { expect, it } from "vitest";
import { type Hover, MarkupContent } from "vscode-languageserver-types";
import { completions, definition, hover, workspaceFile } from "../../src/service/index.ts";
import { open, openAt, wordsOf } from "./open.ts";

const base = `### RESOLUTION 79 (Rev. Geneva, 2022)

Safer cables

*resolves*

1	to count cables;

2	to measure them.
`;
const library = [
  { name: "other/resolution-80.resolution.md", text: base.replace("79", "80").replace("Safer", "Cheaper") },
  { name: "our texts/resolution-79.resolution.md", text: base },
];
const text = `---
base: resolution-79
---

## MOD APT/37A1/1

### RESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})

Safer undersea cables

*resolves*

1	to count {++all ++}cables;

2	to measure them.
`;

function at(words: string, among = library) {
  const { analysis, position } = openAt(text.replace(words.replace("‸", ""), words));
  return { analysis: open(analysis.source.text, { editor: {}, library: among }), position };
}

const shown = (found: Hover | undefined) =>
  MarkupContent.is(found?.contents) ? found.contents.value.replace(/\n+/g, "\n") : undefined;

it("the heading of a MOD tells its base, and how much it changes", () => {
  const { analysis, position } = at("RESOLUTION 7‸9");
  expect(shown(hover(analysis, { position }))).toMatchInlineSnapshot(`
    "**Base**: Resolution 79 (Rev. Geneva, 2022), from our texts/resolution-79.resolution.md
    3 paragraphs change.
    No mark shows the change in one place."
  `);
  const alone = at("RESOLUTION 7‸9", library.slice(0, 1));
  expect(shown(hover(alone.analysis, { position: alone.position }))).toMatchInlineSnapshot(
    `"The library does not hold the base of this text, resolution-79."`,
  );
  const none = at("RESOLUTION 7‸9", []);
  expect(hover(none.analysis, { position: none.position })).toBeUndefined();
});

it("the name of the base in the front matter tells which text it is", () => {
  const { analysis, position } = at("base: resolu‸tion-79");
  expect(shown(hover(analysis, { position }))).toMatchInlineSnapshot(`
    "**base**
    The text in the library that a MOD starts from.
    **Base**: Resolution 79 (Rev. Geneva, 2022), from our texts/resolution-79.resolution.md"
  `);
});

it.each(["base: resolu‸tion-79", "RESOLUTION 7‸9"])("%s leads to the base", (words) => {
  const { analysis, position } = at(words);
  const uri = "file:///documents/library/our%20texts/resolution-79.resolution.md";
  const file = open(base, { editor: {} }, uri);
  const [found] = definition(analysis, { position }, [workspaceFile(analysis), workspaceFile(file)]);
  expect(found?.uri).toBe(uri);
  expect(found && wordsOf(file, found.range)).toBe("RESOLUTION 79 (Rev. Geneva, 2022)");
});

it("behind “base:” the texts of the library are offered, the one with this number first", () => {
  const { analysis, position } = at("base: ‸");
  const offered = completions(analysis, { position });
  const sorted = [...offered].sort((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""));
  expect(sorted.map(({ label, detail }) => `${label}: ${detail}`)).toMatchInlineSnapshot(`
    [
      "our texts/resolution-79: Resolution 79 (Rev. Geneva, 2022)",
      "other/resolution-80: Resolution 80 (Rev. Geneva, 2022)",
    ]
  `);
});
