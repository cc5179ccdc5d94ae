import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InlineNames, inlineSource } from "../../../src/formats/docx/read/inline-source.ts";
import type { Format, Revision, WordInline } from "../../../src/formats/docx/word-model.ts";
import { readInline } from "../../../src/formats/docx/write/read-inline.ts";
import { parse } from "../../../src/index.ts";
import { law } from "../../law.ts";

// Who made a change is its author alone here, and its author is its key; the empty one needs none.
const names: InlineNames = {
  keyOf: ({ author }) => (author === "" ? "" : `{@${author}}`),
  noteOf: (key) => key,
  commentOf: (key) => ({ text: key, by: "" }),
  objectOf: (key) => `word:${key}`,
};
const whoOf = (key: string | undefined) => ({ author: key ?? "" });

const authors = fc.constantFrom("", "c1", "c2");
const change = (kind: Revision["kind"]) => authors.map((author): Revision => ({ kind, author }));
const histories: fc.Arbitrary<readonly Revision[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly Revision[]>([]) },
  change("insertion").map((one) => [one]),
  change("deletion").map((one) => [one]),
  fc.tuple(change("insertion"), change("deletion")),
);

// Everything that is markup somewhere, and words between.
const pieces = fc.constantFrom(
  ..."ab  \\*_{}+-~=<>[]()!|¶#@^:`'\"\u2011\u00a0éع".split(""),
  "{++",
  "++}",
  "{--",
  "--}",
  "{~~",
  "~>",
  "~~}",
  "{>>",
  "<<}",
  "{==",
  "==}",
  "{@c1}",
  "<!--",
  "-->",
  "<b>",
  "</i>",
  "<s>",
  "<br>",
  "<sup >",
  "](https://itu.int)",
  "![",
  "[^1]",
  "**",
  "---",
  "```",
  "## ",
  "a)",
  "word",
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((all) => all.join(""));
const flag = fc.constantFrom(undefined, undefined, true as const);
const formats = fc
  .record({
    italic: flag,
    bold: flag,
    underline: flag,
    raised: flag,
    struck: flag,
    url: fc.constantFrom(undefined, undefined, undefined, "https://itu.int/a_b", "mailto:a@itu.int"),
  })
  .map((format) => Object.fromEntries(Object.entries(format).filter(([, on]) => on !== undefined)) as Format);
const inlines: fc.Arbitrary<WordInline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("text" as const), text: texts, format: formats, revisions: histories }),
  },
  fc.record({ kind: fc.constantFrom("tab" as const, "break" as const), revisions: histories }),
  fc.record({ kind: fc.constant("note" as const), key: fc.constantFrom("1", "1bis"), revisions: histories }),
  fc.record({ kind: fc.constant("object" as const), key: fc.constantFrom("o1", "o2"), revisions: histories }),
);
const paragraphs = fc.record({ inlines: fc.array(inlines, { maxLength: 7 }), mark: histories });

describe("a paragraph of Word, written as source", () => {
  it("is read back as it was, whatever stands in it", () => {
    law(
      fc.property(paragraphs, ({ inlines, mark }) => {
        const source = inlineSource(inlines, mark, names);
        const read = readInline(source, whoOf);
        expect(signs(read.inlines)).toEqual(signs(inlines));
        expect(read.mark.map(told)).toEqual(mark.map(told));
      }),
      { numRuns: 3000 },
    );
  });

  it("is written the same again; neighbouring links of one address may first become one", () => {
    const again = (source: string) => {
      const { inlines, mark } = readInline(source, whoOf);
      return inlineSource(inlines, mark, names);
    };
    law(
      fc.property(paragraphs, ({ inlines, mark }) => {
        const source = inlineSource(inlines, mark, names);
        const hasLink = inlines.some((inline) => inline.kind === "text" && inline.format.url !== undefined);
        const settled = hasLink ? again(source) : source;
        expect(again(settled)).toBe(settled);
      }),
      { numRuns: 1000 },
    );
  });

  it("has the marks that the reader of texts finds in it, and no others", () => {
    law(
      fc.property(paragraphs, ({ inlines, mark }) => {
        const document = parse(`x${inlineSource(inlines, mark, names)}x`);
        expect(document.problems.filter(({ code }) => /^(?:mark|comment)/.test(code))).toEqual([]);
        const changed = inlines.some(({ revisions }) => revisions.length > 0) || mark.length > 0;
        expect(document.marks.length > 0).toBe(changed);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a link with brackets in its words", [text("a]b[c", { url: "https://itu.int" })]],
    ["a backslash before a change", [text("a\\"), text("b", {}, [{ kind: "insertion", author: "" }])]],
    ["an opener inside an insertion", [text("a {-- b", {}, [{ kind: "insertion", author: "" }]), text("--}")]],
    ["brackets that are no link", [text("DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)")]],
  ] as const)("keeps %s", (_, all) => {
    expect(signs(readInline(inlineSource(all, [], names), whoOf).inlines)).toEqual(signs(all));
  });

  it("writes a placeholder without backslashes", () => {
    expect(inlineSource([text("RESOLUTION [APT-AI] (New Delhi, 2024)")], [], names)).toBe(
      "RESOLUTION [APT-AI] (New Delhi, 2024)",
    );
  });
});

function text(words: string, format: Format = {}, revisions: readonly Revision[] = []): WordInline {
  return { kind: "text", text: words, format, revisions };
}

/** Letter by letter what is there; blanks have no look of their own. */
function signs(all: readonly WordInline[]): readonly string[] {
  return all.flatMap((inline) => {
    const history = inline.revisions.map(told).join();
    if (inline.kind !== "text") return [`${inline.kind} ${inline.key ?? ""} ${history}`];
    return [...inline.text].map((sign) => `${sign} ${/\s/.test(sign) ? "" : look(inline.format)} ${history}`);
  });
}

function look(format: Format): string {
  return Object.entries(format)
    .filter(([, on]) => on !== undefined && on !== false)
    .map(([name, on]) => `${name}=${on}`)
    .sort()
    .join();
}

function told({ kind, author }: Revision): string {
  return `${kind} ${author}`;
}
