import { describe, expect, it } from "vitest";
import {
  akomaNtoso,
  compare,
  documentMarkdown,
  documentPage,
  documentText,
  exportWord,
  htmlSource,
  importWord,
  parse,
  print,
  resolveMarks,
} from "../src/index.ts";

/** Deep enough to overflow the stack of whatever calls itself for each level. */
const depth = 6000;

const head = "### RESOLUTION 71 (Rev. New Delhi, 2024)\n\nLamps\n\n*considering*\n\n";

function nested(open: string, close = ""): string {
  return `${head}a)\tthat ${open.repeat(depth)}lamps${close.repeat(depth)} shine;\n`;
}

const texts: Readonly<Record<string, string>> = {
  quotations: `${head}${"> ".repeat(depth)}lamps\n`,
  lists: `${head}${"- ".repeat(depth)}lamps\n`,
  labels: `${head}${"a) ".repeat(depth)}lamps\n`,
  brackets: nested("[", "]"),
  "brackets that are not closed": nested("["),
  links: nested("[", "](https://itu.int)"),
  emphasis: nested("*a ", " b*"),
  tags: nested("<u>", "</u>"),
  comments: nested("<!-- ", " -->"),
  insertions: nested("{++", "++}"),
  deletions: nested("{--", "--}"),
  substitutions: nested("{~~", "~>now~~}"),
  highlights: nested("{==", "==}"),
  remarks: nested("{>>", "<<}"),
  "changes in changes": nested("{++a{--b", "--}++}"),
};

describe("nesting without end", () => {
  it.each(Object.entries(texts))("%s: every form of the text is made", (_, text) => {
    const document = parse(text);
    expect(parse(print(document)).source).toContain("lamps");
    expect(typeof resolveMarks(document, "reject")).toBe("object");
    expect(compare({ document: parse(head) }, { document }).changes.length).toBeGreaterThan(0);
    for (const write of [documentPage, documentMarkdown, documentText]) expect(write(document)).toContain("Lamps");
    expect(akomaNtoso(document).status).toMatch(/^(?:written|refused)$/);
  });

  it("what stands deeper than people write marks stays as it is written", () => {
    const mark = (levels: number) =>
      parse(`${head}a)\tthat ${"{==".repeat(levels)}lamps${"==}".repeat(levels)} shine;\n`);
    expect(documentText(mark(2))).not.toContain("{==");
    const shown = documentText(mark(40));
    expect(shown).toContain("lamps");
    expect(shown.match(/\{==/g)?.length).toBeGreaterThan(20);
  });

  it.each([
    "div",
    "ul",
    "span",
    "ins",
  ])("pasted HTML is read as far as people nest it, else left alone: %s", async (tag) => {
    const page = (levels: number) => `${`<${tag}>`.repeat(levels)}lamps${`</${tag}>`.repeat(levels)}`;
    expect(await htmlSource(page(900))).toContain("lamps");
    expect(await htmlSource(page(depth))).toBeUndefined();
  });
});

describe("notes that name notes", () => {
  const withNotes = (notes: string) => `${head}a)\tthat lamps[^1] shine;\n\n${notes}\n`;

  it.each([
    ["themselves", "[^1]: see [^1]."],
    ["each other", "[^1]: see [^2].\n\n[^2]: see [^1]."],
    [
      "one the next",
      Array.from({ length: 300 }, (_, at) => `[^${at + 1}]: see [^${((at + 1) % 300) + 1}].`).join("\n\n"),
    ],
  ])("are written into a Word file, and come back: %s", (_, notes) => {
    const exported = exportWord(parse(withNotes(notes)), {});
    if (exported.status === "refused") throw new Error(exported.message);
    const read = importWord(exported.bytes);
    expect(read.status === "read" && read.source.match(/see \[\^\d+\]/g)?.length).toBe(notes.split("see").length - 1);
  });
});
