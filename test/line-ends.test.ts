import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  bundledCatalogue,
  compare,
  consolidate,
  documentMarkdown,
  documentPage,
  documentText,
  exportWord,
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
  rules,
  type Side,
  type Span,
  slice,
} from "../src/index.ts";
import { changes, type LineEndKind, lineEndKinds, understood, withLineEnds } from "./line-ends.ts";

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
const linterOff = linterFor({ rules: Object.fromEntries(rules.map(({ id }) => [id, "off" as const])) });

/** Each text with one kind of line ends, in turn. */
const pairs = [...samples, ...fixtures, ...real, ...cases].map((text, at): readonly [string, LineEndKind] => [
  text,
  lineEndKinds[at % 3] ?? "mixed",
]);
/** All of the samples, and of the others so many that the laws take a moment. */
const few = pairs.filter(([text], at) => at < samples.length || (at % 24 === 0 && text.length < 10_000));
const marked = pairs.filter(([text]) => /\{(?:\+\+|--|~~|==|>>)|<!--/.test(text));

describe.each(["\r\n", "\r", "\n"])("a line that ends with %j", (end) => {
  const referencesIn = (text: string) => {
    const { text: reading, references } = parse(text.replaceAll("\n", end));
    return references.map(({ span }) => slice(reading, span).replace(/\s+/g, " "));
  };

  it("parts a citation from its place and year, and nothing else", () => {
    expect(
      referencesIn("*recalling*\n\na)\tpursuant to Resolution 154\n(Rev. Bucharest, 2022), on languages,\n"),
    ).toEqual(["Resolution 154 (Rev. Bucharest, 2022)"]);
    expect(referencesIn("*noting*\n\na)\tin line with recognizing b)\nof Resolution 25 (Rev. Dubai, 2018),\n")).toEqual(
      ["recognizing b)", "Resolution 25 (Rev. Dubai, 2018)"],
    );
  });

  it("cuts a history in two, whose entries are all read", () => {
    const history = "(Kyoto, 1994) – (Rev. Minneapolis, 1998) –\n(Rev. Bucharest, 2022)";
    const text = `RESOLUTION 71 (Rev. Bucharest, 2022)\n\nLamps\n\nconsidering\n\na) that ships need light,\n\n${history}\n`;
    const [resolution] = parse(text.replaceAll("\n", end)).resolutions;
    expect(resolution?.history?.entries.map(({ place }) => place)).toEqual(["Kyoto", "Minneapolis", "Bucharest"]);
  });

  it("has findings whose spans show the words in the source as it is", () => {
    const source = "considering\n\na)\tthat lamps  shine,\n".replaceAll("\n", end);
    const [finding] = lint(parse(source), linter).filter(({ rule }) => rule === "text-double-blank");
    expect(finding && slice(source, finding.span)).toBe("  ");
  });
});

it.each([
  ["ADD APT/37/1\r", "## ADD APT/37/1\r"],
  ["considering\r\r\na) that\r\n", "*considering*\r\r\na)\tthat\r\n"],
  ["considering\na) that;\r\nb) this\r\n", "*considering*\n\r\na)\tthat;\r\n\r\nb)\tthis\r\n"],
])("%j is tidy as %j", (source, tidy) => {
  expect(print(parse(source))).toBe(tidy);
});

it.each(["\u2028", "\u2029", "\u0085", "\v", "\f"])("%j ends no line, for the reader as for editors", (sign) => {
  const source = `considering\n\na)\tthat lamps${sign}b)\tshine  bright,\n`;
  const document = parse(source);
  expect(document.text).toBe(source);
  expect(document.blocks.map(({ kind }) => kind)).toEqual(["call", "item"]);
  expect(understood(source, linter).findings.filter(({ rule }) => rule === "text-double-blank")).toMatchObject([
    { from: { line: 2 } },
  ]);
  expect(print(document)).toContain(`lamps${sign}b)`);
});

describe("line ends of every kind", () => {
  it("are read alike: structure, references, findings, and the lines and columns of all of it", () => {
    expect(pairs.length).toBeGreaterThan(300);
    for (const [text, kind] of pairs) expectAlike(text, kind, linterOff);
    for (const [text, kind] of few) expectAlike(text, kind, linter);
  });

  it.each(
    Object.entries(changes),
  )("stay as they are in %s, and what is put in has those of the text", (name, change) => {
    for (const [text, kind] of name === "fix" || name === "format" ? few : marked) {
      const after = change(withLineEnds(text, kind), linter);
      const expected = change(text, linter);
      if (kind === "mixed") expect(plainText(after).text).toBe(expected);
      else expect(after).toBe(withLineEnds(expected, kind));
    }
  });

  it("of lines that nobody touched stay as they are, where they are mixed", () => {
    for (const [text] of few) {
      const source = withLineEnds(text, "mixed");
      for (const change of Object.values(changes)) {
        const before = new Map(linesOf(source));
        const known = new Set(linesOf(source).map(([line]) => line));
        for (const [line, end] of linesOf(change(source, linter))) {
          if (known.has(line)) expect([line, end]).toEqual([line, before.get(line)]);
        }
      }
    }
  });
});

/** As strings, which are compared in no time. */
function expectAlike(text: string, kind: LineEndKind, by: Linter): void {
  const found = JSON.stringify(understood(withLineEnds(text, kind), by));
  const wanted = JSON.stringify(understood(text, by));
  if (found !== wanted) expect(JSON.parse(found)).toEqual(JSON.parse(wanted));
}

/** The lines that a text has once, each with its end. */
function linesOf(text: string): readonly (readonly [string, string])[] {
  const lines = [...text.matchAll(/([^\r\n]+)(\r\n|\r|\n)/g)].map(([, line = "", end = ""]) => [line, end] as const);
  const count = new Map<string, number>();
  for (const [line] of lines) count.set(line, (count.get(line) ?? 0) + 1);
  return lines.filter(([line]) => count.get(line) === 1);
}

/** Where a span of a source stands, in lines and columns. */
function placesIn(source: string) {
  const map = lineMap(source);
  return ({ start, end }: Span) => ({ from: positionAt(map, start), to: positionAt(map, end) });
}

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

  it("make the same Word file, with or without a base", () => {
    const [base = ""] = textsIn("../samples/library");
    const draft = samples.find((text) => text.includes("base: resolution-187") && !text.includes("{++")) ?? "";
    for (const kind of lineEndKinds) {
      const plain = [exportWord(parse(draft)), exportWord(parse(draft), { base: parse(base) })];
      const given = parse(withLineEnds(draft, kind));
      const own = [exportWord(given), exportWord(given, { base: parse(withLineEnds(base, "CR")) })];
      for (const [at, one] of own.entries()) {
        const other = plain[at];
        if (one.status === "refused" || other?.status !== "written") throw new Error("the sample is written");
        expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
        expect({ ...one.receipt, source: "" }).toEqual({ ...other.receipt, source: "" });
        expect(one.receipt.source).not.toBe(other.receipt.source);
      }
    }
  });
});
