import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  applyEdits,
  bundledCatalogue,
  cleanMarks,
  compare,
  consolidate,
  type Document,
  documentMarkdown,
  documentPage,
  documentText,
  fix,
  idleMarks,
  type Linter,
  libraryOf,
  lineMap,
  lint,
  linterFor,
  lookUpConference,
  markChanges,
  parse,
  plainText,
  positionAt,
  print,
  rebase,
  resolveMarks,
  type Side,
  type Span,
  sourceSpan,
} from "../src/index.ts";
import { type LineEndKind, lineEndKinds, withLineEnds } from "./line-ends.ts";

/** The texts in a folder, with line feeds only; none where it is not there. */
function textsIn(folder: string, ending = /\.(?:md|txt)$/): readonly string[] {
  const url = new URL(`${folder}/`, import.meta.url);
  if (!existsSync(url)) return [];
  const names = readdirSync(url, { recursive: true, encoding: "utf8" }).filter((name) => ending.test(name));
  return names.sort().map((name) => plainText(readFileSync(new URL(name, url), "utf8")).text);
}

const samples = textsIn("../samples");
const fixtures = textsIn("rules", /\.md$/);
const real = ["pp18", "basic2023", "languages"].flatMap((name) => textsIn(`../../shared/corpus/${name}`, /\.txt$/));
/** Without the one whose front matter is thousands of brackets deep: that nothing is read of it is another test. */
const cases = textsIn("../../shared/cases").filter((text) => !/(?:\[|\{a: |- ){50}/.test(text));
const library = libraryOf(textsIn("../samples/library").map((text, at) => ({ name: `${at}`, document: parse(text) })));
const linter = linterFor({ profile: "strict" }, bundledCatalogue, library);

/** Each text with one kind of line ends, in turn. */
const pairs = [...samples, ...fixtures, ...real, ...cases].map((text, at): readonly [string, LineEndKind] => [
  text,
  lineEndKinds[at % 3] ?? "mixed",
]);
/** All of the samples, and of the others so many that the laws take a moment. */
const few = pairs.filter(([text], at) => at < samples.length || (at % 8 === 0 && text.length < 10_000));

/** What the reader made of a text, and the lines and columns of what stands in the source alone. */
function readOf(document: Document) {
  const { text, language, metadata, contribution, resolutions, references, blocks, reading } = document;
  const placed = placesIn(document.source);
  const apart = [document.marks, document.comments, document.furniture, document.problems].map((all) =>
    all.map(({ span, ...rest }) => ({ ...rest, ...placed(span) })),
  );
  const places = [...blocks, ...references].map(({ span }) => placed(sourceSpan(reading, span)));
  return { text, language, metadata, contribution, resolutions, references, blocks, apart, places };
}

function placesIn(source: string) {
  const map = lineMap(source);
  return ({ start, end }: Span) => ({ from: positionAt(map, start), to: positionAt(map, end) });
}

function foundIn(document: Document, by: Linter) {
  const placed = placesIn(document.source);
  return lint(document, by).map(({ rule, severity, message, span }) => ({ rule, severity, message, ...placed(span) }));
}

describe("line ends of every kind", () => {
  it("are read alike: structure, references, and the lines and columns of all of it", () => {
    expect(pairs.length).toBeGreaterThan(300);
    for (const [text, kind] of pairs) {
      expect(JSON.stringify(readOf(parse(withLineEnds(text, kind))))).toBe(JSON.stringify(readOf(parse(text))));
      expect(parse(withLineEnds(text, kind), "original").text).toBe(parse(text, "original").text);
    }
  });

  it("give the same findings at the same lines and columns", () => {
    for (const [text, kind] of few) {
      expect(foundIn(parse(withLineEnds(text, kind)), linter)).toEqual(foundIn(parse(text), linter));
    }
  });

  it("stay as they are when a text is put right or made tidy, and what is put in has those of the text", () => {
    for (const [text, kind] of few) {
      const source = withLineEnds(text, kind);
      for (const made of [(one: string) => print(parse(one)), (one: string) => fix(one, linter).text]) {
        const after = made(source);
        expect(plainText(after).text).toBe(made(text));
        if (kind !== "mixed") expect(after).toBe(withLineEnds(made(text), kind));
      }
    }
  });

  it("stay as they are when marks are made, undone and cleaned up", () => {
    const ways = [
      (document: Document) => resolveMarks(document, "accept"),
      (document: Document) => resolveMarks(document, "reject"),
      cleanMarks,
      (document: Document) => idleMarks(document).map(({ edit }) => edit),
    ];
    for (const [text, kind] of pairs) {
      if (!text.includes("{")) continue;
      const source = withLineEnds(text, kind);
      for (const edits of ways) {
        const after = applyEdits(source, edits(parse(source)));
        const expected = applyEdits(text, edits(parse(text)));
        expect(plainText(after).text).toBe(expected);
        if (kind !== "mixed") expect(after).toBe(withLineEnds(expected, kind));
      }
    }
  });
});

describe("two texts with different line ends", () => {
  const texts = [...samples, ...cases].filter((text) => text.length < 4_000);
  const neighbours = texts
    .slice(1, 25)
    .map((text, at) => [texts[at] ?? "", text, lineEndKinds[at % 3] ?? "CR"] as const);

  it("are compared as if they had the same", () => {
    for (const [old, now, kind] of neighbours) {
      expect(compare(parse(withLineEnds(old, kind)), parse(now)).changes).toEqual(
        compare(parse(old), parse(now)).changes,
      );
    }
  });

  it("are marked with the line ends of the newer one", () => {
    for (const [old, now, kind] of neighbours) {
      const marked = markChanges(parse(old), parse(now));
      expect(markChanges(parse(withLineEnds(old, kind)), parse(now))).toBe(marked);
      const other = markChanges(parse(old), parse(withLineEnds(now, kind)));
      expect(plainText(other).text).toBe(marked);
      if (kind !== "mixed") expect(other).toBe(withLineEnds(marked, kind));
    }
  });

  it("give the same text as adopted and the same rebased one", () => {
    const known = lookUpConference(bundledCatalogue, "PP-26");
    if (!("conference" in known)) throw new Error("the catalogue has PP-26");
    const { conference } = known;
    for (const [base, text, kind] of neighbours) {
      const source = withLineEnds(text, kind);
      const adopted = (one: string) => consolidate(parse(one), { conference, catalogue: bundledCatalogue, library });
      const [after, expected] = [adopted(source), adopted(text)];
      const placed = [placesIn(source), placesIn(text)] as const;
      expect(after && plainText(after.text).text).toBe(expected?.text);
      if (kind !== "mixed" && expected) expect(after?.text).toBe(withLineEnds(expected.text, kind));
      const own = (at: 0 | 1) =>
        [after, expected][at]?.follow.map(({ span, ...rest }) => ({ ...rest, ...(rest.file ? {} : placed[at](span)) }));
      expect(own(0)).toEqual(own(1));
      const sides = (one: string): readonly [Side, Side] => [{ document: parse(base) }, { document: parse(one) }];
      const moved = rebase(parse(source), ...sides(source));
      expect({ ...moved, text: plainText(moved.text).text }).toEqual(rebase(parse(text), ...sides(text)));
    }
  });

  it("are exported alike", () => {
    for (const [, text, kind] of neighbours) {
      const other = parse(withLineEnds(text, kind));
      expect(documentText(other)).toEqual(documentText(parse(text)));
      expect(documentPage(other)).toEqual(documentPage(parse(text)));
      expect(documentMarkdown(other)).toEqual(documentMarkdown(parse(text)));
    }
  });
});
